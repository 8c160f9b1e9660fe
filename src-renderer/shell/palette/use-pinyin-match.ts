import { useEffect, useState } from 'react';

import type { MatchPinyin } from '#core/commands/find-commands';

/** The readings of all characters, once they are loaded; null before. */
export function usePinyinMatch(): MatchPinyin | null {
  const [match, setMatch] = useState<MatchPinyin | null>(null);
  useEffect(() => {
    let isWanted = true;
    void import('pinyin-pro').then(({ match: find }) => {
      const matchPinyin: MatchPinyin = (text, letters) =>
        find(text, letters, { precision: 'start', continuous: true, insensitive: true });
      if (isWanted) setMatch(() => matchPinyin);
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return match;
}

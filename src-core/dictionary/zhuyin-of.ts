import { pinyinToZhuyin } from 'pinyin-zhuyin';

import { normaliseZhuyin } from '../ruby/zhuyin';

/** Pinyin with tone marks in zhuyin, a syllable between spaces; what is no syllable stays as it is. */
export function zhuyinOf(pinyin: string): string {
  return pinyin
    .split(' ')
    .map((syllable) => {
      const written = syllable.toLowerCase();
      if (!isSyllable.test(written.normalize('NFD'))) return syllable;
      return normaliseZhuyin(pinyinToZhuyin(written));
    })
    .join(' ');
}

const isSyllable = /^(?:r|[a-z\p{Mn}]*[aeiou][a-z\p{Mn}]*)$/u;

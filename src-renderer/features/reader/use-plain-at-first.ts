import { startTransition, useEffect, useState } from 'react';

import type { Layers } from '#core/reading/draw-row';
import { MarkIndex } from '#core/reading/mark-index';
import type { ScrollPace } from './scroll-pace';

const plain: Layers = {
  marks: new MarkIndex([]),
  ...{ showRuby: false, showTerms: false, showRepairs: false, showDifferences: false },
  leastDoubt: null,
};

/** The layers to draw a row with: none for one that came in a fast scroll, until that is over. */
export function usePlainAtFirst(layers: Layers, pace: ScrollPace | null): Layers {
  const [isPlain, setPlain] = useState(() => pace?.isFast ?? false);
  useEffect(() => {
    if (!isPlain || !pace) return undefined;
    // Rows that are on screen only for a moment are not worth holding up the next frame.
    return pace.whenCalm(() => startTransition(() => setPlain(false)));
  }, [isPlain, pace]);
  return isPlain ? plain : layers;
}

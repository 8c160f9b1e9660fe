import { useEffect, type RefObject } from 'react';

import { watchWindow, type ReadingWindow } from '../../state/reading-place-store';
import type { ReaderView } from './reader-view';
import { offsetAtDistance, offsetAtTop } from './reading-place';

/** Lets others know at any moment what of the text is on screen, once it has come to its place. */
export function useReadingWindow(
  view: RefObject<ReaderView | null>,
  settled: RefObject<boolean>,
): void {
  useEffect(
    () => watchWindow(() => (view.current && settled.current ? windowOf(view.current) : null)),
    [view, settled],
  );
}

export function windowOf(reader: ReaderView): ReadingWindow {
  const { list, opened } = reader;
  const at = list.scrollOffset;
  return {
    document: opened.summary.id,
    top: offsetAtTop(reader),
    // A little below the line that jumps lead to.
    line: offsetAtDistance(reader, at + list.viewportSize / 3 + 6),
    bottom: offsetAtDistance(reader, at + list.viewportSize),
  };
}

import { useEffect, type RefObject } from 'react';

import { rowEnd, rowStart } from '#core/reading/row-table';
import { watchWindow, type ReadingWindow } from '../../state/reading-place-store';
import type { ReaderView } from './reader-view';
import { offsetAtTop } from './reading-place';

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
    line: offsetAtPixel(reader, at + list.viewportSize / 3 + 6),
    bottom: offsetAtPixel(reader, at + list.viewportSize),
  };
}

/** The canonical offset so far down the text: within a row in proportion. */
function offsetAtPixel({ list, opened }: ReaderView, pixel: number): number {
  const index = list.findItemIndex(pixel);
  const size = list.getItemSize(index) || 1;
  const share = Math.min(1, Math.max(0, (pixel - list.getItemOffset(index)) / size));
  const start = rowStart(opened.rows, index);
  return start + Math.round(share * (rowEnd(opened.rows, index) - start));
}

import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

import { rowAt, rowEnd, rowStart } from '#core/reading/row-table';
import { call } from '../../ipc/client';
import { useDocument } from '../../state/document-store';
import { reportError } from '../../state/notices-store';
import type { ReaderView } from './reader-view';

/** How long the text must stand still before its place is saved. */
const stillMilliseconds = 250;

/** Keeps the place: goes there when a document opens, and saves it soon after each scroll. */
export function useReadingPosition(view: RefObject<ReaderView | null>) {
  const goal = useDocument((state) => state.goal);
  // Another document, or another text of it; all else may change without moving the reader.
  const rows = useDocument((state) => state.opened?.rows);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const settled = useRef(false);

  useLayoutEffect(() => {
    settled.current = false;
    const reader = view.current;
    const position = useDocument.getState().opened?.position;
    if (reader && rows && position !== undefined) {
      void scrollToOffset(reader, position, 'start').then(() => (settled.current = true));
    }
  }, [view, rows]);

  useEffect(() => {
    const reader = view.current;
    if (goal && reader) void scrollToOffset(reader, goal.offset, 'third');
  }, [view, goal]);

  useEffect(() => () => clearTimeout(timer.current), []);

  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const reader = view.current;
      if (!reader || !settled.current) return;
      const document = reader.opened.summary.id;
      call('position:save', { document, offset: offsetAtTop(reader) }).catch(reportError);
    }, stillMilliseconds);
  }, [view]);
}

/** The canonical offset at the top of the window: within a long row, in proportion. */
function offsetAtTop({ list, opened }: ReaderView): number {
  const index = list.findItemIndex(list.scrollOffset);
  const size = list.getItemSize(index) || 1;
  const share = Math.min(1, Math.max(0, (list.scrollOffset - list.getItemOffset(index)) / size));
  const start = rowStart(opened.rows, index);
  // Rounded, so that going there and saving again gives the same offset.
  return start + Math.round(share * Math.max(0, rowEnd(opened.rows, index) - start));
}

/**
 * Bring an offset to the top of the window, or a third down; waits until its row is measured, but
 * gives way as soon as the user scrolls.
 */
async function scrollToOffset(
  reader: ReaderView,
  offset: number,
  where: 'start' | 'third',
): Promise<void> {
  const { list, opened, scroller } = reader;
  const index = rowAt(opened.rows, offset);
  const start = rowStart(opened.rows, index);
  const length = Math.max(1, rowEnd(opened.rows, index) - start);
  const share = Math.min(1, Math.max(0, (offset - start) / length));
  const user = new AbortController();
  for (const event of ['wheel', 'pointerdown', 'keydown']) {
    scroller.addEventListener(event, () => user.abort(), { signal: user.signal });
  }
  for (let attempt = 0; attempt < 4 && !user.signal.aborted; attempt++) {
    const inRow = share * list.getItemSize(index);
    const above = where === 'third' ? scroller.clientHeight / 3 : 0;
    list.scrollToIndex(index, { align: 'start', offset: inRow - above });
    await new Promise(requestAnimationFrame);
    const element = scroller.querySelector(`[data-row="${index}"]`);
    if (element && !element.classList.contains('waiting') && attempt > 0) break;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  user.abort();
}

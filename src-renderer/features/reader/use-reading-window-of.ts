import { useEffect, type RefObject } from 'react';

import { rowEnd, rowStart } from '#core/reading/row-table';
import { useDocument } from '../../state/document-store';
import { useReadingWindow } from '../../state/reading-window';
import type { ReaderView } from './reader-view';

/** Tells the parts beside the reader what stretch of the text is in its window. */
export function useReadingWindowOf(view: RefObject<ReaderView | null>): void {
  const rows = useDocument((state) => state.opened?.rows);
  useEffect(() => {
    const scroller = view.current?.scroller;
    if (!scroller || !rows) return undefined;
    let frame = 0;
    const tell = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const reader = view.current;
        if (!reader) return;
        const { list } = reader;
        const start = offsetAt(reader, list.scrollOffset);
        const end = offsetAt(reader, list.scrollOffset + list.viewportSize);
        useReadingWindow.setState({ start, end });
      });
    };
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(scroller);
    // Rows that are measured move the others.
    if (scroller.firstElementChild) observer.observe(scroller.firstElementChild);
    scroller.addEventListener('scroll', tell, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      scroller.removeEventListener('scroll', tell);
    };
  }, [view, rows]);
}

/** The offset at a distance from the start of the rows: within a row, in proportion. */
function offsetAt({ list, opened }: ReaderView, distance: number): number {
  const index = list.findItemIndex(distance);
  const size = list.getItemSize(index) || 1;
  const share = Math.min(1, Math.max(0, (distance - list.getItemOffset(index)) / size));
  const start = rowStart(opened.rows, index);
  const end = rowEnd(opened.rows, index);
  return start + Math.round(share * Math.max(0, end - start));
}

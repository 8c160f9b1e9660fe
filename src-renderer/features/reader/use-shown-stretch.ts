import { useEffect, type RefObject } from 'react';

import { useDocument } from '../../state/document-store';
import { useShownStretch } from '../../state/shown-stretch';
import type { ReaderView } from './reader-view';
import { offsetAtDistance } from './reading-place';

/** Tells the parts beside the reader what stretch of the text is in its window. */
export function useFollowedStretch(view: RefObject<ReaderView | null>): void {
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
        const start = offsetAtDistance(reader, list.scrollOffset);
        const end = offsetAtDistance(reader, list.scrollOffset + list.viewportSize);
        useShownStretch.setState({ start, end });
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

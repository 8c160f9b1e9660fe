import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

import { call } from '../../ipc/client';
import { useDocument } from '../../state/document-store';
import { reportError } from '../../state/notices-store';
import { noteWindow } from '../../state/reading-place-store';

import type { ReaderView } from './reader-view';
import { offsetAtTop, scrollToOffset } from './reading-place';
import { useReadingWindow, windowOf } from './use-reading-window';

/** How long the text must stand still before its place is saved. */
const stillMilliseconds = 250;

/**
 * Keeps the place: goes there when a document opens, saves it soon after each scroll, and holds it while
 * the same text is laid out otherwise.
 *
 * @param shape - Another value whenever the text is laid out otherwise on purpose.
 * @returns To be called at each scroll.
 */
export function useReadingPosition(view: RefObject<ReaderView | null>, shape: unknown) {
  const goal = useDocument((state) => state.goal);
  // Another document, or another text of it; all else may change without moving the reader.
  const rows = useDocument((state) => state.opened?.rows);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const settled = useRef(false);
  /** Canonical offset of the line at the top, as it last was while the text stood still. */
  const top = useRef<number | null>(null);
  /** Whether the text was scrolled since. */
  const moved = useRef(false);

  const settleAt = useCallback(
    (offset: number) => {
      const reader = view.current;
      if (!reader) return;
      settled.current = false;
      moved.current = false;
      top.current = offset;
      void scrollToOffset(reader, offset, 'start').then((isThere) => {
        if (view.current !== reader) return;
        settled.current = true;
        moved.current = !isThere;
        noteWindow(windowOf(reader));
      });
    },
    [view],
  );

  /** Go back to the line that was at the top, or is there by now. */
  const hold = useCallback(() => {
    const reader = view.current;
    if (reader && moved.current) settleAt(offsetAtTop(reader));
    else if (top.current !== null) settleAt(top.current);
  }, [view, settleAt]);

  useLayoutEffect(() => {
    const position = useDocument.getState().opened?.position;
    if (rows && position !== undefined) settleAt(position);
  }, [rows, settleAt]);

  const firstShape = useRef(shape);
  useLayoutEffect(() => {
    if (firstShape.current === shape) return;
    firstShape.current = shape;
    hold();
  }, [shape, hold]);

  useEffect(() => {
    const scroller = view.current?.scroller;
    if (!scroller) return undefined;
    let { clientWidth, clientHeight } = scroller;
    const observer = new ResizeObserver(() => {
      if (scroller.clientWidth === clientWidth && scroller.clientHeight === clientHeight) return;
      ({ clientWidth, clientHeight } = scroller);
      // A scroll that is under way goes on to where the user wants to be.
      if (!moved.current) hold();
    });
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [view, hold]);

  useEffect(() => {
    const reader = view.current;
    if (goal && reader) void scrollToOffset(reader, goal.offset, goal.where);
  }, [view, goal]);

  useEffect(() => () => clearTimeout(timer.current), []);
  useReadingWindow(view, settled);

  return useCallback(() => {
    if (settled.current) moved.current = true;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const reader = view.current;
      if (!reader || !settled.current) return;
      const offset = offsetAtTop(reader);
      top.current = offset;
      moved.current = false;
      noteWindow(windowOf(reader));
      call('position:save', { document: reader.opened.summary.id, offset }).catch(reportError);
    }, stillMilliseconds);
  }, [view]);
}

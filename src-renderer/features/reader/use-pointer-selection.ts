import { useEffect, useRef, type MouseEvent, type PointerEvent, type RefObject } from 'react';

import type { Pane } from '#core/model/locale';
import type { CodeUnitRange } from '#core/model/text-range';
import { toCanonical } from '#core/reading/row-panes';
import { joinRanges } from '#core/reading/selection';
import { sentenceAt } from '#core/reading/word-at';
import { wordAround } from '#core/reading/word-around';
import { boundariesOf } from '../../state/word-boundaries';
import { useDocument } from '../../state/document-store';
import type { ReaderView } from './reader-view';

/** `clicks` is 1 for characters, 2 for words, 3 for sentences, 4 for paragraphs. */
type Drag = {
  readonly pane: Pane;
  readonly anchor: CodeUnitRange;
  readonly clicks: number;
  moved: boolean;
  /** Where the pointer is, in window pixels. */
  x: number;
  y: number;
};

/** Pixels from the edge of the text at which a drag begins to scroll. */
const edge = 28;

/**
 * The app's own selection by pointer: drag, double click a word, triple a sentence, four times the
 * paragraph, and on by the same units; Shift to extend. It lives on one pane and survives rows being
 * unmounted. Near the edges the text scrolls for as long as the pointer is there.
 */
export function usePointerSelection(
  view: RefObject<ReaderView | null>,
  onClick: (event: PointerEvent) => void,
) {
  const drag = useRef<Drag | null>(null);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const scrollOn = (): void => {
    const reader = view.current;
    if (!reader || !drag.current) return;
    const { x, y } = drag.current;
    const beyond = reader.flow.beyond(reader.scroller.getBoundingClientRect(), x, y, edge);
    if (beyond !== 0) {
      // The further out, the faster: to a page in a second and more.
      reader.flow.scrollBy(reader.scroller, beyond * 0.6);
      extend(reader, drag.current);
    }
    frame.current = requestAnimationFrame(scrollOn);
  };
  const begin = (next: Drag): void => {
    drag.current = next;
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(scrollOn);
  };

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const reader = view.current;
      if (!reader || event.button !== 0) return;
      const { clientX: x, clientY: y } = event;
      const place = reader.offsetAtPoint(x, y);
      if (!place) return;
      const { selection } = useDocument.getState();
      event.currentTarget.focus({ preventScroll: true });
      event.currentTarget.setPointerCapture(event.pointerId);
      if (event.shiftKey && selection?.pane === place.pane) {
        const { anchor } = selection;
        begin({ pane: place.pane, anchor: pointRange(anchor), clicks: 1, moved: true, x, y });
        select(place.pane, anchor, place.offset);
        return;
      }
      const anchor = pointRange(place.offset);
      begin({ pane: place.pane, anchor, clicks: 1, moved: false, x, y });
      select(place.pane, anchor.start, anchor.end);
    },
    /** Follows a pointerdown, which does not know how many clicks there were. */
    onMouseDown: (event: MouseEvent) => {
      // The browser must not begin a selection of its own.
      event.preventDefault();
      const reader = view.current;
      if (!reader || !drag.current || event.detail < 2 || event.shiftKey) return;
      const { pane, x, y } = drag.current;
      const clicks = Math.min(4, event.detail);
      const anchor = unitAt(reader, clicks, x, y);
      if (!anchor) return;
      drag.current = { pane, anchor, clicks, moved: true, x, y };
      select(pane, anchor.start, anchor.end);
    },
    onPointerMove: (event: PointerEvent) => {
      const reader = view.current;
      if (!reader || !drag.current || event.buttons !== 1) return;
      drag.current.x = event.clientX;
      drag.current.y = event.clientY;
      extend(reader, drag.current);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const wasClick = drag.current?.moved === false;
      drag.current = null;
      if (wasClick) onClick(event);
    },
    onPointerCancel: () => {
      drag.current = null;
    },
  };
}

const pointRange = (offset: number): CodeUnitRange => ({ start: offset, end: offset });

function select(pane: Pane, anchor: number, focus: number): void {
  useDocument.setState({ selection: { pane, anchor, focus } });
}

/** Take the selection to where the pointer is, or to the edge of the text nearest to it. */
function extend(reader: ReaderView, drag: Drag): void {
  const { pane, anchor, clicks } = drag;
  const frame = reader.scroller.getBoundingClientRect();
  const { x, y } = reader.flow.clamp(frame, drag.x, drag.y, 2);
  const place = reader.offsetAtPoint(x, y);
  if (!place || place.pane !== pane) return;
  if (place.offset !== anchor.start) drag.moved = true;
  const reached = unitAt(reader, clicks, x, y) ?? pointRange(place.offset);
  const whole = joinRanges(anchor, reached);
  if (reached.start < anchor.start) select(pane, anchor.end, whole.start);
  else select(pane, anchor.start, whole.end);
}

/** What a double, triple or fourfold click takes; null for a single one. */
function unitAt(reader: ReaderView, clicks: number, x: number, y: number): CodeUnitRange | null {
  if (clicks < 2) return null;
  const place = reader.characterAtPoint(x, y);
  if (!place) return null;
  const { row, pane, at } = place;
  if (clicks > 3) return reader.paragraphAround(row.start);
  if (clicks === 3) return toCanonical(row, pane, sentenceAt(row.panes[pane].text, at));
  const { start } = toCanonical(row, pane, { start: at, end: at + 1 });
  return wordAround(row, start, boundariesOf(row));
}

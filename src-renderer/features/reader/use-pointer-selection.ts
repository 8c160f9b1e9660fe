import { useRef, type PointerEvent, type RefObject } from 'react';

import type { Pane } from '#core/model/locale';
import type { CodeUnitRange } from '#core/model/text-range';
import { toCanonical } from '#core/reading/row-panes';
import { sentenceAt, wordAt } from '#core/reading/word-at';
import { useDocument } from '../../state/document-store';
import type { ReaderView } from './reader-view';

type Drag = { readonly pane: Pane; readonly anchor: CodeUnitRange; moved: boolean };

/** Pixels from the edge of the text at which a drag begins to scroll. */
const edge = 28;

/**
 * The app's own selection by pointer: drag, double click a word, triple a sentence, four times the
 * paragraph, Shift to extend. It lives on one pane and survives rows being unmounted.
 */
export function usePointerSelection(
  view: RefObject<ReaderView | null>,
  onClick: (event: PointerEvent) => void,
) {
  const drag = useRef<Drag | null>(null);

  const select = (pane: Pane, anchor: number, focus: number): void =>
    useDocument.setState({ selection: { pane, anchor, focus } });

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const reader = view.current;
      if (!reader || event.button !== 0) return;
      const place = reader.offsetAtPoint(event.clientX, event.clientY);
      if (!place) return;
      const { selection } = useDocument.getState();
      event.currentTarget.focus({ preventScroll: true });
      event.currentTarget.setPointerCapture(event.pointerId);
      if (event.shiftKey && selection?.pane === place.pane) {
        drag.current = { pane: place.pane, anchor: pointRange(selection.anchor), moved: true };
        select(place.pane, selection.anchor, place.offset);
        return;
      }
      const anchor = unitAt(reader, event) ?? pointRange(place.offset);
      drag.current = { pane: place.pane, anchor, moved: anchor.start < anchor.end };
      select(place.pane, anchor.start, anchor.end);
    },
    onPointerMove: (event: PointerEvent) => {
      const reader = view.current;
      if (!reader || !drag.current || event.buttons !== 1) return;
      scrollAtEdge(reader.scroller, event.clientY);
      const place = reader.offsetAtPoint(event.clientX, event.clientY);
      if (!place || place.pane !== drag.current.pane) return;
      const { pane, anchor } = drag.current;
      const backwards = place.offset < anchor.start;
      if (place.offset !== anchor.start) drag.current.moved = true;
      const focus = backwards ? place.offset : Math.max(place.offset, anchor.end);
      select(pane, backwards ? anchor.end : anchor.start, focus);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const wasClick = drag.current?.moved === false;
      drag.current = null;
      if (wasClick) onClick(event);
    },
  };
}

const pointRange = (offset: number): CodeUnitRange => ({ start: offset, end: offset });

/** What a double, triple or fourfold click takes; null for a single one. */
function unitAt(reader: ReaderView, event: PointerEvent): CodeUnitRange | null {
  if (event.detail < 2) return null;
  const place = reader.characterAtPoint(event.clientX, event.clientY);
  if (!place) return null;
  const { row, pane, at } = place;
  const text = row.panes[pane].text;
  if (event.detail > 3) return { start: row.start, end: row.end };
  const unit = event.detail === 2 ? wordAt(text, at) : sentenceAt(text, at);
  return toCanonical(row, pane, unit);
}

function scrollAtEdge(scroller: HTMLElement, y: number): void {
  const box = scroller.getBoundingClientRect();
  if (y < box.top + edge) scroller.scrollBy(0, y - box.top - edge);
  if (y > box.bottom - edge) scroller.scrollBy(0, y - box.bottom + edge);
}

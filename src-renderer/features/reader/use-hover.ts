import { useState, type PointerEvent, type RefObject } from 'react';

import type { CodeUnitRange } from '#core/model/text-range';
import { graphemeAt } from '#core/reading/word-at';
import { toCanonical, wholeRange } from '#core/reading/row-panes';
import type { ReaderView } from './reader-view';
import type { Paint } from './use-painted-ranges';

const nothing: readonly Paint[] = [];

/** What the pointer is over, the term or the character, to be painted on all panes. */
export function useHover(view: RefObject<ReaderView | null>) {
  const [range, setRange] = useState<CodeUnitRange | null>(null);
  const [paints, setPaints] = useState<readonly Paint[]>(nothing);

  const show = (next: CodeUnitRange | null): void => {
    if (next?.start === range?.start && next?.end === range?.end) return;
    setRange(next);
    const shown = view.current?.panes ?? [];
    setPaints(next ? shown.map((pane) => ({ name: 'hover', pane, range: next })) : nothing);
  };
  return {
    paints,
    onPointerMove: (event: PointerEvent) => {
      const reader = view.current;
      if (reader && event.buttons === 0) show(rangeUnder(reader, event.clientX, event.clientY));
    },
    onPointerLeave: () => show(null),
  };
}

function rangeUnder(reader: ReaderView, x: number, y: number): CodeUnitRange | null {
  const place = reader.characterAtPoint(x, y);
  if (!place) return null;
  const { row, pane, at } = place;
  const character = toCanonical(row, pane, graphemeAt(row.panes[pane].text, at));
  const hit = row.hits.find(({ start, end }) => start <= character.start && character.end <= end);
  return hit ?? wholeRange(row, reader.panes, character);
}

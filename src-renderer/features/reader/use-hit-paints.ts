import { useEffect, type RefObject } from 'react';

import { bringIntoView, useDocument } from '../../state/document-store';
import { useFind } from '../../state/find-store';
import { HitPainter } from './hit-painter';
import type { ReaderView } from './reader-view';

/** Pixels below the edge of the text that the find bar may lie over. */
const barRoom = 64;

/**
 * Paints the hits of the find bar over the mounted rows of every pane, the current one apart, and
 * brings that one into view when it is gone to.
 */
export function useHitPaints(view: RefObject<ReaderView | null>): void {
  const { isOpen, hits, current, shows } = useFind();
  const rows = useDocument((state) => state.rows);

  useEffect(() => {
    const scroller = view.current?.scroller;
    if (!isOpen || hits.count === 0 || !scroller || !rows) return undefined;
    const made = new HitPainter(hits);
    if (view.current) made.paint(view.current);
    const observer = new MutationObserver((records) => {
      if (view.current) made.paint(view.current, rowsOf(records));
    });
    observer.observe(scroller, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      made.clear();
    };
  }, [view, isOpen, hits, rows]);

  useEffect(() => {
    const scroller = view.current?.scroller;
    const hit = isOpen ? hits.at(current) : null;
    if (!hit || !scroller || !rows) return undefined;
    const paint = (): void => {
      const reader = view.current;
      const drawn = reader?.panes.flatMap((pane) => reader.drawn(pane, hit)) ?? [];
      const highlight = new Highlight(...drawn);
      highlight.priority = 1;
      CSS.highlights.set('hit-current', highlight);
    };
    paint();
    const observer = new MutationObserver(paint);
    observer.observe(scroller, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      CSS.highlights.delete('hit-current');
    };
  }, [view, isOpen, hits, current, rows]);

  useEffect(() => {
    const { isOpen: isShown, hits: all, current: number } = useFind.getState();
    const hit = isShown && shows > 0 ? all.at(number) : null;
    if (hit && view.current && !isInView(view.current, hit)) bringIntoView(hit.start);
  }, [view, shows]);
}

function isInView(reader: ReaderView, hit: { start: number; end: number }): boolean {
  const { scroller, flow, firstPane } = reader;
  const box = reader.rectangle(firstPane, hit);
  if (!box) return false;
  const frame = scroller.getBoundingClientRect();
  return flow.startOf(box, frame) > barRoom && flow.restOf(box, frame) > 8;
}

/** The rows that were drawn anew. */
function rowsOf(records: readonly MutationRecord[]): Set<Element> {
  const rows = new Set<Element>();
  for (const { target } of records) {
    const element = target instanceof Element ? target : target.parentElement;
    const row = element?.closest('.row');
    if (row) rows.add(row);
  }
  return rows;
}

import { panes, type Pane } from '#core/model/locale';
import type { CodeUnitRange } from '#core/model/text-range';
import type { HitIndex } from '#core/reading/find/hit-index';
import { toPane } from '#core/reading/row-panes';
import type { ReaderView } from './reader-view';
import { rangesInPieces } from './text-dom';

/**
 * Paints hits over the mounted rows as a CSS highlight. Only rows that came, went or were drawn anew
 * are looked at: a scroll brings a few, and each change of a highlight costs by what it holds.
 */
export class HitPainter {
  readonly #highlight = new Highlight();
  readonly #painted = new Map<Element, readonly StaticRange[]>();

  constructor(readonly hits: HitIndex) {
    CSS.highlights.set('hit', this.#highlight);
  }

  /** @param changed - Rows to draw anew although they were painted. */
  paint(reader: ReaderView, changed: ReadonlySet<Element> = new Set()): void {
    for (const row of this.#painted.keys()) {
      if (!row.isConnected || changed.has(row)) this.#forget(row);
    }
    for (const row of reader.scroller.querySelectorAll('.row:not(.waiting)')) {
      if (!this.#painted.has(row)) this.#add(reader, row);
    }
  }

  clear(): void {
    CSS.highlights.delete('hit');
    this.#painted.clear();
  }

  #forget(row: Element): void {
    for (const range of this.#painted.get(row) ?? []) this.#highlight.delete(range);
    this.#painted.delete(row);
  }

  #add(reader: ReaderView, element: Element): void {
    const row = reader.rows.peek(Number((element as HTMLElement).dataset['row']));
    const hits = row ? this.hits.overlapping(row) : [];
    const ranges: StaticRange[] = [];
    if (row && hits.length > 0) {
      const onPanes = new Map<Pane, CodeUnitRange[]>(
        panes.map((pane) => [pane, hits.flatMap((hit) => toPane(row, pane, hit) ?? [])]),
      );
      ranges.push(...rangesInPieces(element, (pane) => onPanes.get(pane) ?? []));
    }
    this.#painted.set(element, ranges);
    for (const range of ranges) this.#highlight.add(range);
  }
}

import type { VirtualizerHandle } from 'virtua';

import type { Pane } from '#core/model/locale';
import type { OpenDocument, RowView } from '#core/model/reading';
import type { CodeUnitRange } from '#core/model/text-range';
import { paragraphRange, rowAt } from '#core/reading/row-table';
import { toCanonical, toPane } from '#core/reading/row-panes';
import type { RowCache } from '../../state/row-cache';
import type { Flow } from './flow';
import { drawnRanges, placeAtPoint, rectangleOf, type DrawnPlace } from './text-dom';

/** What the reader's parts share: the drawn rows, and how window points and offsets meet there. */
export class ReaderView {
  constructor(
    readonly scroller: HTMLElement,
    readonly list: VirtualizerHandle,
    readonly opened: OpenDocument,
    readonly rows: RowCache,
    readonly flow: Flow,
    /** The panes on screen. */
    readonly panes: readonly Pane[],
  ) {}

  /** The pane that the caret starts on. */
  get firstPane(): Pane {
    return this.panes[0] ?? 'left';
  }

  /** The pane after one that is on screen; the first after the last. */
  nextPane(pane: Pane): Pane {
    return this.panes[(this.panes.indexOf(pane) + 1) % this.panes.length] ?? pane;
  }

  /** The gap between characters nearest to a point, as a canonical offset. */
  offsetAtPoint(x: number, y: number): { pane: Pane; offset: number } | null {
    const place = placeAtPoint(x, y, 'boundary');
    const range = place && this.#toCanonical(place, { start: place.at, end: place.at });
    return place && range ? { pane: place.pane, offset: range.start } : null;
  }

  /** The row and place of the character under a point. */
  characterAtPoint(x: number, y: number): (DrawnPlace & { row: RowView }) | null {
    const place = placeAtPoint(x, y, 'character');
    const row = place && this.rows.peek(place.rowIndex);
    return place && row ? { ...place, row } : null;
  }

  /** Drawn ranges of a canonical range on one pane, mounted rows only. */
  drawn(pane: Pane, range: CodeUnitRange): StaticRange[] {
    return this.mountedRows().flatMap((row) => {
      const local = toPane(row, pane, range);
      return local ? drawnRanges(this.scroller, row.index, pane, local) : [];
    });
  }

  /** The rectangle in the window where the drawn text of a canonical range ends. */
  rectangle(pane: Pane, range: CodeUnitRange): DOMRect | null {
    for (const row of this.mountedRows().reverse()) {
      const local = toPane(row, pane, range);
      const box =
        local && local.start < local.end && rectangleOf(this.scroller, row.index, pane, local);
      if (box) return box;
    }
    return null;
  }

  mountedRows(): RowView[] {
    return [...this.scroller.querySelectorAll<HTMLElement>('.row:not(.waiting)')].flatMap(
      (element) => this.rows.peek(Number(element.dataset['row'])) ?? [],
    );
  }

  /** The row around a canonical offset, if it has arrived. */
  rowAround(offset: number): RowView | null {
    return this.rows.peek(rowAt(this.opened.rows, offset));
  }

  /** The whole paragraph around a canonical offset. */
  paragraphAround(offset: number): CodeUnitRange {
    return paragraphRange(this.opened.rows, offset);
  }

  #toCanonical(place: DrawnPlace, range: CodeUnitRange): CodeUnitRange | null {
    const row = this.rows.peek(place.rowIndex);
    return row && toCanonical(row, place.pane, range);
  }
}

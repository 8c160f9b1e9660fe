import { AlignmentMap } from '../../conversion/map-range';
import type { PaneConverter } from '../../conversion/pane-converter';
import { SegmentList } from '../../conversion/segment-list';
import type { RowTable } from '../../model/reading';
import { segmentWidth, type Alignment } from '../../model/segment';
import { rangeOfRow, rowCount } from '../row-table';

/** A text as a pane shows it, and how its ranges stand in the canonical text. */
export type ShownText = { readonly text: string; readonly map: AlignmentMap };

/** Makes the whole text of a pane, row by row. */
export class ShownTextBuilder {
  readonly #parts: string[] = [];
  readonly #segments = new SegmentList(64);
  #next = 0;
  #at = 0;
  #shown: ShownText | null = null;

  /** @param rows - Of `text`; what stands between them is shown as it is. */
  constructor(
    readonly text: string,
    readonly rows: RowTable,
    readonly converter: PaneConverter,
  ) {}

  /** How much is made, 0 to 1. */
  get fraction(): number {
    return this.#next / Math.max(1, rowCount(this.rows));
  }

  /** The text once all rows are made, else null. */
  get shown(): ShownText | null {
    return this.#shown;
  }

  /** Make the next row. */
  addRow(): void {
    if (this.#shown) return;
    if (this.#next < rowCount(this.rows)) {
      const { start, end } = rangeOfRow(this.rows, this.#next);
      this.#addIdentity(this.text.slice(this.#at, start));
      const written = this.text.slice(start, end);
      const { text, alignment } = this.converter(written, start);
      this.#addConverted(written, text, alignment);
      this.#at = end;
      this.#next += 1;
    }
    if (this.#next >= rowCount(this.rows)) this.#finish();
  }

  #finish(): void {
    this.#addIdentity(this.text.slice(this.#at));
    const text = this.#parts.join('');
    this.#shown = { text, map: new AlignmentMap(this.text, text, this.#segments.toAlignment()) };
  }

  #addIdentity(text: string): void {
    if (text === '') return;
    this.#parts.push(text);
    this.#segments.addIdentity(text.length);
  }

  #addConverted(written: string, text: string, alignment: Alignment): void {
    this.#parts.push(text);
    for (let at = 0; at < alignment.length; at += segmentWidth) {
      const [from = 0, to = 0, shownFrom = 0, shownTo = 0, kind = 0] = alignment.subarray(
        at,
        at + segmentWidth,
      );
      const isInStep =
        to - from === shownTo - shownFrom &&
        !surrogate.test(written.slice(from, to)) &&
        !surrogate.test(text.slice(shownFrom, shownTo));
      // Unit for unit: one long segment instead of thousands.
      if (isInStep) this.#segments.addIdentity(to - from);
      else this.#segments.add(to - from, shownTo - shownFrom, kind);
    }
  }
}

/** Without the `u` flag it finds the halves of pairs. */
const surrogate = /[\ud800-\udfff]/;

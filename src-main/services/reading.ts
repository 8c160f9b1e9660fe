import { AlignmentMap } from '#core/conversion/map-range';
import type { PaneConverter } from '#core/conversion/pane-converter';
import { isRangeOf } from '#core/anchoring/quote';
import { AppError } from '#core/model/app-error';
import type { PlacedEntry, Ruby } from '#core/model/document';
import type { Pane, Side } from '#core/model/locale';
import {
  rowWidth,
  type Heading,
  type PaneText,
  type RowTable,
  type RowView,
} from '#core/model/reading';
import type { CodeUnitRange } from '#core/model/text-range';
import { outlineOf } from '#core/policy/outline';
import { rowAt, rowCount, rowEnd, rowStart } from '#core/reading/row-table';
import { spotTerms, type TermMatcher } from '#core/terminology/match-terms';
import { rubyOf } from '#core/text/ledger';
import { splitRows } from '#core/text/rows';
import type { StoredText } from '../db/repositories/document-statements';

/** What the panes show; null for the text as it is written. */
export type PaneConverters = Readonly<Record<Pane, PaneConverter | null>>;

/** One document's text with the layers that are derived from it, kept while it is read. */
export class Reading {
  readonly text: string;
  readonly sha256: string;
  readonly rows: RowTable;
  readonly outline: readonly Heading[];
  readonly ruby: readonly Ruby[];

  /** @param entries - The ledger, with its places in the text. */
  constructor(
    { canonical, sha256 }: StoredText,
    readonly entries: readonly PlacedEntry[],
  ) {
    this.text = canonical;
    this.sha256 = sha256;
    this.rows = splitRows(canonical);
    this.outline = outlineOf(canonical, this.rows);
    this.ruby = rubyOf(entries, canonical);
  }

  /**
   * Rows `from` up to, not including, `to`; those beyond the last are left out.
   *
   * @param side - The script that the text is written in.
   */
  rowViews(
    from: number,
    to: number,
    converters: PaneConverters,
    side: Side,
    matcher: TermMatcher,
  ): RowView[] {
    const views: RowView[] = [];
    for (let index = from; index < Math.min(to, rowCount(this.rows)); index += 1) {
      views.push(this.#rowView(index, converters, side, matcher));
    }
    return views;
  }

  /**
   * The text of a canonical range as a pane shows it, line ends as in the source.
   *
   * @param converter - Null for the text as it is written.
   * @throws {AppError} `bad-range`.
   */
  textOf(range: CodeUnitRange, converter: PaneConverter | null): string {
    if (!isRangeOf(this.text, range)) throw new AppError('bad-range', { ...range });
    if (!converter || rowCount(this.rows) === 0) return this.text.slice(range.start, range.end);
    const parts: string[] = [];
    let copied = range.start;
    for (let index = rowAt(this.rows, range.start); index < rowCount(this.rows); index += 1) {
      const row = this.row(index);
      if (row.start >= range.end) break;
      const start = Math.max(range.start, row.start);
      const end = Math.min(range.end, row.end);
      if (start >= end) continue;
      parts.push(this.text.slice(copied, start), this.#converted(row, { start, end }, converter));
      copied = end;
    }
    parts.push(this.text.slice(copied, Math.max(copied, range.end)));
    return parts.join('');
  }

  row(index: number): CodeUnitRange {
    return { start: rowStart(this.rows, index), end: rowEnd(this.rows, index) };
  }

  #rowView(
    index: number,
    { left, right }: PaneConverters,
    side: Side,
    matcher: TermMatcher,
  ): RowView {
    const row = this.row(index);
    const written = this.text.slice(row.start, row.end);
    const hits = spotTerms(matcher, written, side);
    return {
      ...row,
      index,
      level: this.rows[index * rowWidth + 2] ?? 0,
      written,
      panes: {
        left: paneText(written, row.start, left),
        right: paneText(written, row.start, right),
      },
      ruby: within(this.ruby, row),
      hits: hits.map((hit) => ({
        ...hit,
        start: hit.start + row.start,
        end: hit.end + row.start,
      })),
    };
  }

  #converted(row: CodeUnitRange, { start, end }: CodeUnitRange, converter: PaneConverter): string {
    const written = this.text.slice(row.start, row.end);
    const { text, alignment } = converter(written, row.start);
    const map = new AlignmentMap(written, text, alignment);
    const range = map.toTarget({ start: start - row.start, end: end - row.start });
    return text.slice(range.start, range.end);
  }
}

function paneText(written: string, start: number, converter: PaneConverter | null): PaneText {
  return converter?.(written, start) ?? { text: written, alignment: null, remarks: [] };
}

/** The ranges that lie in `range`. @param sorted - By start, not overlapping. */
function within(sorted: readonly Ruby[], { start, end }: CodeUnitRange): Ruby[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: Ruby[] = [];
  for (let at = low; at < sorted.length; at += 1) {
    const ruby = sorted[at];
    if (!ruby || ruby.start >= end) break;
    found.push(ruby);
  }
  return found;
}

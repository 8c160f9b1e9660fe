import { alignedConverter } from '#core/conversion/aligned-converter';
import { AlignmentMap } from '#core/conversion/map-range';
import { isRangeOf } from '#core/anchoring/quote';
import { AppError } from '#core/model/app-error';
import type { PlacedEntry, Ruby } from '#core/model/document';
import type { Side } from '#core/model/locale';
import { rowWidth, type Heading, type RowTable, type RowView } from '#core/model/reading';
import type { AlignedText } from '#core/model/segment';
import type { CodeUnitRange } from '#core/model/text-range';
import { outlineOf } from '#core/policy/outline';
import { rowAt, rowCount, rowEnd, rowStart } from '#core/reading/row-table';
import { spotTerms, type TermMatcher } from '#core/terminology/match-terms';
import { rubyOf } from '#core/text/ledger';
import { splitRows } from '#core/text/rows';
import type { StoredText } from '../db/repositories/document-statements';

/** One document's text with the layers that are derived from it, kept while it is read. */
export class Reading {
  readonly text: string;
  readonly sha256: string;
  readonly rows: RowTable;
  readonly outline: readonly Heading[];
  readonly ruby: readonly Ruby[];
  readonly #convert: (text: string) => AlignedText;

  /**
   * @param side - The side that shows the text as it was written.
   * @param entries - The ledger, with its places in the text.
   */
  constructor(
    { canonical, sha256 }: StoredText,
    readonly side: Side,
    readonly entries: readonly PlacedEntry[],
  ) {
    this.text = canonical;
    this.sha256 = sha256;
    this.rows = splitRows(canonical);
    this.outline = outlineOf(canonical, this.rows);
    this.ruby = rubyOf(entries, canonical);
    this.#convert = side === 'hant' ? alignedConverter('t', 'cn') : alignedConverter('cn', 't');
  }

  /** Rows `from` up to, not including, `to`; those beyond the last are left out. */
  rowViews(from: number, to: number, matcher: TermMatcher): RowView[] {
    const views: RowView[] = [];
    for (let index = from; index < Math.min(to, rowCount(this.rows)); index += 1) {
      views.push(this.#rowView(index, matcher));
    }
    return views;
  }

  /**
   * The text of a canonical range as a side shows it, line ends as in the source.
   *
   * @throws {AppError} `bad-range`.
   */
  textOfSide(range: CodeUnitRange, side: Side): string {
    if (!isRangeOf(this.text, range)) throw new AppError('bad-range', { ...range });
    if (side === this.side || rowCount(this.rows) === 0) {
      return this.text.slice(range.start, range.end);
    }
    const parts: string[] = [];
    let copied = range.start;
    for (let index = rowAt(this.rows, range.start); index < rowCount(this.rows); index += 1) {
      const row = this.#row(index);
      if (row.start >= range.end) break;
      const start = Math.max(range.start, row.start);
      const end = Math.min(range.end, row.end);
      if (start >= end) continue;
      parts.push(this.text.slice(copied, start), this.#converted(row, { start, end }));
      copied = end;
    }
    parts.push(this.text.slice(copied, Math.max(copied, range.end)));
    return parts.join('');
  }

  #rowView(index: number, matcher: TermMatcher): RowView {
    const row = this.#row(index);
    const written = this.text.slice(row.start, row.end);
    const converted = this.#convert(written);
    const text =
      this.side === 'hant'
        ? { hant: written, hans: converted.text }
        : { hans: written, hant: converted.text };
    const hits = spotTerms(matcher, written, this.side, () => converted);
    return {
      ...row,
      index,
      level: this.rows[index * rowWidth + 2] ?? 0,
      text,
      alignment: converted.alignment,
      ruby: within(this.ruby, row),
      hits: hits.map((hit) => ({
        ...hit,
        start: hit.start + row.start,
        end: hit.end + row.start,
      })),
    };
  }

  #converted(row: CodeUnitRange, { start, end }: CodeUnitRange): string {
    const written = this.text.slice(row.start, row.end);
    const { text, alignment } = this.#convert(written);
    const map = new AlignmentMap(written, text, alignment);
    const range = map.toTarget({ start: start - row.start, end: end - row.start });
    return text.slice(range.start, range.end);
  }

  #row(index: number): CodeUnitRange {
    return { start: rowStart(this.rows, index), end: rowEnd(this.rows, index) };
  }
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

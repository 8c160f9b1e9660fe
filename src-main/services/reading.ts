import { AlignmentMap } from '#core/conversion/map-range';
import type { PaneConverter } from '#core/conversion/pane-converter';
import { isRangeOf } from '#core/anchoring/quote';
import { AppError } from '#core/model/app-error';
import type { PlacedEntry, Ruby } from '#core/model/document';
import type { Pane, RowUnit, Side } from '#core/model/locale';
import {
  rowWidth,
  type Heading,
  type PaneText,
  type RowTable,
  type RowView,
} from '#core/model/reading';
import type { CodeUnitRange } from '#core/model/text-range';
import { outlineWithRunIns } from '#core/policy/run-in-headings';
import { rangeOfRow, rowAt, rowCount, rowEnd } from '#core/reading/row-table';
import { spotTerms, type TermMatcher } from '#core/terminology/match-terms';
import type { Block, Structure } from '#core/model/structure';
import { canonicalStructure } from '#core/text/canonical-structure';
import { sourcePane } from '#core/reading/source-pane';
import { firstWhere } from '#core/text/first-where';
import { mergeRuby, restoreSource, rubyOf } from '#core/text/ledger';
import { splitRows } from '#core/text/rows';
import type { StoredText } from '../db/repositories/document-statements';

/** What the panes show; null for the text as it is written. */
export type PaneConverters = Readonly<Record<Pane, PaneConverter | null>>;

/** One document's text with the layers that are derived from it, kept while it is read. */
export class Reading {
  readonly #sourcePanes = new Map<RowUnit, PaneConverter>();
  #sentences: RowTable | null = null;
  readonly text: string;
  readonly sha256: string;
  /** Of paragraphs. */
  readonly rows: RowTable;
  readonly outline: readonly Heading[];
  readonly ruby: readonly Ruby[];
  /** What the source's format says of the text. */
  readonly structure: Structure;
  /** Entries that are shown in the text: all but lifted glosses and marks of byte order. */
  readonly changes: readonly PlacedEntry[];

  /**
   * @param entries - The ledger, with its places in the text.
   * @param stated - The structure of the decoded source.
   */
  constructor(
    { canonical, sha256 }: StoredText,
    readonly entries: readonly PlacedEntry[],
    stated: Structure,
  ) {
    this.text = canonical;
    this.sha256 = sha256;
    this.structure = canonicalStructure(stated, entries, canonical);
    const { blocks, ruby } = this.structure;
    this.rows = splitRows(canonical, blocks);
    this.outline = outlineWithRunIns(canonical, this.rows);
    this.ruby = mergeRuby(rubyOf(entries, canonical), ruby);
    this.changes = entries.filter(
      ({ rule, accepted }) => rule !== 'bom' && (rule !== 'gloss' || !accepted),
    );
  }

  rowsOf(unit: RowUnit): RowTable {
    if (unit === 'paragraph') return this.rows;
    this.#sentences ??= splitRows(this.text, this.structure.blocks, unit);
    return this.#sentences;
  }

  /**
   * Rows `from` up to, not including, `to`; those beyond the last are left out.
   *
   * @param side - The script that the text is written in.
   */
  rowViews(
    unit: RowUnit,
    from: number,
    to: number,
    converters: PaneConverters,
    side: Side,
    matcher: TermMatcher,
  ): RowView[] {
    const views: RowView[] = [];
    const rows = this.rowsOf(unit);
    for (let index = from; index < Math.min(to, rowCount(rows)); index += 1) {
      views.push(this.#rowView(rows, index, converters, side, matcher));
    }
    return views;
  }

  /** Entries that cover a canonical offset, or begin or end there. */
  entriesAt(offset: number): PlacedEntry[] {
    const first = firstWhere(this.entries, ({ end }) => end >= offset);
    const beyond = firstWhere(this.entries, ({ start }) => start > offset);
    return this.entries.slice(first, beyond);
  }

  /** Shows the untouched source in rows of a unit; made when it is first asked for. */
  sourcePane(unit: RowUnit): PaneConverter {
    const known = this.#sourcePanes.get(unit);
    if (known) return known;
    const source = restoreSource(this.text, this.entries);
    const made = sourcePane(source, this.entries, this.rowsOf(unit));
    this.#sourcePanes.set(unit, made);
    return made;
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
      const row = rangeOfRow(this.rows, index);
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

  #rowView(
    rows: RowTable,
    index: number,
    converters: PaneConverters,
    side: Side,
    matcher: TermMatcher,
  ): RowView {
    const row = rangeOfRow(rows, index);
    const written = this.text.slice(row.start, row.end);
    const hits = spotTerms(matcher, written, side);
    return {
      ...row,
      index,
      level: rows[index * rowWidth + 2] ?? 0,
      written,
      block: blockAt(this.structure.blocks, row.start),
      changes: touching(this.changes, this.#around(rows, index)),
      panes: paneTexts(written, row.start, converters),
      ruby: within(this.ruby, row),
      hits: hits.map((hit) => ({
        ...hit,
        start: hit.start + row.start,
        end: hit.end + row.start,
      })),
    };
  }

  /** A row with what stands between the one above and it, and after the last row all that follows. */
  #around(rows: RowTable, index: number): CodeUnitRange {
    const { start, end } = rangeOfRow(rows, index);
    const isLast = index + 1 === rowCount(rows);
    return {
      start: index === 0 ? 0 : Math.min(start, rowEnd(rows, index - 1) + 1),
      end: isLast ? this.text.length : end,
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

/** Panes that show the same share it, which is then converted and sent once. */
function paneTexts(
  written: string,
  start: number,
  { left, right, third }: PaneConverters,
): Record<Pane, PaneText> {
  const shownLeft = paneText(written, start, left);
  const shownRight = right === left ? shownLeft : paneText(written, start, right);
  const shownThird =
    third === left ? shownLeft : third === right ? shownRight : paneText(written, start, third);
  return { left: shownLeft, right: shownRight, third: shownThird };
}

function paneText(written: string, start: number, converter: PaneConverter | null): PaneText {
  return converter?.(written, start) ?? { text: written, alignment: null, remarks: [] };
}

/** The block that a place is in, or null. @param blocks - Sorted, not overlapping. */
function blockAt(blocks: readonly Block[], offset: number): Block | null {
  const block = blocks[firstWhere(blocks, ({ end }) => end > offset)];
  return block && block.start <= offset ? block : null;
}

/** Entries that share a place with a row, empty ones at its ends too. @param sorted - By place. */
function touching(sorted: readonly PlacedEntry[], { start, end }: CodeUnitRange): PlacedEntry[] {
  const found: PlacedEntry[] = [];
  for (let at = firstWhere(sorted, (entry) => entry.end >= start); at < sorted.length; at += 1) {
    const entry = sorted[at];
    if (!entry || entry.start > end) break;
    const isEmpty = entry.start === entry.end;
    if (isEmpty || (entry.start < end && entry.end > start)) found.push(entry);
  }
  return found;
}

/** The ranges that lie in `range`. @param sorted - By start, not overlapping. */
function within(sorted: readonly Ruby[], { start, end }: CodeUnitRange): Ruby[] {
  const found: Ruby[] = [];
  for (let at = firstWhere(sorted, (ruby) => ruby.start >= start); at < sorted.length; at += 1) {
    const ruby = sorted[at];
    if (!ruby || ruby.start >= end) break;
    found.push(ruby);
  }
  return found;
}

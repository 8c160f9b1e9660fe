import type { PaneConverter } from '../conversion/pane-converter';
import { kindCode, SegmentList } from '../conversion/segment-list';
import type { PlacedEntry } from '../model/document';
import type { RowTable } from '../model/reading';
import type { AlignedText } from '../model/segment';
import { unitsAt } from '../text/code-points';
import { firstWhere } from '../text/first-where';
import { LedgerMap } from '../text/ledger';
import { lineEnd } from '../text/rows';
import { rowAt, rowCount, rowEnd, rowStart } from './row-table';

/**
 * Shows rows of the canonical text as the decoded source has them, untouched: with their glosses, their
 * damage, and before a row what was cut there. Line ends between rows are left out, as in the rows.
 *
 * @param source - The decoded source that `entries` make the canonical text of.
 * @param entries - With their places; those that are not accepted stand in the text as they are.
 * @param rows - Of the canonical text.
 */
export function sourcePane(
  source: string,
  entries: readonly PlacedEntry[],
  rows: RowTable,
): PaneConverter {
  const accepted = entries.filter((entry) => entry.accepted);
  const map = new LedgerMap(accepted);
  const startOf = (index: number): number =>
    index < rowCount(rows) ? map.toSource(rowStart(rows, index), 'start') : source.length;
  const endOf = (index: number): number =>
    index < 0 ? 0 : map.toSource(rowEnd(rows, index), 'end');
  const between = (index: number): string => source.slice(endOf(index - 1), startOf(index));
  return (row, start) => {
    const index = rowAt(rows, start);
    const place = {
      ...{ start, end: start + row.length },
      ...{ sourceStart: startOf(index), sourceEnd: endOf(index) },
    };
    const lead = index === 0 ? whole(between(0)) : splitBetween(between(index)).lead;
    const next = between(index + 1);
    const tail = index + 1 < rowCount(rows) ? splitBetween(next).tail : ending(next);
    const pieces = [changed(0, lead), ...piecesOf(source, accepted, place), changed(0, tail)];
    return { ...align(pieces, row), remarks: [] };
  };
}

/** A run of a row, by its length in the canonical text, and what the source has for it. */
type Piece = { readonly length: number; readonly text: string; readonly isChanged: boolean };

function changed(length: number, text: string): Piece {
  return { length, text, isChanged: true };
}

/** What stands between two rows belongs to the first as far as its line goes. */
function splitBetween(text: string): { tail: string; lead: string } {
  const [mark] = text.matchAll(lineEnd);
  if (!mark) return { tail: text, lead: '' };
  return { tail: text.slice(0, mark.index), lead: whole(text.slice(mark.index)) };
}

/** What was cut, on lines of its own; nothing where only line ends and spaces stand. */
function whole(text: string): string {
  const trimmed = text.replace(/^\s+|\s+$/gu, '');
  return trimmed === '' ? '' : `${trimmed}\n`;
}

/** What was cut behind the last row, on lines of its own where the source has it so. */
function ending(text: string): string {
  return text.replace(/\s+$/u, '');
}

type Place = {
  readonly start: number;
  readonly end: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
};

function piecesOf(source: string, accepted: readonly PlacedEntry[], place: Place): Piece[] {
  const pieces: Piece[] = [];
  let at = place.start;
  let sourceAt = place.sourceStart;
  for (
    let next = firstWhere(accepted, ({ sourceStart }) => sourceStart >= place.sourceStart);
    next < accepted.length;
    next += 1
  ) {
    const entry = accepted[next];
    if (!entry || entry.sourceStart >= place.sourceEnd) break;
    if (entry.sourceStart > sourceAt) {
      const text = source.slice(sourceAt, entry.sourceStart);
      pieces.push({ length: text.length, text, isChanged: false });
      at += text.length;
    }
    // One that reaches over a line end is shown whole with each of its rows.
    const end = Math.min(entry.end, place.end);
    pieces.push(changed(end - at, entry.before));
    at = end;
    sourceAt = entry.sourceEnd;
  }
  const text = source.slice(sourceAt, place.sourceEnd);
  return [...pieces, { length: text.length, text, isChanged: false }];
}

/**
 * The pieces as a text with its alignment. Each segment has text on the canonical side: what was taken
 * away goes with the character before it, as a gloss does, or after it at the start of a row.
 */
function align(pieces: readonly Piece[], row: string): AlignedText {
  const runs: Run[] = [];
  let waiting = '';
  let at = 0;
  for (const { length, text, isChanged } of pieces) {
    const end = at + length;
    if (length === 0) {
      if (text === '') continue;
      if (runs.length === 0) waiting += text;
      else appendTo(runs, row, text);
      continue;
    }
    const head = waiting === '' ? 0 : isChanged ? length : unitsAt(row, at);
    if (head > 0) {
      const own = isChanged ? text : row.slice(at, at + head);
      runs.push({ start: at, end: at + head, text: waiting + own });
      waiting = '';
    }
    if (at + head < end) runs.push({ start: at + head, end, text: isChanged ? text : null });
    at = end;
  }
  const segments = new SegmentList(runs.length + 1);
  const texts = runs.map(({ start, end, text }) => {
    if (text === null) segments.addIdentity(end - start);
    else segments.add(end - start, text.length, kindCode.cleaning);
    return text ?? row.slice(start, end);
  });
  return { text: texts.join(''), alignment: segments.toAlignment() };
}

/** A stretch of the row and what the source has for it; null for the same. */
type Run = { readonly start: number; readonly end: number; readonly text: string | null };

/** Put text behind the last character of what is there. */
function appendTo(runs: Run[], row: string, text: string): void {
  const last = runs.pop();
  if (!last) return;
  if (last.text !== null) {
    runs.push({ ...last, text: last.text + text });
    return;
  }
  const cut = last.end - unitsUpTo(row, last.end);
  if (cut > last.start) runs.push({ ...last, end: cut });
  runs.push({ start: cut, end: last.end, text: row.slice(cut, last.end) + text });
}

function unitsUpTo(text: string, end: number): number {
  return end >= 2 && unitsAt(text, end - 2) === 2 ? 2 : 1;
}

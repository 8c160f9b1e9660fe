import type { PdfItem } from './load-pdf';
import { baseUnder } from './pdf-readings';
import { leftOf, rightOf, type PdfPiece, type PdfRow } from './pdf-rows';

/** A reading over a line's text: `[start, end)` counts UTF-16 units of the line. */
export type LineReading = {
  start: number;
  end: number;
  readonly reading: string;
};

/** What a row of a page says and where it stands. Lengths in points. */
export type RowText = {
  /** Cells of a row are parted by tabs. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Size of most of its characters. */
  readonly size: number;
  readonly cells: number;
  /** Number of the note that a raised number at its beginning announces. */
  readonly note: string | null;
  readonly readings: readonly LineReading[];
};

/** The text of a row, its pieces as cells, with the readings over it. */
export function joinRow(row: PdfRow): RowText {
  let text = '';
  let note: string | null = null;
  const readings: LineReading[] = [];
  for (const piece of row.pieces) {
    if (text !== '') text += '\t';
    let reached = piece.left;
    for (const item of piece.items) {
      const isRaised = item.size < row.size * 0.9 && item.y > row.y + row.size * 0.15;
      const shown = isRaised ? raised(item.text, text) : item.text;
      if (isRaised && text === '' && /^\d+$/u.test(item.text.trim())) {
        note = item.text.trim();
        continue;
      }
      const isApart = item.x - reached > row.size * 0.15 && !isRaised;
      if (isApart && needsSpace(text, shown)) text += ' ';
      addReadings(piece, item, text.length, readings);
      text += shown;
      reached = item.x + item.width;
    }
  }
  if (note !== null && /^[，。、；：！？）》”,.;:!?)]/u.test(text)) {
    // The sentence goes on: the line before ended where its reference to a note stands.
    const mark = `[${note}]`;
    note = null;
    text = mark + text;
    for (const reading of readings) {
      reading.start += mark.length;
      reading.end += mark.length;
    }
  }
  const start = text.length - text.trimStart().length;
  return {
    // An ideographic space at the beginning is drawn, but its place says as much.
    text: text.trim(),
    left: leftOf(row) + start * row.size,
    right: rightOf(row),
    y: row.y,
    size: row.size,
    cells: row.pieces.length,
    note,
    readings: readings.map((r) => ({ ...r, start: r.start - start, end: r.end - start })),
  };
}

/** A raised number refers to a note, unless it is the power of a unit. */
function raised(text: string, before: string): string {
  const number = text.trim();
  if (!/^\d{1,3}$/u.test(number)) return text;
  const powers = ['⁰', '¹', '²', '³'];
  if (/(?:^|[^A-Za-z])(?:[kcmd]?m|公里|米)$/u.test(before)) return powers[Number(number)] ?? text;
  return `[${number}]`;
}

/** Chinese puts no spaces between its characters; the gap that it leaves beside Latin is no space. */
function needsSpace(before: string, after: string): boolean {
  return /[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]$/u.test(before) && !isWideStart.test(after);
}

const isWideStart = /^[\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

function addReadings(
  piece: PdfPiece,
  item: PdfItem,
  offset: number,
  readings: LineReading[],
): void {
  for (const above of piece.readings) {
    const base = baseUnder(item, above);
    if (!base) continue;
    const start = offset + base.start;
    readings.push({ start, end: start + base.length, reading: above.reading });
  }
}

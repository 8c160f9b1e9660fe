import type { PdfItem } from './load-pdf';

/** A reading over a line's text: `[start, end)` counts UTF-16 units of the line. */
export type LineReading = {
  start: number;
  end: number;
  readonly reading: string;
};

/** A line of a column, or a whole row of a table, as it stands on the page. Lengths in points. */
export type PdfLine = {
  /** Cells of a row are parted by tabs. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Size of most of its characters. */
  readonly size: number;
  /** The same object for lines of one column of one page. */
  readonly column: object;
  /** Edges of its column: of the widest lines. */
  readonly columnLeft: number;
  readonly columnRight: number;
  readonly cells: number;
  /** Number of the note that a raised number at its beginning announces. */
  readonly note: string | null;
  readonly readings: readonly LineReading[];
};

export type PageLines = {
  /** In reading order: down the columns where there are two, else down the page. */
  readonly lines: readonly PdfLine[];
  /** Watermarks, which would part the lines that they lie over. */
  readonly slanted: readonly PdfLine[];
  /** Where the gap between two columns is; null where the page has one column. */
  readonly gutter: number | null;
};

/** @param before - The gutter of the page before: the few lines at an article's end show none of their own. */
export function toLines(items: readonly PdfItem[], before: number | null): PageLines {
  const drawn = items.filter((item) => item.text.trim() !== '');
  const rows = attachReadings(groupRows(drawn.filter((item) => !item.isSlanted)));
  const slanted = inDrawnOrder(drawn.filter((item) => item.isSlanted));
  const gutter = findGutter(rows) ?? (before !== null && hasGutter(rows, before) ? before : null);
  const lines = gutter === null ? inColumn(rows) : splitAtGutter(rows, gutter);
  return { lines, slanted, gutter };
}

/** At a slant each character has a baseline of its own: what is drawn in one size is one line. */
function inDrawnOrder(items: readonly PdfItem[]): PdfLine[] {
  const lines: PdfItem[][] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last && Math.abs((last[0]?.size ?? 0) - item.size) < 0.1) last.push(item);
    else lines.push([item]);
  }
  return lines.flatMap((found) => {
    const { y = 0, size = 0 } = found[0] ?? {};
    return inColumn([{ y, size, pieces: [toPiece(found)] }]);
  });
}

type Piece = {
  readonly items: readonly PdfItem[];
  readonly left: number;
  readonly right: number;
  readonly readings: readonly (PdfItem & { readonly reading: string })[];
};
type Row = { readonly y: number; readonly size: number; readonly pieces: readonly Piece[] };

/** Items on one baseline, raised and lowered ones too, cut where a gap is wider than any space. */
function groupRows(items: readonly PdfItem[]): Row[] {
  const open: { y: number; size: number; items: PdfItem[] }[] = [];
  // The larger ones first: they lay down the baselines that small raised ones belong to.
  for (const item of [...items].sort((a, b) => b.size - a.size || b.y - a.y)) {
    const row = open.find(({ y, size }) => {
      const rise = item.y - y;
      return item.size > size * 0.85
        ? Math.abs(rise) < size * 0.3
        : item.size > size * 0.4 && rise > -size * 0.3 && rise < size * 0.6;
    });
    if (row) row.items.push(item);
    else open.push({ y: item.y, size: item.size, items: [item] });
  }
  return open
    .sort((a, b) => b.y - a.y)
    .map(({ y, size, items: found }) => ({ y, size, pieces: cutAtGaps(found, size) }));
}

function cutAtGaps(items: readonly PdfItem[], size: number): Piece[] {
  const sorted = [...items].sort((a, b) => a.x - b.x);
  const pieces: PdfItem[][] = [];
  let reached = -Infinity;
  for (const item of sorted) {
    const last = pieces.at(-1);
    if (last && item.x - reached < size * 1.7) last.push(item);
    else pieces.push([item]);
    reached = Math.max(reached, item.x + item.width);
  }
  return pieces.map((found) => toPiece(found));
}

function toPiece(items: readonly PdfItem[]): Piece {
  const left = least(items.map((item) => item.x));
  const right = greatest(items.map((item) => item.x + item.width));
  return { items, left, right, readings: [] };
}

const isReading = /^(?=.*\p{L})[\p{Script=Latin}\p{M}\p{Script=Bopomofo}ˊˇˋ˙\d\s'’]+$/u;

/** A row of small Latin or zhuyin letters right above Han is what stands over them. */
function attachReadings(rows: readonly Row[]): Row[] {
  const kept: Row[] = [];
  let above: Row | null = null;
  for (const row of rows) {
    const isAbove = above && above.size <= row.size * 0.65 && above.y - row.y < row.size * 1.6;
    if (above && isAbove && carriesAll(row, above)) kept.push(withReadings(row, above));
    else {
      if (above) kept.push(above);
      if (row.pieces.every((piece) => isReading.test(rawText(piece)))) {
        above = row;
        continue;
      }
      kept.push(row);
    }
    above = null;
  }
  if (above) kept.push(above);
  return kept;
}

function withReadings(row: Row, above: Row): Row {
  const readings = above.pieces
    .flatMap((piece) => piece.items)
    .map((item) => ({ ...item, reading: item.text.trim() }));
  return {
    ...row,
    pieces: row.pieces.map((piece) => ({
      ...piece,
      readings: readings.filter(({ x, width }) => {
        const middle = x + width / 2;
        return middle >= piece.left && middle <= piece.right;
      }),
    })),
  };
}

function rawText(piece: Piece): string {
  return piece.items.map((item) => item.text).join('');
}

/** A reading that stood over no character would be lost. */
function carriesAll(row: Row, above: Row): boolean {
  const bases = row.pieces.flatMap((piece) => piece.items);
  return above.pieces.every((piece) =>
    piece.items.every((item) => bases.some((base) => baseUnder(base, item) !== null)),
  );
}

/**
 * Where the gap between two columns of text is; null where the page has none. A table has gaps too, but
 * its cells do not fill their columns.
 */
function findGutter(rows: readonly Row[]): number | null {
  const pieces = rows.flatMap((row) => row.pieces);
  if (pieces.length < 12) return null;
  const left = least(pieces.map((piece) => piece.left));
  const right = greatest(pieces.map((piece) => piece.right));
  const size = median(rows.map((row) => row.size));
  for (let step = 0; step <= 20; step += 1) {
    const at = left + (right - left) * (0.4 + step * 0.01);
    const before = pieces.filter((piece) => piece.right <= at);
    const after = pieces.filter((piece) => piece.left >= at);
    if (before.length + after.length < pieces.length * 0.85) continue;
    const isFull = (side: readonly Piece[], width: number) =>
      side.length >= 6 &&
      side.filter((piece) => piece.right - piece.left > width - size * 3).length >
        side.length * 0.5;
    const edge = greatest(before.map((piece) => piece.right));
    const next = least(after.map((piece) => piece.left));
    if (isFull(before, edge - left) && isFull(after, right - next)) return (edge + next) / 2;
  }
  return null;
}

function hasGutter(rows: readonly Row[], gutter: number): boolean {
  return rows.every(({ pieces }) => {
    return !pieces.some((piece) => piece.left < gutter && piece.right > gutter);
  });
}

function splitAtGutter(rows: readonly Row[], gutter: number): PdfLine[] {
  let lines: PdfLine[] = [];
  let across: Row[] = [];
  let before: Row[] = [];
  let after: Row[] = [];
  const flush = () => {
    for (const column of [across, before, after]) lines = lines.concat(inColumn(column));
    across = [];
    before = [];
    after = [];
  };
  for (const row of rows) {
    if (row.pieces.some((piece) => piece.left < gutter && piece.right > gutter)) {
      if (before.length > 0 || after.length > 0) flush();
      across.push(row);
      continue;
    }
    const [first, second] = [true, false].map((isFirst) =>
      row.pieces.filter((piece) => piece.right <= gutter === isFirst),
    );
    if (first && first.length > 0) before.push({ ...row, pieces: first });
    if (second && second.length > 0) after.push({ ...row, pieces: second });
  }
  flush();
  return lines;
}

function inColumn(rows: readonly Row[]): PdfLine[] {
  const columnLeft = least(rows.map((row) => leftOf(row)));
  const columnRight = greatest(rows.map((row) => rightOf(row)));
  const column = {};
  return rows.map((row) => ({ ...joinRow(row), column, columnLeft, columnRight }));
}

function leftOf(row: Row): number {
  return least(row.pieces.map((piece) => piece.left));
}

function rightOf(row: Row): number {
  return greatest(row.pieces.map((piece) => piece.right));
}

function joinRow(row: Row): Omit<PdfLine, 'column' | 'columnLeft' | 'columnRight'> {
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

/** Chinese puts no spaces between its characters; the gap that it leaves beside Latin is no space. */
function needsSpace(before: string, after: string): boolean {
  return /[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]$/u.test(before) && !isWideStart.test(after);
}

const isWideStart = /^[\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** A raised number refers to a note, unless it is the power of a unit. */
function raised(text: string, before: string): string {
  const number = text.trim();
  if (!/^\d{1,3}$/u.test(number)) return text;
  const powers = ['⁰', '¹', '²', '³'];
  if (/(?:^|[^A-Za-z])(?:[kcmd]?m|公里|米)$/u.test(before)) return powers[Number(number)] ?? text;
  return `[${number}]`;
}

function addReadings(piece: Piece, item: PdfItem, offset: number, readings: LineReading[]): void {
  for (const above of piece.readings) {
    const base = baseUnder(item, above);
    if (!base) continue;
    const start = offset + base.start;
    readings.push({ start, end: start + base.length, reading: above.reading });
  }
}

/** The character of `item` under the middle of `above`. Han are of one width, so it can be told. */
function baseUnder(item: PdfItem, above: PdfItem): { start: number; length: number } | null {
  const middle = above.x + above.width / 2;
  if (middle < item.x || middle >= item.x + item.width) return null;
  const characters = [...item.text];
  const index = Math.floor(((middle - item.x) / item.width) * characters.length);
  const base = characters[index] ?? '';
  if (!/\p{Script=Han}/u.test(base)) return null;
  return { start: characters.slice(0, index).join('').length, length: base.length };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Not `Math.min(...)`: a hostile page has more items than a call has arguments. */
function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function greatest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}

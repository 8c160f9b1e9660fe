import type { PdfItem } from './load-pdf';
import type { PdfPiece, PdfRow } from './pdf-rows';

/** A row of small Latin or zhuyin letters right above Han is what stands over them. */
export function attachReadings(rows: readonly PdfRow[]): PdfRow[] {
  const kept: PdfRow[] = [];
  let above: PdfRow | null = null;
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

/** A reading that stood over no character would be lost. */
function carriesAll(row: PdfRow, above: PdfRow): boolean {
  const bases = row.pieces.flatMap((piece) => piece.items);
  return above.pieces.every((piece) =>
    piece.items.every((item) => bases.some((base) => baseUnder(base, item) !== null)),
  );
}

function withReadings(row: PdfRow, above: PdfRow): PdfRow {
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

function rawText(piece: PdfPiece): string {
  return piece.items.map((item) => item.text).join('');
}

const isReading = /^(?=.*\p{L})[\p{Script=Latin}\p{M}\p{Script=Bopomofo}ˊˇˋ˙\d\s'’]+$/u;

/**
 * The character of `item` under the middle of `above`. Han are of one width, so it can be told; null
 * for any other.
 */
export function baseUnder(item: PdfItem, above: PdfItem): { start: number; length: number } | null {
  const middle = above.x + above.width / 2;
  if (middle < item.x || middle >= item.x + item.width) return null;
  const characters = [...item.text];
  const index = Math.floor(((middle - item.x) / item.width) * characters.length);
  const base = characters[index] ?? '';
  if (!/\p{Script=Han}/u.test(base)) return null;
  return { start: characters.slice(0, index).join('').length, length: base.length };
}

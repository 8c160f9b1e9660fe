import { greatest, least, median } from './order-statistics';
import type { PdfPiece, PdfRow } from './pdf-rows';

/**
 * Where the gap between two columns of text is; null where the page has none. A table has gaps too, but
 * its cells do not fill their columns.
 */
export function findGutter(rows: readonly PdfRow[]): number | null {
  const pieces = rows.flatMap((row) => row.pieces);
  if (pieces.length < 12) return null;
  const left = least(pieces.map((piece) => piece.left));
  const right = greatest(pieces.map((piece) => piece.right));
  const size = median(rows.map((row) => row.size)) ?? 0;
  for (let step = 0; step <= 20; step += 1) {
    const at = left + (right - left) * (0.4 + step * 0.01);
    const before = pieces.filter((piece) => piece.right <= at);
    const after = pieces.filter((piece) => piece.left >= at);
    if (before.length + after.length < pieces.length * 0.85) continue;
    const isFull = (side: readonly PdfPiece[], width: number) =>
      side.length >= 6 &&
      side.filter((piece) => piece.right - piece.left > width - size * 3).length >
        side.length * 0.5;
    const edge = greatest(before.map((piece) => piece.right));
    const next = least(after.map((piece) => piece.left));
    if (isFull(before, edge - left) && isFull(after, right - next)) return (edge + next) / 2;
  }
  return null;
}

/** Whether no piece lies over a gutter, such as the one of the page before. */
export function hasGutter(rows: readonly PdfRow[], gutter: number): boolean {
  return !rows.some((row) => liesAcross(row, gutter));
}

function liesAcross({ pieces }: PdfRow, gutter: number): boolean {
  return pieces.some((piece) => piece.left < gutter && piece.right > gutter);
}

/**
 * The rows as columns, in reading order: those that lie across the gutter part what is above from
 * what is below. A column may be empty.
 */
export function splitAtGutter(rows: readonly PdfRow[], gutter: number): PdfRow[][] {
  const columns: PdfRow[][] = [];
  let across: PdfRow[] = [];
  let before: PdfRow[] = [];
  let after: PdfRow[] = [];
  const flush = () => {
    columns.push(across, before, after);
    across = [];
    before = [];
    after = [];
  };
  for (const row of rows) {
    if (liesAcross(row, gutter)) {
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
  return columns;
}

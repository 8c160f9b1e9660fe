import type { PdfItem } from './load-pdf';
import { greatest, least } from './order-statistics';

/** Items of a row with no wider gap between them. */
export type PdfPiece = {
  readonly items: readonly PdfItem[];
  readonly left: number;
  readonly right: number;
  readonly readings: readonly (PdfItem & { readonly reading: string })[];
};

/** What stands on one baseline, from left to right. */
export type PdfRow = {
  readonly y: number;
  readonly size: number;
  readonly pieces: readonly PdfPiece[];
};

/** Items on one baseline, raised and lowered ones too, cut where a gap is wider than any space. */
export function groupRows(items: readonly PdfItem[]): PdfRow[] {
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

function cutAtGaps(items: readonly PdfItem[], size: number): PdfPiece[] {
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

/** Items, sorted from left to right, as one piece. */
export function toPiece(items: readonly PdfItem[]): PdfPiece {
  const left = least(items.map((item) => item.x));
  const right = greatest(items.map((item) => item.x + item.width));
  return { items, left, right, readings: [] };
}

export function leftOf(row: PdfRow): number {
  return least(row.pieces.map((piece) => piece.left));
}

export function rightOf(row: PdfRow): number {
  return greatest(row.pieces.map((piece) => piece.right));
}

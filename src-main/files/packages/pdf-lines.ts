import type { PdfItem } from './load-pdf';
import { greatest, least } from './order-statistics';
import { findGutter, hasGutter, splitAtGutter } from './pdf-gutter';
import { attachReadings } from './pdf-readings';
import { joinRow, type RowText } from './pdf-row-text';
import { groupRows, leftOf, rightOf, toPiece, type PdfRow } from './pdf-rows';

/** A line of a column, or a whole row of a table, as it stands on the page. Lengths in points. */
export type PdfLine = RowText & {
  /** The same object for lines of one column of one page. */
  readonly column: object;
  /** Edges of its column: of the widest lines. */
  readonly columnLeft: number;
  readonly columnRight: number;
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
  const lines =
    gutter === null
      ? inColumn(rows)
      : splitAtGutter(rows, gutter).flatMap((column) => inColumn(column));
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

function inColumn(rows: readonly PdfRow[]): PdfLine[] {
  const columnLeft = least(rows.map((row) => leftOf(row)));
  const columnRight = greatest(rows.map((row) => rightOf(row)));
  const column = {};
  return rows.map((row) => ({ ...joinRow(row), column, columnLeft, columnRight }));
}

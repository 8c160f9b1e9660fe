import { rowWidth, type RowTable } from '../model/reading';
import type { CodeUnitRange } from '../model/text-range';

/** Rows in the table. */
export function rowCount(rows: RowTable): number {
  return rows.length / rowWidth;
}

/** Canonical offset at which row `index` begins. */
export function rowStart(rows: RowTable, index: number): number {
  return rows[index * rowWidth] ?? 0;
}

/** Canonical offset at which row `index` ends. */
export function rowEnd(rows: RowTable, index: number): number {
  return rows[index * rowWidth + 1] ?? 0;
}

/** The canonical range of row `index`. */
export function rangeOfRow(rows: RowTable, index: number): CodeUnitRange {
  return { start: rowStart(rows, index), end: rowEnd(rows, index) };
}

/**
 * The row that holds a canonical offset; one between two rows belongs to the row above.
 * The first row where the offset is before all of them; 0 in an empty table.
 */
export function rowAt(rows: RowTable, offset: number): number {
  let low = 0;
  let high = rowCount(rows) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (rowStart(rows, middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

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

/** Whether the paragraph of row `index` goes on in the next row. */
export function isContinued(rows: RowTable, index: number): boolean {
  return rows[(index + 1) * rowWidth + 2] === -1;
}

/** The number, from 1, of the paragraph or heading around a canonical offset; 0 in an empty table. */
export function paragraphAt(rows: RowTable, offset: number): number {
  if (rows.length === 0) return 0;
  let number = 0;
  for (let index = rowAt(rows, offset); index >= 0; index -= 1) {
    if ((rows[index * rowWidth + 2] ?? 0) >= 0) number += 1;
  }
  return number;
}

/** The paragraph or heading around a canonical offset, with all the rows it goes on in. */
export function paragraphRange(rows: RowTable, offset: number): CodeUnitRange {
  const level = (index: number): number => rows[index * rowWidth + 2] ?? 0;
  let first = rowAt(rows, offset);
  let last = first;
  while (first > 0 && level(first) < 0) first -= 1;
  while (last + 1 < rowCount(rows) && level(last + 1) < 0) last += 1;
  return { start: rowStart(rows, first), end: rowEnd(rows, last) };
}

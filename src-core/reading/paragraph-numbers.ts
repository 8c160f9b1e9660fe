import { rowWidth, type RowTable } from '../model/reading';
import { rowCount } from './row-table';

/**
 * The number of the paragraph that each row is in, from 1 on. A continuation has the number of the
 * row above: a paragraph counts once, however its rows are cut.
 */
export function paragraphNumbers(rows: RowTable): Int32Array {
  const numbers = new Int32Array(rowCount(rows));
  let number = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    // A table that began with a continuation would still begin with paragraph 1.
    if ((rows[index * rowWidth + 2] ?? 0) >= 0 || number === 0) number += 1;
    numbers[index] = number;
  }
  return numbers;
}

/** The number of paragraphs. */
export function paragraphCount(rows: RowTable): number {
  return paragraphNumbers(rows).at(-1) ?? 0;
}

/** The first row of a paragraph; null where there is no paragraph of that number. */
export function rowOfParagraph(rows: RowTable, number: number): number | null {
  const row = paragraphNumbers(rows).indexOf(number);
  return row < 0 ? null : row;
}

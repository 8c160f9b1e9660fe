import type { RowView } from '../model/reading';
import type { CodeUnitRange } from '../model/text-range';
import { wordAt } from './word-at';
import { wordWithin } from './word-boundaries';

/**
 * The word of a row around a canonical offset, in canonical units, the same for every pane; empty at
 * the row's end.
 *
 * @param boundaries - Where words meet, from the row's start; null while that is not known. Then words
 *   are told apart in the text as it is written, terms kept whole.
 */
export function wordAround(
  row: RowView,
  offset: number,
  boundaries: Int32Array | null,
): CodeUnitRange {
  if (offset >= row.end) return { start: row.end, end: row.end };
  const at = offset - row.start;
  const term = row.hits.find(({ start, end }) => start <= offset && offset < end);
  if (term && !boundaries) return { start: term.start, end: term.end };
  const word = boundaries ? wordWithin(boundaries, at) : wordAt(row.written, at);
  return { start: row.start + word.start, end: row.start + word.end };
}

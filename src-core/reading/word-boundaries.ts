import type { AlignmentMap } from '../conversion/map-range';
import type { CodeUnitRange } from '../model/text-range';

/** What a boundary of words must not stand before: it goes on with the character it follows. */
const goesOn = /^(?:\p{M}|\u200d)/u;

/**
 * Where words meet in a row, as offsets from its start: sorted, from 0 to its length. Words are told
 * apart in the Simplified text, so that a word is the same whatever a pane shows. A boundary that has
 * no place of its own in the row is left out, and so is one within a term.
 *
 * @param written - The row's canonical text.
 * @param words - The words of its Simplified text, which they tile.
 * @param map - From `written` to that text; null where they are the same.
 * @param terms - Where terms of the glossaries stand in `written`; sorted, not overlapping.
 */
export function wordBoundaries(
  written: string,
  words: readonly string[],
  map: AlignmentMap | null,
  terms: readonly CodeUnitRange[],
): Int32Array {
  const found = new Set([0, written.length]);
  let at = 0;
  for (const word of words) {
    at += word.length;
    const place = map ? ownPlace(map, at) : at;
    if (place !== null && isFree(written, place)) found.add(place);
  }
  for (const { start, end } of terms) {
    for (const place of found) if (start < place && place < end) found.delete(place);
    found.add(start);
    found.add(end);
  }
  return Int32Array.from(found).sort();
}

/** Where a boundary of the Simplified text stands in the text as it is written, if just there. */
function ownPlace(map: AlignmentMap, at: number): number | null {
  const { start } = map.toSource({ start: at, end: at });
  return map.toTarget({ start, end: start }).start === at ? start : null;
}

/** Whether words may meet at a place: not within a surrogate pair or a composed character. */
function isFree(text: string, place: number): boolean {
  const before = text.charCodeAt(place - 1);
  const after = text.charCodeAt(place);
  const splitsPair = before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
  return !splitsPair && !goesOn.test(text.slice(place, place + 2));
}

/**
 * The word around an offset; at a boundary, the one that begins there, at the end of the last the last.
 *
 * @param boundaries - As {@link wordBoundaries} gives them.
 * @param offset - From the row's start, 0 to its length.
 */
export function wordWithin(boundaries: Int32Array, offset: number): CodeUnitRange {
  let low = 0;
  let high = Math.max(0, boundaries.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((boundaries[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { start: boundaries[low] ?? 0, end: boundaries[low + 1] ?? 0 };
}

import type { CodePointRange, CodeUnitRange } from '../model/text-range';

/**
 * Restate a span of `text` in Unicode code points, the unit in which the Web Annotation model
 * counts a TextPositionSelector. A lone surrogate counts as one code point.
 *
 * @param range - UTF-16 code units, `0 <= start <= end <= text.length`.
 * @throws {RangeError} If a bound is no whole number, lies outside `text` or inside a surrogate
 *   pair, or if the bounds are reversed.
 */
export function toCodePointRange(text: string, range: CodeUnitRange): CodePointRange {
  const { start, end } = range;
  if (!isSpan(start, end) || end > text.length) {
    throw new RangeError(`Range ${start}–${end} is outside a text of ${text.length} code units`);
  }
  if (splitsSurrogatePair(text, start) || splitsSurrogatePair(text, end)) {
    throw new RangeError(`Range ${start}–${end} splits a surrogate pair`);
  }
  const startCodePoint = countCodePoints(text, 0, start);
  return { startCodePoint, endCodePoint: startCodePoint + countCodePoints(text, start, end) };
}

/**
 * Restate a span of `text` in UTF-16 code units; the inverse of {@link toCodePointRange}.
 *
 * @param range - Code points, `0 <= startCodePoint <= endCodePoint <=` the code points of `text`.
 * @throws {RangeError} If a bound is no whole number or lies outside `text`, or if the bounds are
 *   reversed.
 */
export function toCodeUnitRange(text: string, range: CodePointRange): CodeUnitRange {
  const { startCodePoint, endCodePoint } = range;
  const start = isSpan(startCodePoint, endCodePoint) ? advance(text, 0, startCodePoint) : null;
  const end = start === null ? null : advance(text, start, endCodePoint - startCodePoint);
  if (start === null || end === null) {
    const length = countCodePoints(text, 0, text.length);
    throw new RangeError(
      `Range ${startCodePoint}–${endCodePoint} is outside a text of ${length} code points`,
    );
  }
  return { start, end };
}

/** Whether `offset`, a bound in UTF-16 units, falls between the two halves of a surrogate pair. */
export function splitsSurrogatePair(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

function isSpan(start: number, end: number): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end;
}

function countCodePoints(text: string, start: number, end: number): number {
  let count = 0;
  for (let offset = start; offset < end; offset += unitsAt(text, offset)) count += 1;
  return count;
}

/** The offset `count` code points after `offset`, or null where the text ends before that. */
function advance(text: string, offset: number, count: number): number | null {
  let reached = offset;
  for (let left = count; left > 0; left -= 1) {
    if (reached >= text.length) return null;
    reached += unitsAt(text, reached);
  }
  return reached;
}

/** How many UTF-16 units the character at `offset` has: 1 or 2. */
export function unitsAt(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}

import type { CodeUnitRange } from '../model/text-range';
import { canonicalRange, unitAt, type ComparableText } from '../versions/comparable-text';
import type { Versions } from '../versions/version-alignment';

/**
 * The canonical place of carried units with the brackets and stops that the mark had at its ends, as far
 * as the other version has such signs there too, in whatever style.
 */
export function withEdgeMarks(
  from: ComparableText,
  to: ComparableText,
  position: CodeUnitRange,
  marked: CodeUnitRange,
  carried: CodeUnitRange,
): CodeUnitRange {
  const own = canonicalRange(from, marked);
  const place = canonicalRange(to, carried);
  const before = to.canonical.slice(
    carried.start > 0 ? to.ends[carried.start - 1] : 0,
    place.start,
  );
  const after = to.canonical.slice(place.end, to.starts[carried.end] ?? to.canonical.length);
  const head = charactersOf(from.canonical.slice(position.start, own.start)).reverse();
  const tail = charactersOf(from.canonical.slice(own.end, position.end));
  return {
    start: place.start - lengthAlike(head, charactersOf(before).reverse()),
    end: place.end + lengthAlike(tail, charactersOf(after)),
  };
}

/**
 * The place of a mark on punctuation alone: where the characters beside it are neighbours in the other
 * version as well and the very same signs stand between them once. Else null.
 */
export function carryMarks(
  { from, to, alignment }: Versions,
  position: CodeUnitRange,
): CodeUnitRange | null {
  const signs = from.canonical.slice(position.start, position.end);
  const unit = unitAt(from, position.start);
  const before = alignment.map(unit - 1);
  const after = alignment.map(unit);
  if (signs.trim() === '' || before === null || after !== before + 1) return null;
  const start = to.ends[before] ?? 0;
  const between = to.canonical.slice(start, to.starts[after]);
  const at = between.indexOf(signs);
  if (at < 0 || at !== between.lastIndexOf(signs)) return null;
  return { start: start + at, end: start + at + signs.length };
}

function charactersOf(text: string): string[] {
  return [...text];
}

/** The length of the part of `there` that is alike from its start, without white space at its end. */
function lengthAlike(marked: readonly string[], there: readonly string[]): number {
  const signs = marked.filter((character) => !isSpace(character));
  let length = 0;
  let reached = 0;
  let next = 0;
  for (const character of there) {
    const sign = signs[next];
    if (sign === undefined) break;
    length += character.length;
    if (isSpace(character)) continue;
    if (!isAlike(sign, character)) break;
    next += 1;
    reached = length;
  }
  return reached;
}

function isSpace(character: string): boolean {
  return /^\s$/u.test(character);
}

function isAlike(one: string, other: string): boolean {
  if (one.normalize('NFKC') === other.normalize('NFKC')) return true;
  return isSign(one) && isSign(other) && isOpening(one) === isOpening(other);
}

function isSign(character: string): boolean {
  return /^[\p{P}<>|~]$/u.test(character);
}

function isOpening(character: string): boolean {
  return /^[\p{Ps}\p{Pi}<]$/u.test(character);
}

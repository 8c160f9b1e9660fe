import type { ComparableText } from './comparable-text';
import type { Hunk } from './diff-units';

/**
 * Differences as a reader would state them: characters that happen to be the same between two edits belong to
 * the edit, a hunk never cuts a character, and an insertion or deletion that could begin at several
 * places (甲乙甲 → 甲乙甲乙甲) is put where a line, sentence or clause begins.
 *
 * @param hunks - Sorted, with unchanged units between any two.
 */
export function tidyHunks(
  from: ComparableText,
  to: ComparableText,
  hunks: readonly Hunk[],
): Hunk[] {
  const whole = mergeAll(hunks.map((hunk) => wholeCharacters(from.units, to.units, hunk)));
  const slid = whole.map((hunk, index) =>
    slide(from, to, hunk, whole[index - 1], whole[index + 1]),
  );
  return mergeAll(slid);
}

/** Fewer unchanged units than this between two edits that are each as long are chance. */
const chanceUnits = 3;

function mergeAll(hunks: readonly Hunk[]): Hunk[] {
  const merged: Hunk[] = [];
  for (const next of hunks) {
    let hunk = next;
    for (let last = merged.at(-1); last && belongTogether(last, hunk); last = merged.at(-1)) {
      hunk = { ...hunk, fromStart: last.fromStart, toStart: last.toStart };
      merged.pop();
    }
    merged.push(hunk);
  }
  return merged;
}

function belongTogether(one: Hunk, other: Hunk): boolean {
  const between = other.fromStart - one.fromEnd;
  if (between <= 0) return true;
  return between < chanceUnits && between <= sizeOf(one) && between <= sizeOf(other);
}

function sizeOf({ fromStart, fromEnd, toStart, toEnd }: Hunk): number {
  return Math.max(fromEnd - fromStart, toEnd - toStart);
}

function wholeCharacters(from: string, to: string, hunk: Hunk): Hunk {
  // The units beside a hunk are the same in both texts, so both bounds move alike.
  const cutsStart = isHigh(from, hunk.fromStart - 1) && isHigh(to, hunk.toStart - 1);
  const cutsEnd = isLow(from, hunk.fromEnd) && isLow(to, hunk.toEnd);
  const before = cutsStart && (isLow(from, hunk.fromStart) || isLow(to, hunk.toStart)) ? 1 : 0;
  const after = cutsEnd && (isHigh(from, hunk.fromEnd - 1) || isHigh(to, hunk.toEnd - 1)) ? 1 : 0;
  return {
    fromStart: hunk.fromStart - before,
    fromEnd: hunk.fromEnd + after,
    toStart: hunk.toStart - before,
    toEnd: hunk.toEnd + after,
  };
}

function isHigh(units: string, index: number): boolean {
  return (units.charCodeAt(index) & 0xfc00) === 0xd800;
}

function isLow(units: string, index: number): boolean {
  return (units.charCodeAt(index) & 0xfc00) === 0xdc00;
}

/** As far as a sentence may reach. */
const mostSlide = 120;

function slide(
  from: ComparableText,
  to: ComparableText,
  hunk: Hunk,
  previous: Hunk | undefined,
  next: Hunk | undefined,
): Hunk {
  const isInsertion = hunk.fromStart === hunk.fromEnd;
  if (!isInsertion && hunk.toStart !== hunk.toEnd) return hunk;
  const text = isInsertion ? to : from;
  const start = isInsertion ? hunk.toStart : hunk.fromStart;
  const end = isInsertion ? hunk.toEnd : hunk.fromEnd;
  // One unit stays on each side, so that hunks keep apart.
  const roomBefore = hunk.fromStart - (previous ? previous.fromEnd + 1 : 0);
  const roomAfter = (next ? next.fromStart - 1 : from.units.length) - hunk.fromEnd;
  let best = 0;
  let bestScore = boundaryStrength(text, start) + boundaryStrength(text, end);
  const consider = (shift: number) => {
    const score = boundaryStrength(text, start + shift) + boundaryStrength(text, end + shift);
    if (score > bestScore) {
      best = shift;
      bestScore = score;
    }
  };
  const { units } = text;
  for (
    let shift = 1;
    shift <= Math.min(mostSlide, roomBefore) &&
    units.charCodeAt(start - shift) === units.charCodeAt(end - shift);
    shift += 1
  ) {
    consider(-shift);
  }
  for (
    let shift = 1;
    shift <= Math.min(mostSlide, roomAfter) &&
    units.charCodeAt(start + shift - 1) === units.charCodeAt(end + shift - 1);
    shift += 1
  ) {
    consider(shift);
  }
  return {
    fromStart: hunk.fromStart + best,
    fromEnd: hunk.fromEnd + best,
    toStart: hunk.toStart + best,
    toEnd: hunk.toEnd + best,
  };
}

/** A bound at the end of a sentence, a line or the text is at least this strong. */
export const sentenceBoundary = 3;

/** How good a place a bound is: between lines 4, sentences 3, clauses 2, characters 0; within one -9. */
export function boundaryStrength(
  { canonical, units, starts, ends }: ComparableText,
  unit: number,
): number {
  if (unit === 0 || unit === units.length) return 4;
  if (isLow(units, unit) && isHigh(units, unit - 1)) return -9;
  const between = canonical.slice(ends[unit - 1], starts[unit]);
  if (between === '') return 0;
  if (/[\r\n]/.test(between)) return 4;
  if (/[。．！？!?]/.test(between)) return sentenceBoundary;
  return /[，；：、,;:]/.test(between) ? 2 : 1;
}

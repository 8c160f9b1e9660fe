import type { CodeUnitRange } from '../model/text-range';
import { boundaryStrength, sentenceBoundary } from '../versions/tidy-hunks';
import type { AlignedRun, Versions } from '../versions/version-alignment';
import { matchAfter, matchBefore } from './find-quote';

/** Units looked at on each side of a mark. */
const window = 24;
/** The share of them that has to stand as it stood. */
const leastShare = 0.5;

/**
 * Whether enough stands on both sides of a mark as it stood. What was deleted or inserted there as a whole is
 * passed over; what was rewritten counts against it, for a rewritten sentence may have a phrase in common
 * with the old one that is not the phrase that was marked.
 */
export function isSupported(versions: Versions, marked: CodeUnitRange): boolean {
  return (
    standingShare(versions, marked.start - 1, -1) >= leastShare &&
    standingShare(versions, marked.end, 1) >= leastShare
  );
}

function standingShare({ from, alignment }: Versions, start: number, step: 1 | -1): number {
  const length = from.units.length;
  let seen = 0;
  let standing = 0;
  let unit = start;
  while (seen < window && unit >= 0 && unit < length) {
    const run = alignment.runAt(unit);
    if (run && !run.isMoved) {
      standing += 1;
      seen += 1;
      unit += step;
      continue;
    }
    const before = alignment.nearestRun(unit, -1);
    const after = alignment.nearestRun(unit, 1);
    const fromStart = before ? before.from + before.length : 0;
    const fromEnd = after ? after.from : length;
    const isDeleted = before && after ? before.to + before.length === after.to : false;
    if (!isDeleted) seen += Math.min(window - seen, fromEnd - fromStart);
    unit = step > 0 ? fromEnd : fromStart - 1;
  }
  return seen === 0 ? 1 : standing / seen;
}

/** Whether a moved run is made of whole sentences in both versions, so that no chance phrase counts. */
export function isWholeSentences({ from, to }: Versions, run: AlignedRun): boolean {
  return [
    boundaryStrength(from, run.from),
    boundaryStrength(from, run.from + run.length),
    boundaryStrength(to, run.to),
    boundaryStrength(to, run.to + run.length),
  ].every((strength) => strength >= sentenceBoundary);
}

/**
 * Whether the edits beside a run could as well lie a little further in, so that a part of the mark would
 * belong to them: of 甲乙甲乙丙 → 甲乙丙 nobody knows which 甲乙 was deleted.
 */
export function couldSlideInto(
  { from, to, alignment }: Versions,
  first: AlignedRun,
  last: AlignedRun,
  marked: CodeUnitRange,
): boolean {
  const left = alignment.nearestRun(first.from - 1, -1);
  const leftFrom = left ? left.from + left.length : 0;
  const leftTo = left ? left.to + left.length : 0;
  const slackBefore = Math.max(
    leftFrom < first.from ? matchAfter(from.units, leftFrom, to.units, first.to) : 0,
    leftTo < first.to ? matchAfter(to.units, leftTo, from.units, first.from) : 0,
  );
  if (first.from + slackBefore > marked.start) return true;
  const end = last.from + last.length;
  const toEnd = last.to + last.length;
  const right = alignment.nearestRun(end, 1);
  const rightFrom = right ? right.from : from.units.length;
  const rightTo = right ? right.to : to.units.length;
  const slackAfter = Math.max(
    rightFrom > end ? matchBefore(from.units, rightFrom, to.units, toEnd) : 0,
    rightTo > toEnd ? matchBefore(to.units, rightTo, from.units, end) : 0,
  );
  return end - slackAfter < marked.end;
}

import type { CodeUnitRange } from '../model/text-range';
import { matchAfter, matchBefore } from './find-quote';
import type { Versions } from '../versions/version-alignment';

/**
 * Whether another place would fit a carried text about as well: one in what was added to `to`, or, seen
 * from the other side, one in what was removed from `from` that the place found may stem from. Places
 * that are unchanged themselves belong to each other and are no rivals.
 */
export function hasRival(
  { from, to, alignment }: Versions,
  marked: CodeUnitRange,
  carried: CodeUnitRange,
): boolean {
  const text = from.units.slice(marked.start, marked.end);
  const own = contextOf(from.units, marked, to.units, carried);
  const length = text.length;
  for (const start of placesIn(to.units, text, alignment.added)) {
    const other = { start, end: start + length };
    if (other.start < carried.end && carried.start < other.end) continue;
    const rival = contextOf(from.units, marked, to.units, other);
    if (!isClearlyBetter(own, rival) || isBeside(carried, own, other, rival)) return true;
  }
  const standing = to.units.slice(carried.start, carried.end);
  for (const start of placesIn(from.units, standing, alignment.removed)) {
    const other = { start, end: start + standing.length };
    if (other.start < marked.end && marked.start < other.end) continue;
    const rival = contextOf(from.units, other, to.units, carried);
    if (!isClearlyBetter(own, rival) || isBeside(marked, own, other, rival)) return true;
  }
  return false;
}

type Context = { readonly before: number; readonly after: number };

function contextOf(
  one: string,
  place: CodeUnitRange,
  other: string,
  otherPlace: CodeUnitRange,
): Context {
  return {
    before: matchBefore(one, place.start, other, otherPlace.start),
    after: matchAfter(one, place.end, other, otherPlace.end),
  };
}

const clearMargin = 6;

/** Better on both sides, or so much longer in all that an edit beside it cannot have brought it about. */
function isClearlyBetter(own: Context, rival: Context): boolean {
  const all = own.before + own.after;
  const rivalAll = rival.before + rival.after;
  if (own.before >= rival.before && own.after >= rival.after) return all >= rivalAll + clearMargin;
  return all >= 3 * rivalAll + clearMargin;
}

/** A copy this long right beside the original: nothing tells which of the two is which. */
const copyUnits = 10;

function isBeside(
  place: CodeUnitRange,
  own: Context,
  other: CodeUnitRange,
  rival: Context,
): boolean {
  if (rival.before + rival.after < copyUnits) return false;
  return other.start < place.start
    ? other.end + rival.after >= place.start - own.before
    : other.start - rival.before <= place.end + own.after;
}

/** Where a text starts that reaches into one of some stretches; ascending. */
function placesIn(units: string, text: string, stretches: readonly CodeUnitRange[]): number[] {
  const places: number[] = [];
  for (const stretch of stretches) {
    const first = Math.max(0, stretch.start - text.length + 1, (places.at(-1) ?? -1) + 1);
    const window = units.slice(first, stretch.end + text.length - 1);
    for (let at = window.indexOf(text); at >= 0; at = window.indexOf(text, at + 1)) {
      places.push(first + at);
    }
  }
  return places;
}

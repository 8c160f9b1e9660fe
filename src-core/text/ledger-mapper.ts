import type { LedgerEntry } from '../model/document';
import { overlaps, type CodeUnitRange } from '../model/text-range';
import { firstWhere } from './first-where';
import { placeEntries } from './ledger';
import { SpanMap, type SpanPair } from './span-map';

/** A range in another state of a text. */
export type MappedRange = {
  readonly range: CodeUnitRange;
  /** Whether the same text stands there, no part of it having been changed on the way. */
  readonly isExact: boolean;
};

/**
 * Carries ranges of one canonical text to another one of the same decoded source, whatever the two
 * ledgers are. Exact outside the regions that differ. A bound inside one widens to all of it; a
 * range that only touches one leaves it out. Where the marked text is gone the result is empty.
 *
 * Takes time linear in the entries once, then logarithmic for each range.
 *
 * @throws {RangeError} If one is not a ledger, or they cannot be of the same source; the function
 *   it gives, for reversed bounds and for such as are no place in a text.
 */
export function ledgerMapper(
  fromEntries: readonly LedgerEntry[],
  toEntries: readonly LedgerEntry[],
): (range: CodeUnitRange) => MappedRange {
  const pairs = changedRegions(inEffect(fromEntries), inEffect(toEntries));
  const map = new SpanMap(pairs);
  const touches = regionFinder(pairs);
  return (range) => ({ range: map.mapRange(range), isExact: !touches(range) });
}

/** {@link ledgerMapper} for those who need the range alone. */
export function rangeMapper(
  fromEntries: readonly LedgerEntry[],
  toEntries: readonly LedgerEntry[],
): (range: CodeUnitRange) => CodeUnitRange {
  const map = ledgerMapper(fromEntries, toEntries);
  return (range) => map(range).range;
}

/** What is not accepted is plain source text. Checks the order on the way. */
function inEffect(entries: readonly LedgerEntry[]): LedgerEntry[] {
  return placeEntries(entries).filter((entry) => entry.accepted);
}

/** Entries of both ledgers that cover one stretch of the source between them. */
type Region = { start: number; end: number; from: LedgerEntry[]; to: LedgerEntry[] };

/** The stretches where the two texts differ, as places in each. */
function changedRegions(from: readonly LedgerEntry[], to: readonly LedgerEntry[]): SpanPair[] {
  const pairs: SpanPair[] = [];
  /** Canonical minus source offset behind all that was gone through. */
  let fromShift = 0;
  let toShift = 0;
  let region: Region | null = null;
  const close = (): void => {
    if (region === null) return;
    const { start, end } = region;
    const before = { start: start + fromShift, end: end + fromShift + growthOf(region.from) };
    const after = { start: start + toShift, end: end + toShift + growthOf(region.to) };
    if (!readsTheSame(region)) pairs.push({ from: before, to: after });
    fromShift = before.end - end;
    toShift = after.end - end;
    region = null;
  };
  let i = 0;
  let j = 0;
  while (i < from.length || j < to.length) {
    const a = from[i];
    const b = to[j];
    if (a && b && isSameEdit(a, b)) {
      close();
      fromShift += growthOf([a]);
      toShift += growthOf([b]);
      i += 1;
      j += 1;
      continue;
    }
    const isFrom = a !== undefined && (b === undefined || comesFirst(a, b));
    const entry = isFrom ? a : b;
    if (!entry) break;
    const joins = region !== null && belongsTo(region, entry);
    if (!joins) close();
    region ??= { start: entry.sourceStart, end: entry.sourceEnd, from: [], to: [] };
    region.end = Math.max(region.end, entry.sourceEnd);
    region[isFrom ? 'from' : 'to'].push(entry);
    if (isFrom) i += 1;
    else j += 1;
  }
  close();
  return pairs;
}

function isSameEdit(a: LedgerEntry, b: LedgerEntry): boolean {
  if (a.sourceStart !== b.sourceStart || a.sourceEnd !== b.sourceEnd) return false;
  if (a.before !== b.before) {
    throw new RangeError(
      `Entries at ${a.sourceStart} are of two sources: “${a.before}” and “${b.before}”`,
    );
  }
  return a.after === b.after;
}

/** By place in the source; what was put in at a place comes before what stood there. */
function comesFirst(a: LedgerEntry, b: LedgerEntry): boolean {
  return a.sourceStart !== b.sourceStart
    ? a.sourceStart < b.sourceStart
    : a.sourceEnd <= b.sourceEnd;
}

/** Whether an entry shares text with a region, or puts something in at the very same place. */
function belongsTo({ start, end }: Region, entry: LedgerEntry): boolean {
  const { sourceStart, sourceEnd } = entry;
  return sourceStart < end || (start === end && sourceStart === start && sourceEnd === start);
}

/** Whether the two ledgers make the same text of a region by other steps. */
function readsTheSame(region: Region): boolean {
  const source = sourceOf(region);
  return textOf(region, region.from, source) === textOf(region, region.to, source);
}

/** The entries of a region overlap each other, so that they tell all of its text. */
function sourceOf({ start, from, to }: Region): string {
  let text = '';
  for (const { sourceStart, before } of [...from, ...to].sort(
    (a, b) => a.sourceStart - b.sourceStart,
  )) {
    text += before.slice(start + text.length - sourceStart);
  }
  return text;
}

function textOf({ start }: Region, entries: readonly LedgerEntry[], source: string): string {
  const parts: string[] = [];
  let copied = 0;
  for (const { sourceStart, sourceEnd, after } of entries) {
    parts.push(source.slice(copied, sourceStart - start), after);
    copied = sourceEnd - start;
  }
  parts.push(source.slice(copied));
  return parts.join('');
}

function growthOf(entries: readonly LedgerEntry[]): number {
  return entries.reduce((sum, { before, after }) => sum + after.length - before.length, 0);
}

/** Tells whether a range shares a unit with a region, or has one inside that is empty now. */
function regionFinder(pairs: readonly SpanPair[]): (range: CodeUnitRange) => boolean {
  return (range) => {
    const pair = pairs[firstWhere(pairs, ({ from }) => from.end > range.start)];
    return pair !== undefined && overlaps(pair.from, range);
  };
}

import type { LedgerEntry, PlacedEntry, Ruby } from '../model/document';
import type { CodeUnitRange } from '../model/text-range';
import { SpanMap, type Affinity } from './span-map';

/**
 * The canonical text: `source` with every accepted entry's `after` in place of its `before`.
 *
 * @param entries - Sorted, not overlapping; those not accepted have no effect.
 * @throws {RangeError} If entries are unsorted, overlap, or state another `before` than `source` has.
 */
export function applyLedger(source: string, entries: readonly LedgerEntry[]): string {
  checkOrder(entries);
  const parts: string[] = [];
  let copied = 0;
  for (const entry of entries) {
    checkText(source, entry, { start: entry.sourceStart, end: entry.sourceEnd }, entry.before);
    if (!entry.accepted) continue;
    parts.push(source.slice(copied, entry.sourceStart), entry.after);
    copied = entry.sourceEnd;
  }
  parts.push(source.slice(copied));
  return parts.join('');
}

/**
 * The entries with their places in the canonical text: where an accepted one's `after` stands
 * (empty for a lifted gloss), or where the `before` of one that is not accepted stands.
 *
 * @throws {RangeError} If entries are unsorted, overlap, or a range is not as long as its `before`.
 */
export function placeEntries(entries: readonly LedgerEntry[]): PlacedEntry[] {
  checkOrder(entries);
  let shift = 0;
  return entries.map((entry) => {
    const start = entry.sourceStart + shift;
    const end = start + standing(entry).length;
    shift = end - entry.sourceEnd;
    const { rule, sourceStart, sourceEnd, before, after, confidence, reading, accepted } = entry;
    const { candidates, reason, absorbed } = entry;
    // Written out: spreading a million entries takes seconds.
    return {
      rule,
      sourceStart,
      sourceEnd,
      before,
      after,
      confidence,
      reading,
      accepted,
      ...(candidates === undefined ? null : { candidates }),
      ...(reason === undefined ? null : { reason }),
      ...(absorbed === undefined ? null : { absorbed }),
      start,
      end,
    };
  });
}

/**
 * The decoded source again, from the canonical text: the inverse of {@link applyLedger}.
 *
 * @param placed - As {@link placeEntries} gives them.
 * @throws {RangeError} If entries are unsorted, overlap, or their places do not fit `canonical`.
 */
export function restoreSource(canonical: string, placed: readonly PlacedEntry[]): string {
  checkOrder(placed);
  const parts: string[] = [];
  let copied = 0;
  for (const entry of placed) {
    checkText(canonical, entry, entry, standing(entry));
    parts.push(canonical.slice(copied, entry.start), entry.before);
    copied = entry.end;
  }
  parts.push(canonical.slice(copied));
  return parts.join('');
}

/**
 * The readings that accepted glosses carried, over the character just before each gloss's place.
 * A base that is no Han character (any more) has none, nor has one that something else than a
 * repair put there or that stood before one that was cut; of several on one base the first is given.
 *
 * @param placed - As {@link placeEntries} gives them.
 */
export function rubyOf(placed: readonly PlacedEntry[], canonical: string): Ruby[] {
  const ruby: Ruby[] = [];
  let reached = -1;
  let keepsBase = true;
  for (const entry of placed) {
    const { rule, accepted, reading, start: end } = entry;
    if (entry.sourceStart !== reached) keepsBase = true;
    const isLifted = rule === 'gloss' && accepted;
    if (isLifted && reading !== null && keepsBase && ruby.at(-1)?.end !== end) {
      const base = /\p{Script=Han}$/u.exec(canonical.slice(Math.max(0, end - 2), end));
      if (base) ruby.push({ start: end - base[0].length, end, reading });
    }
    reached = entry.sourceEnd;
    // A gloss that was lifted leaves the base to the one that follows it.
    if (!isLifted) keepsBase = leavesBase(entry);
  }
  return ruby;
}

/** Readings of both kinds in order; where both are over the same text, what the source has stands. */
export function mergeRuby(lifted: readonly Ruby[], stated: readonly Ruby[]): readonly Ruby[] {
  if (stated.length === 0) return lifted;
  const all = [...stated, ...lifted].sort((a, b) => a.start - b.start || a.end - b.end);
  return all.filter((ruby, index) => (all[index - 1]?.end ?? 0) <= ruby.start);
}

/** Carries offsets between the decoded source and the canonical text of one state of a ledger. */
export class LedgerMap {
  private readonly fromCanonical: SpanMap;
  private readonly fromSource: SpanMap;

  /** @throws {RangeError} If entries are unsorted, overlap, or a range does not fit its `before`. */
  constructor(entries: readonly LedgerEntry[]) {
    const pairs = placeEntries(entries)
      .filter((entry) => entry.accepted)
      .map(({ start, end, sourceStart, sourceEnd }) => ({
        canonical: { start, end },
        source: { start: sourceStart, end: sourceEnd },
      }));
    this.fromCanonical = new SpanMap(pairs.map((p) => ({ from: p.canonical, to: p.source })));
    this.fromSource = new SpanMap(pairs.map((p) => ({ from: p.source, to: p.canonical })));
  }

  toSource(offset: number, affinity: Affinity): number {
    return this.fromCanonical.map(offset, affinity);
  }

  toCanonical(offset: number, affinity: Affinity): number {
    return this.fromSource.map(offset, affinity);
  }
}

/** Whether the character that ends where an entry ends is still the one that a gloss there is for. */
function leavesBase({ rule, accepted, before, after }: LedgerEntry): boolean {
  if (!accepted || rule === 'damage' || rule === 'correction') return true;
  const last = /.$/su.exec(after)?.[0];
  return last !== undefined && before.endsWith(last);
}

function standing(entry: LedgerEntry): string {
  return entry.accepted ? entry.after : entry.before;
}

function checkOrder(entries: readonly LedgerEntry[]): void {
  let reached = 0;
  for (const { sourceStart, sourceEnd, before } of entries) {
    if (!(sourceStart >= reached)) {
      throw new RangeError(
        `Entry at ${sourceStart} begins before ${reached}, unsorted or overlapping`,
      );
    }
    if (sourceEnd - sourceStart !== before.length) {
      throw new RangeError(
        `Entry at ${sourceStart}–${sourceEnd} is not as long as its “${before}”`,
      );
    }
    reached = sourceEnd;
  }
}

function checkText(
  text: string,
  entry: LedgerEntry,
  { start, end }: CodeUnitRange,
  expected: string,
): void {
  if (text.slice(start, end) !== expected || end > text.length) {
    throw new RangeError(
      `Entry at ${entry.sourceStart} states “${expected}” where “${text.slice(start, end)}” stands`,
    );
  }
}

import { firstWhere } from '../text/first-where';
import { mix } from './exact-key';

/** The same `length` units at `from` in one text and at `to` in the other. */
export type Anchor = { readonly from: number; readonly to: number; readonly length: number };

type Bounds = {
  readonly fromStart: number;
  readonly fromEnd: number;
  readonly toStart: number;
  readonly toEnd: number;
};

/**
 * Passages in common that stand in the same order in both texts: each holds a run of `units` that occurs once
 * in both stretches. Of passages that cross each other those with most units in all are chosen.
 *
 * @returns Ascending on both sides, not overlapping.
 */
export function findAnchors(from: string, to: string, bounds: Bounds, units: number): Anchor[] {
  return heaviestChain(findPassages(from, to, bounds, units));
}

/** All such passages, whatever their order in `to`; ascending and not overlapping in `from`. */
export function findPassages(from: string, to: string, bounds: Bounds, units: number): Anchor[] {
  const { fromStart, fromEnd, toStart, toEnd } = bounds;
  const table = new GramTable(fromEnd - fromStart);
  forEachGram(from, fromStart, fromEnd, units, (hash, offset) => table.add(hash, offset));
  forEachGram(to, toStart, toEnd, units, (hash, offset) => table.meet(hash, offset));
  const passages: Anchor[] = [];
  let reached = fromStart;
  forEachGram(from, fromStart, fromEnd, units, (hash, start) => {
    if (start < reached) return;
    const other = table.partnerOf(hash);
    if (other < 0) return;
    let length = 0;
    let before = 0;
    while (
      start - before > reached &&
      other - before > toStart &&
      from.charCodeAt(start - before - 1) === to.charCodeAt(other - before - 1)
    ) {
      before += 1;
    }
    while (
      start + length < fromEnd &&
      other + length < toEnd &&
      from.charCodeAt(start + length) === to.charCodeAt(other + length)
    ) {
      length += 1;
    }
    // Fewer are two runs that share a hash.
    if (length < units) return;
    passages.push({ from: start - before, to: other - before, length: length + before });
    reached = start + length;
  });
  return passages;
}

const base = 0x01000193;

function forEachGram(
  text: string,
  start: number,
  end: number,
  units: number,
  visit: (hash: number, offset: number) => void,
): void {
  let topPower = 1;
  for (let index = 0; index < units; index += 1) topPower = Math.imul(topPower, base);
  let hash = 0;
  for (let index = start; index < end; index += 1) {
    hash = (Math.imul(hash, base) + text.charCodeAt(index)) | 0;
    const left = index - units;
    if (left >= start) hash = (hash - Math.imul(text.charCodeAt(left), topPower)) | 0;
    if (index - start >= units - 1) visit(hash, left + 1);
  }
}

/** Where a run occurs in each of two stretches, as long as it occurs once. Open addressing. */
class GramTable {
  private readonly mask: number;
  private readonly hashes: Int32Array;
  /** Offset in the first stretch plus one; 0 for a free place, {@link repeated} for several. */
  private readonly own: Int32Array;
  /** The same for the other stretch. */
  private readonly others: Int32Array;

  constructor(grams: number) {
    let size = 16;
    while (size < 2 * grams) size *= 2;
    this.mask = size - 1;
    this.hashes = new Int32Array(size);
    this.own = new Int32Array(size);
    this.others = new Int32Array(size);
  }

  add(hash: number, offset: number): void {
    const place = this.placeOf(hash);
    this.own[place] = this.own[place] === 0 ? offset + 1 : repeated;
    this.hashes[place] = hash;
  }

  meet(hash: number, offset: number): void {
    const place = this.placeOf(hash);
    if (this.own[place] === 0) return;
    this.others[place] = this.others[place] === 0 ? offset + 1 : repeated;
  }

  /** The offset in the other stretch of a run that occurs once in both; else negative. */
  partnerOf(hash: number): number {
    const place = this.placeOf(hash);
    if (this.own[place] === repeated) return -1;
    const other = this.others[place] ?? 0;
    return other === repeated ? -1 : other - 1;
  }

  private placeOf(hash: number): number {
    let place = mix(hash) & this.mask;
    while (this.own[place] !== 0 && this.hashes[place] !== hash) place = (place + 1) & this.mask;
    return place;
  }
}

const repeated = -1;

/** The chain ascending on both sides with the greatest sum of lengths; O(n log n). */
function heaviestChain(passages: readonly Anchor[]): Anchor[] {
  const ends = Int32Array.from(passages, ({ to, length }) => to + length).sort();
  const best = new BestBefore(ends.length);
  const weights = new Float64Array(passages.length);
  const previous = new Int32Array(passages.length);
  let last = -1;
  for (const [index, { to, length }] of passages.entries()) {
    const before = best.upTo(countUpTo(ends, to));
    previous[index] = before;
    weights[index] = length + (weights[before] ?? 0);
    best.put(countUpTo(ends, to + length) - 1, index, weights);
    if (last < 0 || (weights[index] ?? 0) > (weights[last] ?? 0)) last = index;
  }
  const chain: Anchor[] = [];
  for (let index = last; index >= 0; index = previous[index] ?? -1) {
    const passage = passages[index];
    if (passage) chain.push(passage);
  }
  return chain.reverse();
}

/** How many of an ascending list are `value` at most. */
function countUpTo(values: Int32Array, value: number): number {
  return firstWhere(values, (one) => one > value);
}

/** The heaviest passage among the first places: a binary indexed tree. */
class BestBefore {
  private readonly tree: Int32Array;
  private weights: Float64Array = new Float64Array();

  constructor(size: number) {
    this.tree = new Int32Array(size + 1).fill(-1);
  }

  put(place: number, index: number, weights: Float64Array): void {
    this.weights = weights;
    for (let at = place + 1; at < this.tree.length; at += at & -at) {
      this.tree[at] = this.heavier(this.tree[at] ?? -1, index);
    }
  }

  /** Of the first `count` places; -1 for none. */
  upTo(count: number): number {
    let found = -1;
    for (let at = count; at > 0; at -= at & -at) found = this.heavier(found, this.tree[at] ?? -1);
    return found;
  }

  private heavier(one: number, other: number): number {
    return (this.weights[other] ?? -1) > (this.weights[one] ?? -1) ? other : one;
  }
}

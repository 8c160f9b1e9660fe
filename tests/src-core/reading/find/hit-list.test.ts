import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { HitList, mergeHits } from '#core/reading/find/hit-list';

const table = fc
  .array(fc.tuple(fc.nat({ max: 200_000_000 }), fc.integer({ min: 1, max: 9 })), { maxLength: 20 })
  .map((pairs) => Int32Array.from(pairs.flatMap(([start, length]) => [start, start + length])));

describe('mergeHits', () => {
  it('gives each hit once, in text order', () => {
    fc.assert(
      fc.property(fc.array(table, { maxLength: 4 }), (lists) => {
        const merged = pairsOf(mergeHits(lists));
        const wanted = new Map(
          lists.flatMap((list) => pairsOf(list).map((pair) => [pair.join(), pair] as const)),
        );
        const sorted = [...wanted.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        expect(merged).toEqual(sorted);
      }),
    );
  });

  it('keeps the first where there are too many', () => {
    expect([...mergeHits([Int32Array.of(5, 6, 1, 2), Int32Array.of(3, 4)], 2)]).toEqual([
      1, 2, 3, 4,
    ]);
  });
});

describe('HitList', () => {
  it('grows as it must', () => {
    const hits = new HitList();
    for (let at = 0; at < 1000; at += 1) hits.add(at, at + 1);
    expect(pairsOf(hits.toTable()).at(-1)).toEqual([999, 1000]);
  });
});

function pairsOf(hits: Int32Array): [number, number][] {
  return Array.from({ length: hits.length / 2 }, (_, index) => [
    hits[index * 2] ?? 0,
    hits[index * 2 + 1] ?? 0,
  ]);
}

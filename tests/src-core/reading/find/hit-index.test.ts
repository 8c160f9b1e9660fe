import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CodeUnitRange } from '#core/model/text-range';
import { HitIndex } from '#core/reading/find/hit-index';

const ranges = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 30 }), fc.integer({ min: 1, max: 12 })), {
    maxLength: 15,
    selector: (pair) => pair.join(),
  })
  .map((pairs) =>
    pairs
      .map(([start, length]) => ({ start, end: start + length }))
      .sort((a, b) => a.start - b.start || a.end - b.end),
  );

describe('HitIndex', () => {
  it('finds the hits over a stretch of the text, those that reach into it too', () => {
    fc.assert(
      fc.property(
        ranges,
        fc.nat({ max: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (hits, at, length) => {
          const row = { start: at, end: at + length };
          expect(indexOf(hits).overlapping(row)).toEqual(
            hits.filter(({ start, end }) => start < row.end && end > row.start),
          );
        },
      ),
    );
  });

  it('numbers hits from the start of the text', () => {
    fc.assert(
      fc.property(ranges, fc.nat({ max: 45 }), (hits, offset) => {
        const index = indexOf(hits);
        expect(index.count).toBe(hits.length);
        hits.forEach((hit, number) => {
          expect(index.at(number)).toEqual(hit);
          expect(index.numberOf(hit)).toBe(number);
        });
        const first = hits.findIndex(({ start }) => start >= offset);
        expect(index.firstFrom(offset)).toBe(first < 0 ? hits.length : first);
        expect(index.numberOf({ start: offset, end: offset })).toBe(-1);
      }),
    );
  });
});

function indexOf(hits: readonly CodeUnitRange[]): HitIndex {
  return new HitIndex(Int32Array.from(hits.flatMap(({ start, end }) => [start, end])));
}

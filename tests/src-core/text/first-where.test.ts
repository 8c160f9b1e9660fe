import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { firstWhere } from '#core/text/first-where';

describe('firstWhere', () => {
  it('finds what a look at every value finds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.nat(21), (values, bound) => {
        const sorted = values.toSorted((a, b) => a - b);
        const found = sorted.findIndex((value) => value >= bound);
        expect(firstWhere(sorted, (value) => value >= bound)).toBe(
          found < 0 ? sorted.length : found,
        );
      }),
    );
  });

  it('takes a typed array as well, and an empty one', () => {
    expect(firstWhere(Int32Array.of(0, 2, 2, 5), (value) => value >= 2)).toBe(1);
    expect(firstWhere(new Int32Array(), () => true)).toBe(0);
  });
});

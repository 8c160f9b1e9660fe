import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Annotation } from '#core/model/annotation';
import { colorsOf, countsOf, nearestTo, offsetOf, pixelOf } from '#core/reading/strip-lanes';

describe('the lanes of the strip', () => {
  it('put every place of a text on the strip, in order', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), fc.integer({ min: 1, max: 900 }), (length, pixels) => {
        let before = 0;
        for (let offset = 0; offset <= length; offset += 37) {
          const at = pixelOf(offset, length, pixels);
          expect(at).toBeGreaterThanOrEqual(before);
          expect(at).toBeLessThan(pixels);
          before = at;
        }
      }),
    );
  });

  it('count what falls on each pixel', () => {
    expect([...countsOf([0, 1, 49, 50, 99, 100], 100, 4)]).toEqual([2, 1, 1, 2]);
    expect([...countsOf([], 0, 3)]).toEqual([0, 0, 0]);
  });

  it('color each pixel a highlight reaches over, the later of two', () => {
    const marks = [mark(0, 30, 'yellow'), mark(25, 26, 'blue'), mark(99, 100, 'pink')];
    expect(colorsOf(marks, 100, 10)).toEqual([
      ...['yellow', 'yellow', 'blue', null, null, null, null, null, null, 'pink'],
    ]);
  });

  it('give back the offset at a share of the strip', () => {
    expect([offsetOf(0.25, 1000), offsetOf(-1, 10), offsetOf(2, 10), offsetOf(0.5, 0)]).toEqual([
      250, 0, 10, 0,
    ]);
  });

  it('know the nearest mark to a place', () => {
    const sorted = fc.array(fc.nat({ max: 100 })).map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(sorted, fc.nat({ max: 100 }), fc.nat({ max: 9 }), (list, offset, reach) => {
        const distances = list.map((one) => Math.abs(one - offset));
        const least = Math.min(...distances, Infinity);
        const nearest = nearestTo(list, offset, reach);
        if (least > reach) expect(nearest).toBeNull();
        else expect(Math.abs((nearest ?? Infinity) - offset)).toBe(least);
      }),
    );
  });
});

function mark(start: number, end: number, color: Annotation['color']): Annotation {
  return { target: { position: { start, end } }, color } as Annotation;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { textSizes } from '#core/model/settings';
import { nextTextSize, percentOf } from '#core/reading/text-size-steps';

const sizes = fc.integer({ min: textSizes.least, max: textSizes.most });

describe('nextTextSize', () => {
  it('goes from 50 to 300 % and back by the same steps, the usual size among them', () => {
    const upwards = [textSizes.least as number];
    for (let size = textSizes.least as number; size < textSizes.most;) {
      size = nextTextSize(size, 1);
      upwards.push(size);
    }
    expect(upwards).toContain(textSizes.usual);
    expect(percentOf(upwards[0] ?? 0)).toBe(50);
    expect(percentOf(upwards.at(-1) ?? 0)).toBe(300);
    const downwards = [textSizes.most as number];
    for (let size = textSizes.most as number; size > textSizes.least;) {
      size = nextTextSize(size, -1);
      downwards.push(size);
    }
    expect(downwards).toEqual(upwards.toReversed());
  });

  it('moves from any size in the direction asked for, by no more than a quarter, and stays within bounds', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const larger = nextTextSize(size, 1);
        const smaller = nextTextSize(size, -1);
        if (size < textSizes.most) expect(larger).toBeGreaterThan(size);
        else expect(larger).toBe(textSizes.most);
        if (size > textSizes.least) expect(smaller).toBeLessThan(size);
        else expect(smaller).toBe(textSizes.least);
        expect(larger / size).toBeLessThanOrEqual(1.25);
      }),
    );
  });
});

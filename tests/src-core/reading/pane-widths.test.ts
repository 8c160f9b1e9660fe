import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { movedWidths } from '#core/reading/pane-widths';

describe('movedWidths', () => {
  it('gives one pane what its neighbour loses', () => {
    expect(movedWidths([1, 1, 1], 0, 0.1, 2)).toEqual([1.2, 0.8, 1]);
    expect(movedWidths([1, 1, 1], 1, -0.1, 3)).toEqual([1, 0.7, 1.3]);
  });

  it('leaves every pane some of its width, and the whole as it is', () => {
    const width = fc.double({ min: 0.3, max: 3, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(width, width, width),
        fc.nat(1),
        fc.double({ min: -2, max: 2, noNaN: true }),
        (widths, at, share) => {
          const moved = movedWidths(widths, at, share, 3);
          const total = moved[0] + moved[1] + moved[2];
          expect(total).toBeCloseTo(3, 2);
          const pair = (moved[at] ?? 0) + (moved[at + 1] ?? 0);
          if (pair / total > 0.31) {
            expect(Math.min(moved[at] ?? 0, moved[at + 1] ?? 0)).toBeGreaterThan(0.44);
          }
        },
      ),
    );
  });
});

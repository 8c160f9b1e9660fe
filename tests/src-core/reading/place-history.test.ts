import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { DocumentId } from '#core/model/document';
import {
  canStep,
  clampPlace,
  goBack,
  goForward,
  keepPlaces,
  leavePlace,
  mostPlaces,
  noPlaces,
  sameUnits,
  type Place,
} from '#core/reading/place-history';

const at = (document: string, offset: number): Place => ({
  document: document as DocumentId,
  offset,
});
const place = fc.record({
  document: fc.constantFrom('甲', '乙', '丙').map((name) => name as DocumentId),
  offset: fc.nat(50).map((step) => step * sameUnits),
});

describe('the history of places', () => {
  it('goes back where a jump left, and forward to where it was left from then', () => {
    const history = leavePlace(leavePlace(noPlaces, at('甲', 0)), at('甲', 900));
    const back = goBack(history, at('乙', 4000));
    expect(back?.place).toEqual(at('甲', 900));
    // The reader scrolled on from there before going back once more.
    const again = back && goBack(back.history, at('甲', 2000));
    expect(again?.place).toEqual(at('甲', 0));
    const forward = again && goForward(again.history, again.place);
    expect(forward?.place).toEqual(at('甲', 2000));
    expect(forward && goForward(forward.history, forward.place)?.place).toEqual(at('乙', 4000));
  });

  it('takes places next to each other as one, and does not go back to where the reader is', () => {
    const history = leavePlace(leavePlace(noPlaces, at('甲', 0)), at('甲', sameUnits - 1));
    expect(history.before).toEqual([at('甲', sameUnits - 1)]);
    expect(goBack(history, at('甲', 0))).toBeNull();
    expect(canStep(history.before, at('甲', 0))).toBe(false);
    expect(goBack(history, at('乙', 0))?.place).toEqual(at('甲', sameUnits - 1));
  });

  it('forgets what lay ahead once the reader jumps elsewhere', () => {
    const back = goBack(leavePlace(noPlaces, at('甲', 0)), at('乙', 0));
    expect(back?.history.after).toEqual([at('乙', 0)]);
    expect(back && leavePlace(back.history, at('甲', 0)).after).toEqual([]);
  });

  it('goes to the end of a text that has been shortened', () => {
    expect(clampPlace(at('甲', 900), 300)).toEqual(at('甲', 300));
    expect(clampPlace(at('甲', 200), 300)).toEqual(at('甲', 200));
  });

  it('comes back to the start from any number of steps back', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), place, (left, here) => {
        const start = left.reduce(leavePlace, noPlaces);
        let history = start;
        let now = here;
        const visited = [here];
        for (let step = goBack(history, now); step; step = goBack(history, now)) {
          ({ history, place: now } = step);
          visited.push(now);
        }
        expect(history.before.every((one) => one.document === now.document)).toBe(true);
        for (const expected of visited.slice(0, -1).reverse()) {
          const step = goForward(history, now);
          expect(step?.place).toEqual(expected);
          if (step) ({ history, place: now } = step);
        }
        expect(goForward(history, now)).toBeNull();
      }),
    );
  });

  it('never grows beyond its limit', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 3 * mostPlaces, minLength: mostPlaces }), (left) => {
        expect(left.reduce(leavePlace, noPlaces).before.length).toBeLessThanOrEqual(mostPlaces);
      }),
    );
  });

  it('loses the places in a document that is gone, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 20 }), (left) => {
        const kept = keepPlaces(left.reduce(leavePlace, noPlaces), (name) => name !== '乙');
        expect(kept.before.some(({ document }) => document === '乙')).toBe(false);
        expect(kept.before.at(-1)).toEqual(left.findLast(({ document }) => document !== '乙'));
      }),
    );
  });
});

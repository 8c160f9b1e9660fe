import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { clean } from '#core/cleaning/clean';
import { SourcePlaces } from '#core/conversion/source-places';
import type { LedgerEntry } from '#core/model/document';
import { applyLedger } from '#core/text/ledger';
import { entries, entry, mixture, source, undo } from '../text/ledger-fixture';

function placesOf(text: string, ledger: readonly LedgerEntry[]): SourcePlaces {
  return new SourcePlaces(applyLedger(text, ledger), ledger);
}

describe('SourcePlaces', () => {
  it('finds every character of any mixture where it was, whatever is undone', () => {
    fc.assert(
      fc.property(mixture, fc.infiniteStream(fc.boolean()), (text, undone) => {
        const some = clean(text, null).map((one) => ({ ...one, accepted: !undone.next().value }));
        const canonical = applyLedger(text, some);
        const places = new SourcePlaces(canonical, some);
        let start = 0;
        for (const character of canonical) {
          const place = places.anchor(start, character);
          expect(place && places.find(place, character)).toBe(start);
          start += character.length;
        }
      }),
    );
  });

  it('loses a piece while another text stands there, and finds it again', () => {
    const places = placesOf(source, entries);
    const [across, repaired] = [places.anchor(2, '戰略'), places.anchor(7, '東')];
    expect(across).toEqual({ sourceStart: 2, sourceEnd: 10, inside: 0 });
    if (!across || !repaired) throw new Error('not anchored');
    const damaged = placesOf(source, undo(undo(entries, 0), 1));
    expect(damaged.find(across, '戰略')).toBeNull();
    expect(damaged.find(repaired, '東')).toBeNull();
    expect(placesOf(source, entries).find(across, '戰略')).toBe(2);
    // The gloss that is back moves what comes after it.
    expect(placesOf(source, undo(entries, 0)).find(repaired, '東')).toBe(13);
  });

  it('tells the characters of a longer correction apart', () => {
    const ledger = [entry('damage', 1, '???', '發展')];
    const places = placesOf('推???業', ledger);
    const place = places.anchor(2, '展');
    expect(place).toEqual({ sourceStart: 1, sourceEnd: 4, inside: 1 });
    expect(place && places.find(place, '展')).toBe(2);
    expect(place && placesOf('推???業', undo(ledger, 0)).find(place, '展')).toBeNull();
  });

  it('does not take what comes after a lifted gloss for what was in it', () => {
    const ledger = [entry('gloss', 1, '(業)', '')];
    const raw = placesOf('產(業)(業', undo(ledger, 0));
    const place = raw.anchor(1, '(');
    expect(place && placesOf('產(業)(業', ledger).find(place, '(')).toBeNull();
  });

  it('anchors nothing where another text stands', () => {
    const places = placesOf(source, entries);
    expect(places.anchor(0, '戰')).toBeNull();
    expect(places.anchor(999, '國')).toBeNull();
    expect(places.anchor(0, '')).toBeNull();
  });
});

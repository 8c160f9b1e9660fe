import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { clean } from '#core/cleaning/clean';
import type { LedgerEntry } from '#core/model/document';
import { applyLedger, placeEntries, restoreSource, rubyOf } from '#core/text/ledger';
import { canonical, entries, entry, mixture, source, undo } from './ledger-fixture';

describe('applyLedger', () => {
  it('puts every accepted entry into effect and no other', () => {
    expect(applyLedger(source, entries)).toBe(canonical);
    expect(applyLedger(source, undo(entries, 0))).toBe('國家戰(zhàn)略,承接東部');
    expect(applyLedger(source, undo(entries, 1))).toBe('國家戰略,承接?xùn)|部');
    expect(applyLedger('', [])).toBe('');
  });

  it.each<[string, LedgerEntry[]]>([
    ['unsorted', [...entries].reverse()],
    ['overlapping', [entry('gloss', 3, '(zhàn)', ''), entry('gloss', 8, ')', '')]],
    ['another text', [entry('gloss', 4, '(zhàn)', '')]],
    ['a range too short', [{ ...entry('gloss', 3, '(zhàn)', ''), sourceEnd: 8 }]],
    ['a place beyond the end', [entry('gloss', 30, '', '')]],
    ['another text in an entry undone', undo([entry('gloss', 4, '(zhàn)', '')], 0)],
  ])('refuses %s', (_, bad) => {
    expect(() => applyLedger(source, bad)).toThrow(RangeError);
  });
});

describe('placeEntries', () => {
  it('gives the place of what stands in the canonical text', () => {
    expect(placesOf(entries)).toEqual(['3–3', '7–8']);
    expect(placesOf(undo(entries, 0))).toEqual(['3–9', '13–14']);
    expect(placesOf(undo(entries, 1))).toEqual(['3–3', '7–13']);
  });
});

describe('restoreSource', () => {
  it('gives back the source of any mixture, whatever is undone', () => {
    fc.assert(
      fc.property(mixture, fc.infiniteStream(fc.boolean()), (text, undone) => {
        const found = clean(text, null);
        expect(restoreSource(applyLedger(text, found), placeEntries(found))).toBe(text);
        const some = found.map((e) => ({ ...e, accepted: !undone.next().value }));
        expect(restoreSource(applyLedger(text, some), placeEntries(some))).toBe(text);
      }),
    );
  });

  it('refuses places that do not fit the text', () => {
    expect(() => restoreSource('國家戰略,承接西部', placeEntries(entries))).toThrow(RangeError);
    expect(() => restoreSource('國家', placeEntries(entries))).toThrow(RangeError);
  });
});

describe('rubyOf', () => {
  it('sets a reading over the character before the gloss', () => {
    expect(rubyOf(placeEntries(entries), canonical)).toEqual([
      { start: 2, end: 3, reading: 'zhàn' },
    ]);
  });

  it('covers both units of a supplementary-plane base', () => {
    const glosses = [entry('gloss', 3, '(jí)', '', 'jí')];
    const ruby = rubyOf(placeEntries(glosses), applyLedger('一𠮷(jí)', glosses));
    expect(ruby).toEqual([{ start: 1, end: 3, reading: 'jí' }]);
  });

  it('gives one ruby where a base has two glosses, and none on a gloss that was undone', () => {
    const twice = [entry('gloss', 1, '(hui)', '', 'hui'), entry('gloss', 6, '(hui)', '', 'hui')];
    const text = '會(hui)(hui)';
    const ruby = (state: LedgerEntry[]) => rubyOf(placeEntries(state), applyLedger(text, state));
    expect(ruby(twice)).toEqual([{ start: 0, end: 1, reading: 'hui' }]);
    expect(ruby(undo(twice, 1))).toEqual([{ start: 0, end: 1, reading: 'hui' }]);
    expect(ruby(undo(twice, 0))).toEqual([]);
    expect(ruby(undo(undo(twice, 0), 1))).toEqual([]);
  });

  it('leaves a gloss without a base alone', () => {
    const glosses = [entry('gloss', 0, '(jí)', '', 'jí')];
    expect(rubyOf(placeEntries(glosses), '吉')).toEqual([]);
  });
});

function placesOf(state: readonly LedgerEntry[]): string[] {
  return placeEntries(state).map(({ start, end }) => `${start}–${end}`);
}

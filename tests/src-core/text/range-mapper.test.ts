import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { clean } from '#core/cleaning/clean';
import type { LedgerEntry } from '#core/model/document';
import type { CodeUnitRange } from '#core/model/text-range';
import { applyLedger, LedgerMap, placeEntries } from '#core/text/ledger';
import { rangeMapper } from '#core/text/ledger-mapper';
import { canonical, entries, mixture, source, undo } from './ledger-fixture';

describe('LedgerMap', () => {
  const map = new LedgerMap(entries);

  it('is exact outside of edits and takes the whole of one inside', () => {
    expect([0, 2, 4, 5].map((offset) => map.toSource(offset, 'start'))).toEqual([0, 2, 10, 11]);
    expect([map.toSource(3, 'start'), map.toSource(3, 'end')]).toEqual([9, 3]);
    expect([map.toCanonical(15, 'start'), map.toCanonical(15, 'end')]).toEqual([7, 8]);
    expect([map.toCanonical(5, 'start'), map.toCanonical(5, 'end')]).toEqual([3, 3]);
    expect(map.toSource(canonical.length, 'end')).toBe(source.length);
    expect(() => map.toSource(-1, 'start')).toThrow(RangeError);
  });

  it('goes to the source and back', () => {
    fc.assert(
      fc.property(mixture, fc.nat(), fc.constantFrom('start', 'end'), (text, at, affinity) => {
        const found = clean(text, null);
        const length = applyLedger(text, found).length;
        const offset = at % (length + 1);
        const both = new LedgerMap(found);
        expect(both.toCanonical(both.toSource(offset, affinity), affinity)).toBe(offset);
      }),
    );
  });
});

describe('rangeMapper', () => {
  const all = undo(undo(entries, 0), 1);

  it.each([
    ['東 to all that stands for it', canonical, '東', undo(entries, 1), '?xùn)|'],
    ['a base without its gloss', canonical, '戰', undo(entries, 0), '戰'],
    ['a range over a gloss with it', canonical, '戰略', undo(entries, 0), '戰(zhàn)略'],
    ['what follows a gloss without it', canonical, '略', all, '略'],
    ['the rest of a text', canonical, '部', all, '部'],
  ])('takes %s', (_, text, marked, to, expected) => {
    const start = text.indexOf(marked);
    const range = mapRange({ start, end: start + marked.length }, entries, to);
    expect(applyLedger(source, to).slice(range.start, range.end)).toBe(expected);
    const back = mapRange(range, to, entries);
    expect(back).toEqual({ start, end: start + marked.length });
  });

  it('widens a bound inside damage to the whole of it', () => {
    expect(mapRange({ start: 15, end: 17 }, all, undo(entries, 0))).toEqual({ start: 13, end: 14 });
  });

  it('leaves nothing of a mark that lay within a gloss lifted now', () => {
    expect(mapRange({ start: 4, end: 8 }, all, entries)).toEqual({ start: 3, end: 3 });
  });

  it('keeps a caret a caret', () => {
    expect(mapRange({ start: 3, end: 3 }, entries, all)).toEqual({ start: 3, end: 3 });
  });

  it('refuses a ledger of another source, none, and reversed bounds', () => {
    const other = entries.map((e) => ({ ...e, before: e.before.replace('?', '!') }));
    expect(() => rangeMapper(entries, other)).toThrow(RangeError);
    expect(() => rangeMapper(entries, [...entries].reverse())).toThrow(RangeError);
    expect(() => mapRange({ start: 2, end: 1 }, entries, all)).toThrow(RangeError);
  });

  it('obeys its laws for any mixture, states and range', () => {
    const bits = fc.infiniteStream(fc.boolean());
    fc.assert(
      fc.property(mixture, bits, bits, fc.nat(), fc.nat(), (text, first, second, a, b) => {
        const found = clean(text, null);
        const from = found.map((e) => ({ ...e, accepted: first.next().value }));
        const to = found.map((e) => ({ ...e, accepted: second.next().value }));
        const before = applyLedger(text, from);
        const after = applyLedger(text, to);
        const bounds = [a % (before.length + 1), b % (before.length + 1)];
        const range = { start: Math.min(...bounds), end: Math.max(...bounds) };
        const mapped = mapRange(range, from, to);
        // In order and within the text; the same state changes nothing.
        expect(mapped.start).toBeLessThanOrEqual(mapped.end);
        expect(mapped.end).toBeLessThanOrEqual(after.length);
        expect(mapRange(range, from, from)).toEqual(range);
        // With no edit at a bound or inside, the text is the same and the way back exact.
        const targets = placeEntries(to);
        const changed = placeEntries(from).filter((e, i) => e.accepted !== targets[i]?.accepted);
        if (!changed.some((e) => e.start <= range.end && e.end >= range.start)) {
          const marked = before.slice(range.start, range.end);
          expect(after.slice(mapped.start, mapped.end)).toBe(marked);
          expect(mapRange(mapped, to, from)).toEqual(range);
        }
        // Whatever happens to it on the way, nothing but edits at its bounds is lost or won.
        const back = mapRange(mapped, to, from);
        const lost = before.slice(range.start, back.start) + before.slice(back.end, range.end);
        const edited = changed.map((e) => before.slice(e.start, e.end)).join('');
        expect([...lost].every((character) => edited.includes(character))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('maps many marks over many entries without delay', () => {
    const text = '國家戰(zhàn)略'.repeat(50_000);
    const found = clean(text, null);
    const map = rangeMapper(found, undo(found, 25_000));
    const began = performance.now();
    for (let start = 0; start < 200_000; start += 2) map({ start, end: start + 2 });
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

function mapRange(
  range: CodeUnitRange,
  from: readonly LedgerEntry[],
  to: readonly LedgerEntry[],
): CodeUnitRange {
  return rangeMapper(from, to)(range);
}

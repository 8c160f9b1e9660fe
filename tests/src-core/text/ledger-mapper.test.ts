import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { applyRules } from '#core/cleaning/rules/apply-rules';
import type { LedgerEntry } from '#core/model/document';
import { applyLedger, placeEntries } from '#core/text/ledger';
import { ledgerMapper } from '#core/text/ledger-mapper';
import { find, ledgers, rules } from '../cleaning/rules/rule-fixture';
import { canonical, entries, entry, source } from './ledger-fixture';

describe('ledgerMapper', () => {
  it('carries marks to a text with other entries', () => {
    const to = [entry('rule:x', 0, '國家', '国'), ...entries.slice(0, 1)];
    const move = ledgerMapper(entries, to);
    const mark = (text: string) => {
      const start = canonical.indexOf(text);
      const { range, isExact } = move({ start, end: start + text.length });
      return [applyLedger(source, to).slice(range.start, range.end), isExact];
    };
    expect(mark('戰略')).toEqual(['戰略', true]);
    expect(mark('家')).toEqual(['国', false]);
    expect(mark('家戰')).toEqual(['国戰', false]);
    expect(mark('接東')).toEqual(['接?xùn)|', false]);
    expect(mark('部')).toEqual(['部', true]);
  });

  it('takes entries that overlap each other across the ledgers as one region', () => {
    const from = [entry('rule:x', 0, '國家', '国家'), entry('rule:y', 3, '策', '略')];
    const to = [entry('rule:z', 1, '家戰', '家战')];
    const move = ledgerMapper(from, to);
    expect(move({ start: 1, end: 2 })).toEqual({ range: { start: 0, end: 3 }, isExact: false });
    expect(move({ start: 3, end: 4 })).toEqual({ range: { start: 3, end: 4 }, isExact: false });
  });

  it('is exact where other steps make the same text', () => {
    const from = [entry('rule:x', 0, '國家', '国家')];
    const to = [entry('rule:y', 0, '國', '国')];
    expect(ledgerMapper(from, to)({ start: 1, end: 2 })).toEqual({
      range: { start: 1, end: 2 },
      isExact: true,
    });
  });

  it('says that a range changed within which text was put in or taken out, not at its bounds', () => {
    const move = ledgerMapper([], [entry('rule:x', 1, '', '-')]);
    expect(move({ start: 0, end: 2 })).toEqual({ range: { start: 0, end: 3 }, isExact: false });
    expect(move({ start: 0, end: 1 })).toEqual({ range: { start: 0, end: 1 }, isExact: true });
    expect(move({ start: 1, end: 2 })).toEqual({ range: { start: 2, end: 3 }, isExact: true });
  });

  it('gives the same text for every range that it calls exact, between any two ledgers', () => {
    let exact = 0;
    const bits = fc.infiniteStream(fc.boolean());
    fc.assert(
      fc.property(
        fc.tuple(ledgers, rules, rules, bits),
        fc.nat(),
        fc.nat(),
        ([made, first, second, flags], a, b) => {
          const { from, to } = twoLedgers(made, first, second, flags);
          const before = applyLedger(made.source, from);
          const after = applyLedger(made.source, to);
          const bounds = [a % (before.length + 1), b % (before.length + 1)];
          const range = { start: Math.min(...bounds), end: Math.max(...bounds) };
          const mapped = ledgerMapper(from, to)(range);
          expect(mapped.range.start).toBeLessThanOrEqual(mapped.range.end);
          expect(mapped.range.end).toBeLessThanOrEqual(after.length);
          expect(ledgerMapper(from, from)(range)).toEqual({ range, isExact: true });
          if (!mapped.isExact) return;
          exact += 1;
          const marked = before.slice(range.start, range.end);
          expect(after.slice(mapped.range.start, mapped.range.end)).toBe(marked);
        },
      ),
      { numRuns: 2000 },
    );
    expect(exact).toBeGreaterThan(500);
  });

  it('keeps what stands at one place of the source, and never calls it changed', () => {
    const bits = fc.infiniteStream(fc.boolean());
    fc.assert(
      fc.property(ledgers, rules, rules, bits, (made, first, second, flags) => {
        const { from, to } = twoLedgers(made, first, second, flags);
        const move = ledgerMapper(from, to);
        const [here, there] = [from, to].map((state) => plainUnits(made.source, state));
        for (const [at, start] of here ?? []) {
          const target = there?.get(at);
          if (target === undefined) continue;
          const range = { start: target, end: target + 1 };
          expect(move({ start, end: start + 1 })).toEqual({ range, isExact: true });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('carries all marks of a long text between ledgers that share nothing', () => {
    const text = '國家戰略'.repeat(25_000);
    const [from, to] = ['家', '略'].map((one) =>
      [...text.matchAll(new RegExp(one, 'gu'))].map(({ index }) => entry('rule:x', index, one, '')),
    );
    const move = ledgerMapper(from ?? [], to ?? []);
    for (let start = 0; start < 75_000; start += 3) {
      // 國戰略 becomes 國家戰.
      expect(move({ start, end: start + 1 })).toEqual({
        range: { start, end: start + 1 },
        isExact: true,
      });
    }
  });
});

type Made = { source: string; entries: LedgerEntry[] };
type Rules = Parameters<typeof applyRules>[2];

/** Two states of one source, by other rules and with other entries undone. */
function twoLedgers({ source: text, entries: base }: Made, a: Rules, b: Rules, bits: Stream) {
  const flip = (state: LedgerEntry[]) =>
    state.map((e) => (bits.next().value ? { ...e, accepted: !e.accepted } : e));
  return {
    from: flip(applyRules(text, base, a, find).entries),
    to: flip(applyRules(text, flip(base), b, find).entries),
  };
}

type Stream = Iterator<boolean>;

/** Where the units of the source stand in the text that are in no entry's accepted change. */
function plainUnits(text: string, state: readonly LedgerEntry[]): Map<number, number> {
  const units = new Map<number, number>();
  let shift = 0;
  let copied = 0;
  const copyTo = (end: number) => {
    for (; copied < end; copied += 1) units.set(copied, copied + shift);
  };
  for (const one of placeEntries(state)) {
    if (!one.accepted) continue;
    copyTo(one.sourceStart);
    copied = one.sourceEnd;
    shift = one.end - one.sourceEnd;
  }
  copyTo(text.length);
  return units;
}

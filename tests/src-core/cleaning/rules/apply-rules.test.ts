import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { applyRules } from '#core/cleaning/rules/apply-rules';
import type { CleaningRule } from '#core/model/cleaning-rule';
import type { LedgerEntry } from '#core/model/document';
import { applyLedger, placeEntries, restoreSource, rubyOf } from '#core/text/ledger';
import { entry, undo } from '../../text/ledger-fixture';
import { find, ledgers, ruleOf, rules } from './rule-fixture';

describe('applyRules', () => {
  it('enters the least change, in offsets of the source', () => {
    const made = run(
      '國家戰(zhàn)略',
      [entry('gloss', 3, '(zhàn)', '', 'zhàn')],
      [ruleOf('國家戰略', '國家策略')],
    );
    expect(brief(made)).toEqual(['rule:國家戰略→國家策略 2–3 戰→策', 'gloss 3–9 (zhàn)→']);
  });

  it('is split around glosses in what it replaces, each character before its own', () => {
    const glosses = [
      entry('gloss', 1, '(zhàn)', '', 'zhàn'),
      entry('gloss', 8, '(lüè)', '', 'lüè'),
    ];
    const source = '戰(zhàn)略(lüè)';
    expect(brief(run(source, glosses, [ruleOf('戰略', '謀劃')])).map(change)).toEqual([
      '0–1 戰→謀',
      '1–7 (zhàn)→',
      '7–8 略→劃',
      '8–13 (lüè)→',
    ]);
    expect(brief(run(source, glosses, [ruleOf('戰略', '計')])).map(change)).toEqual([
      '0–1 戰→計',
      '1–7 (zhàn)→',
      '7–8 略→',
      '8–13 (lüè)→',
    ]);
  });

  it('puts in text behind a gloss, whose base stays beside it', () => {
    const made = run(
      '戰(zhàn)略',
      [entry('gloss', 1, '(zhàn)', '', 'zhàn')],
      [ruleOf('戰', '$&-')],
    );
    expect(brief(made).map(change)).toEqual(['1–7 (zhàn)→', '7–7 →-']);
    expect(rubyOf(placeEntries(made), '戰-略')).toEqual([{ start: 0, end: 1, reading: 'zhàn' }]);
  });

  it('takes up a repair that it overlaps, with all of its text', () => {
    const repair = entry('damage', 2, '?xùn)|', '東');
    const made = run('承接?xùn)|部', [repair], [ruleOf('接東', '收西')]);
    expect(brief(made).map(change)).toEqual(['1–8 接?xùn)|→收西']);
    const twice = run('承接?xùn)|部', [repair], [ruleOf('東', '東西'), ruleOf('西部', '方')]);
    expect(applyLedger('承接?xùn)|部', twice)).toBe('承接東方');
  });

  it('leaves no entry where rules undo each other', () => {
    expect(run('中國', [], [ruleOf('中', '美'), ruleOf('美', '中')])).toEqual([]);
  });

  it('passes by what was undone and what the user put right, and counts it', () => {
    const undone = undo([entry('damage', 2, '?xùn)|', '東')], 0);
    const over = applyRules('承接?xùn)|部', undone, [ruleOf('接.', '收')], find);
    expect(over.entries).toEqual(undone);
    expect(over.skipped).toEqual([{ rule: '接.→收', count: 1 }]);
    const own = [entry('correction', 0, '干', '幹'), entry('kept', 1, '部', '部')];
    const kept = applyRules('干部', own, [ruleOf('.', '務')], find);
    expect(kept.entries).toEqual(own);
    expect(kept.skipped).toEqual([{ rule: '.→務', count: 2 }]);
  });

  it('keeps a change undone that the user has undone, and no other', () => {
    const [first, second] = ['中', '國'].map((one) => ruleOf(one, `${one}x`));
    const both = [first, second].filter((rule) => rule !== undefined);
    const before = applyRules('中國中國', [], both, find);
    const undone = undo(before.entries, 1);
    expect(applyRules('中國中國', [], both, find, undone).entries).toEqual(undone);
    const other = [ruleOf('中', '中y'), ruleOf('國', '國x')];
    const after = applyRules('中國中國', [], other, find, undo(before.entries, 0)).entries;
    expect(after.every(({ accepted }) => accepted)).toBe(true);
  });

  it('runs built-in rules too, each over what the one before left', () => {
    const source = '發展 ,經濟１０％。';
    const made = applyRules(
      source,
      [],
      [
        'spaces-in-chinese',
        'half-width-alphanumerics',
        ruleOf(' ,', ','),
        'full-width-punctuation',
      ],
      find,
    );
    expect(applyLedger(source, made.entries)).toBe('發展，經濟10%。');
    expect(brief(made.entries)).toEqual([
      'rule: ,→, 2–3  →',
      'rule:full-width-punctuation 3–4 ,→，',
      'rule:half-width-alphanumerics 6–9 １０％→10%',
    ]);
  });

  it('refuses matches that are unsorted or outside the text', () => {
    const bad = (start: number, end: number) => () =>
      applyRules('中國', [], [ruleOf('x', '')], () => [{ start, end, text: '' }]);
    expect(bad(1, 0)).toThrow(RangeError);
    expect(bad(1, 3)).toThrow(RangeError);
    expect(bad(-1, 1)).toThrow(RangeError);
  });

  it('does what String.replace does, one rule after the other, where nothing is skipped', () => {
    let compared = 0;
    fc.assert(
      fc.property(ledgers, rules, ({ source, entries }, some) => {
        const applied = applyRules(source, entries, some, find);
        if (applied.skipped.length > 0) return;
        compared += 1;
        const expected = some.reduce(replaced, applyLedger(source, entries));
        expect(applyLedger(source, applied.entries)).toBe(expected);
      }),
      { numRuns: 5000 },
    );
    expect(compared).toBeGreaterThan(1500);
  });

  it('makes a ledger for any ledger and rules, and the same again', () => {
    const bits = fc.infiniteStream(fc.boolean());
    fc.assert(
      fc.property(ledgers, rules, bits, ({ source, entries }, some, undone) => {
        const { entries: made } = applyRules(source, entries, some, find);
        const canonical = applyLedger(source, made);
        expect(restoreSource(canonical, placeEntries(made))).toBe(source);
        // No two begin at one place, and what was not taken up is as it was.
        expect(new Set(made.map((e) => e.sourceStart)).size).toBe(made.length);
        const own = new Set(made.filter((e) => !e.rule.startsWith('rule:')));
        for (const e of entries) {
          if (!e.accepted || e.after === '' || e.rule === 'correction') {
            expect(own.has(e)).toBe(true);
          }
        }
        // The user undoes some: run again, it is stable from the first time.
        const some2 = made.map((e) =>
          e.rule.startsWith('rule:') && undone.next().value ? { ...e, accepted: false } : e,
        );
        const second = applyRules(source, entries, some, find, some2).entries;
        expect(applyRules(source, entries, some, find, second).entries).toEqual(second);
        expect(restoreSource(applyLedger(source, second), placeEntries(second))).toBe(source);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('rubyOf', () => {
  it('has no reading over a character that a rule put there, but over one that is repaired', () => {
    const gloss = entry('gloss', 1, '(zhàn)', '', 'zhàn');
    const ruby = (state: LedgerEntry[], text: string) => rubyOf(placeEntries(state), text);
    expect(ruby([entry('rule:x', 0, '戰', '策'), gloss], '策略')).toEqual([]);
    expect(ruby([entry('rule:x', 0, '戰', ''), gloss], '略')).toEqual([]);
    const shown = [{ start: 0, end: 1, reading: 'zhàn' }];
    expect(ruby([entry('damage', 0, '?', '戰'), gloss], '戰略')).toEqual(shown);
    expect(ruby([entry('correction', 0, '佔', '戰'), gloss], '戰略')).toEqual(shown);
    expect(ruby([...undo([entry('rule:x', 0, '戰', '策')], 0), gloss], '戰略')).toEqual(shown);
  });

  it('has none over the neighbour of a character that a rule cut', () => {
    const state = [entry('rule:x', 1, '戰', ''), entry('gloss', 2, '(zhàn)', '', 'zhàn')];
    expect(rubyOf(placeEntries(state), '國略')).toEqual([]);
    const doubled = [...state, entry('gloss', 8, '(zhàn)', '', 'zhàn')];
    expect(rubyOf(placeEntries(doubled), '國略')).toEqual([]);
  });
});

function run(source: string, entries: LedgerEntry[], some: CleaningRule[]): LedgerEntry[] {
  const applied = applyRules(source, entries, some, find);
  expect(applied.skipped).toEqual([]);
  expect(applyLedger(source, applied.entries)).toBe(
    some.reduce(replaced, applyLedger(source, entries)),
  );
  return applied.entries;
}

function replaced(text: string, rule: CleaningRule): string {
  return text.replace(new RegExp(rule.find, 'gu'), rule.replace);
}

function brief(entries: readonly LedgerEntry[]): string[] {
  return entries.map(
    ({ rule, sourceStart, sourceEnd, before, after }) =>
      `${rule} ${sourceStart}–${sourceEnd} ${before}→${after}`,
  );
}

function change(line: string): string {
  return line.slice(line.indexOf(' ') + 1);
}

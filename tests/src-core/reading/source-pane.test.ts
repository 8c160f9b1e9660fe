import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { AlignmentMap } from '#core/conversion/map-range';
import type { LedgerEntry } from '#core/model/document';
import { segmentWidth } from '#core/model/segment';
import { rowCount, rowEnd, rowStart } from '#core/reading/row-table';
import { sourcePane } from '#core/reading/source-pane';
import { applyLedger, placeEntries } from '#core/text/ledger';
import { splitRows } from '#core/text/rows';

function entry(source: string, before: string, after: string, accepted = true): LedgerEntry {
  const sourceStart = source.indexOf(before);
  return {
    ...{ rule: 'gloss', sourceStart, sourceEnd: sourceStart + before.length, before, after },
    ...{ confidence: 1, reading: null, accepted },
  };
}

function shown(source: string, entries: readonly LedgerEntry[]) {
  const canonical = applyLedger(source, entries);
  const rows = splitRows(canonical);
  const pane = sourcePane(source, placeEntries(entries), rows);
  return Array.from({ length: rowCount(rows) }, (_, index) => {
    const start = rowStart(rows, index);
    const row = canonical.slice(start, rowEnd(rows, index));
    return { row, ...pane(row, start) };
  });
}

describe('the pane of the untouched source', () => {
  const source = '首頁 | 登入\n關於戰(zhàn)略的意見(jiàn)\n承接?xùn)|部地區\n版權所有';
  const entries = [
    entry(source, '首頁 | 登入\n', ''),
    entry(source, '(zhàn)', ''),
    entry(source, '(jiàn)', ''),
    entry(source, '?xùn)|', '東'),
    entry(source, '\n版權所有', ''),
  ];

  it('shows glosses, damage, and what was cut before a row and after the last', () => {
    expect(shown(source, entries).map(({ text }) => text)).toEqual([
      '首頁 | 登入\n關於戰(zhàn)略的意見(jiàn)',
      '承接?xùn)|部地區\n版權所有',
    ]);
  });

  it('maps a character to what stood for it, with the gloss behind it', () => {
    const [title, body] = shown(source, entries);
    if (!title || !body) throw new Error('two rows were expected');
    const map = new AlignmentMap(title.row, title.text, title.alignment);
    const { start, end } = map.toTarget({ start: 2, end: 3 });
    expect(title.text.slice(start, end)).toBe('戰(zhàn)');
    const bodyMap = new AlignmentMap(body.row, body.text, body.alignment);
    expect(bodyMap.toTarget({ start: 2, end: 3 })).toEqual({ start: 2, end: 8 });
  });

  it('shows a change that was undone as the text has it', () => {
    const undone = entries.map((one) => (one.after === '東' ? { ...one, accepted: false } : one));
    expect(shown(source, undone)[1]?.text).toBe(shown(source, entries)[1]?.text);
    expect(shown(source, undone)[1]?.row).toBe('承接?xùn)|部地區');
  });

  it('loses no character of the source but white space, and tiles both texts', () => {
    const part = fc.tuple(
      fc.constantFrom('政策', '戰(zhàn)', '𠮷', '\n', '經濟。', ' '),
      fc.constantFrom('', '東', '甲乙', '𠮷'),
      fc.constantFrom('keep', 'change', 'undone'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        let source = '';
        const entries: LedgerEntry[] = [];
        for (const [before, after, fate] of parts) {
          const sourceStart = source.length;
          source += before;
          if (fate === 'keep') continue;
          entries.push({
            ...{ rule: 'gloss', sourceStart, sourceEnd: source.length, before, after },
            ...{ confidence: 1, reading: null, accepted: fate === 'change' },
          });
        }
        const rows = shown(source, entries);
        for (const { row, text, alignment } of rows) {
          let [a, b] = [0, 0];
          for (let at = 0; at < alignment.length; at += segmentWidth) {
            expect([alignment[at], alignment[at + 2]]).toEqual([a, b]);
            [a, b] = [alignment[at + 1] ?? 0, alignment[at + 3] ?? 0];
            expect(alignment[at + 1]).toBeGreaterThan(alignment[at] ?? 0);
          }
          expect([a, b]).toEqual([row.length, text.length]);
        }
        const bare = (text: string): string => text.replace(/\s/gu, '');
        if (rows.length > 0) {
          expect(bare(rows.map(({ text }) => text).join(''))).toBe(bare(source));
        }
      }),
    );
  });
});

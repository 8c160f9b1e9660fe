import { describe, expect, it } from 'vitest';

import { applyLedger, placeEntries } from '#core/text/ledger';
import type { LedgerEntry } from '#core/model/document';
import type { RowView } from '#core/model/reading';
import { removedRanges } from '#core/reading/removed-ranges';
import { rowCount, rowEnd, rowStart } from '#core/reading/row-table';
import { sourcePane } from '#core/reading/source-pane';
import { splitRows } from '#core/text/rows';
import { alignedConverter } from '#core/conversion/aligned-converter';

type Change = Pick<LedgerEntry, 'rule' | 'before' | 'after'> & { readonly reading?: string };

/** What the right pane, which shows the source, has beyond each row of the text. */
function removed(source: string, changes: readonly Change[]): string[][] {
  let from = 0;
  const entries = placeEntries(
    changes.map(({ reading, ...change }) => {
      const sourceStart = source.indexOf(change.before, from);
      from = sourceStart + change.before.length;
      return {
        ...{ ...change, sourceStart, sourceEnd: from },
        ...{ confidence: 1, reading: reading ?? null, accepted: true },
      };
    }),
  );
  const text = applyLedger(source, entries);
  const rows = splitRows(text);
  const convert = sourcePane(source, entries, rows);
  return Array.from({ length: rowCount(rows) }, (_, index) => {
    const start = rowStart(rows, index);
    const end = rowEnd(rows, index);
    const written = text.slice(start, end);
    const left = { text: written, alignment: null, remarks: [] };
    const right = convert(written, start);
    const row: RowView = {
      ...{ index, level: 0, start, end, written, block: null },
      ...{ changes: [], ruby: [], hits: [], panes: { left, right, third: left } },
    };
    expect(removedRanges(row, 'left')).toEqual([]);
    return removedRanges(row, 'right').map((range) => right.text.slice(range.start, range.end));
  });
}

describe('removedRanges', () => {
  it('finds a gloss without the character it is for, and damage as a whole', () => {
    expect(
      removed('國家戰(zhàn)略，有序承接?xùn)|部地區', [
        { rule: 'gloss', before: '(zhàn)', after: '', reading: 'zhàn' },
        { rule: 'damage', before: '?xùn)|', after: '東' },
      ]),
    ).toEqual([['(zhàn)', '?xùn)|']]);
  });

  it('finds what was cut before, between and after the rows, and no more of them', () => {
    expect(
      removed('首頁\n\n第一條 加快發展。\n分享到\n第二條 提高質量。\n版權所有\n', [
        { rule: 'boilerplate', before: '首頁\n\n', after: '' },
        { rule: 'boilerplate', before: '分享到\n', after: '' },
        { rule: 'boilerplate', before: '版權所有\n', after: '' },
      ]),
    ).toEqual([['首頁\n'], ['分享到\n', '\n版權所有']]);
  });

  it('cuts no surrogate pair', () => {
    // 𠮷 and 𠮸 share their first half.
    expect(removed('甲𠮷乙', [{ rule: 'correction', before: '𠮷', after: '𠮸' }])).toEqual([
      ['𠮷'],
    ]);
  });

  it('has nothing to say of a conversion', () => {
    const written = '推動發展';
    const converted = { ...alignedConverter('t', 'cn')(written), remarks: [] };
    const row: RowView = {
      ...{ index: 0, level: 0, start: 0, end: 4, written, block: null },
      ...{ changes: [], ruby: [], hits: [] },
      panes: { left: converted, right: converted, third: converted },
    };
    expect(removedRanges(row, 'right')).toEqual([]);
  });
});

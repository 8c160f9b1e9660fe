import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { alignedConverter } from '#core/conversion/aligned-converter';
import type { OpenccLocale } from '#core/model/locale';
import type { PaneText, RowView } from '#core/model/reading';
import { differencesOf } from '#core/reading/differences';

const from = 40;

function rowOf(written: string, left: OpenccLocale | null, right: OpenccLocale | null): RowView {
  const pane = (to: OpenccLocale | null): PaneText =>
    to === null
      ? { text: written, alignment: null, remarks: [] }
      : { ...alignedConverter('cn', to)(written), remarks: [] };
  return {
    ...{ index: 0, level: 0, start: from, end: from + written.length, written },
    panes: { left: pane(left), right: pane(right), third: pane(left) },
    ...{ ruby: [], hits: [], block: null, changes: [] },
  };
}

describe('differencesOf', () => {
  it('finds the characters that differ, each with its reason', () => {
    const differences = differencesOf(rowOf('头发很长', 't', null));
    expect(
      differences.map(({ start, end, text, reasons }) => [
        start - from,
        end - from,
        text.left,
        reasons,
      ]),
    ).toEqual([
      [0, 1, '頭', { left: { kind: 'phrase', source: '头发', target: '頭髮' }, right: null }],
      [1, 2, '髮', { left: { kind: 'phrase', source: '头发', target: '頭髮' }, right: null }],
      [3, 4, '長', { left: { kind: 'character', source: '长', target: '長' }, right: null }],
    ]);
  });

  it('takes a change of length whole, and compares two conversions', () => {
    const [first, ...rest] = differencesOf(rowOf('程序员', 'twp', 'hk'));
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ start: from, end: from + 3, text: { right: '程序員' } });
    expect(first?.text.left).toBe('程式設計師');
    expect(differencesOf(rowOf('发展', 'tw', 'hk'))).toEqual([]);
    expect(differencesOf(rowOf('发展', null, null))).toEqual([]);
  });

  it('misses no difference, and finds none where the panes are alike', () => {
    const text = fc
      .array(fc.constantFrom('头发', '里', '软件', '𠮷', '，', '出租车', '面', '信息', '台'))
      .map((parts) => parts.join(''));
    const locale = fc.constantFrom<OpenccLocale | null>('t', 'tw', 'twp', 'hk', null);
    fc.assert(
      fc.property(text, locale, locale, (written, left, right) => {
        const row = rowOf(written, left, right);
        const differences = differencesOf(row);
        let at = from;
        let leftText = '';
        let rightText = '';
        for (const difference of differences) {
          const same = written.slice(at - from, difference.start - from);
          expect(difference.text.left).not.toBe(difference.text.right);
          leftText += difference.text.left;
          rightText += difference.text.right;
          expect(same).not.toBeUndefined();
          at = difference.end;
        }
        // What lies between differences is the same on both panes.
        const without = (whole: string, parts: string): number => whole.length - parts.length;
        expect(without(row.panes.left.text, leftText)).toBe(
          without(row.panes.right.text, rightText),
        );
        if (differences.length === 0) expect(row.panes.left.text).toBe(row.panes.right.text);
      }),
    );
  });
});

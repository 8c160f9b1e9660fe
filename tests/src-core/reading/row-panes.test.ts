import { describe, expect, it } from 'vitest';

import { alignedConverter } from '#core/conversion/aligned-converter';
import type { PaneText, RowView } from '#core/model/reading';
import { wholeRange } from '#core/reading/row-panes';

const from = 50;

function rowOf(written: string): RowView {
  const left: PaneText = { text: written, alignment: null, remarks: [] };
  const right: PaneText = { ...alignedConverter('cn', 'twp')(written), remarks: [] };
  return {
    ...{ index: 0, level: 0, start: from, end: from + written.length, written },
    ...{ panes: { left, right, third: left }, ruby: [], hits: [], block: null, changes: [] },
  };
}

describe('wholeRange', () => {
  it('takes a phrase of another length whole, and one in step character by character', () => {
    const row = rowOf('用互联网软件');
    const at = (offset: number): string => {
      const range = { start: from + offset, end: from + offset + 1 };
      const { start, end } = wholeRange(row, ['left', 'right'], range);
      return row.written.slice(start - from, end - from);
    };
    expect([0, 1, 3, 4].map(at)).toEqual(['用', '互联网', '互联网', '软']);
  });

  it('asks only the panes that are on screen', () => {
    const row = rowOf('互联网');
    expect(wholeRange(row, ['left'], { start: from, end: from + 1 })).toEqual({
      ...{ start: from, end: from + 1 },
    });
  });
});

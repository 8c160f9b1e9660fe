import { describe, expect, it } from 'vitest';

import { rangeOfSelection } from '#core/reading/selection';
import { rowAt, rowCount, rowEnd, rowStart } from '#core/reading/row-table';
import { graphemeAt, sentenceAt, wordAt } from '#core/reading/word-at';

describe('rowAt', () => {
  const rows = Int32Array.from([0, 5, 0, 7, 9, 1, 12, 20, 0]);

  it.each([
    [0, 0],
    [5, 0],
    [6, 0],
    [7, 1],
    [11, 1],
    [12, 2],
    [999, 2],
  ])('finds for offset %i the row %i', (offset, row) => {
    expect(rowAt(rows, offset)).toBe(row);
  });

  it('gives the first row before all rows, and 0 in an empty table', () => {
    expect(rowAt(Int32Array.from([3, 5, 0]), 1)).toBe(0);
    expect(rowAt(new Int32Array(), 4)).toBe(0);
    expect(rowCount(new Int32Array())).toBe(0);
  });

  it('reads where rows begin and end', () => {
    expect([rowStart(rows, 1), rowEnd(rows, 1)]).toEqual([7, 9]);
  });
});

describe('what a click takes', () => {
  it('takes a whole supplementary character', () => {
    expect(graphemeAt('𠮷野家', 1)).toEqual({ start: 0, end: 2 });
  });

  it('takes a character with its variation selector', () => {
    expect(graphemeAt('葛\u{E0100}城', 0)).toEqual({ start: 0, end: 3 });
  });

  it('takes a word', () => {
    expect(wordAt('我们推动经济发展', 5)).toEqual({ start: 4, end: 6 });
  });

  it('takes nothing at the end of the text', () => {
    expect(wordAt('发展', 2)).toEqual({ start: 2, end: 2 });
    expect(graphemeAt('', 0)).toEqual({ start: 0, end: 0 });
  });

  it('takes a sentence with its closing marks', () => {
    const text = '他說：「好。」然後走了！剩下';
    expect(text.slice(...Object.values(sentenceAt(text, 2)))).toBe('他說：「好。」');
    expect(text.slice(...Object.values(sentenceAt(text, 8)))).toBe('然後走了！');
    expect(text.slice(...Object.values(sentenceAt(text, 13)))).toBe('剩下');
  });
});

describe('rangeOfSelection', () => {
  it('reads the same selected backwards', () => {
    expect(rangeOfSelection({ pane: 'right', anchor: 9, focus: 4 })).toEqual({ start: 4, end: 9 });
    expect(rangeOfSelection({ pane: 'right', anchor: 4, focus: 9 })).toEqual({ start: 4, end: 9 });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findDestination, type Ground } from '#core/reading/find-destination';
import { paragraphCount, paragraphNumbers, rowOfParagraph } from '#core/reading/paragraph-numbers';
import { rowCount, rowStart } from '#core/reading/row-table';
import { outlineWithRunIns } from '#core/policy/run-in-headings';
import { splitRows } from '#core/text/rows';

const long = '推動區域協調發展，構建現代化產業體系，實現高質量發展。'.repeat(40);
const text = [
  '關於加快建設數字鄉村的實施意見',
  '一、總體要求',
  '堅持農業農村優先發展。要推進數字化。',
  '二、重點任務',
  long,
  '第三章　組織實施',
  '各地各部門要加強領導。',
].join('\n');
const rows = splitRows(text, []);
const ground: Ground = { rows, outline: outlineWithRunIns(text, rows), length: text.length };

const offsetsOf = (typed: string): number[] => {
  const found = findDestination(typed, ground);
  return found.kind === 'found' ? found.destinations.map(({ offset }) => offset) : [];
};

describe('paragraph numbers', () => {
  it('count a paragraph once, however many rows it takes', () => {
    expect(rowCount(rows)).toBeGreaterThan(7);
    expect(paragraphCount(rows)).toBe(7);
    expect(paragraphNumbers(rows).at(-1)).toBe(7);
    expect(rowStart(rows, rowOfParagraph(rows, 6) ?? 0)).toBe(text.indexOf('第三章'));
    expect(rowOfParagraph(rows, 0)).toBeNull();
    expect(rowOfParagraph(rows, 8)).toBeNull();
  });

  it('are the same for rows of sentences', () => {
    const sentences = splitRows(text, [], 'sentence');
    expect(paragraphCount(sentences)).toBe(7);
    for (const number of [1, 3, 5, 7]) {
      const starts = [rows, sentences].map((table) =>
        rowStart(table, rowOfParagraph(table, number) ?? -1),
      );
      expect(starts[0]).toBe(starts[1]);
    }
  });

  it('never fall and never leave one out, in any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('一、總則。', long, '', '他說：「好。」')), (lines) => {
        const numbers = [...paragraphNumbers(splitRows(lines.join('\n'), []))];
        expect(
          numbers.every((number, at) => at === 0 || number - (numbers[at - 1] ?? 0) <= 1),
        ).toBe(true);
        expect(numbers.at(-1) ?? 0).toBe(lines.filter((line) => line !== '').length);
      }),
    );
  });
});

describe('findDestination', () => {
  it('takes the number of a paragraph in any of its forms', () => {
    const start = text.indexOf('二、重點');
    for (const typed of ['4', '４', '第4段', '第 4 段', '第四段']) {
      expect(offsetsOf(typed)[0]).toBe(start);
    }
  });

  it('takes a share of the text', () => {
    for (const typed of ['50%', '50 %', '５０％', '百分之五十', '百分之50']) {
      expect(offsetsOf(typed)).toEqual([Math.round(text.length / 2)]);
    }
    expect(offsetsOf('0%')).toEqual([0]);
    expect(offsetsOf('100 %')).toEqual([text.length]);
    expect(offsetsOf('12,5%')).toEqual([Math.round(text.length / 8)]);
  });

  it('takes part of a heading, those that begin with it first', () => {
    expect(offsetsOf('重點')).toEqual([text.indexOf('二、重點')]);
    expect(offsetsOf('組織 實施')).toEqual([text.indexOf('第三章')]);
    const [first, ...others] = offsetsOf('實施');
    expect([first, ...others]).toEqual([0, text.indexOf('第三章')]);
  });

  it('says what is wrong with a place that is not there', () => {
    expect(findDestination('8', ground)).toEqual({ kind: 'beyond-paragraphs', count: 7 });
    expect(findDestination('0', ground)).toEqual({ kind: 'beyond-paragraphs', count: 7 });
    expect(findDestination('101 %', ground)).toEqual({ kind: 'beyond-percent' });
    expect(findDestination('火星', ground)).toEqual({ kind: 'unknown' });
    expect(findDestination(' 　', ground)).toEqual({ kind: 'empty' });
  });

  it('leads to the start of an empty text, and to no paragraph of it', () => {
    const nothing = { rows: new Int32Array(), outline: [], length: 0 };
    expect(findDestination('50%', nothing)).toMatchObject({
      destinations: [{ offset: 0, paragraph: 0 }],
    });
    expect(findDestination('1', nothing)).toEqual({ kind: 'beyond-paragraphs', count: 0 });
  });

  it('never leads out of the text, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.nat().map(String)), (typed) => {
        for (const offset of offsetsOf(typed)) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { rangeOfRow, rowCount, rowEnd, rowStart } from '#core/reading/row-table';
import { splitRows } from '#core/text/rows';
import { alignRows } from '#core/versions/align-rows';
import { comparable } from '#core/versions/comparable-text';
import { compareVersions } from '#core/versions/compare-versions';
import { foldLines, itemOfLine, lineCount, lineOfRow, rowsOfLine } from '#core/versions/fold-lines';
import { packChanges, unpackChanges } from '#core/versions/packed-changes';
import { earlierText, laterText } from '../../support/version-texts';
import { seededRandom } from '../../../bench/seeded-random.mjs';
import { disguise, sentencesOf, textOf } from './policy-texts';

const align = (from: string, to: string) => {
  const sides = [from, to].map((text) => ({ text: comparable(text), rows: splitRows(text, []) }));
  const [one, other] = sides as [(typeof sides)[0], (typeof sides)[0]];
  const changes = compareVersions(one.text, other.text);
  const lines = alignRows(one, other, changes);
  return { lines, from: one, to: other, changes };
};

/** The beginning of what each line has on both sides. */
const linesOf = (from: string, to: string, characters = 4): [string, string, boolean][] => {
  const { lines, ...sides } = align(from, to);
  return Array.from({ length: lineCount(lines) }, (_, line) => {
    const { isChanged, ...rows } = rowsOfLine(lines, line);
    const textAt = (side: 'from' | 'to'): string => {
      const parts: string[] = [];
      for (let row = rows[side].start; row < rows[side].end; row += 1) {
        const { start, end } = rangeOfRow(sides[side].rows, row);
        parts.push(sides[side].text.canonical.slice(start, Math.min(end, start + characters)));
      }
      return parts.join('|');
    };
    return [textAt('from'), textAt('to'), isChanged];
  });
};

const expectWhole = (from: string, to: string): void => {
  const { lines, ...sides } = align(from, to);
  for (const side of ['from', 'to'] as const) {
    let next = 0;
    for (let line = 0; line < lineCount(lines); line += 1) {
      const { start, end } = rowsOfLine(lines, line)[side];
      expect(start).toBe(next);
      expect(end).toBeGreaterThanOrEqual(start);
      next = end;
    }
    expect(next).toBe(rowCount(sides[side].rows));
  }
};

describe('alignRows', () => {
  it('sets every paragraph beside its counterpart in the other script', () => {
    expect(
      linesOf(
        '关于加快发展\n一、总体要求\n坚持农业农村优先发展。',
        '關於加快發展\n一、總體要求\n堅持農業農村優先發展。',
      ),
    ).toEqual([
      ['关于加快', '關於加快', false],
      ['一、总体', '一、總體', false],
      ['坚持农业', '堅持農業', false],
    ]);
  });

  it('gives what stands in one text only a line of its own', () => {
    expect(
      linesOf(
        '甲方负责建设。\n乙方负责监督。',
        '甲方负责建设。\n资金由市财政安排。\n乙方负责监督。',
      ),
    ).toEqual([
      ['甲方负责', '甲方负责', false],
      ['', '资金由市', true],
      ['乙方负责', '乙方负责', false],
    ]);
  });

  it('sets a paragraph that was split beside both its parts', () => {
    const [first, second] = [
      '各地要加强领导，落实责任，按期完成任务。',
      '财政部门要安排资金，并公开使用情况。',
    ];
    expect(linesOf(`总体要求\n${first}${second}`, `总体要求\n${first}\n${second}`)).toEqual([
      ['总体要求', '总体要求', false],
      ['各地要加', '各地要加|财政部门', false],
    ]);
  });

  it('sets a paragraph beside the one that takes its place', () => {
    expect(
      linesOf(
        '加强领导是首要的任务。\n本办法自印发之日起施行。\n省政府',
        '加强领导是首要的任务。\n有效期五年到二〇三〇年。\n省政府',
      ),
    ).toEqual([
      ['加强领导', '加强领导', false],
      ['本办法自', '有效期五', true],
      ['省政府', '省政府', false],
    ]);
  });

  it('keeps rows of punctuation only beside each other', () => {
    expect(
      linesOf('总则\n＊＊＊\n附则', '總則\n***\n附則').map(([from, to]) => [from, to]),
    ).toEqual([
      ['总则', '總則'],
      ['＊＊＊', '***'],
      ['附则', '附則'],
    ]);
  });

  it('has every row of both versions of a circular in one line, in order', () => {
    expectWhole(earlierText, laterText);
    const paired = linesOf(earlierText, laterText).filter(([from, to]) => from && to);
    expect(paired.length).toBeGreaterThan(12);
  });

  it('has every row of any two texts in one line, in order', () => {
    const line = fc.constantFrom(
      '总体要求',
      '各地要加强监管。各地要按期完成。',
      '＊＊',
      '𠮷野家',
      '\ud842',
      '',
    );
    const lines = fc.array(line, { maxLength: 12 }).map((some) => some.join('\n'));
    fc.assert(fc.property(lines, lines, (from, to) => expectWhole(from, to)));
    for (let seed = 1; seed <= 10; seed += 1) {
      const random = seededRandom(seed);
      const sentences = sentencesOf(random, 60);
      expectWhole(textOf(sentences, random), textOf(sentences.toSpliced(20, 9), random));
    }
  });

  it('leaves no line on one side alone where the texts are the same but for their script', () => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const random = seededRandom(seed);
      const text = textOf(sentencesOf(random, 40), random);
      const { lines } = align(text, disguise(text, random));
      for (let line = 0; line < lineCount(lines); line += 1) {
        const { from, to, isChanged } = rowsOfLine(lines, line);
        expect(isChanged).toBe(false);
        expect([from.end > from.start, to.end > to.start]).toEqual([true, true]);
      }
    }
  });

  it('never makes a line too tall to be drawn by need', () => {
    const long = (shift: string): string => shift + sentencesOf(seededRandom(3), 900).join('');
    const { lines, ...sides } = align(
      long(''),
      long('本段之前新增加了一百二十個字以內的一句話，'.repeat(9)),
    );
    expect(lineCount(lines)).toBeGreaterThan(10);
    for (let line = 0; line < lineCount(lines); line += 1) {
      const shown = rowsOfLine(lines, line);
      for (const side of ['from', 'to'] as const) {
        const { start, end } = shown[side];
        const { rows } = sides[side];
        if (start < end) expect(rowEnd(rows, end - 1) - rowStart(rows, start)).toBeLessThan(3001);
      }
    }
  });
});

describe('foldLines', () => {
  const table = (changed: readonly boolean[]): Int32Array =>
    Int32Array.from(
      changed.flatMap((isChanged, line) => [line, line + 1, line, line + 1, Number(isChanged)]),
    );

  it('folds what is unchanged but for a line beside each change', () => {
    const lines = table([false, false, false, true, false, false, false, false, true]);
    expect(foldLines(lines, new Set())).toEqual([
      { kind: 'fold', start: 0, end: 2 },
      { kind: 'line', line: 2 },
      { kind: 'line', line: 3 },
      { kind: 'line', line: 4 },
      { kind: 'fold', start: 5, end: 7 },
      { kind: 'line', line: 7 },
      { kind: 'line', line: 8 },
    ]);
    expect(foldLines(lines, new Set([5]))).toHaveLength(8);
    expect(foldLines(lines, null)).toHaveLength(9);
  });

  it('has every line once, drawn or folded, and finds each again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { maxLength: 60 }),
        fc.array(fc.nat(60)),
        (some, opened) => {
          const lines = table(some);
          const items = foldLines(lines, new Set(opened));
          const covered = items.flatMap((item) =>
            item.kind === 'line'
              ? [item.line]
              : Array.from({ length: item.end - item.start }, (_, at) => item.start + at),
          );
          expect(covered).toEqual(some.map((_, line) => line));
          some.forEach((isChanged, line) => {
            const item = items[itemOfLine(items, line)];
            if (isChanged) expect(item).toEqual({ kind: 'line', line });
            expect(lineOfRow(lines, 'from', line)).toBe(line);
          });
        },
      ),
    );
  });
});

describe('packed changes', () => {
  it('are the same again once unpacked', () => {
    const { changes } = align(earlierText, laterText);
    expect(changes.length).toBeGreaterThan(3);
    expect(unpackChanges(packChanges(changes))).toEqual(changes);
  });

  it('refuse a kind that there is not', () => {
    expect(() => unpackChanges(Int32Array.of(9, 0, 0, 0, 0))).toThrow(RangeError);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findLiteral } from '#core/reading/find/find-literal';
import { FoldedText } from '#core/reading/find/folded-text';
import { HitList } from '#core/reading/find/hit-list';
import { findSlowly } from './find-oracle';

describe('findLiteral', () => {
  it.each([
    ['发展', '各地要發展經濟，发展产业', ['發展', '发展']],
    ['發展', '各地要發展經濟，发展产业', ['發展', '发展']],
    ['头发', '頭髮與头发', ['頭髮', '头发']],
    ['後', '皇后在後面', ['后', '後']],
    ['干', '乾、干、幹、榦', ['乾', '干', '幹', '榦']],
    ['里', '裡外公里裏', ['裡', '里', '裏']],
    ['台湾', '臺灣，台灣', ['臺灣', '台灣']],
    ['gdp增长', 'ＧＤＰ增長、Gdp 增长', ['ＧＤＰ增長', 'Gdp 增长']],
    ['(一)', '（一）', ['（一）']],
    ['「总纲」', '“總綱”', ['“總綱”']],
    ['目录', '目　录', ['目　录']],
    ['新型工业化', '推进新型工\n业化。', ['新型工\n业化']],
    ['zhanlue', 'zhànlüè', ['zhànlüè']],
    ['the plan', 'The\tplan', ['The\tplan']],
    ['𠮷野', '𠮷野家', ['𠮷野']],
    ['葛', '葛\u{e0100}飾', ['葛\u{e0100}']],
    ['👨‍👩‍👧', '一家👨‍👩‍👧人', ['👨‍👩‍👧']],
    ['.*', '中.*國', ['.*']],
    ['人人', '人人人人人', ['人人', '人人']],
  ])('finds %s in %s', (query, text, expected) => {
    expect(hitsOf(text, query).map(([start, end]) => text.slice(start, end))).toEqual(expected);
  });

  it.each([
    ['总则第一条', '总则\n\n第一条'],
    ['总则第一条', '总则\n　　第一条'],
    ['发展', '發 and 展'],
    ['theplan', 'the plan'],
    ['', '中國'],
    ['  \n', '中 國'],
    ['\u200b', '中\u200b國'],
    ['中', ''],
    ['\ud842', '𠮷'],
    ['\udfb7', '𠮷'],
  ])('does not find %j in %j', (query, text) => {
    expect(hitsOf(text, query)).toEqual([]);
  });

  it('takes characters as they are where asked to', () => {
    expect(hitsOf('发展和發展', '发展', true)).toEqual([[0, 2]]);
    expect(hitsOf('ＧＤＰ GDP gdp', 'GDP', true)).toEqual([[4, 7]]);
    expect(hitsOf('发\n展', '发展', true)).toEqual([[0, 3]]);
  });

  it('finds what a plain search finds: all of it and nothing else', () => {
    fc.assert(
      fc.property(words(40), words(3), fc.boolean(), (text, query, isExact) => {
        expect(hitsOf(text, query, isExact)).toEqual(findSlowly(text, query, isExact));
      }),
      { numRuns: 3000 },
    );
  });

  it('finds any stretch of a text in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.nat(),
        fc.nat({ max: 6 }),
        (text, at, length) => {
          const points = [...text];
          const from = at % points.length;
          const query = points.slice(from, from + length + 1).join('');
          const start = points.slice(0, from).join('').length;
          const folded = FoldedText.of(query, false);
          if (folded.length === 0) return;
          const wanted = start + (folded.starts[0] ?? 0);
          const all = everyHit(text, query);
          expect(all.some(([begin]) => begin === wanted)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('comes to the same whatever is folded at once and searched at once', () => {
    fc.assert(
      fc.property(words(40), words(2), fc.integer({ min: 1, max: 7 }), (text, query, step) => {
        const folded = new FoldedText(text, false);
        while (!folded.isDone) folded.foldMore(step);
        const hits = new HitList();
        const wanted = FoldedText.of(query, false);
        for (let at = 0; at < folded.length;) {
          at = findLiteral(folded, wanted, at, at + step, hits);
        }
        expect(pairs(hits)).toEqual(hitsOf(text, query));
      }),
    );
  });

  it('stops at the limit and says so', () => {
    const hits = new HitList(3);
    const folded = FoldedText.of('中中中中', false);
    findLiteral(folded, FoldedText.of('中', false), 0, folded.length, hits);
    expect([hits.count, hits.isFull]).toEqual([3, true]);
    const exactly = new HitList(4);
    findLiteral(folded, FoldedText.of('中', false), 0, folded.length, exactly);
    expect([exactly.count, exactly.isFull]).toEqual([4, false]);
  });
});

describe('FoldedText', () => {
  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const once = textOf(FoldedText.of(text, false));
        // The end of a paragraph, which is one unit, is written with two.
        const written = once.replaceAll('\n', '\n\n');
        expect(textOf(FoldedText.of(written, false))).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Texts of characters that the fold has rules for. */
function words(maxLength: number) {
  return fc
    .array(
      fc.constantFrom(
        ...['发', '發', '髮', '展', '后', '後', '里', '裡', '𠮷', '𠮷\u{e0100}', '、', '“', '「'],
        ...[
          'a',
          'A',
          'ａ',
          'é',
          'e\u0301',
          '1',
          ' ',
          '　',
          '\n',
          '\r\n',
          '\n\n',
          '\u200b',
          '\u2028',
        ],
        ...['\ud842', '😀', ','],
      ),
      { maxLength },
    )
    .map((parts) => parts.join(''));
}

function hitsOf(text: string, query: string, isExact = false): [number, number][] {
  const folded = FoldedText.of(text, isExact);
  const hits = new HitList();
  findLiteral(folded, FoldedText.of(query, isExact), 0, folded.length, hits);
  return pairs(hits);
}

/** Hits that begin at any place, those over one another too. */
function everyHit(text: string, query: string): [number, number][] {
  const folded = FoldedText.of(text, false);
  const hits = new HitList();
  const wanted = FoldedText.of(query, false);
  for (let at = 0; at < folded.length; at += 1) findLiteral(folded, wanted, at, at + 1, hits);
  return pairs(hits);
}

function pairs(hits: HitList): [number, number][] {
  const table = hits.toTable();
  return Array.from({ length: hits.count }, (_, index) => [
    table[index * 2] ?? 0,
    table[index * 2 + 1] ?? 0,
  ]);
}

function textOf({ units, length }: FoldedText): string {
  return [...units.subarray(0, length)].map((unit) => String.fromCharCode(unit)).join('');
}

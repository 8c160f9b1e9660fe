import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { PinyinFinder } from '#core/reading/find/find-pinyin';
import { FoldedText } from '#core/reading/find/folded-text';
import { HitList } from '#core/reading/find/hit-list';
import { pinyinQuery } from '#core/reading/find/pinyin-query';
import { findReadSlowly } from './find-oracle';

describe('PinyinFinder', () => {
  it.each([
    ['zhanlue', ['戰略', '战略', '佔略']],
    ['zhan lüe', ['戰略', '战略', '佔略']],
    ['ZHANLVE', ['戰略', '战略', '佔略']],
    ["zhan'lu:e", ['戰略', '战略', '佔略']],
    ['zhan4lue4', ['戰略', '战略', '佔略']],
    ['zhànlüè', ['戰略', '战略', '佔略']],
    ['zhan1lue4', ['佔略']],
    ['zhānlüè', ['佔略']],
    ['zhanlüè', ['戰略', '战略', '佔略']],
    ['zhan2lue', []],
  ])('finds %s', (query, expected) => {
    expect(found('戰略，战略，佔略；展览', query)).toEqual(expected);
  });

  it('takes every way to cut a query in syllables', () => {
    expect(found('西安先进，反感与翻案', 'xian')).toEqual(['西安', '先']);
    expect(found('反感与方案', 'fangan')).toEqual(['反感', '方案']);
    expect(found('西安先', "xi'an")).toEqual(['西安']);
    expect(found('西安先', 'xian1')).toEqual(['西安', '先']);
  });

  it('takes any reading of a character, on either side', () => {
    expect(found('行長、长江', 'zhang')).toEqual(['長', '长']);
    expect(found('行長、长江', 'chang')).toEqual(['長', '长']);
    expect(found('銀行', 'yinhang')).toEqual(['銀行']);
    expect(found('女性', 'nvxing')).toEqual(['女性']);
    expect(found('去', 'qv')).toEqual(['去']);
    expect(found('你的', 'nide5')).toEqual(['你的']);
    expect(found('你的', 'nide0')).toEqual(['你的']);
  });

  it('goes over a line end within a sentence, and not over anything else', () => {
    expect(found('战\n略', 'zhanlue')).toEqual(['战\n略']);
    expect(found('战\n\n略，战、略', 'zhanlue')).toEqual([]);
    expect(found('𠮷战略\ud842战', 'zhanlue')).toEqual(['战略']);
  });

  it('finds what trying every reading finds: all of it and nothing else', () => {
    const text = fc
      .array(fc.constantFrom(...'西安先反感翻案方岗长重行女旅吕略战恶额，a\n𠮷'), { maxLength: 20 })
      .map((chars) => chars.join(''));
    const query = fc.constantFrom(
      ...['xian', 'fangan', 'zhangchong', 'lü', 'lu', 'lüe', 'nü', 'xianfang', 'ee', 'anfan'],
    );
    fc.assert(
      fc.property(text, query, (sample, letters) => {
        expect(rangesOf(sample, letters)).toEqual(findReadSlowly(sample, letters));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('pinyinQuery', () => {
  it.each(['zhongguo', 'Zhōngguó', 'lv', 'nve', 'ér', 'a1', "xi'an", 'xi-an', 'jv', 'ｆａｎ'])(
    'takes %s for pinyin',
    (query) => {
      expect(pinyinQuery(query)).not.toBeNull();
    },
  );

  it.each([
    '',
    'a',
    'gdp',
    'zhongg',
    '战略',
    'zhan.lue',
    '5',
    '12',
    'fan6',
    'x',
    '.*',
    'g20',
    'mǎì',
  ])('does not take %j for pinyin', (query) => {
    expect(pinyinQuery(query)).toBeNull();
  });

  it('takes no more letters than anyone types', () => {
    expect(pinyinQuery('zhan'.repeat(50))).not.toBeNull();
    expect(pinyinQuery('zhan'.repeat(51))).toBeNull();
  });
});

function rangesOf(text: string, query: string): [number, number][] {
  const folded = FoldedText.of(text, false);
  const hits = new HitList();
  PinyinFinder.of(query)?.find(folded, 0, folded.length, hits);
  const table = hits.toTable();
  return Array.from({ length: hits.count }, (_, index) => [
    table[index * 2] ?? 0,
    table[index * 2 + 1] ?? 0,
  ]);
}

function found(text: string, query: string): string[] {
  return rangesOf(text, query).map(([start, end]) => text.slice(start, end));
}

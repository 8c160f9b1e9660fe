import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { alignedConverter } from '#core/conversion/aligned-converter';
import type { Ruby } from '#core/model/document';
import type { ReadingOverride } from '#core/model/reading-override';
import type { RubyView } from '#core/model/ruby-view';
import type { TermHit } from '#core/model/termbase';
import { mainlandReadings } from '#core/ruby/mainland-readings';
import type { ReadRow } from '#core/ruby/read-row';
import { rowReadings, type ReadingRules } from '#core/ruby/row-readings';
import { wordReadings } from '#core/ruby/word-readings';
import { taiwan } from './taiwan';

const all: RubyView = { scope: 'all', notation: 'pinyin', region: 'cn' };
const rules: ReadingRules = {
  ...{ taiwan, read: mainlandReadings, words: wordReadings([]) },
  pinyinOf: () => null,
  isKnown: () => false,
};

function rowOf(written: string, more: Partial<ReadRow> = {}, start = 0): ReadRow {
  const hans = alignedConverter('t', 'cn')(written);
  const end = start + written.length;
  return { start, end, written, hans, source: [], hits: [], places: [], ...more };
}

function override(given: Partial<ReadingOverride>): ReadingOverride {
  return {
    ...{ id: 'r' as ReadingOverride['id'], scope: 'word', document: null, start: null },
    ...{ source: '', hans: '', syllables: [], created: '', modified: '' },
    ...given,
  };
}

/** Each reading behind what it stands over. */
const told = (row: ReadRow, view: RubyView = all, by: ReadingRules = rules): string =>
  rowReadings(row, view, by)
    .map(
      ({ start, end, reading }) =>
        `${row.written.slice(start - row.start, end - row.start)}${reading}`,
    )
    .join(' ');

describe('rowReadings', () => {
  it('reads a Traditional text by its Simplified form', () => {
    expect(told(rowOf('銀行長，2024年調整GDP。'))).toBe(
      '銀yín 行háng 長zhǎng 年nián 調tiáo 整zhěng',
    );
  });

  it('counts in canonical offsets', () => {
    expect(rowReadings(rowOf('發展', {}, 100), all, rules).at(1)).toMatchObject({
      ...{ start: 101, end: 102, reading: 'zhǎn', origin: 'made' },
    });
  });

  it('writes zhuyin, and Taiwan’s readings, if that is asked for', () => {
    const row = rowOf('企業的研究');
    const view: RubyView = { ...all, notation: 'zhuyin' };
    expect(told(row, view)).toBe('企ㄑㄧˇ 業ㄧㄝˋ 的˙ㄉㄜ 研ㄧㄢˊ 究ㄐㄧㄡ');
    expect(told(row, { ...view, region: 'tw' })).toBe('企ㄑㄧˋ 業ㄧㄝˋ 的˙ㄉㄜ 研ㄧㄢˊ 究ㄐㄧㄡˋ');
  });

  it('puts a reading over all that its characters correspond to', () => {
    // One segment of two characters that become three, and the other way round.
    const long = { text: '甲乙丙丁', alignment: Int32Array.of(0, 2, 0, 3, 2, 2, 3, 3, 4, 0) };
    expect(told({ ...rowOf('子丑丁'), hans: long })).toBe('子丑jiǎ yǐ bǐng 丁dīng');
    const short = { text: '甲丁', alignment: Int32Array.of(0, 2, 0, 1, 2, 2, 3, 1, 2, 0) };
    expect(told({ ...rowOf('子丑丁'), hans: short })).toBe('子丑jiǎ 丁dīng');
  });

  it('has the source’s readings before any of its own', () => {
    const source: Ruby[] = [
      { start: 0, end: 1, reading: 'fa' },
      { start: 2, end: 4, reading: 'qìyè' },
      { start: 4, end: 5, reading: 'GDP' },
    ];
    const row = rowOf('發展企業值', { source });
    expect(told(row)).toBe('發fa 展zhǎn 企qì 業yè 值GDP');
    expect(told(row, { ...all, notation: 'zhuyin' })).toBe('發fa 展ㄓㄢˇ 企ㄑㄧˋ 業ㄧㄝˋ 值GDP');
    expect(told(row, { ...all, scope: 'source', notation: 'zhuyin' })).toBe('發fa 企業qìyè 值GDP');
  });

  it('takes zhuyin of the source in pinyin', () => {
    const source: Ruby[] = [{ start: 0, end: 2, reading: 'ㄈㄚ ㄓㄢˇ' }];
    expect(told(rowOf('發展', { source }))).toBe('發fā 展zhǎn');
    expect(told(rowOf('發展', { source }), { ...all, scope: 'source' })).toBe('發展ㄈㄚ ㄓㄢˇ');
  });

  it('shows the terms only, as the glossary reads them', () => {
    const hits: TermHit[] = [{ start: 2, end: 4, conceptId: 'c' }];
    const by = { ...rules, pinyinOf: () => 'chóngxíng' };
    const row = rowOf('推動重行', { hits });
    expect(told(row, { ...all, scope: 'terms' }, by)).toBe('重chóng 行xíng');
    expect(told(row, all, by)).toBe('推tuī 動dòng 重chóng 行xíng');
    expect(told(row, { ...all, scope: 'terms' }, { ...rules, pinyinOf: () => 'GDP' })).toContain(
      '重',
    );
  });

  it('leaves out what the user knows', () => {
    const by = { ...rules, isKnown: (character: string) => '發的'.includes(character) };
    const source: Ruby[] = [{ start: 0, end: 1, reading: 'fā' }];
    expect(told(rowOf('發展的路', { source }), { ...all, scope: 'unknown' }, by)).toBe(
      '展zhǎn 路lù',
    );
  });

  it('shows what the user gave a place whatever the scope, and takes away what has none', () => {
    const places = [override({ scope: 'place', start: 1, source: '行', syllables: ['xíng'] })];
    for (const scope of ['source', 'terms', 'unknown'] as const) {
      const by = { ...rules, isKnown: () => true };
      expect(told(rowOf('銀行', { places }), { ...all, scope }, by)).toBe('行xíng');
    }
    const none = [override({ scope: 'place', start: 1, source: '行', syllables: [null] })];
    const source: Ruby[] = [{ start: 1, end: 2, reading: 'háng' }];
    expect(told(rowOf('銀行', { places: none, source }))).toBe('銀yín');
  });

  it('reads a word of the user’s as it was given, in both scripts, and its like not', () => {
    const word = override({ source: '還發', hans: '还发', syllables: ['xuán', 'fà'] });
    const by = { ...rules, words: wordReadings([word]) };
    expect(told(rowOf('還發'), all, by)).toBe('還xuán 發fà');
    expect(told(rowOf('还发'), all, by)).toBe('还xuán 发fà');
    expect(told(rowOf('還髮'), all, by)).not.toContain('xuán');
    const longer = override({ source: '還發行', hans: '还发行', syllables: ['hái', null, 'xíng'] });
    const both = { ...rules, words: wordReadings([word, longer]) };
    expect(told(rowOf('還發行還發'), all, both)).toBe('還hái 行xíng 還xuán 發fà');
    expect(told(rowOf('還發'), { ...all, scope: 'source' }, both)).toBe('');
    const source: Ruby[] = [{ start: 0, end: 1, reading: 'huán' }];
    expect(told(rowOf('還發', { source }), { ...all, scope: 'source' }, both)).toBe('還xuán');
  });

  it('stays within the row, in order, apart, over Han only, whatever the text', () => {
    const piece = fc.constantFrom(
      ...[
        '發展',
        '頭髮',
        '乾坤',
        '著作',
        '裡',
        '𠮷',
        '😀',
        'GDP',
        '，',
        '\ud842',
        '重慶',
        '計程車',
      ],
    );
    const anything = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })));
    fc.assert(
      fc.property(anything, fc.nat(50), (parts, start) => {
        const written = parts.join('');
        const row = rowOf(written, {}, start);
        let last = start;
        for (const one of rowReadings(row, all, rules)) {
          expect(one.start).toBeGreaterThanOrEqual(last);
          expect(one.end).toBeGreaterThan(one.start);
          last = one.end;
          const base = written.slice(one.start - start, one.end - start);
          expect(base).toMatch(/^\p{Script=Han}+$/u);
          expect(one.reading).toMatch(/^[\p{Ll}\p{M} ]+$/u);
        }
        expect(last).toBeLessThanOrEqual(row.end);
      }),
    );
  });
});

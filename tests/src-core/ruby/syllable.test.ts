import { describe, expect, it } from 'vitest';

import { readSyllable, toneOf, tones, withoutTone, withTone } from '#core/ruby/syllable';
import { bareSyllables, fromZhuyin, toZhuyin } from '#core/ruby/zhuyin';

describe('withTone', () => {
  it('puts the mark where Hanyu Pinyin has it', () => {
    const marked = [
      'gao3',
      'xue2',
      'lou2',
      'liu2',
      'gui4',
      'lüe4',
      'nü3',
      'e4',
      'ng2',
      'er2',
      'shuo1',
    ];
    expect(marked.map(readSyllable).join(' ')).toBe('gǎo xué lóu liú guì lüè nǚ è ńg ér shuō');
  });

  it('is undone by toneOf and withoutTone for every syllable', () => {
    for (const bare of bareSyllables()) {
      for (const tone of tones) {
        const marked = withTone(bare, tone);
        expect([withoutTone(marked), toneOf(marked)]).toEqual([bare, tone]);
      }
    }
  });
});

describe('readSyllable', () => {
  it('takes marks and digits, v and u: for ü, and the neutral tone as 5, 0 or nothing', () => {
    expect(['zhòng', 'ZHONG4', 'lv4', 'lu:4', ' de ', 'de5', 'de0'].map(readSyllable)).toEqual([
      ...['zhòng', 'zhòng', 'lǜ', 'lǜ', 'de', 'de', 'de'],
    ]);
  });

  it('takes nothing else', () => {
    const others = ['', '4', 'zhong6', 'zhòng4', 'zhongguo', 'hello', '重', 'ㄓㄨㄥˋ', 'zhǒ ng'];
    expect(others.map(readSyllable)).toEqual(others.map(() => null));
  });
});

describe('zhuyin', () => {
  it('has the dot of the neutral tone first, and no mark for the first', () => {
    expect(['de', 'fā', 'lüè', 'zhǐ', 'ér', 'xióng', 'yō', 'ńg'].map(toZhuyin)).toEqual([
      ...['˙ㄉㄜ', 'ㄈㄚ', 'ㄌㄩㄝˋ', 'ㄓˇ', 'ㄦˊ', 'ㄒㄩㄥˊ', 'ㄧㄛ', 'ㄫˊ'],
    ]);
  });

  it('is read back as the syllable it was, for every one in every tone', () => {
    expect(bareSyllables().length).toBeGreaterThan(400);
    for (const bare of bareSyllables()) {
      for (const tone of tones) {
        const syllable = withTone(bare, tone);
        expect(fromZhuyin(toZhuyin(syllable))).toBe(syllable);
      }
    }
  });

  it('is read with the dot behind it too, and not at all where it is no syllable', () => {
    expect(fromZhuyin('ㄉㄜ˙')).toBe('de');
    expect(['ㄓㄓ', 'ㄅㄆㄇㄈ', 'fā', '', 'ㄨㄅ'].map(fromZhuyin)).toEqual([
      ...[null, null, null, null, null],
    ]);
  });
});

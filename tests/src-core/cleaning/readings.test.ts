import { describe, expect, it } from 'vitest';

import { isReadingOf } from '#core/cleaning/readings';
import { isSyllable, normaliseReading } from '#core/ruby/syllable';

describe('isReadingOf', () => {
  it.each([
    ['戰', 'zhàn'],
    ['創', 'chuàng'],
    ['創', 'chuāng'],
    ['會', 'kuài'],
    ['行', 'háng'],
    ['略', 'lüè'],
    ['女', 'nǚ'],
    ['强', 'qiǎng'],
    ['強', 'qiáng'],
    ['𬭊', 'dù'],
    ['廣', 'ɡuǎng'],
    ['業', ' YÈ '],
    ['業', 'ye\u0300'],
    ['機', 'jī'],
    ['廣', 'guăng'],
  ])('%s may be read %s', (character, reading) => {
    expect(isReadingOf(character, reading)).toBe(true);
  });

  it.each([
    ['戰', 'zhǎn'],
    ['戰', 'lüè'],
    ['戰', 'zhan'],
    ['戰', ''],
    ['戰', 'zhànlüè'],
    ['a', 'ā'],
    ['?', '?'],
    ['', 'zhàn'],
    ['的', 'de'],
    ['戰略', 'zhàn'],
    ['constructor', 'zhàn'],
  ])('%s may not be read %s', (character, reading) => {
    expect(isReadingOf(character, reading)).toBe(false);
  });

  it('takes a reading without tone only if asked to', () => {
    expect(isReadingOf('會', 'hui', { toneless: true })).toBe(true);
    expect(isReadingOf('綠', 'lv', { toneless: true })).toBe(true);
    expect(isReadingOf('會', 'huì', { toneless: true })).toBe(true);
    expect(isReadingOf('會', 'huǐ', { toneless: true })).toBe(false);
    expect(isReadingOf('會', 'hai', { toneless: true })).toBe(false);
    expect(isReadingOf('會', 'hui')).toBe(false);
  });
});

describe('isSyllable', () => {
  it('knows syllables from words and abbreviations', () => {
    const syllables = ['zhuàng', 'a', 'ér', 'lüè', 'nǚ', 'yuan', 'xiōng', 'shuāng'];
    expect(syllables.filter((reading) => !isSyllable(reading))).toEqual([]);
    const others = ['', 'gdp', 'who', 'zhànlüè', 'ìì', 'xian g', 'wto', 'bong', 'fī', '戰'];
    expect(others.filter(isSyllable)).toEqual([]);
  });
});

describe('normaliseReading', () => {
  it('gives one spelling and leaves it as it is', () => {
    for (const [reading, expected] of [
      [' Zhàn ', 'zhàn'],
      ['lv\u0300', 'lǜ'],
      ['nu:', 'nü'],
      ['ɡɑ\u0304o', 'gāo'],
      ['hăo', 'hǎo'],
    ] as const) {
      expect(normaliseReading(reading)).toBe(expected);
      expect(normaliseReading(expected)).toBe(expected);
    }
  });
});

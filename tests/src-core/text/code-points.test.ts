import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { splitsSurrogatePair, toCodePointRange, toCodeUnitRange } from '#core/text/code-points';

const text = fc.string({ unit: fc.constantFrom('戰', '𠮷', 'a', '\ud842', '\udfb7', '\u{e0101}') });

describe('toCodePointRange', () => {
  it('counts a supplementary-plane ideograph as one code point', () => {
    const range = toCodePointRange('𠮷野家', { start: 2, end: 4 });
    expect(range).toEqual({ startCodePoint: 1, endCodePoint: 3 });
  });

  it('counts a lone surrogate as one code point', () => {
    const range = toCodePointRange('\udfb7\ud842家', { start: 1, end: 3 });
    expect(range).toEqual({ startCodePoint: 1, endCodePoint: 3 });
  });

  it('takes an empty text', () => {
    expect(toCodePointRange('', { start: 0, end: 0 })).toEqual({
      startCodePoint: 0,
      endCodePoint: 0,
    });
  });

  it.each([
    [1, 4],
    [0, 1],
    [-1, 2],
    [3, 2],
    [0, 5],
    [0.5, 2],
    [Number.NaN, 2],
  ])('refuses %d–%d of a text whose first character is a pair', (start, end) => {
    expect(() => toCodePointRange('𠮷野家', { start, end })).toThrow(RangeError);
  });

  it('is undone by toCodeUnitRange', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (sample, a, b) => {
        const length = [...sample].length;
        const startCodePoint = Math.min(a % (length + 1), b % (length + 1));
        const range = { startCodePoint, endCodePoint: Math.max(a, b) % (length + 1) };
        fc.pre(range.endCodePoint >= startCodePoint);
        const units = toCodeUnitRange(sample, range);
        expect(toCodePointRange(sample, units)).toEqual(range);
        const points = [...sample].slice(startCodePoint, range.endCodePoint);
        expect(sample.slice(units.start, units.end)).toBe(points.join(''));
      }),
    );
  });
});

describe('toCodeUnitRange', () => {
  it.each([
    [-1, 1],
    [2, 1],
    [0, 4],
    [4, 4],
    [0, 1.5],
  ])('refuses %d–%d of three code points', (startCodePoint, endCodePoint) => {
    expect(() => toCodeUnitRange('𠮷野家', { startCodePoint, endCodePoint })).toThrow(RangeError);
  });
});

describe('splitsSurrogatePair', () => {
  it('is true between the halves of a pair only', () => {
    const found = [0, 1, 2, 3].map((offset) => splitsSurrogatePair('𠮷野', offset));
    expect(found).toEqual([false, true, false, false]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { quoteOf } from '#core/anchoring/quote';

describe('quoteOf', () => {
  it('gives the text of the range with 32 units on each side', () => {
    const text = `${'前'.repeat(40)}產業${'後'.repeat(40)}`;
    expect(quoteOf(text, { start: 40, end: 42 })).toEqual({
      exact: '產業',
      prefix: '前'.repeat(32),
      suffix: '後'.repeat(32),
    });
  });

  it('is short at the ends of the text', () => {
    expect(quoteOf('產業', { start: 0, end: 2 })).toEqual({
      exact: '產業',
      prefix: '',
      suffix: '',
    });
  });

  it('cuts no character that is written with several units', () => {
    const flag = '葛\u{E0100}';
    const { prefix, suffix } = quoteOf(`${flag.repeat(20)}發${flag.repeat(20)}`, {
      start: 60,
      end: 61,
    });
    expect(prefix).toBe(flag.repeat(10));
    expect(suffix).toBe(flag.repeat(10));
  });

  it('refuses a range outside the text or inside a surrogate pair', () => {
    expect(() => quoteOf('產業', { start: 1, end: 3 })).toThrow(RangeError);
    expect(() => quoteOf('𠮷野', { start: 1, end: 3 })).toThrow(RangeError);
  });

  it('always finds its place again: prefix, exact and suffix stand together in the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const points = [...text];
          const [from, to] = [a % (points.length + 1), b % (points.length + 1)].sort(
            (x, y) => x - y,
          );
          const start = points.slice(0, from).join('').length;
          const end = start + points.slice(from, to).join('').length;
          const { exact, prefix, suffix } = quoteOf(text, { start, end });
          expect(text.slice(start - prefix.length, end + suffix.length)).toBe(
            prefix + exact + suffix,
          );
        },
      ),
    );
  });
});

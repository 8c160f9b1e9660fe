import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toCodeUnits } from '#core/conversion/code-units';
import { FlatTrie } from '#core/conversion/flat-trie';

function longest(keys: readonly string[], text: string, start = 0, end = text.length) {
  return new FlatTrie(keys).longestMatch(toCodeUnits(text), start, end);
}

describe('FlatTrie', () => {
  it('prefers the longest key', () => {
    expect(longest(['发', '发展', '发展改革', '展'], '发展改革委')).toBe(2);
  });

  it('falls back to the last key passed when a longer one breaks off', () => {
    expect(longest(['发展', '发展改革委员会'], '发展改革开放')).toBe(0);
  });

  it('does not look past the end it is given', () => {
    expect(longest(['发', '发展'], '发展', 0, 1)).toBe(0);
  });

  it('finds a supplementary-plane ideograph', () => {
    expect(longest(['𠮷', '𠮷野家'], '在𠮷野家', 1)).toBe(1);
  });

  it('finds the last of equal keys and never an empty one', () => {
    expect(longest(['', '里', '里'], '里')).toBe(2);
    expect(longest([''], '里')).toBe(-1);
  });

  it('agrees with trying every key, however many there are', () => {
    const text = fc.string({
      unit: fc.constantFrom('发', '展', '改', '革', '𠮷', '\ud842'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 300 }), text, (keys, haystack) => {
        fc.pre(haystack !== '');
        const trie = new FlatTrie(keys);
        const units = toCodeUnits(haystack);
        for (let start = 0; start < units.length; start++) {
          const expected = keys
            .filter((key) => key !== '' && haystack.startsWith(key, start))
            .reduce((best, key) => (key.length > best.length ? key : best), '');
          const found = trie.longestMatch(units, start, units.length);
          expect(keys[found] ?? '').toBe(expected);
          if (found >= 0) expect(trie.keyLengths[found]).toBe(expected.length);
        }
      }),
    );
  });

  it('tells apart keys that begin alike, however they fall in its table', () => {
    for (const count of [...Array(400).keys(), 20_000]) {
      // Downwards, so that longer keys are there first: 第123 before 第12.
      const keys = Array.from({ length: count }, (_, i) => `第${count - i}`);
      const trie = new FlatTrie(keys);
      const found = keys.map((key) =>
        trie.longestMatch(toCodeUnits(`${key}號`), 0, key.length + 1),
      );
      expect(found.every((key, index) => key === index)).toBe(true);
    }
  });

  it('never denies a longer key that is there, and seldom owns to one that is not', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `第${i}號`);
    const trie = new FlatTrie(keys);
    const mayMatch = (text: string, end = text.length) =>
      trie.mayMatchLonger(toCodeUnits(text), 0, end);
    expect(keys.every((key) => mayMatch(key))).toBe(true);
    expect(mayMatch('第', 1)).toBe(false);
    const others = Array.from({ length: 1000 }, (_, i) => `${String.fromCharCode(0x4e00 + i)}號文`);
    expect(others.filter((text) => mayMatch(text)).length).toBeLessThan(50);
  });

  it('knows the units that keys begin with', () => {
    const trie = new FlatTrie(['发', '展改', '\uffff']);
    expect([...'发展改\uffff'].map((unit) => trie.hasKeyFrom(unit.charCodeAt(0)))).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(new FlatTrie([]).hasKeyFrom(0)).toBe(false);
  });
});

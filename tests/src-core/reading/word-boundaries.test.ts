import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { alignedConverter } from '#core/conversion/aligned-converter';
import { AlignmentMap } from '#core/conversion/map-range';
import { wordBoundaries, wordWithin } from '#core/reading/word-boundaries';
import { trickyText } from '../conversion/tricky-text';

const toHans = alignedConverter('t', 'cn');

function boundariesOf(hant: string, cut: (hans: string) => string[], terms = []): number[] {
  const { text, alignment } = toHans(hant);
  return [...wordBoundaries(hant, cut(text), new AlignmentMap(hant, text, alignment), terms)];
}

const each = (text: string): string[] => [...text];

describe('wordBoundaries', () => {
  it('carries words of the Simplified text back to the Traditional one', () => {
    const words = ['产业', '转移', '在', '𠮷野家'];
    expect(boundariesOf('產業轉移在𠮷野家', () => words)).toEqual([0, 2, 4, 5, 9]);
  });

  it('keeps a term whole, and parts it from what it stands beside', () => {
    const words = ['推动高', '质量', '发展'];
    const term = { start: 2, end: 7 };
    expect([...wordBoundaries('推动高质量发展', words, null, [term])]).toEqual([0, 2, 7]);
  });

  it('parts no character from its variation selector', () => {
    expect([...wordBoundaries('葛\u{e0100}城', ['葛', '\u{e0100}', '城'], null, [])]).toEqual([
      0, 3, 4,
    ]);
  });

  it('stands nowhere within a character, and at the same words whichever script is cut', () => {
    fc.assert(
      fc.property(trickyText, fc.array(fc.integer({ min: 1, max: 4 })), (hant, sizes) => {
        const cut = (text: string): string[] => grouped(each(text), sizes);
        const { text, alignment } = toHans(hant);
        const map = new AlignmentMap(hant, text, alignment);
        const boundaries = boundariesOf(hant, cut);
        expect(boundaries[0]).toBe(0);
        expect(boundaries.at(-1)).toBe(hant.length);
        for (const [index, at] of boundaries.entries()) {
          if (index > 0) expect(at).toBeGreaterThan(boundaries[index - 1] ?? -1);
          const isLow = /^[\udc00-\udfff]/.test(hant.slice(at));
          const isHigh = /[\ud800-\udbff]$/.test(hant.slice(0, at));
          expect(isLow && isHigh).toBe(false);
        }
        // There and back, a word is just itself: both panes have the same one.
        for (const [index, end] of boundaries.slice(1, -1).entries()) {
          const word = { start: boundaries[index] ?? 0, end };
          expect(map.toSource(map.toTarget(word))).toEqual(word);
        }
      }),
    );
  });
});

describe('wordWithin', () => {
  it('is the word around an offset, which begins at a boundary', () => {
    const boundaries = Int32Array.from([0, 2, 4, 9]);
    const words = [0, 1, 2, 3, 4, 8, 9].map((offset) => wordWithin(boundaries, offset));
    expect(words.map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [0, 2],
      [2, 4],
      [2, 4],
      [4, 9],
      [4, 9],
      [4, 9],
    ]);
  });

  it('is empty in an empty row', () => {
    expect(wordWithin(wordBoundaries('', [], null, []), 0)).toEqual({ start: 0, end: 0 });
  });
});

function grouped(characters: readonly string[], sizes: readonly number[]): string[] {
  const words: string[] = [];
  for (let at = 0, turn = 0; at < characters.length; turn += 1) {
    const size = sizes[turn % Math.max(1, sizes.length)] ?? 2;
    words.push(characters.slice(at, at + size).join(''));
    at += size;
  }
  return words;
}

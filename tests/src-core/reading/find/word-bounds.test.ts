import { describe, expect, it } from 'vitest';

import type { CutWords } from '#core/reading/cut-words';
import { WordBounds } from '#core/reading/find/word-bounds';
import { splitRows } from '#core/text/rows';

/** Words of two characters, so that a test need not know a dictionary. */
const cutInTwos: CutWords = (hans) =>
  Array.from({ length: Math.ceil(hans.length / 2) }, (_, index) =>
    hans.slice(index * 2, index * 2 + 2),
  );

describe('WordBounds', () => {
  it('takes ranges that begin and end with words', () => {
    const text = '研究生命起源\n\n发展经济';
    const bounds = new WordBounds(text, splitRows(text), 'hans', cutInTwos);
    expect(bounds.areAt(0, 2)).toBe(true);
    expect(bounds.areAt(0, 4)).toBe(true);
    expect(bounds.areAt(1, 2)).toBe(false);
    expect(bounds.areAt(0, 3)).toBe(false);
    // Rows end words.
    expect(bounds.areAt(4, 10)).toBe(true);
    expect(bounds.areAt(8, 12)).toBe(true);
    expect(bounds.areAt(9, 10)).toBe(false);
  });

  it('tells words of a Traditional text on its Simplified side', () => {
    const text = '發展經濟';
    const seen: string[] = [];
    const bounds = new WordBounds(text, splitRows(text), 'hant', (hans) => {
      seen.push(hans);
      return cutInTwos(hans);
    });
    expect([bounds.areAt(0, 2), bounds.areAt(2, 4), bounds.areAt(1, 3)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(seen).toEqual(['发展经济']);
  });

  it('knows words by the dictionary of the runtime', () => {
    const text = '我们热爱生活，the party and its art';
    const bounds = new WordBounds(text, splitRows(text), 'hans');
    const whole = (word: string): boolean => {
      const start = text.indexOf(word);
      return bounds.areAt(start, start + word.length);
    };
    expect([whole('生活'), whole('party'), whole('活'), whole('arty')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

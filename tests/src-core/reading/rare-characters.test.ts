import { describe, expect, it } from 'vitest';

import { rareCharacters } from '#core/reading/rare-characters';

const found = (text: string): string[] =>
  rareCharacters(text).map(({ start, end }) => text.slice(start, end));

describe('rareCharacters', () => {
  it('finds ideographs of the extensions, private use, and halves of pairs', () => {
    expect(found('中𠮷文\u{30EDE}字\uE000。\ud842,a\udfb7')).toEqual([
      ...['𠮷', '\u{30EDE}', '\uE000', '\ud842', '\udfb7'],
    ]);
  });

  it('finds the controls of direction', () => {
    expect(found('甲\u202E乙\u202C丙\u2067丁\u2069')).toEqual([
      ...['\u202E', '\u202C', '\u2067', '\u2069'],
    ]);
  });

  it('leaves usual text alone, signs, emoji and Extension A too', () => {
    expect(found('關於㐀的意見〔2025〕11號……①℃😀 שלום')).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

import { isReadingOf } from '#core/cleaning/readings';
import { splitReading } from '#core/ruby/split-reading';

const split = (reading: string, count: number) => splitReading(reading, count)?.join(' ') ?? null;

describe('splitReading', () => {
  it('takes words apart', () => {
    expect(split('gāozhìliàng fāzhǎn', 5)).toBe('gāo zhì liàng fā zhǎn');
    expect(split("Xī'ān", 2)).toBe('xī ān');
    expect(split('fǎngǎn', 2)).toBe('fǎn gǎn');
    expect(split("fāng'àn", 2)).toBe('fāng àn');
    expect(split('dōngxi', 2)).toBe('dōng xi');
    expect(split('xiān', 1)).toBe('xiān');
  });

  it('gives nothing where the number is another, or something else stands there', () => {
    expect(split('qǐyè', 3)).toBeNull();
    expect(split('qǐyè', 1)).toBeNull();
    expect(split('GDP zēngsù', 3)).toBeNull();
    expect(split('', 1)).toBeNull();
    expect(splitReading('a'.repeat(500), 3)).toBeNull();
  });

  it('gives each character of the glossary a reading it can have', () => {
    const file = resolve(import.meta.dirname, '../../../resources/glossaries/starter.json');
    const { concepts } = JSON.parse(readFileSync(file, 'utf8')) as {
      concepts: { hans: string; pinyin: string }[];
    };
    const wrong = concepts.flatMap(({ hans, pinyin }) => {
      const characters = [...hans].filter((character) => /\p{Script=Han}/u.test(character));
      const syllables = splitReading(pinyin, characters.length);
      const fits = characters.every((character, at) =>
        isReadingOf(character, syllables?.[at] ?? '', { toneless: true }),
      );
      return fits ? [] : [`${hans} ${pinyin}: ${syllables?.join(' ')}`];
    });
    expect(concepts.length).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });
});

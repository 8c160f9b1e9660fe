import fc from 'fast-check';
import { from, to } from 'opencc-js/preset';

import { dictionaryEntries } from '#core/conversion/opencc-chain';

const dictionaryWords = [...Object.values(from), ...Object.values(to)]
  .flat(2)
  .flatMap(dictionaryEntries)
  .flat();

const dictionaryWord = fc
  .nat(dictionaryWords.length - 1)
  .map((index) => dictionaryWords[index] ?? '');

/** Dictionary words whole and cut short, any code points, and the blocks that need care. */
export const trickyText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: dictionaryWord },
      {
        weight: 2,
        arbitrary: fc
          .tuple(dictionaryWord, fc.nat(4))
          .map(([word, length]) => [...word].slice(0, length).join('')),
      },
      { weight: 1, arbitrary: fc.integer({ min: 0x4e00, max: 0x9fff }).map(toCharacter) },
      { weight: 1, arbitrary: fc.integer({ min: 0x20000, max: 0x2a6df }).map(toCharacter) },
      { weight: 1, arbitrary: fc.integer({ min: 0x2f800, max: 0x2fa1d }).map(toCharacter) },
      { weight: 1, arbitrary: fc.integer({ min: 0xf900, max: 0xfad9 }).map(toCharacter) },
      { weight: 1, arbitrary: fc.integer({ min: 0x2ff0, max: 0x2fff }).map(toCharacter) },
      { weight: 1, arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }).map(toUnit) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

function toCharacter(point: number): string {
  return String.fromCodePoint(point);
}

function toUnit(unit: number): string {
  return String.fromCharCode(unit);
}

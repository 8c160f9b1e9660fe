import fc from 'fast-check';
import { from, to } from 'opencc-js/preset';

import { dictionaryEntries } from '#core/conversion/opencc-chain';
import { rareCharacters } from './rare-characters';

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
      ...rareCharacters,
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

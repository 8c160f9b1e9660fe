import { pinyin } from 'pinyin-pro';

import { isSyllable, normaliseReading } from './syllable';
import type { Syllable } from './taiwan-readings';
import { withUsualWords } from './usual-words';

/**
 * What each character of a Simplified text is read as in the Mainland, by the words around it; null
 * for what is not Han or has no known reading. Tones are those of dictionaries: 一 and 不 do not
 * change before others, and the 儿 of 这儿 is a syllable of its own.
 *
 * @returns A reading a code point.
 */
export function mainlandReadings(hans: string): Syllable[] {
  const characters = [...hans];
  const read = pinyin(hans, { type: 'array', toneSandhi: false });
  // Should the two ever be out of step, each character is read by itself.
  const inStep = read.length === characters.length ? read : null;
  const found = characters.map((character, at) => {
    if (!isRead(character)) return null;
    const syllable = inStep?.[at] ?? pinyin(character);
    return isSyllable(syllable) ? normaliseReading(syllable) : null;
  });
  return withUsualWords(characters, found);
}

/** 々 and the like stand for another character, whose reading they have. */
function isRead(character: string): boolean {
  return /^(?![々〻⺀-⿟])\p{Script=Han}$/u.test(character);
}

import { pinyin } from 'pinyin-pro';

import { normaliseReading, spellingOf, withoutTone } from '../ruby/syllable';
import { simplifiedCharacter } from '../text/simplified-character';

/**
 * Whether `reading`, in Hanyu Pinyin, is one of the readings of a Han character in either script.
 * A reading with a tone mark has to match exactly. One without counts only with `toneless`, and
 * then matches whatever the tone.
 *
 * @param character - One code point; anything but a Han character has no readings.
 * @param reading - One syllable, in any of the spellings that {@link normaliseReading} knows.
 */
export function isReadingOf(
  character: string,
  reading: string,
  options: { readonly toneless?: boolean } = {},
): boolean {
  const { normalised, bare, isOneSyllable } = spellingOf(reading);
  if (!isOneSyllable) return false;
  const readings = readingsOf(character);
  return bare === normalised
    ? options.toneless === true && readings.toneless.has(bare)
    : readings.toned.has(normalised);
}

/**
 * The readings of a Han character, the usual one first, in the spelling of {@link normaliseReading};
 * one in the neutral tone is written without a mark. Empty for anything else.
 */
export function readingList(character: string): readonly string[] {
  return [...readingsOf(character).toned];
}

type Readings = { readonly toned: ReadonlySet<string>; readonly toneless: ReadonlySet<string> };

const noReadings: Readings = { toned: new Set(), toneless: new Set() };
const known = new Map<string, Readings>();

function readingsOf(character: string): Readings {
  let readings = known.get(character);
  if (!readings) {
    // Only what is Han is kept, so the memory is bounded by the number of Han characters.
    if (!/^\p{Script=Han}$/u.test(character)) return noReadings;
    readings = lookUp(character);
    known.set(character, readings);
  }
  return readings;
}

function lookUp(character: string): Readings {
  // Traditional characters lack readings that pinyin-pro gives for their Simplified ones.
  const forms = new Set([character, simplifiedCharacter(character)]);
  const toned = new Set<string>();
  for (const form of forms) {
    for (const reading of pinyin(form, { multiple: true, type: 'array' })) {
      // pinyin-pro answers with the character itself where it knows no reading.
      if (reading !== form) toned.add(normaliseReading(reading));
    }
  }
  return { toned, toneless: new Set([...toned].map(withoutTone)) };
}

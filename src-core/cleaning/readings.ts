import { pinyin } from 'pinyin-pro';

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
  const { normalised, bare, isOneSyllable } = look(reading);
  if (!isOneSyllable) return false;
  const readings = readingsOf(character);
  return bare === normalised
    ? options.toneless === true && readings.toneless.has(bare)
    : readings.toned.has(normalised);
}

/**
 * The one spelling of a reading: NFC, lower case, without white space around it; ü for v and u:,
 * the Latin a and g for the phonetic ɑ and ɡ, a caron for the breve that stands for the third tone.
 */
export function normaliseReading(reading: string): string {
  return look(reading).normalised;
}

/** Whether a reading is one syllable of Hanyu Pinyin, with at most one tone mark. */
export function isSyllable(reading: string): boolean {
  return look(reading).isOneSyllable;
}

type Look = {
  readonly normalised: string;
  /** Without its tone. */
  readonly bare: string;
  readonly isOneSyllable: boolean;
};

const looks = new Map<string, Look>();
/** Some 1,300 toned syllables exist; anything beyond is noise and not worth keeping. */
const mostLooks = 5000;

/** Normalising is slow, and a text glosses the same few hundred syllables all over. */
function look(reading: string): Look {
  let seen = looks.get(reading);
  if (!seen) {
    const normalised = normalise(reading);
    const bare = withoutTone(normalised);
    const toneMarks = normalised.normalize('NFD').match(toneMark)?.length ?? 0;
    seen = { normalised, bare, isOneSyllable: toneMarks <= 1 && syllable.test(bare) };
    if (looks.size >= mostLooks) looks.clear();
    looks.set(reading, seen);
  }
  return seen;
}

function normalise(reading: string): string {
  return reading
    .normalize('NFD')
    .trim()
    .toLowerCase()
    .replace(/ɑ/g, 'a')
    .replace(/ɡ/g, 'g')
    .replace(/\u0306/g, '\u030c')
    .replace(/v|u:/g, 'u\u0308')
    .normalize('NFC');
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

function withoutTone(reading: string): string {
  return reading.normalize('NFD').replace(toneMark, '').normalize('NFC');
}

/** Falling, rising, level and dipping tone, decomposed. */
const toneMark = /[\u0300\u0301\u0304\u030c]/g;

// The table of syllables of the Scheme for the Chinese Phonetic Alphabet (1958), by initial, with
// the rarer ones that dictionaries add (fiao, cei, kei, lo, yai, ê …).
const syllable = new RegExp(
  '^(?:' +
    [
      'a|ai|an|ang|ao|e|ê|ei|en|eng|er|o|ou|m|n|ng|hm|hng',
      '[bpm](?:a|ai|an|ang|ao|ei|en|eng|i|ian|iao|ie|in|ing|o|u)|[pm]ou|m(?:e|iu)|biang',
      'f(?:a|an|ang|ei|en|eng|iao|o|ou|u)',
      '[dt](?:a|ai|an|ang|ao|e|ei|en|eng|i|ian|iao|ie|ing|iu|ong|ou|u|uan|ui|un|uo)|dia|den',
      '[nl](?:a|ai|an|ang|ao|e|ei|en|eng|i|ian|iang|iao|ie|in|ing|iu|o|ong|ou|u|uan|un|uo|ü|üe)',
      'lia|nia|lüan|lün',
      '[gkh](?:a|ai|an|ang|ao|e|ei|en|eng|ong|ou|u|ua|uai|uan|uang|ui|un|uo)',
      '[jqx](?:i|ia|ian|iang|iao|ie|in|ing|iong|iu|u|uan|ue|un)',
      '(?:[zcs]h?)(?:a|ai|an|ang|ao|e|ei|en|eng|i|ong|ou|u|uan|ui|un|uo)',
      '[zcs]h(?:ua|uai|uang)',
      'r(?:an|ang|ao|e|en|eng|i|ong|ou|u|ua|uan|ui|un|uo)',
      'w(?:a|ai|an|ang|ei|en|eng|o|u)|y(?:a|ai|an|ang|ao|e|i|in|ing|o|ong|ou|u|uan|ue|un)',
    ].join('|') +
    ')$',
);

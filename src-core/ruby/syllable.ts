/**
 * The one spelling of a reading: NFC, lower case, without white space around it; ü for v and u:,
 * the Latin a and g for the phonetic ɑ and ɡ, a caron for the breve that stands for the third tone.
 */
export function normaliseReading(reading: string): string {
  return spellingOf(reading).normalised;
}

/** Whether a reading is one syllable of Hanyu Pinyin, with at most one tone mark. */
export function isSyllable(reading: string): boolean {
  return spellingOf(reading).isOneSyllable;
}

/** A reading, looked at. */
export type Spelling = {
  /** As {@link normaliseReading} writes it. */
  readonly normalised: string;
  /** Without its tone. */
  readonly bare: string;
  readonly isOneSyllable: boolean;
};

const looks = new Map<string, Spelling>();
/** Some 1,300 toned syllables exist; anything beyond is noise and not worth keeping. */
const mostLooks = 5000;

/** Normalising is slow, and a text glosses the same few hundred syllables all over. */
export function spellingOf(reading: string): Spelling {
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

export const tones = [1, 2, 3, 4, 5] as const;
/** Level, rising, dipping and falling; 5 is the neutral tone, which has no mark. */
export type Tone = (typeof tones)[number];

const markOfTone: Readonly<Record<Tone, string>> = {
  1: '\u0304',
  2: '\u0301',
  3: '\u030c',
  4: '\u0300',
  5: '',
};

/** The tone of a syllable of Hanyu Pinyin. */
export function toneOf(reading: string): Tone {
  const decomposed = normaliseReading(reading).normalize('NFD');
  return tones.find((tone) => tone < 5 && decomposed.includes(markOfTone[tone])) ?? 5;
}

/**
 * A syllable with the mark of a tone where Hanyu Pinyin puts it: on a or e, on the o of ou, else on
 * the last vowel; on the first letter of a syllable without one.
 *
 * @param bare - Without a tone mark.
 */
export function withTone(bare: string, tone: Tone): string {
  const found = /[aeê]/u.exec(bare) ?? /o(?=u)/u.exec(bare) ?? /[iouü](?=[^iouü]*$)/u.exec(bare);
  const at = (found?.index ?? 0) + 1;
  return (bare.slice(0, at) + markOfTone[tone] + bare.slice(at)).normalize('NFC');
}

/**
 * The syllable of Hanyu Pinyin that is written with a tone mark or with a tone's digit behind it
 * (5 or 0 for the neutral one); null for anything else.
 */
export function readSyllable(written: string): string | null {
  const { normalised, bare, isOneSyllable } = spellingOf(written);
  if (isOneSyllable) return normalised;
  const digit = /^(\D+)([0-5])$/u.exec(bare);
  const letters = normaliseReading(digit?.[1] ?? '');
  if (!digit || bare !== normalised || !isSyllable(letters)) return null;
  return withTone(letters, tones.find((tone) => String(tone) === digit[2]) ?? 5);
}

/** A normalised reading without its tone mark. */
export function withoutTone(reading: string): string {
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

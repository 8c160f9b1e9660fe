import { toneOf, withoutTone } from './syllable';

/** A reading that Taiwan has for a word or character instead of the Mainland's. */
type Difference = { readonly cn: readonly string[]; readonly tw: readonly string[] };

/** Words and characters, in Simplified script, that Taiwan reads otherwise than the Mainland. */
export type TaiwanReadings = {
  readonly entries: ReadonlyMap<string, readonly Difference[]>;
  /** By the character a word begins with, how many the longest such word has. */
  readonly longest: ReadonlyMap<string, number>;
};

/** A syllable of Hanyu Pinyin, or null for what has no reading. */
export type Syllable = string | null;

/**
 * @param text - A line each: the word, its Mainland reading and Taiwan's, apart by tabs, syllables by
 *   spaces.
 * @throws {TypeError} If a line is laid out otherwise.
 */
export function parseTaiwanReadings(text: string): TaiwanReadings {
  const entries = new Map<string, Difference[]>();
  const longest = new Map<string, number>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [word = '', cn = '', tw = ''] = line.split('\t');
    const difference = { cn: cn.split(' '), tw: tw.split(' ') };
    const { length } = [...word];
    if (difference.cn.length !== length || difference.tw.length !== length) {
      throw new TypeError(`Not a word with two readings: ${line}`);
    }
    entries.set(word, [...(entries.get(word) ?? []), difference]);
    const [first = ''] = word;
    longest.set(first, Math.max(longest.get(first) ?? 0, length));
  }
  return { entries, longest };
}

/**
 * Mainland readings as Taiwan has them: that of the longest word at each place that differs, else
 * that of the character, where it is read there as the Mainland's dictionaries say.
 *
 * @param characters - Of a Simplified text, a reading for each.
 */
export function toTaiwan(
  characters: readonly string[],
  syllables: readonly Syllable[],
  readings: TaiwanReadings,
): Syllable[] {
  const result = [...syllables];
  for (let at = 0; at < characters.length;) {
    const found = wordAt(characters, at, syllables, readings);
    for (const [offset, syllable] of found.entries()) {
      if (result[at + offset] !== null) result[at + offset] = syllable;
    }
    at += Math.max(1, found.length);
  }
  return result;
}

/** Both readings of a word where they differ; null where they do not. @param word - Simplified. */
export function regionalReadings(
  word: string,
  mainland: readonly Syllable[],
  readings: TaiwanReadings,
): { readonly cn: readonly Syllable[]; readonly tw: readonly Syllable[] } | null {
  const tw = toTaiwan([...word], mainland, readings);
  return tw.some((syllable, at) => syllable !== mainland[at]) ? { cn: mainland, tw } : null;
}

function wordAt(
  characters: readonly string[],
  at: number,
  syllables: readonly Syllable[],
  { entries, longest }: TaiwanReadings,
): readonly string[] {
  const most = Math.min(longest.get(characters[at] ?? '') ?? 0, characters.length - at);
  for (let length = most; length > 0; length -= 1) {
    const differences = entries.get(characters.slice(at, at + length).join(''));
    if (!differences) continue;
    const read = syllables.slice(at, at + length);
    const found =
      length > 1 && differences.length === 1
        ? differences[0]
        : differences.find(({ cn }) => cn.every((syllable, of) => isSame(read[of], syllable)));
    if (found) return found.tw;
  }
  return [];
}

/** Taiwan seldom has the neutral tone where a dictionary gives a full one. */
function isSame(read: Syllable | undefined, syllable: string): boolean {
  if (read === syllable) return true;
  return typeof read === 'string' && toneOf(read) === 5 && read === withoutTone(syllable);
}

import { type ConversionDirection, conversionDirections } from '../model/conversion';
import { toCodeUnits } from './code-units';
import { FlatTrie } from './flat-trie';

/** What dictionaries know about the one-to-many characters, for either direction. */
export type ConversionEvidence = Readonly<Record<ConversionDirection, DirectionEvidence>>;

export type DirectionEvidence = {
  readonly characters: readonly CharacterEvidence[];
  /** Finds a character's index. */
  readonly characterTrie: FlatTrie;
  readonly words: readonly WordEvidence[];
  /** Finds a word's index. */
  readonly wordTrie: FlatTrie;
  /** Length of the longest word in UTF-16 units. */
  readonly longestWord: number;
};

/** A one-to-many character. The arrays go by candidate. */
export type CharacterEvidence = {
  readonly char: string;
  /** OpenCC's default first. */
  readonly candidates: readonly string[];
  /** How many phrases of OpenCC's dictionaries make the character this candidate. */
  readonly phrases: readonly number[];
  /** In how many of the words, which OpenCC has no phrase for, the character is this candidate. */
  readonly words: readonly number[];
};

/** A word in both scripts, with as many characters in the one as in the other. */
export type WordEvidence = { readonly source: string; readonly target: string };

/**
 * Read the files of `resources/conversion`, which say in the script that makes them how they are
 * laid out. Each direction is read when it is first asked for: few texts need both.
 *
 * @throws {TypeError} If a line is of neither direction; when a direction is asked for, if one of its
 *   lines is not of this layout.
 */
export function parseConversionEvidence(
  candidatesText: string,
  wordsText: string,
): ConversionEvidence {
  const candidates = linesByDirection(candidatesText);
  const words = linesByDirection(wordsText);
  const known: Partial<Record<ConversionDirection, DirectionEvidence>> = {};
  const read = (direction: ConversionDirection): DirectionEvidence =>
    (known[direction] ??= directionEvidence(
      candidates[direction].map(toCharacter),
      words[direction].map(toWord),
    ));
  return {
    get s2t() {
      return read('s2t');
    },
    get t2s() {
      return read('t2s');
    },
  };
}

/** All that a character may become, OpenCC's default first; empty if it is not one-to-many. */
export function candidatesOf(
  evidence: ConversionEvidence,
  direction: ConversionDirection,
  char: string,
): readonly string[] {
  const { characters, characterTrie } = evidence[direction];
  const index = char === '' ? -1 : characterTrie.longestMatch(toCodeUnits(char), 0, char.length);
  const character = characters[index];
  return character?.char === char ? character.candidates : [];
}

function linesByDirection(text: string): Record<ConversionDirection, string[]> {
  const lines: Record<ConversionDirection, string[]> = { s2t: [], t2s: [] };
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const direction = conversionDirections.find((name) => line.startsWith(`${name}\t`));
    if (!direction) throw new TypeError(`No direction in line "${line}"`);
    lines[direction].push(line);
  }
  return lines;
}

function toCharacter(line: string): CharacterEvidence {
  const [, char = '', ...counted] = line.split('\t');
  const candidates = counted.filter((_, index) => index % 2 === 0);
  const phrases = counted.filter((_, index) => index % 2 === 1).map(Number);
  const isSound =
    [char, ...candidates].every((one) => [...one].length === 1) &&
    candidates.length > 1 &&
    phrases.length === candidates.length &&
    phrases.every((count) => Number.isInteger(count) && count >= 0);
  if (!isSound) throw new TypeError(`No character with counted candidates in line "${line}"`);
  return { char, candidates, phrases, words: candidates.map(() => 0) };
}

function toWord(line: string): WordEvidence {
  const [, source = '', target = '', ...rest] = line.split('\t');
  const { length } = [...source];
  if (length < 2 || length !== [...target].length || rest.length > 0) {
    throw new TypeError(`No word in two scripts in line "${line}"`);
  }
  return { source, target };
}

function directionEvidence(
  characters: readonly CharacterEvidence[],
  words: readonly WordEvidence[],
): DirectionEvidence {
  return {
    characters: withWordCounts(characters, words),
    characterTrie: new FlatTrie(characters.map(({ char }) => char)),
    words,
    wordTrie: new FlatTrie(words.map(({ source }) => source)),
    longestWord: words.reduce((longest, { source }) => Math.max(longest, source.length), 0),
  };
}

function withWordCounts(
  characters: readonly CharacterEvidence[],
  words: readonly WordEvidence[],
): CharacterEvidence[] {
  const counts = new Map(
    characters.map(({ char, candidates }) => [char, candidates.map(() => 0)] as const),
  );
  const candidates = new Map(characters.map((one) => [one.char, one.candidates]));
  for (const { source, target } of words) {
    const targets = [...target];
    for (const [at, char] of [...source].entries()) {
      const candidate = candidates.get(char)?.indexOf(targets[at] ?? '') ?? -1;
      const count = counts.get(char);
      if (count && candidate >= 0) count[candidate] = (count[candidate] ?? 0) + 1;
    }
  }
  return characters.map((one) => ({ ...one, words: counts.get(one.char) ?? [] }));
}

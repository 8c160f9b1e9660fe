import type { Ambiguity } from '../model/conversion';
import type { OpenccLocale } from '../model/locale';
import type { CodeUnitRange } from '../model/text-range';
import type { ConversionDictionary } from './conversion-dictionary';
import type { ConversionEvidence, WordEvidence } from './conversion-evidence';
import { doubtOf } from './doubt';
import { EvidenceWords } from './evidence-words';
import type { FlatTrie } from './flat-trie';
import { AlignmentMap } from './map-range';
import { inputOf, type PassInput, scriptDirection, scriptPass } from './script-pass';
import { unmatchedLength } from './unmatched-length';

/**
 * The places of a text where converting it settles a one-to-many character by the character's
 * default and not by a phrase, by `start`. None where neither standard is Simplified, or both are.
 *
 * Where an earlier pass (a region's wording) put in a phrase, and nothing says which character of
 * the text one of its characters stands for, that phrase settled it.
 */
export function findAmbiguities(
  text: string,
  from: OpenccLocale,
  to: OpenccLocale,
  evidence: ConversionEvidence,
): Ambiguity[] {
  const direction = scriptDirection(from, to);
  if (!direction) return [];
  const { characters, characterTrie, words, ...wordSet } = evidence[direction];
  const pass = scriptPass(from, to, direction);
  const input = inputOf(pass, text);
  const { places, insidePhrase } = settle(input, pass.dictionary, characterTrie);
  const around = new EvidenceWords(input.units, wordSet, insidePhrase);
  const toText = placesInText(text, input);
  const ambiguities: Ambiguity[] = [];
  for (const place of places) {
    const range = toText(place);
    const character = characters[place.index];
    if (!range || !character) continue;
    const { start, end } = range;
    const { candidates, phrases } = character;
    const found = around.longestAt(place);
    const word = (found && words[found.index]) ?? null;
    const form = word && formIn(word, place.start - (found?.start ?? 0));
    ambiguities.push({
      start,
      end,
      char: text.slice(start, end),
      chosen: candidates[0] ?? '',
      candidates,
      evidence: { phrases, word },
      doubt: doubtOf(character, form),
    });
  }
  return ambiguities;
}

/** A one-to-many character in the input of the pass; `index` among those of the evidence. */
type Place = CodeUnitRange & { readonly index: number };

/**
 * Walk the input as the pass does.
 *
 * @returns Also, for each offset, 1 if a phrase begins before it and ends after it.
 */
function settle(
  { units: { units, length }, cuts }: PassInput,
  { trie }: ConversionDictionary,
  characterTrie: FlatTrie,
): { places: Place[]; insidePhrase: Uint8Array } {
  const places: Place[] = [];
  const insidePhrase = new Uint8Array(length + 1);
  let i = 0;
  for (const end of cuts) {
    while (i < end) {
      const key = trie.longestMatch(units, i, end);
      const step = key < 0 ? unmatchedLength(units, i, end) : (trie.keyLengths[key] ?? 0);
      const index = characterTrie.longestMatch(units, i, end);
      const isAlone = index >= 0 && step === characterTrie.keyLengths[index];
      if (isAlone) places.push({ start: i, end: i + step, index });
      if (key >= 0) insidePhrase.fill(1, i + 1, i + step);
      i += step;
    }
  }
  return { places, insidePhrase };
}

/** Says where in the text a character of the pass's input stands; null if no one character does. */
function placesInText(
  text: string,
  { units, alignment }: PassInput,
): (place: CodeUnitRange) => CodeUnitRange | null {
  const map = new AlignmentMap(text, units.toText(units.mayBeIllFormed), alignment);
  return ({ start, end }) => {
    const range = map.toSource({ start, end });
    const back = map.toTarget(range);
    const [only = ''] = text.slice(range.start, range.start + 2);
    const isOne = range.end - range.start === only.length;
    return isOne && back.start === start && back.end === end ? range : null;
  };
}

/** What a word has in the other script for its character at `offset`, in UTF-16 units. */
function formIn({ source, target }: WordEvidence, offset: number): string | null {
  return [...target][[...source.slice(0, offset)].length] ?? null;
}

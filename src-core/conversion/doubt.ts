import type { CharacterEvidence } from './conversion-evidence';

/** A character of which nothing is known is doubted as one with this share of other phrases. */
const priorShare = 0.05;
const priorPhrases = 4;
/** The phrases together say as much of a place they do not reach as this many words. */
const phrasesAsWords = 8;
/**
 * Characters whose default is a word of grammar (須, 並, 只, 於, 才, 幾): running text has it far
 * oftener than lists of words tell, so what they tell counts for less.
 */
const wordsOfGrammar: ReadonlySet<string> = new Set('须并只于才几');
const shareOfGrammar = 0.3;
/** What is left of the doubt where the word around has the default. */
const afterAgreement = 0.05;
/** Where the word around has another candidate the doubt is above this, and elsewhere below it. */
const disagreement = 0.9;

/**
 * How likely it is that a character's default is wrong at a place, 0 to 1.
 *
 * The phrases of OpenCC tell how often the character is another candidate, but wherever they tell
 * it no default was needed. The words of CC-CEDICT that OpenCC has no phrase for are fewer and
 * nearer to what is left to the default. So the share of other candidates among the phrases is
 * taken first, and corrected by those words, each by its number. A word at the place itself
 * outweighs both.
 *
 * @param form - What the word around the place has for the character; null without such a word.
 */
export function doubtOf(character: CharacterEvidence, form: string | null): number {
  const doubt = doubtAnywhere(character);
  if (form === null) return disagreement * doubt;
  if (form === character.candidates[0]) return afterAgreement * doubt;
  return disagreement + (1 - disagreement) * doubt;
}

function doubtAnywhere({ char, phrases, words }: CharacterEvidence): number {
  const share = (others(phrases) + priorShare * priorPhrases) / (total(phrases) + priorPhrases);
  const doubt = (others(words) + share * phrasesAsWords) / (total(words) + phrasesAsWords);
  return wordsOfGrammar.has(char) ? shareOfGrammar * doubt : doubt;
}

function others(counts: readonly number[]): number {
  return total(counts.slice(1));
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

import { type ConversionDirection, type Phrase, phraseScopes } from '../model/conversion';
import type { ForcedSpan } from './forced-spans';
import { spanMatcher } from './match-spans';

/**
 * A function that finds the phrases of a direction in a text, from left to right, each the longest
 * at its place. Of phrases with the same source the one of the narrower scope is taken, then the one
 * modified later, then the one with the later id.
 *
 * @param phrases - In any order; only those that apply to the text.
 */
export function phraseMatcher(
  phrases: readonly Phrase[],
  direction: ConversionDirection,
): (text: string) => ForcedSpan[] {
  const replacements = new Map<string, string>();
  const ofDirection = phrases.filter(({ directions }) => directions.includes(direction));
  for (const { hans, hant } of ofDirection.sort(comparePrecedence)) {
    if (direction === 's2t') replacements.set(hans, hant);
    else replacements.set(hant, hans);
  }
  return spanMatcher(replacements, 'dictionary');
}

/** The phrase that wins comes later. */
function comparePrecedence(a: Phrase, b: Phrase): number {
  return (
    phraseScopes.indexOf(b.scope) - phraseScopes.indexOf(a.scope) ||
    compareText(a.modified, b.modified) ||
    compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

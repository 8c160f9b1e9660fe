import { alignedConverter } from '../conversion/aligned-converter';
import type { ConversionDirection } from '../model/conversion';

/**
 * All characters that somebody knows who knows `given`: with one its form in the other script, where
 * one has but the other for its counterpart. 发 is 發 or 髮, so neither of the three is known by another.
 *
 * @param given - One Han character each.
 * @param candidatesOf - What a character may become in the other script; empty where that is no question.
 */
export function knownInBothScripts(
  given: readonly string[],
  candidatesOf: (direction: ConversionDirection, character: string) => readonly string[],
): ReadonlySet<string> {
  const known = new Set(given);
  const joined = given.join('\n');
  const hans = alignedConverter('t', 'cn')(joined).text.split('\n');
  const hant = alignedConverter('cn', 't')(joined).text.split('\n');
  for (const [at, character] of given.entries()) {
    for (const [s, t] of [
      [hans[at] ?? character, character],
      [character, hant[at] ?? character],
    ] as const) {
      if (candidatesOf('s2t', s).length > 0 || candidatesOf('t2s', t).length > 0) continue;
      known.add(s).add(t);
    }
  }
  return known;
}

/** The Han characters of a text, each once, in the order they come. */
export function hanCharacters(text: string): string[] {
  return [...new Set(text.match(/\p{Script=Han}/gu) ?? [])];
}

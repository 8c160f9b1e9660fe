import type { Word } from '../model/word';

/** All ways of writing a word, each once; the Traditional and the Simplified form first. */
export function formsOf({ hant, hans, variants }: Word): string[] {
  return [...new Set([hant, hans, ...variants])];
}

import type { CodeUnitRange } from '../model/text-range';

/** UTF-16 units of the longest entry that is looked for. */
export const longestEntry = 20;

/** What words are made of; punctuation and spaces part them. */
const isWordUnit = /[\p{L}\p{N}\p{M}\p{Cs}·％%-]/u;

/**
 * The stretches of a text that hold a character of it and may be a word: no longer than the longest
 * entry, without punctuation, cutting no surrogate pair. The longest first.
 *
 * @param character - The place of the character.
 */
export function coveringTexts(text: string, character: CodeUnitRange): CodeUnitRange[] {
  const starts = [character.start];
  for (let at = character.start - 1; at >= 0 && character.end - at <= longestEntry; at -= 1) {
    if (!isWordUnit.test(text.charAt(at))) break;
    if (!isLowSurrogate(text, at)) starts.push(at);
  }
  const ends = [character.end];
  for (let at = character.end; at < text.length && at - character.start < longestEntry; at += 1) {
    if (!isWordUnit.test(text.charAt(at))) break;
    if (!isLowSurrogate(text, at + 1)) ends.push(at + 1);
  }
  return starts
    .flatMap((start) => ends.map((end) => ({ start, end })))
    .filter(({ start, end }) => end - start <= longestEntry)
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000;
}

import type { CodeUnitRange } from '../model/text-range';

/**
 * Characters that fonts often lack: ideographs beyond Extension A, private use, noncharacters,
 * unassigned ones, halves of surrogate pairs, which no font can have, and the invisible controls of
 * direction, which would turn round what is beside them (UAX #9).
 */
const rare =
  /[\u{20000}-\u{3FFFD}\u{F0000}-\u{10FFFD}\uE000-\uF8FF\uFDD0-\uFDEF\uFFFE\uFFFF\uD800-\uDFFF\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\p{Cn}/gu;

/** Where a text has characters that may need to be shown by their code point; one range each. */
export function rareCharacters(text: string): CodeUnitRange[] {
  return [...text.matchAll(rare)].map(({ index, 0: character }) => ({
    start: index,
    end: index + character.length,
  }));
}

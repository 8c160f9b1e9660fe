import type { ConversionDirection } from './conversion';
import type { CodeUnitRange } from './text-range';

/**
 * Why a character does not come back from the other script as it is written:
 * `leftover` a mechanical conversion left the other script's character (国, or 于 in 關于),
 * `variant` it is another form of the same character (裡 for 裏),
 * `ambiguity` it is one of several a default had to choose from, and may well be right,
 * `error` a phrase asks for another character (頭發 for 頭髮), or it is none that is usual.
 */
export const findingCauses = ['error', 'leftover', 'ambiguity', 'variant'] as const;
export type FindingCause = (typeof findingCauses)[number];

/** A character that a conversion to the other script and back changes; UTF-16 units of the text. */
export type RoundTripFinding = CodeUnitRange & {
  readonly written: string;
  readonly expected: string;
  readonly cause: FindingCause;
};

/** The findings of one cause, those alike together, the most frequent first. */
export type FindingGroup = {
  readonly cause: FindingCause;
  readonly pairs: readonly FindingPair[];
};

/** What is written for what else, and where, in text order. */
export type FindingPair = {
  readonly written: string;
  readonly expected: string;
  readonly places: readonly CodeUnitRange[];
};

/**
 * All that a character may become, the default first, in plain Traditional (`s2t`) or Simplified
 * (`t2s`). One entry or none for a character that is not ambiguous.
 */
export type CandidatesOf = (direction: ConversionDirection, char: string) => readonly string[];

import type { FindingCause } from '../model/audit';
import { countEvidence } from '../text/script-evidence';
import { isVariantPair } from './variant-pairs';

/** A character, what it is in the other script, and what it came back as. */
export type ChangedCharacter = {
  readonly written: string;
  readonly away: string;
  /** Never the same as `written`. */
  readonly expected: string;
  /** Whether a phrase settled what it came back as, not the default of the character. */
  readonly isByPhrase: boolean;
  /** All that `away` may come back as, in plain Traditional or Simplified; none if not ambiguous. */
  readonly candidates: readonly string[];
};

/**
 * Why a character came back as another. The first of these that is true:
 *
 * 1. `error`: it is a compatibility ideograph, however it came there.
 * 2. `variant`: OpenCC has the two as regional forms of one character. This goes before any
 *    phrase, as 裡面 for 裏面 is a question of form though 里 is ambiguous.
 * 3. `variant`: the conversion away takes it for a character that it is no candidate of, so it is a
 *    further form of a candidate: of the only one (産 of 產), or of the one a phrase asks for
 *    (in 記録 of 錄, though 录 may be 彔 too).
 * 4. `ambiguity`: no phrase speaks, and what is written is a candidate or a form of one. Not so
 *    where the conversion away kept a character of the other script alone: OpenCC lists 於 as a
 *    candidate in Simplified, for a surname, yet in a Simplified text it is left over.
 * 5. `leftover`: the conversion away kept it, so it stands in the other script too, and a phrase or
 *    its only candidate asks for another here (于 for 於, 国 for 國).
 * 6. `error`: a phrase asks for another candidate (發 for 髮), or what is written is none.
 */
export function causeOf(changed: ChangedCharacter): FindingCause {
  const { written, away, expected, isByPhrase, candidates } = changed;
  if (isCompatibilityIdeograph(written)) return 'error';
  if (isVariantPair(written, expected)) return 'variant';
  const isKept = written === away;
  const isCandidate = candidates.some((one) => one === written || isVariantPair(one, written));
  const isSettled = isByPhrase || candidates.length <= 1;
  if (!isKept && !isCandidate && isSettled) return 'variant';
  if (isCandidate && !isByPhrase && !(isKept && isOfOneScript(written))) return 'ambiguity';
  return isKept ? 'leftover' : 'error';
}

function isOfOneScript(character: string): boolean {
  const { hant, hans } = countEvidence(character);
  return hant + hans > 0;
}

function isCompatibilityIdeograph(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  return (point >= 0xf900 && point <= 0xfaff) || (point >= 0x2f800 && point <= 0x2fa1f);
}

import { maxRuleUnits } from '../model/conversion';

/** Control characters, line separators and lone surrogates, which no rule of conversion may hold. */
const unfit = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Whether a text may be what a choice is about, or what it becomes: 1 to 100 UTF-16 units. */
export function isChoiceText(text: string): boolean {
  return text.length >= 1 && text.length <= maxRuleUnits && !unfit.test(text);
}

/**
 * Whether a text may be a side of a phrase. In OpenCC's files white space parts the values, and `#`
 * begins a comment.
 */
export function isPhraseText(text: string): boolean {
  return isChoiceText(text) && !/\s|^[#\uFEFF]/u.test(text);
}

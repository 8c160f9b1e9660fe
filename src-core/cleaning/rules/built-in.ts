import type { BuiltInRule } from '../../model/cleaning-rule';
import type { Replacement } from '../../text/replace-ranges';
import { findAsciiPunctuation } from './full-width-punctuation';
import { findFullWidthAlphanumerics } from './half-width-alphanumerics';
import { findHardLineBreaks } from './hard-line-breaks';
import { findPageNumbers } from './page-numbers';
import { findSpacesInChinese } from './spaces-in-chinese';

const finders: Readonly<Record<BuiltInRule, (text: string) => Replacement[]>> = {
  'page-numbers': findPageNumbers,
  'hard-line-breaks': findHardLineBreaks,
  'spaces-in-chinese': findSpacesInChinese,
  'half-width-alphanumerics': findFullWidthAlphanumerics,
  'full-width-punctuation': findAsciiPunctuation,
};

/** What a built-in rule changes in a text: sorted, not overlapping. Linear in the text. */
export function findBuiltIn(rule: BuiltInRule, text: string): Replacement[] {
  return finders[rule](text);
}

import type { CollectionId } from './collection';
import type { DocumentId } from './document';

declare const cleaningRuleIdBrand: unique symbol;
/** UUIDv7 of a rule of the user, or the name of a built-in one. */
export type CleaningRuleId = string & { readonly [cleaningRuleIdBrand]: true };

/**
 * Rules that come with the app, in the order in which they run: a page number has to go before the
 * sentence that it parts can be joined, and an indent tells where no line may be joined. Each is off
 * until it is switched on.
 */
export const builtInRules = [
  'page-numbers',
  'hard-line-breaks',
  'spaces-in-chinese',
  'half-width-alphanumerics',
  'full-width-punctuation',
] as const;
export type BuiltInRule = (typeof builtInRules)[number];

/** Where a rule holds: everywhere, for a collection, for texts from one web site, for one document. */
export type RuleScope =
  | { readonly kind: 'library' }
  | { readonly kind: 'collection'; readonly collection: CollectionId }
  /** Host of the source's address, `www.gov.cn`; it holds for hosts below it too. */
  | { readonly kind: 'site'; readonly host: string }
  | { readonly kind: 'document'; readonly document: DocumentId };

/** A test that travels with a rule: the rule makes `after` of `before`. */
export type RuleExample = { readonly before: string; readonly after: string };

/** What a rule does: find something, literally or by a JavaScript regular expression, and replace it. */
export type RuleAction = {
  readonly kind: 'literal' | 'regex';
  readonly find: string;
  /** Of `i`, `m`, `s`; `g` and `u` always hold. Empty for a literal one. */
  readonly flags: string;
  /** Of a regex `$1`, `$<name>` and `$&` stand for what was found; of a literal one it is taken as it is. */
  readonly replace: string;
};

/** A find/replace rule of the user. */
export type CleaningRule = RuleAction & {
  readonly id: CleaningRuleId;
  readonly name: string;
  readonly scope: RuleScope;
  /** Whether it is on where nothing else is said of a document. */
  readonly enabled: boolean;
  readonly examples: readonly RuleExample[];
};

/** A rule that can be run over a text. */
export type AnyRule = BuiltInRule | CleaningRule;

/** What a rule goes by, in a ledger after `rule:` and where it is switched on or off. */
export function ruleIdOf(rule: AnyRule): CleaningRuleId {
  return typeof rule === 'string' ? (rule as CleaningRuleId) : rule.id;
}

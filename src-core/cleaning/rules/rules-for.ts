import {
  builtInRules,
  ruleIdOf,
  type AnyRule,
  type CleaningRule,
  type CleaningRuleId,
  type RuleScope,
} from '../../model/cleaning-rule';
import type { CollectionId } from '../../model/collection';
import type { DocumentId } from '../../model/document';

/** What the scope of a rule is held against. */
export type RuleSubject = {
  readonly document: DocumentId;
  /** Null for a document in no collection. */
  readonly collection: CollectionId | null;
  /** Host of the address that the text was taken from; null if that is not known. */
  readonly host: string | null;
};

/**
 * The rules that are run over a document, in the order in which they run: built-in ones first, then
 * the user's in the user's order.
 *
 * @param rules - All rules of the user, in the user's order.
 * @param overrides - What is said of this document alone, on or off; it wins over `enabled`, not
 *   over a rule's scope. A built-in rule is on only where it is said here.
 */
export function rulesFor(
  rules: readonly CleaningRule[],
  subject: RuleSubject,
  overrides: ReadonlyMap<CleaningRuleId, boolean>,
): AnyRule[] {
  return [
    ...builtInRules.filter((name) => overrides.get(ruleIdOf(name)) ?? false),
    ...rules.filter(
      (rule) => holdsFor(rule.scope, subject) && (overrides.get(rule.id) ?? rule.enabled),
    ),
  ];
}

/** Whether a document is within a scope. */
export function holdsFor(scope: RuleScope, { document, collection, host }: RuleSubject): boolean {
  switch (scope.kind) {
    case 'library':
      return true;
    case 'collection':
      return scope.collection === collection;
    case 'document':
      return scope.document === document;
    case 'site':
      return host !== null && isWithin(plainHost(host), plainHost(scope.host));
  }
}

function isWithin(host: string, site: string): boolean {
  return site !== '' && (host === site || host.endsWith(`.${site}`));
}

/** Hosts are the same in any case, and with the root's dot. */
function plainHost(host: string): string {
  return host.toLowerCase().replace(/\.$/u, '');
}

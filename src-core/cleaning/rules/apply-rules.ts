import {
  ruleIdOf,
  type AnyRule,
  type CleaningRule,
  type CleaningRuleId,
} from '../../model/cleaning-rule';
import type { LedgerEntry, LedgerRule } from '../../model/document';
import { applyLedger } from '../../text/ledger';
import { enterEdits } from '../../text/ledger-edits';
import type { Replacement } from '../../text/replace-ranges';
import { findBuiltIn } from './built-in';

/**
 * All places of a text that a rule of the user changes, in order, not overlapping. It may throw
 * `bad-pattern` and `rule-timeout`; core has no clock to stop a pattern with.
 */
export type FindMatches = (rule: CleaningRule, text: string) => readonly Replacement[];

/** A ledger after rules were run, and how many matches of each they had to leave alone. */
export type AppliedRules = {
  readonly entries: LedgerEntry[];
  /** Rules without any are left out. */
  readonly skipped: readonly { readonly rule: CleaningRuleId; readonly count: number }[];
};

/** What a rule goes by in a ledger. */
export function ledgerRuleOf(rule: AnyRule): LedgerRule {
  return `rule:${ruleIdOf(rule)}`;
}

/**
 * Run rules one after the other over the text that a ledger makes, each over what the ones before
 * left, and enter what they change as `rule:` entries. See `enterEdits` for what becomes of earlier
 * entries and which matches are skipped.
 *
 * @param entries - The ledger without entries of rules: rules are always run afresh.
 * @param rules - In the order in which they run.
 * @param previous - The ledger of an earlier run. A place that the user has undone in it stays so,
 *   as long as the same rule would make the same of the same piece of the source.
 * @throws {RangeError} If `entries` are no ledger of `source`; and what `find` throws.
 */
export function applyRules(
  source: string,
  entries: readonly LedgerEntry[],
  rules: readonly AnyRule[],
  find: FindMatches,
  previous: readonly LedgerEntry[] = [],
): AppliedRules {
  const rejected = new Set(previous.filter(isUndone).map(keyOf));
  const skipped: { rule: CleaningRuleId; count: number }[] = [];
  let state = { source, canonical: applyLedger(source, entries), entries: [...entries] };
  for (const rule of rules) {
    const found =
      typeof rule === 'string' ? findBuiltIn(rule, state.canonical) : find(rule, state.canonical);
    if (found.length === 0) continue;
    const entered = enterEdits(state, found, ledgerRuleOf(rule), (entry) =>
      rejected.has(keyOf(entry)),
    );
    if (entered.skipped > 0) skipped.push({ rule: ruleIdOf(rule), count: entered.skipped });
    state = { source, canonical: applyLedger(source, entered.entries), entries: entered.entries };
  }
  return { entries: state.entries, skipped };
}

function isUndone({ rule, accepted }: LedgerEntry): boolean {
  return !accepted && rule.startsWith('rule:');
}

function keyOf({ rule, sourceStart, sourceEnd, after }: LedgerEntry): string {
  return JSON.stringify([rule, sourceStart, sourceEnd, after]);
}

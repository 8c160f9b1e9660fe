import type { LedgerEntry } from '../model/document';

/**
 * A ledger without what cleaning rules entered: what they took over from others is as it was.
 *
 * @param entries - Sorted, as a ledger is; so is the result.
 */
export function baseEntries(entries: readonly LedgerEntry[]): LedgerEntry[] {
  return entries.flatMap((entry) =>
    entry.rule.startsWith('rule:') ? baseEntries(entry.absorbed ?? []) : [entry],
  );
}

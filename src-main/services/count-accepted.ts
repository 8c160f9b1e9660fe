import type { LedgerEntry } from '#core/model/document';

/** How many glosses are lifted, and how much damage is repaired, at present. */
export function countAccepted(entries: readonly LedgerEntry[]): {
  glosses: number;
  repairs: number;
} {
  const accepted = entries.filter((entry) => entry.accepted);
  return {
    glosses: accepted.filter(({ rule }) => rule === 'gloss').length,
    repairs: accepted.filter(({ rule }) => rule === 'damage').length,
  };
}

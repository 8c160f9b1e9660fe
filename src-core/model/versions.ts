import type { CodeUnitRange } from './text-range';

/**
 * One difference between two versions of a text that remains when script, glosses, width and white
 * space are left out of account. Ranges in UTF-16 units of each canonical text; an insertion is empty
 * on the `from` side, a deletion on the `to` side.
 */
export type VersionChange = {
  readonly kind: 'inserted' | 'deleted' | 'replaced' | 'moved';
  readonly from: CodeUnitRange;
  readonly to: CodeUnitRange;
};

/** How alike two texts are: `score` is 0 to 1, 1 for texts that differ in script, glosses and width only. */
export type Likeness = { readonly score: number; readonly isSame: boolean };

/**
 * How a document stands to another: the `same` text but for script, glosses and width, another
 * `version` of it, a `part` of it, or one that `contains` it.
 */
export const versionRelations = ['same', 'version', 'part', 'contains'] as const;
export type VersionRelation = (typeof versionRelations)[number];

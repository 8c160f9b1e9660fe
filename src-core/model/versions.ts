import type { CodeUnitRange } from './text-range';

/**
 * Two texts row by row: five numbers a line, `fromStart, fromEnd, toStart, toEnd, isChanged`, which
 * are half-open ranges of the rows of each text. A side that has nothing there is empty. Every row
 * is in one line, in order.
 */
export type AlignedRows = Int32Array;
export const alignedWidth = 5;

export const changeKinds = ['inserted', 'deleted', 'replaced', 'moved'] as const;
/** Changes packed for sending: five numbers each, the place in {@link changeKinds} and both ranges. */
export type PackedChanges = Int32Array;

/**
 * One difference between two versions of a text that remains when script, glosses, width and white
 * space are left out of account. Ranges in UTF-16 units of each canonical text; an insertion is empty
 * on the `from` side, a deletion on the `to` side.
 */
export type VersionChange = {
  readonly kind: (typeof changeKinds)[number];
  readonly from: CodeUnitRange;
  readonly to: CodeUnitRange;
};

/**
 * What a text is to another: the `same` but for script, glosses, width and punctuation; a `version` with
 * edits; a `part` of it, or one that `contains` it; or `different`, of which `refilled` ones share their wording
 * and are about another year, place or body.
 */
export type Relation = VersionRelation | 'refilled' | 'different';
/** Relations that make a document a version of another. */
export const versionRelations = ['same', 'version', 'part', 'contains'] as const;
export type VersionRelation = (typeof versionRelations)[number];

/** How alike two texts are: `score` is 0 to 1, 1 for texts that differ in script, glosses and width only. */
export type Likeness = {
  readonly score: number;
  readonly isSame: boolean;
  /** What the first text is to the second. */
  readonly relation: Relation;
  /** The share of the first text that stands in the second, and of the second in the first; 0 to 1. */
  readonly shareOfFirst: number;
  readonly shareOfSecond: number;
};

import type { FindingCause } from './audit';
import type { Ambiguity, Choice } from './conversion';
import type { Script } from './locale';
import type { CodeUnitRange } from './text-range';

/** Which ambiguities a list holds: the doubtful ones, all of them, or those the user has settled. */
export const ambiguityFilters = ['doubtful', 'all', 'settled'] as const;
export type AmbiguityFilter = (typeof ambiguityFilters)[number];

/** Some text before and after a place, for lists. */
export type Surroundings = { readonly before: string; readonly after: string };

/** An ambiguity of a document, in canonical offsets, with the converted text around it. */
export type ListedAmbiguity = Ambiguity &
  Surroundings & {
    /** The user's choice that settled it, if any. */
    readonly choice: Choice | null;
  };

/** Part of a document's ambiguities, the most doubtful first. */
export type AmbiguityPage = {
  readonly counts: Readonly<Record<AmbiguityFilter, number>>;
  readonly items: readonly ListedAmbiguity[];
};

/** A place where a round trip differs; `[start, end)` in canonical offsets. */
export type ListedFinding = CodeUnitRange & Surroundings;

/** The findings of one cause that have the same characters. */
export type ListedPair = {
  readonly cause: FindingCause;
  readonly written: string;
  readonly expected: string;
  /** How many there are; `places` may hold only the first of them. */
  readonly count: number;
  readonly places: readonly ListedFinding[];
};

/** Sentences in another script than the text as a whole, or in both. */
export type MixedPassage = CodeUnitRange & { readonly script: Script; readonly text: string };

/** What a round trip through the other script says of a document. */
export type Audit = {
  /** Characters that were compared. */
  readonly characters: number;
  /** By cause, the gravest first; within a cause the most frequent first. */
  readonly pairs: readonly ListedPair[];
  /** Places the user accepted as they are written, or put right. */
  readonly kept: number;
  readonly corrected: number;
  readonly passages: readonly MixedPassage[];
  /** How many passages there are; `passages` may hold only the first of them. */
  readonly passageCount: number;
};

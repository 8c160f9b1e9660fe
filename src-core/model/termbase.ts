import type { CodeUnitRange } from './text-range';

/** One concept of a glossary with its designations (ISO 30042 names). */
export type Concept = {
  readonly id: string;
  readonly subjectField: string;
  /** The term in Traditional and in Simplified script. */
  readonly hant: string;
  readonly hans: string;
  /** Hanyu Pinyin with tone marks. */
  readonly pinyin: string;
  /** Accepted English renderings, separated by `; `. */
  readonly english: string;
  readonly note: string;
};

declare const conceptIdBrand: unique symbol;
/** UUIDv7 of a concept that the user has added. */
export type ConceptId = string & { readonly [conceptIdBrand]: true };

/** A concept of the user's own glossary. */
export type OwnConcept = Concept & {
  readonly id: ConceptId;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly modified: string;
};

/** The glossary that the user writes; it has no name but the interface's for it. */
export const ownGlossaryId = 'own';

/** What concepts are about, as the glossaries say it; empty for nothing in particular. */
export const subjectFields = [
  '',
  'economy',
  'industry',
  'region',
  'governance',
  'institution',
  'title',
  'finance',
  'environment',
  'technology',
  'law',
  'diplomacy',
  'society',
  'planning',
  'document',
] as const;
export type SubjectField = (typeof subjectFields)[number];

export type Glossary = {
  readonly id: string;
  readonly name: Readonly<Record<string, string>>;
  readonly concepts: readonly Concept[];
};

/** A place where a term of a glossary stands; `[start, end)` in UTF-16 units of the text searched. */
export type TermHit = CodeUnitRange & { readonly conceptId: string };

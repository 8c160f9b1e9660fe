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

export type Glossary = {
  readonly id: string;
  readonly name: Readonly<Record<string, string>>;
  readonly concepts: readonly Concept[];
};

/** A place where a term of a glossary stands; `[start, end)` in UTF-16 units of the text searched. */
export type TermHit = CodeUnitRange & { readonly conceptId: string };

import type { Concept } from './termbase';
import type { CodeUnitRange } from './text-range';

/** Pinyin with tone marks, a syllable between spaces, and the same in zhuyin. */
export type Reading = { readonly pinyin: string; readonly zhuyin: string };

/** A word that a dictionary entry points to. */
export type WordReference = {
  readonly hant: string;
  readonly hans: string;
  /** Empty where the entry gives none. */
  readonly pinyin: string;
};

/** An entry of the dictionary. */
export type DictionaryEntry = WordReference & {
  readonly zhuyin: string;
  /** What is read otherwise in Taiwan, of the whole word; null where nothing is. */
  readonly taiwan: Reading | null;
  /** Without what the fields below say. */
  readonly english: readonly string[];
  /** Measure words. */
  readonly classifiers: readonly WordReference[];
  /** What the word is another way of writing. */
  readonly variantOf: readonly WordReference[];
  readonly seeAlso: readonly WordReference[];
};

/** A word of a text, or of nothing in particular. */
export type Word = {
  /** Canonical; null for a word that was not looked up in a document. */
  readonly range: CodeUnitRange | null;
  readonly hant: string;
  readonly hans: string;
  /** Of the dictionary's first entry, else as its characters are read one by one. */
  readonly reading: Reading;
  /** Whether the reading is the dictionary's. */
  readonly isReadingKnown: boolean;
  readonly entries: readonly DictionaryEntry[];
  /** What the glossaries say of it, the user's own first. */
  readonly concepts: readonly Concept[];
  /** Other ways of writing the Traditional form: the dictionary's and those of the regions. */
  readonly variants: readonly string[];
};

/** The dictionary that was asked. */
export type DictionarySource = {
  readonly name: string;
  readonly license: string;
  /** ISO 8601 date of the edition. */
  readonly date: string;
  readonly entries: number;
};

/** The words at a place. */
export type WordLookUp = {
  /** The first is the one to show; then longer before shorter. Empty where no word stands. */
  readonly words: readonly Word[];
  /** The code point at the place; null where there is none. */
  readonly codePoint: number | null;
  /** Null where the dictionary is missing. */
  readonly dictionary: DictionarySource | null;
};

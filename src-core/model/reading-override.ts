import type { DocumentId } from './document';
import type { CodeUnitRange } from './text-range';

/**
 * Where a shown reading comes from: the user, for this place or for a word wherever it stands; the
 * source; a glossary; or made from the text.
 */
export const readingOrigins = ['place', 'word', 'source', 'term', 'made'] as const;
export type ReadingOrigin = (typeof readingOrigins)[number];

declare const readingOverrideIdBrand: unique symbol;
/** UUIDv7 of a reading that the user gave. */
export type ReadingOverrideId = string & { readonly [readingOverrideIdBrand]: true };

export const overrideScopes = ['place', 'word'] as const;
/** A single place of a document, or a word wherever it stands in the library. */
export type OverrideScope = (typeof overrideScopes)[number];

/** A reading that the user gave. It wins over any other. */
export type ReadingOverride = {
  readonly id: ReadingOverrideId;
  readonly scope: OverrideScope;
  /** For the scope `place`, else null. */
  readonly document: DocumentId | null;
  /** For the scope `place`: where `source` begins, in UTF-16 units of the canonical text; else null. */
  readonly start: number | null;
  /** The characters as the text has them. */
  readonly source: string;
  /** The same in Simplified script. */
  readonly hans: string;
  /** Hanyu Pinyin with tone marks for each character; null for none. */
  readonly syllables: readonly (string | null)[];
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly modified: string;
};

/** A character of a text with its reading, as it is edited. Canonical offsets. */
export type ReadCharacter = CodeUnitRange & {
  readonly text: string;
  /** Hanyu Pinyin as it would be shown in scope `all`; null for none. */
  readonly syllable: string | null;
  readonly origin: ReadingOrigin | null;
  /** All readings that dictionaries give the character, the usual one first. */
  readonly candidates: readonly string[];
  readonly isKnown: boolean;
};

/** What is edited at a place: a word or what was selected. */
export type ReadingDraft = CodeUnitRange & {
  readonly text: string;
  readonly characters: readonly ReadCharacter[];
  /** What the user gave that holds here. */
  readonly overrides: readonly ReadingOverride[];
  /** The other region's reading of the word where it differs from the one shown; null where not. */
  readonly elsewhere: string | null;
};

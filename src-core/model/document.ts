import type { CollectionId } from './collection';
import type { Script, WrittenLocale } from './locale';
import type { CodeUnitRange } from './text-range';

declare const documentIdBrand: unique symbol;
/** UUIDv7 of a document in the library. */
export type DocumentId = string & { readonly [documentIdBrand]: true };

/** Encodings the decoder tells apart; names are WHATWG labels. */
export const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

/**
 * The rules a ledger entry can come from. `correction` is a character the user put right, `kept` one
 * that the user accepted as it is written (`before` and `after` are the same).
 */
export const ledgerRules = ['gloss', 'damage', 'bom', 'correction', 'kept'] as const;
export type LedgerRule = (typeof ledgerRules)[number];

/**
 * One reversible step from the decoded source to the canonical text.
 *
 * `[sourceStart, sourceEnd)` counts UTF-16 units of the **decoded source**, so an entry stays true
 * whatever becomes of the others. Entries of a ledger are sorted and never overlap.
 */
export type LedgerEntry = {
  readonly rule: LedgerRule;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  /** What stands in the decoded source there. */
  readonly before: string;
  /** What stands in the canonical text instead, while the entry is accepted. */
  readonly after: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** The ruby reading that a `gloss` carried, for the character before it; else null. */
  readonly reading: string | null;
  /** False once the user has undone it; the text then shows `before`. */
  readonly accepted: boolean;
};

/** A reading over base text: `[start, end)` in canonical UTF-16 units. */
export type Ruby = CodeUnitRange & { readonly reading: string };

/** A ledger entry with the place it has in the canonical text. */
export type PlacedEntry = LedgerEntry & CodeUnitRange;

/** How the bytes were read. `confidence` is 0 to 1. */
export type DecodedSource = {
  readonly text: string;
  readonly encoding: Encoding;
  readonly confidence: number;
};

/** What the library list shows. Times are ISO 8601, UTC. */
export type DocumentSummary = {
  readonly id: DocumentId;
  readonly title: string;
  readonly script: Script;
  /** The standard it is written in: what the user chose, else by the script. */
  readonly written: WrittenLocale;
  readonly isWrittenChosen: boolean;
  /** The collection it is in; null for none. */
  readonly collection: CollectionId | null;
  /** Length of the canonical text in UTF-16 units. */
  readonly length: number;
  /** Glosses lifted to ruby, and repairs, that are accepted at present. */
  readonly glosses: number;
  readonly repairs: number;
  readonly annotations: number;
  /** File name or other word on where the source came from. */
  readonly sourceName: string;
  readonly sourceSha256: string;
  readonly encoding: Encoding;
  readonly encodingConfidence: number;
  readonly created: string;
  readonly opened: string | null;
};

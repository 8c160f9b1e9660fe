import type { CollectionId } from './collection';
import type { Script, WrittenLocale } from './locale';
import type { DocumentMetadata } from './policy';
import type { CodeUnitRange } from './text-range';
import type { VersionRelation } from './versions';

declare const documentIdBrand: unique symbol;
/** UUIDv7 of a document in the library. */
export type DocumentId = string & { readonly [documentIdBrand]: true };

/** Encodings the decoder tells apart; names are WHATWG labels. `big5` is the plain one of Microsoft. */
export const encodings = [
  'utf-8',
  'gb18030',
  'big5',
  'big5-hkscs',
  'utf-16le',
  'utf-16be',
] as const;
export type Encoding = (typeof encodings)[number];

/**
 * Ways in which a whole text was spoilt before it was saved: its bytes in the first encoding were read
 * as if they were in the second. `windows-1252` covers ISO 8859-1. Only what can be undone is listed.
 */
export const mojibakes = [
  'utf-8-as-gb18030',
  'utf-8-as-windows-1252',
  'utf-8-as-big5',
  'gb18030-as-windows-1252',
  'big5-as-windows-1252',
  'gb18030-as-big5',
  'big5-as-gb18030',
  'utf-8-as-gb18030-twice',
  'utf-8-as-windows-1252-twice',
] as const;
export type Mojibake = (typeof mojibakes)[number];

/** A way to read bytes: the encoding they are in, and the mojibake to undo after that, null for none. */
export type Decoding = { readonly encoding: Encoding; readonly mojibake: Mojibake | null };

/** A stretch of a decoded text with the encoding that its bytes are in. */
export type EncodingPart = CodeUnitRange & { readonly encoding: Encoding };

/** How the bytes were read. */
export type DecodedSource = {
  readonly text: string;
  /** Of a mixed source that of most of its text. */
  readonly encoding: Encoding;
  /** The mojibake that was undone to get `text`; null for none. Never undone but by the user's choice. */
  readonly mojibake: Mojibake | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** How many U+FFFD stand for bytes that could not be decoded; those that the source holds do not count. */
  readonly replaced: number;
  /** What covers the text of a mixed source, in order; empty where one encoding reads it all. */
  readonly parts: readonly EncodingPart[];
  /** What seems to have spoilt the text before it was saved, to be offered; null for nothing. */
  readonly suspectedMojibake: Mojibake | null;
  /** Whether much of the text was lost before it was saved: 锟斤拷 or U+FFFD stands in its place. */
  readonly isLossy: boolean;
};

/** One of the readings that the user may choose from. */
export type SourceSample = {
  readonly decoding: Decoding;
  /** 0 to 1. */
  readonly confidence: number;
  /** As in {@link DecodedSource}, of what was looked at: the file's beginning if it is a long one. */
  readonly replaced: number;
  /** 160 UTF-16 units at most of the same bytes as of the other readings, whole characters. */
  readonly sample: string;
};

/** Formats that a source can have. `txt` is also pasted text, `html` pasted rich text. */
export const sourceFormats = ['txt', 'html', 'mhtml', 'md', 'docx', 'epub', 'pdf'] as const;
export type SourceFormat = (typeof sourceFormats)[number];

/**
 * The rules a ledger entry can come from, besides cleaning rules. `correction` is a character the user
 * put right, `kept` one that the user accepted as it is written (`before` and `after` are the same).
 * `boilerplate` cuts furniture of a web site.
 */
export const ledgerRules = ['gloss', 'damage', 'bom', 'boilerplate', 'correction', 'kept'] as const;
/** A cleaning rule of the user or a built-in one goes by `rule:` and its id. */
export type LedgerRule = (typeof ledgerRules)[number] | `rule:${string}`;

/** What may have stood at a place that a repair is for. */
export type RepairCandidate = {
  readonly text: string;
  /** 0 to 1; the candidates of an entry add up to 1 at most. */
  readonly confidence: number;
};

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
  /** False for one that is only offered, and once the user has undone it; the text then shows `before`. */
  readonly accepted: boolean;
  /** Of a `damage` entry all that may have stood there, the likeliest first; left out where one is certain. */
  readonly candidates?: readonly RepairCandidate[];
  /** A word of the rule's own on why; of `boilerplate` a CutReason. */
  readonly reason?: string;
  /** Of a cleaning rule the entries that stood there before and are part of it now, as they were. */
  readonly absorbed?: readonly LedgerEntry[];
};

/** A reading over base text: `[start, end)` in canonical UTF-16 units. */
export type Ruby = CodeUnitRange & { readonly reading: string };

/** A ledger entry with the place it has in the canonical text. */
export type PlacedEntry = LedgerEntry & CodeUnitRange;

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
  readonly format: SourceFormat;
  /** Null for formats that have none of their own. */
  readonly encoding: Encoding | null;
  readonly encodingConfidence: number;
  /** Whether the user said how the source is to be read. */
  readonly isEncodingChosen: boolean;
  /** The damage of the whole text that is read back, and what else it looks to be damaged by. */
  readonly mojibake: Mojibake | null;
  readonly suspectedMojibake: Mojibake | null;
  /** Places that could not be decoded and read U+FFFD. */
  readonly replaced: number;
  readonly metadata: DocumentMetadata;
  /** Its number in the form in which numbers compare, which the renderer has no tables to make. */
  readonly numberKey: string | null;
  /** The document this one is a version of, and how alike they are, 0 to 1. */
  readonly version: {
    readonly origin: DocumentId;
    readonly relation: VersionRelation;
    readonly score: number;
  } | null;
  /** Annotations that wait to be placed. */
  readonly reviews: number;
  readonly created: string;
  readonly opened: string | null;
};

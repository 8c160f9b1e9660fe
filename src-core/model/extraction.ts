import type { SourceFormat } from './document';
import type { Structure } from './structure';
import type { CodeUnitRange } from './text-range';

/** Why a stretch of a page is taken for furniture of the site. */
export const cutReasons = [
  'navigation',
  'header',
  'footer',
  'sidebar',
  'share',
  'related',
  'comments',
  'advertisement',
  'hidden',
] as const;
export type CutReason = (typeof cutReasons)[number];

/** A stretch of the text that is no part of the document; it goes through the ledger. */
export type Cut = CodeUnitRange & {
  readonly reason: CutReason;
  /** 0 to 1. */
  readonly confidence: number;
};

/** What the file itself states about the document; null where it does not. */
export type StatedMetadata = {
  readonly title: string | null;
  /** Who issued or wrote it. */
  readonly author: string | null;
  /** ISO 8601 date, `2024-03-05`. */
  readonly date: string | null;
};

export const nothingStated: StatedMetadata = { title: null, author: null, date: null };

/**
 * All text that a file shows a reader, boilerplate included, with what its format says of it. `text`
 * is what the ledger counts in: the decoded source. Offsets in UTF-16 units of it.
 */
export type Extraction = {
  readonly format: SourceFormat;
  readonly text: string;
  readonly structure: Structure;
  /** Sorted, not overlapping; each of whole lines, the line end after it included. */
  readonly cuts: readonly Cut[];
  readonly stated: StatedMetadata;
  /** Where the page came from, an http or https URL; null where the file does not say. */
  readonly address: string | null;
};

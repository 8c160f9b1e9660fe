import type { DocumentId, DocumentSummary } from '../model/document';
import type { RowTable } from '../model/reading';
import type { Citation } from '../model/policy';
import type { ReviewItem } from '../model/review';
import type { AlignedRows, PackedChanges, VersionChange } from '../model/versions';

export type VersionResults = {
  'metadata:change': DocumentSummary;
  'metadata:reset': DocumentSummary;
  /** Documents that the text names, in text order, each with those of the library that are meant. */
  'citation:list': readonly LinkedCitation[];
  /** All versions of the document, itself too, the earliest first. */
  'version:list': readonly DocumentSummary[];
  'version:set': DocumentSummary;
  'version:compare': Comparison;
  'version:align': AlignedVersions;
  'version:carry-annotations': CarriedAnnotations;
  'review:list': readonly ReviewItem[];
  'review:settle': null;
  'review:reopen': null;
};

export type LinkedCitation = Citation & {
  /** What a short form stands for (《條例》 of 《X條例》); null for any other title. */
  readonly fullTitle: string | null;
  /** Equal for the same title in either script, or without one the same number. */
  readonly key: string;
  /** Whether the text names itself. */
  readonly isSelf: boolean;
  readonly documents: readonly { readonly id: DocumentId; readonly title: string }[];
};

/** How two documents differ beyond script, glosses and width. */
export type Comparison = {
  readonly changes: readonly ShownChange[];
  /** Changes in all; `changes` are the first ones of very many. */
  readonly total: number;
  /** Characters that count in a comparison. */
  readonly inserted: number;
  readonly deleted: number;
  readonly replaced: number;
  readonly moved: number;
  /** The share of both texts that stands unchanged at its place, 0 to 1. */
  readonly unchanged: number;
};

/** Two documents side by side, in rows of paragraphs. */
export type AlignedVersions = {
  readonly from: AlignedDocument;
  readonly to: AlignedDocument;
  readonly lines: AlignedRows;
  readonly changes: PackedChanges;
  /** The share of both texts that stands unchanged at its place, 0 to 1. */
  readonly unchanged: number;
};
export type AlignedDocument = { readonly summary: DocumentSummary; readonly rows: RowTable };

/** A change with its texts and what stands around it in each. */
export type ShownChange = VersionChange & {
  readonly fromText: ShownPlace;
  readonly toText: ShownPlace;
};
export type ShownPlace = {
  readonly before: string;
  readonly text: string;
  readonly after: string;
};

export type CarriedAnnotations = {
  readonly placed: number;
  /** Waiting in the review queue of the later document. */
  readonly review: number;
  /** There already, from an earlier time. */
  readonly present: number;
};

import type { CodeUnitRange } from './text-range';

/**
 * What a policy document says of itself. Each part is as the text writes it; null where it does not.
 */
export type PolicyMetadata = {
  readonly title: string | null;
  /** The bodies that issued it, in the order they sign (`國務院`, `工業和信息化部`). */
  readonly issuers: readonly string[];
  /** 發文字號, brackets and script as in the text: `國發〔2025〕11號`. */
  readonly documentNumber: string | null;
  /** 成文日期: the date it was adopted or signed, ISO 8601 `2025-03-05`. */
  readonly written: string | null;
  /** 發布日期: the date it was made public. */
  readonly published: string | null;
  /** When it takes effect, and until when it holds. */
  readonly effective: string | null;
  readonly expires: string | null;
};

export const noMetadata: PolicyMetadata = {
  title: null,
  issuers: [],
  documentNumber: null,
  written: null,
  published: null,
  effective: null,
  expires: null,
};

/** A place where a text names another document; UTF-16 units of that text, brackets included. */
export type Citation = CodeUnitRange & {
  /** Between 《 and 》, as written; null where only a number stands. */
  readonly title: string | null;
  /** As written; null where only a title stands. */
  readonly documentNumber: string | null;
};

/** What is known of a document beside its title: found in its text, or said by the user. */
export type DocumentMetadata = Omit<PolicyMetadata, 'title'> & {
  /** Where it came from: an http or https URL. */
  readonly address: string | null;
  /** What the user said; it stays whatever is found later. */
  readonly edited: readonly MetadataField[];
};

export const metadataFields = [
  'issuers',
  'documentNumber',
  'written',
  'published',
  'effective',
  'expires',
  'address',
] as const;
export type MetadataField = (typeof metadataFields)[number];

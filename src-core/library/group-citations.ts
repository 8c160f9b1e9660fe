import type { DocumentId } from '../model/document';
import type { Citation } from '../model/policy';
import type { CodeUnitRange } from '../model/text-range';
import { documentNumberKey } from '../policy/document-number';
import { titleKey } from '../policy/title-keys';

type CitedDocument = { readonly id: DocumentId; readonly title: string };
type LinkedCitation = Citation & { readonly documents: readonly CitedDocument[] };

/** A document that a text names, with each place where it does. */
export type CitationGroup = {
  /** As first written; see {@link Citation}. */
  readonly title: string | null;
  readonly documentNumber: string | null;
  /** In text order. */
  readonly places: readonly CodeUnitRange[];
  /** Those of the library that may be meant. */
  readonly documents: readonly CitedDocument[];
};

/**
 * Put citations of the same document together, in the order in which each is first named. They are
 * the same where they mean the same documents of the library; else where they have the same title,
 * or without one the same number.
 */
export function groupCitations(citations: readonly LinkedCitation[]): CitationGroup[] {
  const groups = new Map<string, CitationGroup>();
  for (const citation of citations) {
    const { title, documentNumber, documents, start, end } = citation;
    const key = keyOf(citation);
    const known = groups.get(key);
    groups.set(key, {
      title: known?.title ?? title,
      documentNumber: known?.documentNumber ?? documentNumber,
      places: [...(known?.places ?? []), { start, end }],
      documents: known?.documents ?? documents,
    });
  }
  return [...groups.values()];
}

function keyOf({ title, documentNumber, documents }: LinkedCitation): string {
  if (documents.length > 0)
    return JSON.stringify(documents.map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1)));
  return title === null
    ? `number ${documentNumberKey(documentNumber ?? '')}`
    : `title ${titleKey(title)}`;
}

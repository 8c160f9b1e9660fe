import type { DocumentId } from '../model/document';
import type { Citation } from '../model/policy';
import type { CodeUnitRange } from '../model/text-range';

type CitedDocument = { readonly id: DocumentId; readonly title: string };
type LinkedCitation = Citation & {
  /** What a short form stands for; null for any other title. */
  readonly fullTitle: string | null;
  /** Equal for the same title, or without one the same number. */
  readonly key: string;
  /** Whether the text names itself. */
  readonly isSelf: boolean;
  readonly documents: readonly CitedDocument[];
};

/** A document that a text names, with each place where it does. */
export type CitationGroup = {
  /** As first written, a short form in full; see {@link Citation}. */
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
 * or without one the same number. What a text says of itself is left out.
 */
export function groupCitations(citations: readonly LinkedCitation[]): CitationGroup[] {
  const groups = new Map<string, CitationGroup & { places: CodeUnitRange[] }>();
  for (const citation of citations) {
    const { documentNumber, documents, start, end } = citation;
    if (citation.isSelf) continue;
    const title = citation.fullTitle ?? citation.title;
    const key = keyOf(citation);
    const known = groups.get(key);
    // One document may be named a hundred thousand times.
    const places = known?.places ?? [];
    places.push({ start, end });
    groups.set(key, {
      title: known?.title ?? title,
      documentNumber: known?.documentNumber ?? documentNumber,
      places,
      documents: known?.documents ?? documents,
    });
  }
  return [...groups.values()];
}

function keyOf({ key, documents }: LinkedCitation): string {
  if (documents.length === 0) return key;
  return JSON.stringify(documents.map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1)));
}

import type { DocumentId, DocumentSummary } from '../model/document';
import type { LibrarySort } from '../model/settings';

/** A document at its place in the list; a version stands below the document it is a version of. */
export type ArrangedDocument = { readonly summary: DocumentSummary; readonly isVersion: boolean };

/**
 * Put the library in order, versions of one text together: the first of them stands for all.
 *
 * Titles and numbers go by pinyin, whichever script they are in, and numerals by their value; dates
 * from the latest. What has no date or number comes last. `added` keeps the order of `documents`.
 *
 * @param documents - As they come from the library: those added last first.
 */
export function arrangeDocuments(
  documents: readonly DocumentSummary[],
  sort: LibrarySort,
): ArrangedDocument[] {
  const groups = new Map<DocumentId, DocumentSummary[]>();
  for (const summary of documents) {
    const origin = summary.version?.origin ?? summary.id;
    const group = groups.get(origin);
    if (group) group.unshift(summary);
    else groups.set(origin, [summary]);
  }
  const compare = comparisons[sort];
  return [...groups]
    .map(([origin, group]) => [
      ...group.filter(({ id }) => id === origin),
      ...group.filter(({ id }) => id !== origin),
    ])
    .sort(([a], [b]) => (a && b ? compare(a, b) : 0))
    .flatMap((group) => group.map((summary, index) => ({ summary, isVersion: index > 0 })));
}

/** The date that a list shows of a document: when it was adopted, else when it was made public. */
export function dateOf({ metadata }: DocumentSummary): string | null {
  return metadata.written ?? metadata.published;
}

const collator = new Intl.Collator('zh-u-co-pinyin', { numeric: true });

type Compare = (a: DocumentSummary, b: DocumentSummary) => number;

const comparisons: Readonly<Record<LibrarySort, Compare>> = {
  added: () => 0,
  title: (a, b) => collator.compare(a.title, b.title),
  date: absentLast(dateOf, (a, b) => (a < b ? 1 : a > b ? -1 : 0)),
  // 國發〔2025〕11號 and 国发[2025]11号 are one number.
  number: absentLast(({ numberKey }) => numberKey, collator.compare),
};

function absentLast(
  read: (summary: DocumentSummary) => string | null,
  compare: (a: string, b: string) => number,
): Compare {
  return (first, second) => {
    const [a, b] = [read(first), read(second)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return compare(a, b);
  };
}

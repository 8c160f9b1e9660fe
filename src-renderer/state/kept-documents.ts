import type { Annotation, AnnotationId } from '#core/model/annotation';
import type { DocumentId, DocumentSummary } from '#core/model/document';
import type { OpenDocument } from '#core/model/reading';
import type { TextSelection } from '#core/reading/selection';
import type { RowCache } from './row-cache';

/** A document as it was left: switching back to it waits for nothing. */
export type KeptDocument = {
  readonly opened: OpenDocument;
  readonly rows: RowCache;
  readonly annotations: readonly Annotation[];
  readonly active: AnnotationId | null;
  readonly selection: TextSelection | null;
};

/** Besides the one shown; the library process keeps as many ready. */
const most = 3;

/** In order of use, the latest last. */
const kept = new Map<DocumentId, KeptDocument>();

export function keepDocument(document: KeptDocument): void {
  const { id } = document.opened.summary;
  kept.delete(id);
  kept.set(id, document);
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    dropKept(oldest);
  }
}

/** Take a document out of those kept; null where it is not among them. */
export function takeKept(document: DocumentId): KeptDocument | null {
  const found = kept.get(document) ?? null;
  kept.delete(document);
  return found;
}

/** Forget a document that is gone, or all: what the rows show is not so any more. */
export function dropKept(document?: DocumentId): void {
  for (const [id, { rows }] of kept) {
    if (document !== undefined && id !== document) continue;
    rows.close();
    kept.delete(id);
  }
}

/** Something is said of a document otherwise than before; its text is the same. */
export function takeSummaryOfKept(summary: DocumentSummary): void {
  const found = kept.get(summary.id);
  if (found) kept.set(summary.id, { ...found, opened: { ...found.opened, summary } });
}

import type { Database } from 'better-sqlite3';

import type { AnnotationId, AnnotationTarget } from '#core/model/annotation';
import type { DocumentId } from '#core/model/document';
import type { ReviewCandidate, ReviewItemId } from '#core/model/review';

type ReviewRow = {
  id: ReviewItemId;
  annotation_id: AnnotationId;
  document_id: DocumentId;
  quote: string;
  candidates: string;
};

/** An annotation that could not be placed for certain in a document. */
export type StoredReview = {
  readonly id: ReviewItemId;
  readonly annotation: AnnotationId;
  /** Where it is to be placed: the document it is on already, or another version of that. */
  readonly document: DocumentId;
  /** As it stood. */
  readonly quote: AnnotationTarget['quote'];
  readonly candidates: readonly ReviewCandidate[];
};

export class ReviewRepository {
  readonly #insert;
  readonly #list;
  readonly #find;
  readonly #settle;
  readonly #reopen;
  readonly #change;
  readonly #originals;
  readonly #noteCopy;
  readonly #copyOf;

  constructor(db: Database) {
    const columns = 'SELECT id, annotation_id, document_id, quote, candidates FROM review_item';
    this.#insert = db.prepare(
      `INSERT INTO review_item (id, annotation_id, document_id, quote, candidates, created)
       VALUES (@id, @annotation, @document, @quote, @candidates, @created)`,
    );
    this.#list = db.prepare<[DocumentId], ReviewRow>(
      `${columns} WHERE document_id = ? AND settled IS NULL ORDER BY id`,
    );
    this.#find = db.prepare<[string], ReviewRow>(`${columns} WHERE id = ? AND settled IS NULL`);
    this.#settle = db.prepare<[string, string]>('UPDATE review_item SET settled = ? WHERE id = ?');
    this.#reopen = db.prepare<[string]>('UPDATE review_item SET settled = NULL WHERE id = ?');
    this.#originals = db.prepare<[DocumentId, DocumentId], { id: AnnotationId }>(
      `SELECT annotation_id AS id FROM review_item WHERE document_id = ?
        UNION SELECT original_id FROM annotation_copy WHERE document_id = ?`,
    );
    this.#copyOf = db.prepare<[AnnotationId, DocumentId], { id: AnnotationId }>(
      'SELECT copy_id AS id FROM annotation_copy WHERE original_id = ? AND document_id = ?',
    );
    this.#noteCopy = db.prepare<[AnnotationId, DocumentId, AnnotationId]>(
      `INSERT OR REPLACE INTO annotation_copy (original_id, document_id, copy_id)
       VALUES (?, ?, ?)`,
    );
    this.#change = db.prepare<[string, string]>(
      'UPDATE review_item SET candidates = ? WHERE id = ?',
    );
  }

  insert({ quote, candidates, ...rest }: StoredReview, created: string): void {
    this.#insert.run({
      ...rest,
      created,
      quote: JSON.stringify(quote),
      candidates: JSON.stringify(candidates),
    });
  }

  /** Those of a document that wait. */
  list(document: DocumentId): StoredReview[] {
    return this.#list.all(document).map(toReview);
  }

  find(id: ReviewItemId): StoredReview | null {
    const row = this.#find.get(id);
    return row ? toReview(row) : null;
  }

  settle(id: ReviewItemId, settled: string): void {
    this.#settle.run(settled, id);
  }

  reopen(id: ReviewItemId): boolean {
    return this.#reopen.run(id).changes > 0;
  }

  /** Annotations of other documents that were carried to one: copied there, or queued for it. */
  originals(document: DocumentId): AnnotationId[] {
    return this.#originals.all(document, document).map(({ id }) => id);
  }

  /** The copy that an annotation has on a document, or null. */
  copyOf(original: AnnotationId, document: DocumentId): AnnotationId | null {
    return this.#copyOf.get(original, document)?.id ?? null;
  }

  /** Note that an annotation has a copy on another document. */
  noteCopy(original: AnnotationId, document: DocumentId, copy: AnnotationId): void {
    this.#noteCopy.run(original, document, copy);
  }

  /** The text has changed: the places are others. */
  changeCandidates(id: ReviewItemId, candidates: readonly ReviewCandidate[]): void {
    this.#change.run(JSON.stringify(candidates), id);
  }
}

function toReview({ id, annotation_id, document_id, quote, candidates }: ReviewRow): StoredReview {
  return {
    id,
    annotation: annotation_id,
    document: document_id,
    quote: JSON.parse(quote) as StoredReview['quote'],
    candidates: JSON.parse(candidates) as ReviewCandidate[],
  };
}

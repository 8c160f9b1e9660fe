import { isRangeOf, quoteOf } from '#core/anchoring/quote';
import type { Params } from '#core/ipc/contract';
import type { AnnotationId } from '#core/model/annotation';
import { AppError } from '#core/model/app-error';
import type { DocumentId } from '#core/model/document';
import type { ReviewItem, ReviewItemId } from '#core/model/review';
import { surroundingsOf } from '#core/reading/surroundings';
import type { StoredReview } from '../db/repositories/reviews';
import type { LibraryParts } from './library-parts';
import type { Readings } from './readings';

/** UTF-16 units around a place that is offered. */
const surroundingUnits = 24;

/** The queue of annotations whose place nobody but the user can tell. */
export class ReviewService {
  readonly #parts: LibraryParts;
  readonly #readings: Readings;

  constructor(parts: LibraryParts, readings: Readings) {
    this.#parts = parts;
    this.#readings = readings;
  }

  /** Those that wait for a place in a document, as they came. @throws {AppError} `document-missing`. */
  list(document: DocumentId): ReviewItem[] {
    const { text } = this.#readings.get(document);
    return this.#parts.reviews.list(document).flatMap(({ id, annotation, quote, candidates }) => {
      const found = this.#parts.annotations.findAny(annotation);
      if (!found) return [];
      const { target, ...rest } = found;
      return [
        {
          id,
          annotation: { ...rest, target: { ...target, quote } },
          candidates: candidates
            .filter((candidate) => isRangeOf(text, candidate))
            .map((candidate) => ({
              ...candidate,
              ...surroundingsOf(text, candidate, surroundingUnits),
              text: text.slice(candidate.start, candidate.end),
            })),
        },
      ];
    });
  }

  /**
   * Put an annotation where the user says: one of the document itself moves there, one of another
   * version gets a copy. Without a place it is not wanted: one of the document goes to its trash.
   *
   * @throws {AppError} `review-missing`, or `bad-range`.
   */
  settle({ item, place }: Params<'review:settle'>): null {
    return this.#parts.transaction(() => {
      const review = this.#parts.reviews.find(item);
      const annotation = review && this.#parts.annotations.findAny(review.annotation);
      if (!review || !annotation) throw new AppError('review-missing');
      const isOwn = annotation.target.source === review.document;
      if (place === null) {
        if (isOwn) this.#parts.annotations.delete(annotation.id, this.#parts.now());
      } else this.#place(review, isOwn, place);
      this.#parts.reviews.settle(item, this.#parts.now());
      return null;
    });
  }

  /** Take a decision back. @throws {AppError} `review-missing`. */
  reopen(item: ReviewItemId): null {
    return this.#parts.transaction(() => {
      if (!this.#parts.reviews.reopen(item)) throw new AppError('review-missing');
      const review = this.#parts.reviews.find(item);
      const annotation = review && this.#parts.annotations.findAny(review.annotation);
      if (!review || !annotation) throw new AppError('review-missing');
      if (annotation.target.source === review.document) {
        this.#parts.annotations.restore(annotation.id);
      } else {
        const copy = this.#parts.reviews.copyOf(annotation.id, review.document);
        if (copy) this.#parts.annotations.delete(copy, this.#parts.now());
      }
      return null;
    });
  }

  #place(
    { annotation: original, document }: StoredReview,
    isOwn: boolean,
    place: { start: number; end: number },
  ): void {
    const { text } = this.#readings.get(document);
    if (place.start === place.end || !isRangeOf(text, place))
      throw new AppError('bad-range', place);
    const target = { position: place, quote: quoteOf(text, place) };
    if (isOwn) return this.#parts.annotations.changePlace(original, target);
    const found = this.#parts.annotations.findAny(original);
    if (!found) throw new AppError('review-missing');
    const id = this.#parts.newId() as AnnotationId;
    this.#parts.annotations.insert({ ...found, id, target: { source: document, ...target } });
    this.#parts.reviews.noteCopy(original, document, id);
  }
}

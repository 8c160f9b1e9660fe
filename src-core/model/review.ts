import type { Annotation } from './annotation';
import type { CodeUnitRange } from './text-range';

declare const reviewItemIdBrand: unique symbol;
/** UUIDv7 of an annotation's wait for a decision. */
export type ReviewItemId = string & { readonly [reviewItemIdBrand]: true };

/** A place that an annotation may belong to; UTF-16 units of the canonical text. */
export type ReviewCandidate = CodeUnitRange & {
  /** 0 to 1. */
  readonly score: number;
};

/** An annotation whose place is not certain, with the places it may belong to, the likeliest first. */
export type ReviewItem = {
  readonly id: ReviewItemId;
  /** As it stands where it was made. */
  readonly annotation: Annotation;
  readonly candidates: readonly (ReviewCandidate & {
    readonly before: string;
    readonly text: string;
    readonly after: string;
  })[];
};

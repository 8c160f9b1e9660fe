import type { DocumentId } from './document';
import type { CodeUnitRange } from './text-range';

declare const annotationIdBrand: unique symbol;
/** UUIDv7 of an annotation. */
export type AnnotationId = string & { readonly [annotationIdBrand]: true };

/** Named highlight colours. The names are what exports carry and the CLI takes. */
export const colors = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type Color = (typeof colors)[number];

/** Where an annotation sits (W3C Web Annotation: target with position and quote selectors). */
export type AnnotationTarget = {
  readonly source: DocumentId;
  /** In UTF-16 units of the canonical text. */
  readonly position: CodeUnitRange;
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
};

/** What the user says there: a note in Markdown, and tags. Both may be empty: a plain highlight. */
export type AnnotationBody = { readonly note: string; readonly tags: readonly string[] };

export type Annotation = {
  readonly id: AnnotationId;
  readonly target: AnnotationTarget;
  readonly body: AnnotationBody;
  readonly color: Color;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly modified: string;
};

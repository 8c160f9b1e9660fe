import { isRangeOf, quoteOf } from '#core/anchoring/quote';
import type { Params } from '#core/ipc/contract';
import type { Annotation, AnnotationId } from '#core/model/annotation';
import { AppError } from '#core/model/app-error';
import type { DocumentId } from '#core/model/document';
import type { LibraryParts } from './library-parts';
import type { Readings } from './readings';
import { wellFormed } from './well-formed';

export class AnnotationService {
  readonly #parts: LibraryParts;
  readonly #readings: Readings;

  constructor(parts: LibraryParts, readings: Readings) {
    this.#parts = parts;
    this.#readings = readings;
  }

  /** In reading order. @throws {AppError} `document-missing`. */
  list(document: DocumentId): Annotation[] {
    if (!this.#parts.documents.find(document)) throw new AppError('document-missing');
    return this.#parts.annotations.list(document);
  }

  /** @throws {AppError} `document-missing`, or `bad-range` for a range that holds no whole character. */
  create({ document, start, end, color, note, tags }: Params<'annotation:create'>): Annotation {
    const { text } = this.#readings.get(document);
    const position = { start, end };
    if (start === end || !isRangeOf(text, position)) throw new AppError('bad-range', position);
    const now = this.#parts.now();
    const annotation: Annotation = {
      id: this.#parts.newId() as AnnotationId,
      target: { source: document, position, quote: quoteOf(text, position) },
      body: { note: wellFormed(note), tags: tidyTags(tags) },
      color,
      created: now,
      modified: now,
    };
    this.#parts.transaction(() => this.#parts.annotations.insert(annotation));
    return annotation;
  }

  /** What is left out stays. @throws {AppError} `annotation-missing`, like all below. */
  change({ annotation: id, color, note, tags }: Params<'annotation:change'>): Annotation {
    return this.#parts.transaction(() => {
      const { body, ...rest } = this.#find(id);
      const changed: Annotation = {
        ...rest,
        body: {
          note: note === undefined ? body.note : wellFormed(note),
          tags: tags === undefined ? body.tags : tidyTags(tags),
        },
        color: color ?? rest.color,
        modified: this.#parts.now(),
      };
      this.#parts.annotations.changeBody(changed);
      return changed;
    });
  }

  delete(id: AnnotationId): null {
    if (!this.#parts.annotations.delete(id, this.#parts.now())) {
      throw new AppError('annotation-missing');
    }
    return null;
  }

  restore(id: AnnotationId): Annotation {
    if (!this.#parts.annotations.restore(id)) throw new AppError('annotation-missing');
    return this.#find(id);
  }

  #find(id: AnnotationId): Annotation {
    const found = this.#parts.annotations.find(id);
    if (!found) throw new AppError('annotation-missing');
    return found;
  }
}

function tidyTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => wellFormed(tag).trim()).filter((tag) => tag !== ''))];
}

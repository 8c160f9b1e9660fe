import { quoteOf } from '#core/anchoring/quote';
import type { AllMarked, Params } from '#core/ipc/contract';
import { maxHighlightsPerCall } from '#core/ipc/limits';
import type { Annotation, AnnotationId } from '#core/model/annotation';
import { AppError } from '#core/model/app-error';
import { findForms } from '#core/reading/find-forms';
import type { AnalysisJobs } from './analysis-jobs';
import type { LibraryParts } from './library-parts';
import type { Readings } from './readings';

/** Marks on all places of a word, made and taken back together. */
export class MarkAllService {
  readonly #parts: LibraryParts;
  readonly #readings: Readings;
  readonly #jobs: AnalysisJobs;

  constructor(parts: LibraryParts, readings: Readings, jobs: AnalysisJobs) {
    this.#parts = parts;
    this.#readings = readings;
    this.#jobs = jobs;
  }

  /**
   * Places that have a mark already, on just them, are left out.
   *
   * @throws {AppError} `document-missing`, `too-many-places` or `cancelled`, before any is marked.
   */
  async create(params: Params<'annotation:create-all'>): Promise<AllMarked> {
    const { document, forms, color, job } = params;
    const { text } = this.#readings.get(document);
    const places = findForms(text, forms);
    const marked = new Set(
      this.#parts.annotations.list(document).map(({ target }) => nameOf(target.position)),
    );
    const open = places.filter((place) => !marked.has(nameOf(place)));
    if (open.length > maxHighlightsPerCall) {
      throw new AppError('too-many-places', { count: open.length, limit: maxHighlightsPerCall });
    }
    const now = this.#parts.now();
    // The words around each place are looked at character by character, which takes its time.
    const annotations = await this.#jobs.run(job, async (tick) => {
      const made: Annotation[] = [];
      for (const position of open) {
        made.push({
          id: this.#parts.newId() as AnnotationId,
          target: { source: document, position, quote: quoteOf(text, position) },
          body: { note: '', tags: [] },
          color,
          ...{ created: now, modified: now },
        });
        await tick(made.length / open.length);
      }
      return made;
    });
    if (this.#readings.get(document).text !== text) throw new AppError('cancelled', { name: '' });
    this.#parts.transaction(() => {
      for (const annotation of annotations) this.#parts.annotations.insert(annotation);
    });
    return { annotations, present: places.length - open.length };
  }

  /** Those that are deleted already stay so. */
  delete(ids: readonly AnnotationId[]): null {
    const now = this.#parts.now();
    return this.#parts.transaction(() => {
      for (const id of ids) this.#parts.annotations.delete(id, now);
      return null;
    });
  }

  /** In the order they are named; those that were not deleted as they are. */
  restore(ids: readonly AnnotationId[]): Annotation[] {
    return this.#parts.transaction(() =>
      ids.flatMap((id) => {
        this.#parts.annotations.restore(id);
        return this.#parts.annotations.find(id) ?? [];
      }),
    );
  }
}

function nameOf({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start} ${end}`;
}

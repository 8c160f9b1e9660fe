import { carryOver } from '#core/anchoring/carry-over';
import { quoteOf } from '#core/anchoring/quote';
import type { AlignedVersions, CarriedAnnotations, Comparison, Params } from '#core/ipc/contract';
import type { Annotation, AnnotationId } from '#core/model/annotation';
import { AppError } from '#core/model/app-error';
import type { DocumentId, DocumentSummary } from '#core/model/document';
import type { ReviewItemId } from '#core/model/review';
import { surroundingsOf } from '#core/reading/surroundings';
import { alignRows } from '#core/versions/align-rows';
import { changeSummary } from '#core/versions/change-summary';
import { comparable } from '#core/versions/comparable-text';
import { compareVersions } from '#core/versions/compare-versions';
import { packChanges } from '#core/versions/packed-changes';
import { notAlike, relationOf } from '#core/versions/relation';
import type { AnalysisJobs } from './analysis-jobs';
import type { LibraryParts } from './library-parts';
import type { Readings } from './readings';

/** Changes that one answer carries. */
const shownChanges = 2000;
/** UTF-16 units around a change. */
const surroundingUnits = 30;

/** Which documents are versions of each other, how they differ, and what goes from one to the next. */
export class VersionService {
  readonly #parts: LibraryParts;
  readonly #readings: Readings;
  readonly #jobs: AnalysisJobs;

  constructor(parts: LibraryParts, readings: Readings, jobs: AnalysisJobs) {
    this.#parts = parts;
    this.#readings = readings;
    this.#jobs = jobs;
  }

  /** A document and its versions, the earliest first. @throws {AppError} `document-missing`. */
  list(document: DocumentId): DocumentSummary[] {
    this.#summary(document);
    const origin = this.#parts.versions.originOf(document);
    return this.#parts.documents
      .list()
      .filter(({ id, version }) => id === origin || version?.origin === origin)
      .reverse();
  }

  /**
   * Say that a document is a version of another, or of none.
   *
   * @throws {AppError} `document-missing`, or `same-document`.
   */
  set({ document, origin }: Params<'version:set'>): DocumentSummary {
    return this.#parts.transaction(() => {
      this.#summary(document);
      if (origin === null) this.#parts.versions.saveVersion(document, null);
      else {
        this.#summary(origin);
        const first = this.#parts.versions.originOf(origin);
        if (first === document) throw new AppError('same-document');
        this.#relate(document, first);
        // What was a version of the document is one of the same text, so of the same origin.
        for (const { id, version } of this.#parts.documents.list()) {
          if (version?.origin === document) this.#relate(id, first);
        }
      }
      return this.#summary(document);
    });
  }

  /** How two documents differ. @throws {AppError} `document-missing`, `same-document` or `cancelled`. */
  compare({ from, to, job }: Params<'version:compare'>): Promise<Comparison> {
    return this.#jobs.run(job, async (tick) => {
      const { fromText, toText, changes } = await this.#changes(from, to, tick);
      const summary = changeSummary(fromText, toText, changes);
      return {
        total: changes.length,
        ...summary,
        changes: changes.slice(0, shownChanges).map((change) => ({
          ...change,
          fromText: {
            ...surroundingsOf(fromText.canonical, change.from, surroundingUnits),
            text: fromText.canonical.slice(change.from.start, change.from.end),
          },
          toText: {
            ...surroundingsOf(toText.canonical, change.to, surroundingUnits),
            text: toText.canonical.slice(change.to.start, change.to.end),
          },
        })),
      };
    });
  }

  /** Two documents row beside row. @throws {AppError} as `compare`. */
  align({ from, to, job }: Params<'version:align'>): Promise<AlignedVersions> {
    return this.#jobs.run(job, async (tick) => {
      const { fromText, toText, changes } = await this.#changes(from, to, tick);
      const sides = {
        from: { summary: this.#summary(from), rows: this.#readings.get(from).rows },
        to: { summary: this.#summary(to), rows: this.#readings.get(to).rows },
      };
      return {
        ...sides,
        lines: alignRows(
          { text: fromText, rows: sides.from.rows },
          { text: toText, rows: sides.to.rows },
          changes,
        ),
        changes: packChanges(changes),
        unchanged: changeSummary(fromText, toText, changes).unchanged,
      };
    });
  }

  /**
   * Put a copy of each annotation of one document on another, where its place is certain; the others
   * go to the review queue of the other document. One that was carried before is passed over.
   *
   * @throws {AppError} `document-missing`, `same-document` or `cancelled`.
   */
  carryAnnotations({
    from,
    to,
    job,
  }: Params<'version:carry-annotations'>): Promise<CarriedAnnotations> {
    return this.#jobs.run(job, async (tick) => {
      const { fromText, toText, changes } = await this.#changes(from, to, tick);
      const text = toText.canonical;
      return this.#parts.transaction(() => {
        const known = this.#carriedInto(to);
        const annotations = this.#parts.annotations.list(from);
        const fresh = annotations.filter(({ id }) => !known.has(id));
        const outcomes = carryOver(
          fresh.map(({ id, target }) => ({ id, ...target })),
          fromText,
          toText,
          changes,
        );
        const byId = new Map(fresh.map((annotation) => [annotation.id, annotation]));
        let placed = 0;
        for (const { id, outcome } of outcomes) {
          const annotation = byId.get(id);
          if (!annotation) continue;
          if (outcome.kind === 'placed') {
            const quote = quoteOf(text, outcome.position);
            this.#copy(annotation, to, { position: outcome.position, quote });
            placed += 1;
          } else {
            this.#parts.reviews.insert(
              {
                id: this.#parts.newId() as ReviewItemId,
                annotation: id,
                document: to,
                quote: annotation.target.quote,
                candidates: outcome.candidates.map(({ position, score }) => ({
                  ...position,
                  score,
                })),
              },
              this.#parts.now(),
            );
          }
        }
        return {
          placed,
          review: fresh.length - placed,
          present: annotations.length - fresh.length,
        };
      });
    });
  }

  /** Originals of the annotations that came to a document from others, those that wait too. */
  #carriedInto(document: DocumentId): Set<AnnotationId> {
    return new Set(this.#parts.reviews.originals(document));
  }

  #copy(
    original: Annotation,
    source: DocumentId,
    place: Pick<Annotation['target'], 'position' | 'quote'>,
  ): void {
    const id = this.#parts.newId() as AnnotationId;
    this.#parts.annotations.insert({ ...original, id, target: { source, ...place } });
    this.#parts.reviews.noteCopy(original.id, source, id);
  }

  #relate(document: DocumentId, origin: DocumentId): void {
    const stated = relationOf(
      comparable(this.#readings.get(document).text),
      comparable(this.#readings.get(origin).text),
    );
    this.#parts.versions.saveVersion(document, { origin, ...(stated ?? notAlike) });
  }

  async #changes(from: DocumentId, to: DocumentId, tick: (fraction: number) => Promise<void>) {
    if (from === to) throw new AppError('same-document');
    const fromText = comparable(this.#readings.get(from).text);
    await tick(0.2);
    const toText = comparable(this.#readings.get(to).text);
    await tick(0.4);
    const changes = compareVersions(fromText, toText);
    await tick(0.9);
    return { fromText, toText, changes };
  }

  #summary(document: DocumentId): DocumentSummary {
    const summary = this.#parts.documents.find(document);
    if (!summary) throw new AppError('document-missing');
    return summary;
  }
}

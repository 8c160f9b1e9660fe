import { carryOver } from '#core/anchoring/carry-over';
import { findQuote, type Anchored } from '#core/anchoring/find-quote';
import { isRangeOf, quoteOf } from '#core/anchoring/quote';
import { declaredCharset } from '#core/extraction/declared-charset';
import type { Params, SourceReadings } from '#core/ipc/contract';
import type { Annotation } from '#core/model/annotation';
import { AppError } from '#core/model/app-error';
import type { DocumentId } from '#core/model/document';
import type { ReviewCandidate, ReviewItemId } from '#core/model/review';
import { sourceReadings } from '#core/text/source-readings';
import { comparable, type ComparableText } from '#core/versions/comparable-text';
import { compareVersions } from '#core/versions/compare-versions';
import type { ParsedSource } from '../parsing/parsed-source';
import type { RunParserJob } from '../parsing/parser-client';
import type { AnalysisJobs } from './analysis-jobs';
import { countAccepted } from './count-accepted';
import type { DocumentStore } from './document-store';
import type { LibraryParts } from './library-parts';
import { moveChoices } from './move-choices';
import type { Readings } from './readings';
import type { RuleSelections } from './rule-selections';
import { sha256Of } from './sha256';

type Surroundings = {
  readonly parts: LibraryParts;
  readonly readings: Readings;
  readonly store: DocumentStore;
  readonly selections: RuleSelections;
  readonly runJob: RunParserJob;
  readonly jobs: AnalysisJobs;
  /** Absolute path of the app's resources. */
  readonly resources: string;
};

/** How the bytes of a source are read, and read otherwise when the user knows better. */
export class DecodingService {
  readonly #surroundings: Surroundings;
  readonly #parts: LibraryParts;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#parts = surroundings.parts;
  }

  /**
   * The likeliest ways to read the source of a document, for one whose format leaves that open.
   *
   * @throws {AppError} `document-missing`.
   */
  samples(document: DocumentId): SourceReadings {
    const source = this.#parts.sources.ofDocument(document);
    if (!source || !this.#parts.documents.find(document)) throw new AppError('document-missing');
    if (source.encoding === null) return { samples: [], mixed: [] };
    const parts = this.#parts.sourceReadings.parts(source.id);
    const declared = declaredCharset(source.bytes);
    return {
      samples: sourceReadings(source.bytes, declared === null ? {} : { declared }),
      mixed: [...new Set(parts.map(({ encoding }) => encoding))],
    };
  }

  /**
   * Read the source of a document anew. Annotations go where their text stands now, or to the review
   * queue; nothing is lost.
   *
   * @throws {AppError} `document-missing`, `cancelled`, or why it cannot be read so.
   */
  readAs({ document, decoding, job }: Params<'document:read-as'>): Promise<void> {
    const { runJob, jobs, selections, resources } = this.#surroundings;
    return jobs.run(job, async (tick, whenStopped) => {
      const source = this.#parts.sources.ofDocument(document);
      const summary = this.#parts.documents.find(document);
      if (!source || !summary) throw new AppError('document-missing');
      const { result, cancel } = runJob(
        'parse',
        {
          bytes: new Uint8Array(source.bytes),
          name: source.name,
          kind: source.name === '' ? kindOfPasted(summary.format) : 'file',
          decoding,
          previous: [],
          resources,
          rules: selections.of(summary),
        },
        (fraction) => void tick(0.8 * fraction).catch(() => undefined),
      );
      whenStopped(cancel);
      const parsed = await result.catch((error: unknown) => {
        throw error instanceof AppError
          ? new AppError(error.code, { ...error.details, name: source.name }, { cause: error })
          : error;
      });
      await tick(0.9);
      this.#parts.transaction(() => this.#change(document, parsed, decoding !== null));
      this.#surroundings.readings.drop(document);
    });
  }

  #change(document: DocumentId, parsed: ParsedSource, isChosen: boolean): void {
    const { documents, ledgers, now } = this.#parts;
    const before = this.#surroundings.readings.get(document);
    const { canonical, entries } = parsed;
    const from = comparable(before.text);
    const to = comparable(canonical);
    this.#moveAnnotations(document, from, to);
    this.#placeWaiting(document, to);
    moveChoices(this.#parts, document, { before, after: { canonical, entries }, from, to });
    ledgers.replaceAll(document, entries);
    this.#surroundings.store.changeReading(document, parsed, isChosen, before.text);
    const share = documents.position(document) / Math.max(1, before.text.length);
    documents.changeText(document, {
      text: { canonical, sha256: sha256Of(canonical) },
      ...countAccepted(entries),
      position: Math.floor(share * canonical.length),
      modified: now(),
    });
    documents.setScript(document, parsed.script);
  }

  #moveAnnotations(document: DocumentId, from: ComparableText, to: ComparableText): void {
    const { annotations } = this.#parts;
    const waiting = new Set(this.#parts.reviews.list(document).map((one) => one.annotation));
    const kept = [...annotations.list(document), ...annotations.listDeleted(document)].filter(
      ({ id }) => !waiting.has(id),
    );
    if (kept.length === 0) return;
    const byId = new Map(kept.map((annotation) => [annotation.id, annotation]));
    const outcomes = carryOver(
      kept.map(({ id, target }) => ({ id, ...target })),
      from,
      to,
      compareVersions(from, to),
    );
    for (const { id, outcome } of outcomes) {
      const annotation = byId.get(id);
      if (!annotation) continue;
      if (outcome.kind === 'placed') {
        const quote = quoteOf(to.canonical, outcome.position);
        annotations.changePlace(id, { position: outcome.position, quote });
      } else this.#queue(annotation, outcome.candidates, to.canonical);
    }
  }

  /** An annotation that waits since an earlier reading may have its text again. */
  #placeWaiting(document: DocumentId, to: ComparableText): void {
    const { annotations, reviews, now } = this.#parts;
    for (const { id, annotation, quote } of reviews.list(document)) {
      const found = findQuote(to, quote);
      const isOwn = annotations.findAny(annotation)?.target.source === document;
      if (!isOwn || found.kind !== 'placed' || found.confidence < 1) {
        reviews.changeCandidates(id, candidatesOf(found));
        continue;
      }
      const { position } = found;
      annotations.changePlace(annotation, { position, quote: quoteOf(to.canonical, position) });
      reviews.settle(id, now());
    }
  }

  /** Until it is placed it stands nowhere; its quote waits with it. */
  #queue(
    { id, target }: Annotation,
    candidates: readonly { position: Annotation['target']['position']; score: number }[],
    text: string,
  ): void {
    this.#parts.reviews.insert(
      {
        id: this.#parts.newId() as ReviewItemId,
        annotation: id,
        document: target.source,
        quote: target.quote,
        candidates: candidates.map(({ position, score }) => ({ ...position, score })),
      },
      this.#parts.now(),
    );
    const start = candidates[0]?.position.start ?? Math.min(target.position.start, text.length);
    const position = { start, end: start };
    this.#parts.annotations.changePlace(id, {
      position: isRangeOf(text, position) ? position : { start: 0, end: 0 },
      quote: { exact: '', prefix: '', suffix: '' },
    });
  }
}

/** Places to choose from in the text as it is read now. */
function candidatesOf(found: Anchored): ReviewCandidate[] {
  return found.kind === 'placed'
    ? [{ ...found.position, score: found.confidence }]
    : found.candidates.map(({ position, score }) => ({ ...position, score }));
}

/** Pasted text has no name to tell its format by. */
function kindOfPasted(format: string): 'text' | 'rich-text' {
  return format === 'html' ? 'rich-text' : 'text';
}

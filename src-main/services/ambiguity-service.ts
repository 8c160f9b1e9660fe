import type { Params } from '#core/ipc/contract';
import { leastDoubt } from '#core/model/conversion';
import type { DocumentId } from '#core/model/document';
import type { AmbiguityFilter, AmbiguityPage, ListedAmbiguity } from '#core/model/inspection';
import { sideOfLocale } from '#core/model/locale';
import { AlignmentMap } from '#core/conversion/map-range';
import { rangeOfRow, rowCount } from '#core/reading/row-table';
import { surroundingsOf } from '#core/reading/surroundings';
import type { AnalysisJobs, Tick } from './analysis-jobs';
import type { Conversions } from './conversions';
import type { DocumentService } from './document-service';
import type { Readings } from './readings';

type Found = { readonly document: DocumentId; readonly edition: string } & Readonly<
  Record<AmbiguityFilter, readonly ListedAmbiguity[]>
>;

/** Lists where a document's conversion was a guess. */
export class AmbiguityService {
  readonly #documents: DocumentService;
  readonly #readings: Readings;
  readonly #conversions: Conversions;
  readonly #jobs: AnalysisJobs;
  /** Of the document asked for last. */
  #found: Found | null = null;

  constructor(
    documents: DocumentService,
    readings: Readings,
    conversions: Conversions,
    jobs: AnalysisJobs,
  ) {
    this.#documents = documents;
    this.#readings = readings;
    this.#conversions = conversions;
    this.#jobs = jobs;
  }

  /** @throws {AppError} `document-missing` or `cancelled`. */
  async list({
    document,
    job,
    filter,
    from,
    to,
  }: Params<'ambiguity:list'>): Promise<AmbiguityPage> {
    const found = await this.#find(document, job);
    return {
      counts: {
        doubtful: found.doubtful.length,
        all: found.all.length,
        settled: found.settled.length,
      },
      items: found[filter].slice(from, to),
    };
  }

  async #find(document: DocumentId, job: string): Promise<Found> {
    const edition = this.#editionOf(document);
    if (this.#found?.document === document && this.#found.edition === edition) return this.#found;
    const all = await this.#jobs.run(job, (tick) => this.#collect(document, tick));
    const open = all.filter(({ choice }) => choice === null).sort(byDoubt);
    this.#found = {
      document,
      edition,
      all: open,
      doubtful: open.filter(({ doubt }) => doubt >= leastDoubt),
      settled: all.filter(({ choice }) => choice !== null),
    };
    return this.#found;
  }

  /** Changes whenever the text or what is decided about its conversion does. */
  #editionOf(document: DocumentId): string {
    const { written } = this.#documents.summary(document);
    return `${this.#readings.get(document).sha256} ${written} ${this.#conversions.edition}`;
  }

  async #collect(document: DocumentId, tick: Tick): Promise<ListedAmbiguity[]> {
    const summary = this.#documents.summary(document);
    const other = sideOfLocale(summary.written) === 'hans' ? 'hant' : 'hans';
    const convert = this.#conversions.converterToSide(summary, other);
    const reading = this.#readings.get(document);
    const listed: ListedAmbiguity[] = [];
    for (let index = 0; convert && index < rowCount(reading.rows); index += 1) {
      const { start, end } = rangeOfRow(reading.rows, index);
      const written = reading.text.slice(start, end);
      const { text, alignment, remarks } = convert(written, start);
      const map = new AlignmentMap(written, text, alignment);
      for (const remark of remarks) {
        if (remark.kind !== 'ambiguity') continue;
        const place = map.toTarget({ start: remark.start - start, end: remark.end - start });
        listed.push({ ...remark, ...surroundingsOf(text, place) });
      }
      await tick(end / Math.max(1, reading.text.length));
    }
    return listed;
  }
}

function byDoubt(a: ListedAmbiguity, b: ListedAmbiguity): number {
  return b.doubt - a.doubt || a.start - b.start;
}

import type { Params } from '#core/ipc/contract';
import { sideOfLocale } from '#core/model/locale';
import type { HitTable } from '#core/model/find';
import { HitList } from '#core/reading/find/hit-list';
import { rangeOfRow, rowCount } from '#core/reading/row-table';
import { spotTerms } from '#core/terminology/match-terms';
import type { AnalysisJobs } from './analysis-jobs';
import type { DocumentService } from './document-service';
import type { Glossaries } from './glossaries';
import type { Readings } from './readings';

/** Terms that are told of: as many as a text of 5M characters may have. */
const maxTerms = 500_000;

/** What the strip beside the text shows of a whole document. */
export class StripService {
  readonly #documents: DocumentService;
  readonly #readings: Readings;
  readonly #glossaries: Glossaries;
  readonly #jobs: AnalysisJobs;

  constructor(
    documents: DocumentService,
    readings: Readings,
    glossaries: Glossaries,
    jobs: AnalysisJobs,
  ) {
    this.#documents = documents;
    this.#readings = readings;
    this.#glossaries = glossaries;
    this.#jobs = jobs;
  }

  /** Every term, as the rows have them. @throws {AppError} `document-missing` or `cancelled`. */
  terms({ document, job }: Params<'strip:terms'>): Promise<HitTable> {
    return this.#jobs.run(job, async (tick) => {
      const side = sideOfLocale(this.#documents.summary(document).written);
      const { text, rows } = this.#readings.get(document);
      const matcher = this.#glossaries.matcher();
      const terms = new HitList(maxTerms);
      for (let index = 0; index < rowCount(rows) && !terms.isFull; index += 1) {
        const row = rangeOfRow(rows, index);
        for (const { start, end } of spotTerms(matcher, text.slice(row.start, row.end), side)) {
          terms.add(row.start + start, row.start + end);
        }
        await tick(row.end / Math.max(1, text.length));
      }
      return terms.toTable();
    });
  }
}

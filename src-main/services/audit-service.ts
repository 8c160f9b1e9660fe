import { groupFindings } from '#core/audit/group-findings';
import { auditRoundTrip } from '#core/audit/round-trip';
import { candidatesOf } from '#core/conversion/conversion-evidence';
import type { Params } from '#core/ipc/contract';
import { maxPlacesPerCall } from '#core/ipc/limits';
import type { DocumentId, LedgerRule, PlacedEntry } from '#core/model/document';
import type { RoundTripFinding } from '#core/model/audit';
import type { Audit, MixedPassage } from '#core/model/inspection';
import { rangeOfRow, rowCount } from '#core/reading/row-table';
import { surroundingsOf } from '#core/reading/surroundings';
import { mixedPassages } from '#core/text/sentence-scripts';
import type { AnalysisJobs, Tick } from './analysis-jobs';
import type { ConversionEvidenceFiles } from './conversion-evidence';
import type { DocumentService } from './document-service';
import type { Reading } from './reading';
import type { Readings } from './readings';

/** Passages that a report carries; the count is of all. */
const mostPassages = 500;
/** UTF-16 units of a passage that a report shows. */
const passageUnits = 80;

/** Compares a document with what a round trip through the other script makes of it. */
export class AuditService {
  readonly #documents: DocumentService;
  readonly #readings: Readings;
  readonly #evidence: ConversionEvidenceFiles;
  readonly #jobs: AnalysisJobs;

  constructor(
    documents: DocumentService,
    readings: Readings,
    evidence: ConversionEvidenceFiles,
    jobs: AnalysisJobs,
  ) {
    this.#documents = documents;
    this.#readings = readings;
    this.#evidence = evidence;
    this.#jobs = jobs;
  }

  /** @throws {AppError} `document-missing` or `cancelled`. */
  run({ document, job }: Params<'audit:run'>): Promise<Audit> {
    return this.#jobs.run(job, (tick) => this.#audit(document, tick));
  }

  async #audit(document: DocumentId, tick: Tick): Promise<Audit> {
    const { written } = this.#documents.summary(document);
    const reading = this.#readings.get(document);
    const evidence = this.#evidence.load();
    const found: RoundTripFinding[] = [];
    for (let index = 0; index < rowCount(reading.rows); index += 1) {
      const { start, end } = rangeOfRow(reading.rows, index);
      const findings = auditRoundTrip(reading.text.slice(start, end), written, (direction, char) =>
        candidatesOf(evidence, direction, char),
      );
      for (const finding of findings) {
        found.push({ ...finding, start: finding.start + start, end: finding.end + start });
      }
      await tick(end / Math.max(1, reading.text.length));
    }
    const kept = placesOf(reading, 'kept');
    const passages = mixedPassages(reading.text, written);
    return {
      characters: reading.text.length,
      pairs: groupFindings(without(found, kept)).flatMap(({ cause, pairs }) =>
        pairs.map((pair) => ({
          cause,
          written: pair.written,
          expected: pair.expected,
          count: pair.places.length,
          places: pair.places.slice(0, maxPlacesPerCall).map(({ start, end }) => ({
            start,
            end,
            ...surroundingsOf(reading.text, { start, end }),
          })),
        })),
      ),
      kept: kept.length,
      corrected: placesOf(reading, 'correction').length,
      passages: passages.slice(0, mostPassages).map(({ start, end, script }): MixedPassage => ({
        start,
        end,
        script,
        text: reading.text.slice(start, Math.min(end, start + passageUnits)),
      })),
      passageCount: passages.length,
    };
  }
}

function placesOf({ entries }: Reading, rule: LedgerRule): PlacedEntry[] {
  return entries.filter((entry) => entry.rule === rule && entry.accepted);
}

/** The findings that none of the entries covers; both in text order. */
function without(
  findings: readonly RoundTripFinding[],
  entries: readonly PlacedEntry[],
): RoundTripFinding[] {
  let next = 0;
  return findings.filter(({ start, end }) => {
    while ((entries[next]?.end ?? Infinity) <= start) next += 1;
    const entry = entries[next];
    return !entry || entry.start > start || entry.end < end;
  });
}

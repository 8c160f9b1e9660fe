import { quoteOf } from '#core/anchoring/quote';
import { AppError } from '#core/model/app-error';
import type { DocumentId, LedgerEntry } from '#core/model/document';
import { applyLedger, rangeMapper, restoreSource } from '#core/text/ledger';
import { countAccepted } from './count-accepted';
import type { LibraryParts } from './library-parts';
import { sha256Of } from './sha256';
import type { Readings } from './readings';

export class RepairService {
  readonly #parts: LibraryParts;
  readonly #readings: Readings;

  constructor(parts: LibraryParts, readings: Readings) {
    this.#parts = parts;
    this.#readings = readings;
  }

  /**
   * Accept or undo the ledger entry that begins at `sourceStart` of the decoded source. The text
   * changes, and in the same transaction every annotation (deleted ones too) and the reading
   * position move with it.
   *
   * @throws {AppError} `document-missing`, or `bad-request` if no entry begins there.
   */
  setAccepted(document: DocumentId, sourceStart: number, accepted: boolean): void {
    this.#parts.transaction(() => {
      const reading = this.#readings.get(document);
      const before = reading.entries;
      const entry = before.find((one) => one.sourceStart === sourceStart);
      if (!entry) throw new AppError('bad-request', { sourceStart });
      if (entry.accepted === accepted) return;
      const after = before.map((one) => (one === entry ? { ...one, accepted } : one));
      this.#parts.ledgers.setAccepted(document, sourceStart, accepted);
      const source = restoreSource(reading.text, before);
      this.#moveAll(document, applyLedger(source, after), before, after);
    });
    this.#readings.drop(document);
  }

  #moveAll(
    document: DocumentId,
    canonical: string,
    before: readonly LedgerEntry[],
    after: readonly LedgerEntry[],
  ): void {
    const { annotations, documents, now } = this.#parts;
    const move = rangeMapper(before, after);
    for (const { id, target } of [
      ...annotations.list(document),
      ...annotations.listDeleted(document),
    ]) {
      const position = move(target.position);
      annotations.changePlace(id, { position, quote: quoteOf(canonical, position) });
    }
    const offset = documents.position(document);
    documents.changeText(document, {
      text: { canonical, sha256: sha256Of(canonical) },
      ...countAccepted(after),
      position: move({ start: offset, end: offset }).start,
      modified: now(),
    });
  }
}

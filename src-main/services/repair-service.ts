import { isRangeOf, quoteOf } from '#core/anchoring/quote';
import { AppError } from '#core/model/app-error';
import type { DocumentId, LedgerEntry, LedgerRule, PlacedEntry } from '#core/model/document';
import { overlaps, type CodeUnitRange } from '#core/model/text-range';
import { applyLedger, LedgerMap, restoreSource } from '#core/text/ledger';
import { rangeMapper } from '#core/text/ledger-mapper';
import { countAccepted } from './count-accepted';
import type { LibraryParts } from './library-parts';
import { sha256Of } from './sha256';
import type { Readings } from './readings';
import { wellFormed } from './well-formed';

/** Entries the user made; another one at the same place takes their place. */
const ownRules: readonly LedgerRule[] = ['correction', 'kept'];

/** What the user does to the text, through the ledger. */
export class RepairService {
  readonly #parts: LibraryParts;
  readonly #readings: Readings;

  constructor(parts: LibraryParts, readings: Readings) {
    this.#parts = parts;
    this.#readings = readings;
  }

  /**
   * Accept or undo the ledger entries that begin at `sourceStarts` of the decoded source. The text
   * changes, and in the same transaction every annotation (deleted ones too) and the reading
   * position move with it.
   *
   * @throws {AppError} `document-missing`, or `bad-request` if no entry begins at one of them.
   */
  setAccepted(document: DocumentId, sourceStarts: readonly number[], accepted: boolean): void {
    this.#change(document, (before) => {
      const wanted = new Set(sourceStarts);
      const found = before.filter((entry) => wanted.has(entry.sourceStart));
      if (found.length < wanted.size) throw new AppError('bad-request');
      for (const { sourceStart } of found) {
        this.#parts.ledgers.setAccepted(document, sourceStart, accepted);
      }
      return before.map((one) => (wanted.has(one.sourceStart) ? { ...one, accepted } : one));
    });
  }

  /**
   * Put places of the canonical text right: each becomes `text`.
   *
   * @returns Where the entries begin in the decoded source.
   * @throws {AppError} `document-missing`, or `place-repaired` where an entry that is not the
   *   user's own covers part of a place.
   */
  correct(document: DocumentId, places: readonly CodeUnitRange[], text: string): number[] {
    const made = this.#enter(document, 'correction', places, wellFormed(text));
    this.setAccepted(document, made, true);
    return made;
  }

  /** Note that places of the canonical text are right as they are written. Throws as `correct`. */
  keep(document: DocumentId, places: readonly CodeUnitRange[]): number[] {
    const made = this.#enter(document, 'kept', places, null);
    this.setAccepted(document, made, true);
    return made;
  }

  /** Enter what the user says of places, without effect as yet. @param text - Null for as it is. */
  #enter(
    document: DocumentId,
    rule: LedgerRule,
    places: readonly CodeUnitRange[],
    text: string | null,
  ): number[] {
    const { ledgers } = this.#parts;
    const made = this.#parts.transaction(() => {
      const { text: canonical, entries } = this.#readings.get(document);
      const map = new LedgerMap(entries);
      let passed = 0;
      let next = 0;
      return [...places]
        .sort((a, b) => a.start - b.start)
        .map((place) => {
          if (!isRangeOf(canonical, place) || place.start === place.end || place.start < passed) {
            throw new AppError('bad-range', { ...place });
          }
          passed = place.end;
          const sourceStart = map.toSource(place.start, 'start');
          const sourceEnd = map.toSource(place.end, 'end');
          const before = canonical.slice(place.start, place.end);
          for (; next < entries.length; next += 1) {
            const other = entries[next];
            if (!other || other.start >= place.end) break;
            if (!overlaps(place, other)) continue;
            const isSame = other.sourceStart === sourceStart && other.sourceEnd === sourceEnd;
            if (!isSame || other.accepted || !ownRules.includes(other.rule)) {
              throw new AppError('place-repaired', { text: before });
            }
            ledgers.delete(document, sourceStart);
          }
          const entry = { rule, sourceStart, sourceEnd, before, after: text ?? before };
          ledgers.insertAll(document, [
            { ...entry, confidence: 1, reading: null, accepted: false },
          ]);
          return sourceStart;
        });
    });
    this.#readings.drop(document);
    return made;
  }

  #change(
    document: DocumentId,
    change: (before: readonly PlacedEntry[]) => readonly LedgerEntry[],
  ): void {
    this.#parts.transaction(() => {
      const { text, entries } = this.#readings.get(document);
      const source = restoreSource(text, entries);
      const after = change(entries);
      this.#moveAll(document, applyLedger(source, after), entries, after);
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

import { isRangeOf } from '#core/anchoring/quote';
import { AppError } from '#core/model/app-error';
import type { DocumentId, LedgerRule } from '#core/model/document';
import { overlaps, type CodeUnitRange } from '#core/model/text-range';
import { LedgerMap } from '#core/text/ledger';
import type { LedgerService } from './ledger-service';
import type { LibraryParts } from './library-parts';
import type { Readings } from './readings';
import { wellFormed } from './well-formed';

/** Entries the user made; another one at the same place takes their place. */
const ownRules: readonly LedgerRule[] = ['correction', 'kept'];

/** What the user does to the text, through the ledger. */
export class RepairService {
  readonly #parts: LibraryParts;
  readonly #readings: Readings;
  readonly #ledger: LedgerService;

  constructor(parts: LibraryParts, readings: Readings, ledger: LedgerService) {
    this.#parts = parts;
    this.#readings = readings;
    this.#ledger = ledger;
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
    this.#ledger.setAccepted(document, made, true);
    return made;
  }

  /** Note that places of the canonical text are right as they are written. Throws as `correct`. */
  keep(document: DocumentId, places: readonly CodeUnitRange[]): number[] {
    const made = this.#enter(document, 'kept', places, null);
    this.#ledger.setAccepted(document, made, true);
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
}

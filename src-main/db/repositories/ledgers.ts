import type { Database } from 'better-sqlite3';

import type { DocumentId, LedgerEntry, LedgerRule, RepairCandidate } from '#core/model/document';

type LedgerRow = {
  rule: LedgerRule;
  sourceStart: number;
  sourceEnd: number;
  before: string;
  after: string;
  confidence: number;
  reading: string | null;
  accepted: number;
  /** JSON array. */
  candidates: string | null;
  reason: string | null;
  absorbed: string | null;
};

export class LedgerRepository {
  readonly #insert;
  readonly #list;
  readonly #setAccepted;
  readonly #setAfter;
  readonly #delete;
  readonly #deleteAll;

  constructor(db: Database) {
    this.#insert = db.prepare<[DocumentId, ...(string | number | null)[]]>(
      `INSERT INTO ledger_entry (document_id, source_start, source_end, rule, before, after,
                                 confidence, reading, accepted, candidates, reason,
                                 absorbed)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#list = db.prepare<[DocumentId], LedgerRow>(
      `SELECT rule, source_start AS sourceStart, source_end AS sourceEnd, before, after, confidence,
              reading, accepted, candidates, reason, absorbed
         FROM ledger_entry WHERE document_id = ? ORDER BY source_start, source_end`,
    );
    this.#setAccepted = db.prepare<[number, DocumentId, number]>(
      'UPDATE ledger_entry SET accepted = ? WHERE document_id = ? AND source_start = ?',
    );
    this.#setAfter = db.prepare<[string, DocumentId, number]>(
      'UPDATE ledger_entry SET after = ? WHERE document_id = ? AND source_start = ?',
    );
    this.#deleteAll = db.prepare<[DocumentId]>('DELETE FROM ledger_entry WHERE document_id = ?');
    this.#delete = db.prepare<[DocumentId, number]>(
      'DELETE FROM ledger_entry WHERE document_id = ? AND source_start = ?',
    );
  }

  insertAll(document: DocumentId, entries: readonly LedgerEntry[]): void {
    for (const entry of entries) {
      const { sourceStart, sourceEnd, rule, before, after, confidence, reading } = entry;
      const { candidates, reason, absorbed } = entry;
      // By place: names, and an object to hold them, make a million rows take three times as long.
      this.#insert.run(
        ...([document, sourceStart, sourceEnd, rule, before, after, confidence, reading] as const),
        entry.accepted ? 1 : 0,
        candidates ? JSON.stringify(candidates) : null,
        reason ?? null,
        absorbed ? JSON.stringify(absorbed) : null,
      );
    }
  }

  /** The ledger of a document, in the order of the source. */
  list(document: DocumentId): LedgerEntry[] {
    return this.#list.all(document).map(toEntry);
  }

  /** Put other entries in the place of all there are. */
  replaceAll(document: DocumentId, entries: readonly LedgerEntry[]): void {
    this.#deleteAll.run(document);
    this.insertAll(document, entries);
  }

  /** Write another `after` at the entry that begins there. */
  setAfter(document: DocumentId, sourceStart: number, after: string): void {
    this.#setAfter.run(after, document, sourceStart);
  }

  /** Forget the entry that begins there. */
  delete(document: DocumentId, sourceStart: number): void {
    this.#delete.run(document, sourceStart);
  }

  /** Returns whether an entry begins there. */
  setAccepted(document: DocumentId, sourceStart: number, accepted: boolean): boolean {
    return this.#setAccepted.run(accepted ? 1 : 0, document, sourceStart).changes > 0;
  }
}

/** Written out: spreading a million rows takes seconds. */
function toEntry(row: LedgerRow): LedgerEntry {
  const { rule, sourceStart, sourceEnd, before, after, confidence, reading } = row;
  return {
    rule,
    sourceStart,
    sourceEnd,
    before,
    after,
    confidence,
    reading,
    accepted: row.accepted === 1,
    ...(row.candidates === null
      ? {}
      : { candidates: JSON.parse(row.candidates) as RepairCandidate[] }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.absorbed === null ? {} : { absorbed: JSON.parse(row.absorbed) as LedgerEntry[] }),
  };
}

import type { Database } from 'better-sqlite3';

import type { DocumentId, LedgerEntry, LedgerRule } from '#core/model/document';

type LedgerRow = {
  rule: LedgerRule;
  sourceStart: number;
  sourceEnd: number;
  before: string;
  after: string;
  confidence: number;
  reading: string | null;
  accepted: number;
};

export class LedgerRepository {
  readonly #insert;
  readonly #list;
  readonly #setAccepted;
  readonly #delete;

  constructor(db: Database) {
    this.#insert = db.prepare<[LedgerRow & { document: DocumentId }]>(
      `INSERT INTO ledger_entry (document_id, source_start, source_end, rule, before, after,
                                 confidence, reading, accepted)
       VALUES (@document, @sourceStart, @sourceEnd, @rule, @before, @after,
               @confidence, @reading, @accepted)`,
    );
    this.#list = db.prepare<[DocumentId], LedgerRow>(
      `SELECT rule, source_start AS sourceStart, source_end AS sourceEnd, before, after, confidence,
              reading, accepted
         FROM ledger_entry WHERE document_id = ? ORDER BY source_start, source_end`,
    );
    this.#setAccepted = db.prepare<[number, DocumentId, number]>(
      'UPDATE ledger_entry SET accepted = ? WHERE document_id = ? AND source_start = ?',
    );
    this.#delete = db.prepare<[DocumentId, number]>(
      'DELETE FROM ledger_entry WHERE document_id = ? AND source_start = ?',
    );
  }

  insertAll(document: DocumentId, entries: readonly LedgerEntry[]): void {
    for (const entry of entries) {
      this.#insert.run({ ...entry, accepted: entry.accepted ? 1 : 0, document });
    }
  }

  /** The ledger of a document, in the order of the source. */
  list(document: DocumentId): LedgerEntry[] {
    return this.#list.all(document).map((row) => ({ ...row, accepted: row.accepted === 1 }));
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

import type { Database } from 'better-sqlite3';

import type { DocumentId } from '#core/model/document';
import type { DocumentMetadata, MetadataField } from '#core/model/policy';

export type StoredMetadata = DocumentMetadata & {
  /** The document number as it is compared. */
  readonly numberKey: string | null;
  /** Host of the address. */
  readonly host: string | null;
};

type MetadataRow = Omit<StoredMetadata, 'issuers' | 'edited'> & { issuers: string; edited: string };

/** A document as others cite it. */
export type CitedDocument = {
  readonly id: DocumentId;
  readonly title: string;
  readonly numberKey: string | null;
};

export class MetadataRepository {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = statementsOf(db);
  }

  save(document: DocumentId, { issuers, edited, ...rest }: StoredMetadata): void {
    this.#statements.save.run({
      ...rest,
      document,
      issuers: JSON.stringify(issuers),
      edited: JSON.stringify(edited),
    });
  }

  /** Null for a document that was imported before there was metadata. */
  find(document: DocumentId): StoredMetadata | null {
    const row = this.#statements.find.get(document);
    return (
      (row && {
        ...row,
        issuers: JSON.parse(row.issuers) as string[],
        edited: JSON.parse(row.edited) as MetadataField[],
      }) ??
      null
    );
  }

  /** @param keys - How the document's title may be cited. */
  saveTitleKeys(document: DocumentId, keys: readonly string[]): void {
    this.#statements.deleteTitleKeys.run(document);
    for (const key of new Set(keys))
      if (key !== '') this.#statements.addTitleKey.run(key, document);
  }

  /** Documents that are not deleted, the latest first. */
  findByNumber(numberKey: string): CitedDocument[] {
    return this.#statements.findByNumber.all(numberKey);
  }

  findByTitle(titleKey: string): CitedDocument[] {
    return this.#statements.findByTitle.all(titleKey);
  }
}

function statementsOf(db: Database) {
  return {
    save: db.prepare(
      `INSERT INTO document_metadata (document_id, issuers, document_number, number_key, written,
                                      published, effective, expires, address, host, edited)
       VALUES (@document, @issuers, @documentNumber, @numberKey, @written, @published, @effective,
               @expires, @address, @host, @edited)
       ON CONFLICT (document_id) DO UPDATE SET
         issuers = excluded.issuers, document_number = excluded.document_number,
         number_key = excluded.number_key, written = excluded.written,
         published = excluded.published, effective = excluded.effective,
         expires = excluded.expires, address = excluded.address, host = excluded.host,
         edited = excluded.edited`,
    ),
    find: db.prepare<[DocumentId], MetadataRow>(
      `SELECT issuers, document_number AS documentNumber, number_key AS numberKey, written,
              published, effective, expires, address, host, edited
         FROM document_metadata WHERE document_id = ?`,
    ),
    deleteTitleKeys: db.prepare<[DocumentId]>(
      'DELETE FROM document_title_key WHERE document_id = ?',
    ),
    addTitleKey: db.prepare<[string, DocumentId]>(
      'INSERT INTO document_title_key (title_key, document_id) VALUES (?, ?)',
    ),
    findByNumber: db.prepare<[string], CitedDocument>(
      `SELECT document.id, document.title, number_key AS numberKey FROM document_metadata
         JOIN document ON document.id = document_metadata.document_id
        WHERE number_key = ? AND document.deleted IS NULL ORDER BY document.id DESC`,
    ),
    findByTitle: db.prepare<[string], CitedDocument>(
      `SELECT document.id, document.title, number_key AS numberKey FROM document_title_key
         JOIN document ON document.id = document_title_key.document_id
         LEFT JOIN document_metadata
           ON document_metadata.document_id = document_title_key.document_id
        WHERE title_key = ? AND document.deleted IS NULL ORDER BY document.id DESC`,
    ),
  };
}

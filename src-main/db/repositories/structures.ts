import type { Database } from 'better-sqlite3';

import type { DocumentId } from '#core/model/document';
import { noStructure, type Structure } from '#core/model/structure';

export class StructureRepository {
  readonly #save;
  readonly #find;

  constructor(db: Database) {
    this.#save = db.prepare<[DocumentId, string]>(
      `INSERT INTO document_structure (document_id, structure) VALUES (?, ?)
       ON CONFLICT (document_id) DO UPDATE SET structure = excluded.structure`,
    );
    this.#find = db.prepare<[DocumentId], { structure: string }>(
      'SELECT structure FROM document_structure WHERE document_id = ?',
    );
  }

  save(document: DocumentId, structure: Structure): void {
    this.#save.run(document, JSON.stringify(structure));
  }

  /** In offsets of the decoded source. */
  of(document: DocumentId): Structure {
    const row = this.#find.get(document);
    return row ? (JSON.parse(row.structure) as Structure) : noStructure;
  }
}

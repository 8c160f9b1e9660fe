import type { Database } from 'better-sqlite3';

import type { DocumentId, Encoding } from '#core/model/document';

/** What was imported, as it was. */
export type Source = {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  /** Null for formats that have none of their own. */
  readonly encoding: Encoding | null;
  readonly encodingConfidence: number;
  readonly created: string;
  readonly bytes: Uint8Array;
};

type SourceRow = {
  id: string;
  sha256: string;
  name: string;
  encoding: Encoding | '';
  encoding_confidence: number;
  created: string;
  bytes: Buffer;
};

export class SourceRepository {
  readonly #insert;
  readonly #select;
  readonly #changeReading;

  constructor(db: Database) {
    this.#insert = db.prepare<[SourceRow]>(
      `INSERT INTO source (id, sha256, name, encoding, encoding_confidence, created, bytes)
       VALUES (@id, @sha256, @name, @encoding, @encoding_confidence, @created, @bytes)`,
    );
    this.#changeReading = db.prepare<[string, number, string]>(
      'UPDATE source SET encoding = ?, encoding_confidence = ? WHERE id = ?',
    );
    this.#select = db.prepare<[DocumentId], SourceRow>(
      'SELECT source.* FROM document JOIN source ON source.id = document.source_id WHERE document.id = ?',
    );
  }

  insert({ encoding, encodingConfidence, bytes, ...rest }: Source): void {
    const { buffer, byteOffset, byteLength } = bytes;
    this.#insert.run({
      ...rest,
      encoding: encoding ?? '',
      encoding_confidence: encodingConfidence,
      bytes: Buffer.from(buffer, byteOffset, byteLength),
    });
  }

  /** The source of a document, deleted or not; null where there is no such document. */
  ofDocument(document: DocumentId): Source | null {
    const row = this.#select.get(document);
    if (!row) return null;
    const { encoding, encoding_confidence, ...rest } = row;
    return {
      ...rest,
      encoding: encoding === '' ? null : encoding,
      encodingConfidence: encoding_confidence,
    };
  }

  /** The bytes are read otherwise from now on. */
  changeReading(id: string, encoding: Encoding | null, confidence: number): void {
    this.#changeReading.run(encoding ?? '', confidence, id);
  }
}

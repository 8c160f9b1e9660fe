import type { Database } from 'better-sqlite3';

import type { DocumentId } from '#core/model/document';
import type { VersionRelation } from '#core/model/versions';

export type StoredFingerprint = {
  readonly exactKey: string;
  /** Unsigned 32-bit numbers; see src-core/versions. */
  readonly fingerprint: Uint32Array;
  readonly bands: readonly string[];
  readonly landmarks: Uint32Array;
};

/** A document that may be another version of one at hand. */
export type LikelyVersion = { readonly id: DocumentId; readonly fingerprint: Uint32Array };
/** One that shares passages with it. */
export type SharingDocument = { readonly id: DocumentId; readonly shared: number };

type FingerprintRow = { id: DocumentId; fingerprint: Buffer };

/** How documents are alike, and which are versions of which. */
export class VersionRepository {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = statementsOf(db);
  }

  saveFingerprint(
    document: DocumentId,
    { exactKey, fingerprint, bands, landmarks }: StoredFingerprint,
  ): void {
    const { buffer, byteOffset, byteLength } = fingerprint;
    this.#statements.saveFingerprint.run(
      document,
      exactKey,
      Buffer.from(buffer, byteOffset, byteLength),
    );
    this.#statements.deleteBands.run(document);
    for (const band of new Set(bands)) this.#statements.addBand.run(band, document);
    this.#statements.deleteLandmarks.run(document);
    for (const landmark of landmarks) this.#statements.addLandmark.run(landmark, document);
  }

  /** Documents whose text is the same as it is compared, the earliest first; deleted ones left out. */
  findSame(exactKey: string): DocumentId[] {
    return this.#statements.findSame.all(exactKey).map(({ id }) => id);
  }

  /** Documents that share a band, the earliest first; deleted ones left out. */
  findLikely(bands: readonly string[]): LikelyVersion[] {
    return this.#statements.findLikely
      .all(JSON.stringify(bands))
      .map(({ id, fingerprint }) => ({ id, fingerprint: toNumbers(fingerprint) }));
  }

  /** Documents that have some of these landmarks, those with the most first; deleted ones left out. */
  findSharing(landmarks: Uint32Array, least: number, limit: number): SharingDocument[] {
    return this.#statements.findSharing.all({
      landmarks: JSON.stringify([...landmarks]),
      least,
      limit,
    });
  }

  /** Say that a document is a version of another; null takes that back. */
  saveVersion(
    document: DocumentId,
    version: { origin: DocumentId; score: number; relation: VersionRelation } | null,
  ): void {
    if (version) this.#statements.saveVersion.run({ document, ...version });
    else this.#statements.deleteVersion.run(document);
  }

  /** The document that another is a version of; itself where it is none. */
  originOf(document: DocumentId): DocumentId {
    return this.#statements.originOf.get(document)?.origin ?? document;
  }
}

function statementsOf(db: Database) {
  return {
    saveFingerprint: db.prepare<[DocumentId, string, Buffer]>(
      `INSERT INTO document_fingerprint (document_id, exact_key, fingerprint) VALUES (?, ?, ?)
       ON CONFLICT (document_id) DO UPDATE SET
         exact_key = excluded.exact_key, fingerprint = excluded.fingerprint`,
    ),
    deleteBands: db.prepare<[DocumentId]>('DELETE FROM fingerprint_band WHERE document_id = ?'),
    addBand: db.prepare<[string, DocumentId]>(
      'INSERT INTO fingerprint_band (band, document_id) VALUES (?, ?)',
    ),
    deleteLandmarks: db.prepare<[DocumentId]>(
      'DELETE FROM fingerprint_landmark WHERE document_id = ?',
    ),
    addLandmark: db.prepare<[number, DocumentId]>(
      'INSERT INTO fingerprint_landmark (landmark, document_id) VALUES (?, ?)',
    ),
    findSharing: db.prepare<[{ landmarks: string; least: number; limit: number }], SharingDocument>(
      `SELECT mark.document_id AS id, count(*) AS shared
         FROM fingerprint_landmark AS mark JOIN document ON document.id = mark.document_id
        WHERE landmark IN (SELECT value FROM json_each(@landmarks)) AND document.deleted IS NULL
        GROUP BY mark.document_id HAVING count(*) >= @least
        ORDER BY shared DESC, id LIMIT @limit`,
    ),
    findSame: db.prepare<[string], { id: DocumentId }>(
      `SELECT document.id FROM document_fingerprint AS print
         JOIN document ON document.id = print.document_id
        WHERE print.exact_key = ? AND document.deleted IS NULL ORDER BY document.id`,
    ),
    findLikely: db.prepare<[string], FingerprintRow>(
      `SELECT document.id, print.fingerprint
         FROM (SELECT DISTINCT document_id FROM fingerprint_band
                WHERE band IN (SELECT value FROM json_each(?))) AS likely
         JOIN document ON document.id = likely.document_id AND document.deleted IS NULL
         JOIN document_fingerprint AS print ON print.document_id = document.id
        ORDER BY document.id`,
    ),
    saveVersion: db.prepare(
      `INSERT INTO document_version (document_id, origin_id, score, relation)
       VALUES (@document, @origin, @score, @relation)
       ON CONFLICT (document_id) DO UPDATE SET
         origin_id = excluded.origin_id, score = excluded.score, relation = excluded.relation`,
    ),
    deleteVersion: db.prepare<[DocumentId]>('DELETE FROM document_version WHERE document_id = ?'),
    originOf: db.prepare<[DocumentId], { origin: DocumentId }>(
      'SELECT origin_id AS origin FROM document_version WHERE document_id = ?',
    ),
  };
}

/** SQLite's bytes may begin anywhere; numbers of four bytes may not. */
function toNumbers(bytes: Buffer): Uint32Array {
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}

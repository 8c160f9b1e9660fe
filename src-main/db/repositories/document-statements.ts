import type { Database } from 'better-sqlite3';

import type { CollectionId } from '#core/model/collection';
import type { DocumentId, Encoding, Mojibake, SourceFormat } from '#core/model/document';
import type { Script, WrittenLocale } from '#core/model/locale';
import type { VersionRelation } from '#core/model/versions';

/** Canonical text with the SHA-256 of its UTF-8, so that no flipped bit goes unseen. */
export type StoredText = { readonly canonical: string; readonly sha256: string };

export type SummaryRow = {
  id: DocumentId;
  title: string;
  script: Script;
  written_locale: WrittenLocale | null;
  collection_id: CollectionId | null;
  length_unit: number;
  gloss_count: number;
  repair_count: number;
  annotation_count: number;
  source_name: string;
  source_sha256: string;
  /** Empty for formats that have none. */
  encoding: Encoding | '';
  encoding_confidence: number;
  format: SourceFormat | null;
  mojibake: Mojibake | null;
  suspected_mojibake: Mojibake | null;
  replaced_count: number | null;
  is_chosen: number | null;
  issuers: string | null;
  document_number: string | null;
  number_key: string | null;
  written: string | null;
  published: string | null;
  effective: string | null;
  expires: string | null;
  address: string | null;
  edited: string | null;
  origin_id: DocumentId | null;
  relation: VersionRelation | null;
  score: number | null;
  review_count: number;
  created: string;
  opened: string | null;
};

const summary = `
  SELECT document.id, document.title, document.script, written_locale, collection.id AS collection_id,
         document.length_unit, document.gloss_count, document.repair_count,
         (SELECT count(*) FROM annotation
           WHERE annotation.document_id = document.id AND annotation.deleted IS NULL) AS annotation_count,
         source.name AS source_name, source.sha256 AS source_sha256,
         source.encoding, source.encoding_confidence,
         reading.format, reading.mojibake, reading.suspected_mojibake, reading.replaced_count,
         reading.is_chosen,
         meta.issuers, meta.document_number, meta.number_key, meta.written, meta.published, meta.effective,
         meta.expires, meta.address, meta.edited,
         origin.id AS origin_id, version.relation, version.score,
         (SELECT count(*) FROM review_item
           WHERE review_item.document_id = document.id AND settled IS NULL) AS review_count,
         document.created, document.opened
    FROM document JOIN source ON source.id = document.source_id
    LEFT JOIN source_reading AS reading ON reading.source_id = source.id
    LEFT JOIN document_metadata AS meta ON meta.document_id = document.id
    LEFT JOIN document_version AS version ON version.document_id = document.id
    LEFT JOIN document AS origin ON origin.id = version.origin_id AND origin.deleted IS NULL
    LEFT JOIN document_conversion ON document_conversion.document_id = document.id
    LEFT JOIN collection
      ON collection.id = document_conversion.collection_id AND collection.deleted IS NULL`;

/** What the document repository asks of the database. */
export function documentStatements(db: Database) {
  return {
    insert: db.prepare(
      `INSERT INTO document (id, source_id, title, script, length_unit, gloss_count, repair_count,
                             created, modified, text_sha256, canonical_text)
       VALUES (@id, @sourceId, @title, @script, @length, @glosses, @repairs,
               @created, @created, @sha256, @canonical)`,
    ),
    // Rows are numbered as they come in: an order that no clock changes, which a UUIDv7 is made by.
    list: db.prepare<[], SummaryRow>(
      `${summary} WHERE document.deleted IS NULL ORDER BY document.rowid DESC`,
    ),
    listDeleted: db.prepare<[], SummaryRow>(
      `${summary} WHERE document.deleted IS NOT NULL ORDER BY document.deleted DESC, document.rowid DESC`,
    ),
    find: db.prepare<[DocumentId], SummaryRow>(
      `${summary} WHERE document.id = ? AND document.deleted IS NULL`,
    ),
    findBySource: db.prepare<[string], { id: DocumentId; title: string; isDeleted: number }>(
      `SELECT document.id, title, deleted IS NOT NULL AS isDeleted
         FROM source JOIN document ON document.source_id = source.id WHERE sha256 = ?`,
    ),
    text: db.prepare<[DocumentId], StoredText>(
      `SELECT canonical_text AS canonical, text_sha256 AS sha256 FROM document
        WHERE id = ? AND deleted IS NULL`,
    ),
    textSha256: db.prepare<[DocumentId], { sha256: string }>(
      'SELECT text_sha256 AS sha256 FROM document WHERE id = ? AND deleted IS NULL',
    ),
    position: db.prepare<[DocumentId], { position: number }>(
      'SELECT position_unit AS position FROM document WHERE id = ?',
    ),
    lastRead: db.prepare<[], { id: DocumentId }>(
      `SELECT id FROM document WHERE deleted IS NULL
        ORDER BY opened IS NULL, opened DESC, id DESC LIMIT 1`,
    ),
    listRecent: db.prepare<[number], { document: DocumentId; position: number }>(
      `SELECT id AS document, position_unit AS position FROM document
        WHERE deleted IS NULL AND opened IS NOT NULL ORDER BY opened DESC, rowid DESC LIMIT ?`,
    ),
    rename: db.prepare(
      'UPDATE document SET title = @title, modified = @modified WHERE id = @id AND deleted IS NULL',
    ),
    delete: db.prepare('UPDATE document SET deleted = @deleted WHERE id = @id AND deleted IS NULL'),
    restore: db.prepare(
      `UPDATE document SET deleted = NULL, modified = @modified
        WHERE id = @id AND deleted IS NOT NULL`,
    ),
    markOpened: db.prepare(
      'UPDATE document SET opened = @opened WHERE id = @id AND deleted IS NULL',
    ),
    savePosition: db.prepare(
      'UPDATE document SET position_unit = @position WHERE id = @id AND deleted IS NULL',
    ),
    setCollection: db.prepare(
      `INSERT INTO document_conversion (document_id, collection_id)
       SELECT id, @collection FROM document WHERE id = @id AND deleted IS NULL
       ON CONFLICT (document_id) DO UPDATE SET collection_id = excluded.collection_id`,
    ),
    setWritten: db.prepare(
      `INSERT INTO document_conversion (document_id, written_locale)
       SELECT id, @written FROM document WHERE id = @id AND deleted IS NULL
       ON CONFLICT (document_id) DO UPDATE SET written_locale = excluded.written_locale`,
    ),
    setScript: db.prepare<[Script, DocumentId]>(
      'UPDATE document SET script = ? WHERE id = ? AND deleted IS NULL',
    ),
    changeText: db.prepare(
      `UPDATE document SET canonical_text = @canonical, text_sha256 = @sha256, length_unit = @length,
              gloss_count = @glosses, repair_count = @repairs, position_unit = @position,
              modified = @modified
        WHERE id = @id AND deleted IS NULL`,
    ),
  };
}

import type { Database } from 'better-sqlite3';

import type { DocumentId, DocumentSummary, Encoding } from '#core/model/document';
import type { Script } from '#core/model/locale';

/** A document as it is first stored. */
export type NewDocument = {
  readonly id: DocumentId;
  readonly sourceId: string;
  readonly title: string;
  readonly script: Script;
  readonly glosses: number;
  readonly repairs: number;
  readonly created: string;
  readonly text: StoredText;
};

/** Canonical text with the SHA-256 of its UTF-8, so that no flipped bit goes unseen. */
export type StoredText = { readonly canonical: string; readonly sha256: string };

/** A text that takes the place of another, with all that hangs on it. */
export type TextChange = {
  readonly text: StoredText;
  readonly glosses: number;
  readonly repairs: number;
  readonly position: number;
  readonly modified: string;
};

type SummaryRow = {
  id: DocumentId;
  title: string;
  script: Script;
  length_unit: number;
  gloss_count: number;
  repair_count: number;
  annotation_count: number;
  source_name: string;
  source_sha256: string;
  encoding: Encoding;
  encoding_confidence: number;
  created: string;
  opened: string | null;
};

const summary = `
  SELECT document.id, title, script, length_unit, gloss_count, repair_count,
         (SELECT count(*) FROM annotation
           WHERE annotation.document_id = document.id AND annotation.deleted IS NULL) AS annotation_count,
         source.name AS source_name, source.sha256 AS source_sha256,
         source.encoding, source.encoding_confidence, document.created, document.opened
    FROM document JOIN source ON source.id = document.source_id`;

export class DocumentRepository {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = statementsOf(db);
  }

  insert({ text, ...document }: NewDocument): void {
    const { canonical, sha256 } = text;
    this.#statements.insert.run({ ...document, canonical, sha256, length: canonical.length });
  }

  /** Documents that are not deleted, newest first. */
  list(): DocumentSummary[] {
    return this.#statements.list.all().map(toSummary);
  }

  /** Documents in the trash, the last deleted first. */
  listDeleted(): DocumentSummary[] {
    return this.#statements.listDeleted.all().map(toSummary);
  }

  /** A document that is not deleted, or null. */
  find(id: DocumentId): DocumentSummary | null {
    const row = this.#statements.find.get(id);
    return row ? toSummary(row) : null;
  }

  /** The document made from a source, and whether it is deleted; null where there is none. */
  findBySource(sha256: string): { id: DocumentId; title: string; isDeleted: boolean } | null {
    const row = this.#statements.findBySource.get(sha256);
    return row ? { ...row, isDeleted: row.isDeleted === 1 } : null;
  }

  text(id: DocumentId): StoredText | null {
    return this.#statements.text.get(id) ?? null;
  }

  /** SHA-256 of the text as stored, without reading the text; null where there is no such document. */
  textSha256(id: DocumentId): string | null {
    return this.#statements.textSha256.get(id)?.sha256 ?? null;
  }

  /** Canonical offset where the document was last read; 0 at first. */
  position(id: DocumentId): number {
    return this.#statements.position.get(id)?.position ?? 0;
  }

  /** The document last opened, else the last imported; null in an empty library. */
  lastRead(): DocumentId | null {
    return this.#statements.lastRead.get()?.id ?? null;
  }

  /** All of these return whether there was such a document (not deleted, but for `restore`). */
  rename(id: DocumentId, title: string, modified: string): boolean {
    return this.#statements.rename.run({ id, title, modified }).changes > 0;
  }

  delete(id: DocumentId, deleted: string): boolean {
    return this.#statements.delete.run({ id, deleted }).changes > 0;
  }

  restore(id: DocumentId, modified: string): boolean {
    return this.#statements.restore.run({ id, modified }).changes > 0;
  }

  markOpened(id: DocumentId, opened: string): boolean {
    return this.#statements.markOpened.run({ id, opened }).changes > 0;
  }

  savePosition(id: DocumentId, position: number): boolean {
    return this.#statements.savePosition.run({ id, position }).changes > 0;
  }

  changeText(id: DocumentId, { text, ...change }: TextChange): boolean {
    const { canonical, sha256 } = text;
    const row = { id, ...change, canonical, sha256, length: canonical.length };
    return this.#statements.changeText.run(row).changes > 0;
  }
}

function statementsOf(db: Database) {
  return {
    insert: db.prepare(
      `INSERT INTO document (id, source_id, title, script, length_unit, gloss_count, repair_count,
                             created, modified, text_sha256, canonical_text)
       VALUES (@id, @sourceId, @title, @script, @length, @glosses, @repairs,
               @created, @created, @sha256, @canonical)`,
    ),
    // Ids are UUIDv7: they break ties in the order of import, whatever the clock did.
    list: db.prepare<[], SummaryRow>(
      `${summary} WHERE document.deleted IS NULL ORDER BY document.id DESC`,
    ),
    listDeleted: db.prepare<[], SummaryRow>(
      `${summary} WHERE document.deleted IS NOT NULL ORDER BY document.deleted DESC, document.id DESC`,
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
    changeText: db.prepare(
      `UPDATE document SET canonical_text = @canonical, text_sha256 = @sha256, length_unit = @length,
              gloss_count = @glosses, repair_count = @repairs, position_unit = @position,
              modified = @modified
        WHERE id = @id AND deleted IS NULL`,
    ),
  };
}

function toSummary(row: SummaryRow): DocumentSummary {
  return {
    id: row.id,
    title: row.title,
    script: row.script,
    length: row.length_unit,
    glosses: row.gloss_count,
    repairs: row.repair_count,
    annotations: row.annotation_count,
    sourceName: row.source_name,
    sourceSha256: row.source_sha256,
    encoding: row.encoding,
    encodingConfidence: row.encoding_confidence,
    created: row.created,
    opened: row.opened,
  };
}

import type { Database } from 'better-sqlite3';

import { writtenOf } from '#core/conversion/written-locale';
import type { CollectionId } from '#core/model/collection';
import type { DocumentId, DocumentSummary } from '#core/model/document';
import type { Script, WrittenLocale } from '#core/model/locale';
import type { DocumentMetadata, MetadataField } from '#core/model/policy';
import type { RecentDocument } from '#core/ipc/contract';
import { documentStatements, type StoredText, type SummaryRow } from './document-statements';

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

/** A text that takes the place of another, with all that hangs on it. */
export type TextChange = {
  readonly text: StoredText;
  readonly glosses: number;
  readonly repairs: number;
  readonly position: number;
  readonly modified: string;
};

/** Documents that are listed as read lately. */
const mostRecent = 10;

export class DocumentRepository {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = documentStatements(db);
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

  /** The documents opened last, the latest first. */
  listRecent(): RecentDocument[] {
    return this.#statements.listRecent.all(mostRecent);
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

  /** @param collection - One that is not deleted; null for none. */
  setCollection(id: DocumentId, collection: CollectionId | null): boolean {
    return this.#statements.setCollection.run({ id, collection }).changes > 0;
  }

  /** @param written - Null to go by the script. */
  setWritten(id: DocumentId, written: WrittenLocale | null): boolean {
    return this.#statements.setWritten.run({ id, written }).changes > 0;
  }

  /** What the text was found to be written in. */
  setScript(id: DocumentId, script: Script): boolean {
    return this.#statements.setScript.run(script, id).changes > 0;
  }

  changeText(id: DocumentId, { text, ...change }: TextChange): boolean {
    const { canonical, sha256 } = text;
    const row = { id, ...change, canonical, sha256, length: canonical.length };
    return this.#statements.changeText.run(row).changes > 0;
  }
}

function toSummary(row: SummaryRow): DocumentSummary {
  return {
    id: row.id,
    title: row.title,
    script: row.script,
    written: writtenOf(row.script, row.written_locale),
    isWrittenChosen: row.written_locale !== null,
    collection: row.collection_id,
    length: row.length_unit,
    glosses: row.gloss_count,
    repairs: row.repair_count,
    annotations: row.annotation_count,
    sourceName: row.source_name,
    sourceSha256: row.source_sha256,
    format: row.format ?? 'txt',
    encoding: row.encoding === '' ? null : row.encoding,
    encodingConfidence: row.encoding_confidence,
    isEncodingChosen: row.is_chosen === 1,
    mojibake: row.mojibake,
    suspectedMojibake: row.suspected_mojibake,
    replaced: row.replaced_count ?? 0,
    metadata: toMetadata(row),
    numberKey: row.number_key,
    version:
      row.origin_id !== null && row.relation !== null
        ? { origin: row.origin_id, relation: row.relation, score: row.score ?? 0 }
        : null,
    reviews: row.review_count,
    created: row.created,
    opened: row.opened,
  };
}

function toMetadata(row: SummaryRow): DocumentMetadata {
  return {
    issuers: row.issuers === null ? [] : (JSON.parse(row.issuers) as string[]),
    documentNumber: row.document_number,
    written: row.written,
    published: row.published,
    effective: row.effective,
    expires: row.expires,
    address: row.address,
    edited: row.edited === null ? [] : (JSON.parse(row.edited) as MetadataField[]),
  };
}

import type Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';

import type { DocumentId } from '#core/model/document';
import { migrate } from '../../../src-main/db/migrate';
import { migrations } from '../../../src-main/db/migrations/all';
import { DocumentRepository } from '../../../src-main/db/repositories/documents';
import { LedgerRepository } from '../../../src-main/db/repositories/ledgers';
import { StructureRepository } from '../../../src-main/db/repositories/structures';
import { memoryDatabase } from './memory-database';

/** A library as the second release left it. */
function secondLibrary(): Sqlite.Database {
  const db = memoryDatabase();
  migrate(db, migrations.slice(0, 2));
  db.exec(`
    INSERT INTO source VALUES ('s', '${'a'.repeat(64)}', 'a.txt', 'utf-8', 1, '2026', x'e6b395');
    INSERT INTO document VALUES ('d', 's', '法', 'hant', 1, 0, 0, 0, '2026', '2026', NULL, NULL,
      '${'b'.repeat(64)}', '法');
    INSERT INTO ledger_entry VALUES ('d', 0, 1, 'bom', 'x', '', 1, NULL, 0);
    INSERT INTO annotation VALUES ('n', 'd', 0, 1, '法', '', '', 'pink', '注', '2026', '2026', NULL);
  `);
  return db;
}

describe('the step to schema 3', () => {
  it('keeps all that a library of schema 2 has, and ends at the schema of a new one', () => {
    const db = secondLibrary();
    const contentOf = (table: string): unknown[] => db.prepare(`SELECT * FROM ${table}`).all();
    const tables = ['source', 'document', 'annotation'];
    const before = tables.map(contentOf);
    migrate(db, migrations);
    expect(tables.map(contentOf)).toEqual(before);
    expect(new LedgerRepository(db).list('d' as DocumentId)).toEqual([
      {
        ...{ rule: 'bom', sourceStart: 0, sourceEnd: 1, before: 'x', after: '' },
        ...{ confidence: 1, reading: null, accepted: false },
      },
    ]);

    const fresh = memoryDatabase();
    migrate(fresh, migrations);
    const schemaOf = (one: Sqlite.Database): unknown[] =>
      one.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all();
    expect(schemaOf(db)).toEqual(schemaOf(fresh));
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  it('gives a document of before what is true of it', () => {
    const db = secondLibrary();
    migrate(db, migrations);
    expect(new DocumentRepository(db).find('d' as DocumentId)).toMatchObject({
      ...{ format: 'txt', encoding: 'utf-8', mojibake: null, replaced: 0, version: null },
      metadata: { issuers: [], documentNumber: null, address: null, edited: [] },
    });
    expect(new StructureRepository(db).of('d' as DocumentId)).toEqual({ blocks: [], ruby: [] });
  });

  it('deletes with a document what was found out of it', () => {
    const db = secondLibrary();
    migrate(db, migrations);
    db.exec(`
      INSERT INTO document_structure VALUES ('d', '{}');
      INSERT INTO document_title_key VALUES ('法', 'd');
      INSERT INTO document_fingerprint VALUES ('d', 'k', x'00000000');
      INSERT INTO fingerprint_band VALUES ('b', 'd');
      INSERT INTO document_rule VALUES ('d', 'r', 1);
      INSERT INTO review_item VALUES ('q', 'n', 'd', '{}', '[]', '2026', NULL);
      DELETE FROM document;
    `);
    for (const table of [
      'document_structure',
      'document_title_key',
      'document_fingerprint',
      'fingerprint_band',
      'document_rule',
      'review_item',
    ]) {
      expect([table, db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]).toEqual([
        table,
        0,
      ]);
    }
  });
});

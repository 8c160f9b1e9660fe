import type Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';

import { migrate } from '../../../src-main/db/migrate';
import { migrations } from '../../../src-main/db/migrations/all';
import { memoryDatabase } from './memory-database';

/** A library as the first release left it. */
function firstLibrary(): Sqlite.Database {
  const db = memoryDatabase();
  migrate(db, migrations.slice(0, 1));
  db.exec(`
    INSERT INTO source VALUES ('s', '${'a'.repeat(64)}', 'a.txt', 'utf-8', 1, '2026', x'e6b395');
    INSERT INTO document VALUES ('d', 's', '法', 'hant', 1, 0, 0, 0, '2026', '2026', NULL, NULL,
      '${'b'.repeat(64)}', '法');
    INSERT INTO ledger_entry VALUES ('d', 0, 1, 'bom', 'x', '', 1, NULL, 0);
    INSERT INTO annotation VALUES ('n', 'd', 0, 1, '法', '', '', 'pink', '注', '2026', '2026', NULL);
    INSERT INTO annotation_tag VALUES ('n', 0, '甲');
    INSERT INTO setting VALUES ('settings', '{}');
  `);
  return db;
}

function tablesOf(db: Sqlite.Database): string[] {
  return db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
}

describe('the step to schema 2', () => {
  it('keeps all that a library of schema 1 has, and ends at the schema of a new one', () => {
    const db = firstLibrary();
    const contentOf = (tables: readonly string[]): unknown[][] =>
      tables.map((table) => db.prepare(`SELECT * FROM ${table}`).raw().all());
    const tables = tablesOf(db);
    const before = contentOf(tables);
    migrate(db, migrations.slice(0, 2));
    expect(contentOf(tables)).toEqual(before);
    expect(before.every((rows) => rows.length === 1)).toBe(true);

    const fresh = memoryDatabase();
    migrate(fresh, migrations.slice(0, 2));
    const schemaOf = (one: Sqlite.Database): unknown[] =>
      one.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all();
    expect(schemaOf(db)).toEqual(schemaOf(fresh));
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  it("leaves a document's text the last of its columns", () => {
    const db = firstLibrary();
    migrate(db, migrations);
    const columns = db.pragma('table_info(document)') as { name: string }[];
    expect(columns.at(-1)?.name).toBe('canonical_text');
  });
});

describe('the tables of choices and phrases', () => {
  const choice = (values: string): string =>
    `INSERT INTO conversion_choice (id, scope, document_id, collection_id, source_start, source_end,
       inside_unit, target, source, chosen, created, modified)
     VALUES (${values}, '2026', '2026')`;
  const phrase = (values: string): string =>
    `INSERT INTO conversion_phrase (id, scope, document_id, collection_id, hans, hant, s2t, t2s,
       created, modified)
     VALUES (${values}, '2026', '2026')`;

  function library(): Sqlite.Database {
    const db = firstLibrary();
    migrate(db, migrations);
    db.exec("INSERT INTO collection VALUES ('c', '政策', '政策', '2026', '2026', NULL)");
    db.exec(choice("'1', 'place', 'd', NULL, 0, 1, 0, 't', '发', '髮'"));
    db.exec(choice("'2', 'library', NULL, NULL, NULL, NULL, NULL, 't', '发', '髮'"));
    db.exec(phrase("'1', 'collection', NULL, 'c', '发', '髮', 1, 0"));
    return db;
  }

  it.each([
    ['a place without a document', choice("'x', 'place', NULL, NULL, 0, 1, 0, 't', '发', '髮'")],
    ['a place in a collection', choice("'x', 'place', 'd', 'c', 0, 1, 0, 't', '发', '髮'")],
    ['a place that is none', choice("'x', 'place', 'd', NULL, NULL, NULL, NULL, 't', '发', '髮'")],
    ['an empty place', choice("'x', 'place', 'd', NULL, 1, 1, 0, 't', '发', '髮'")],
    ['a place for the library', choice("'x', 'library', NULL, NULL, 0, 1, 0, 't', '发', '發'")],
    [
      'a choice of a document for the library',
      choice("'x', 'library', 'd', NULL, NULL, NULL, NULL, 't', '发', '發'"),
    ],
    [
      'a document that is not there',
      choice("'x', 'document', 'e', NULL, NULL, NULL, NULL, 't', '发', '發'"),
    ],
    ['a choice of one key twice', choice("'x', 'place', 'd', NULL, 0, 1, 0, 't', '发', '發'")],
    [
      'a choice for the library twice',
      choice("'x', 'library', NULL, NULL, NULL, NULL, NULL, 't', '发', '發'"),
    ],
    ['a phrase without directions', phrase("'x', 'library', NULL, NULL, '发', '髮', 0, 0")],
    ['a phrase without a side', phrase("'x', 'library', NULL, NULL, '发', '', 1, 1")],
    ['a phrase of one pair twice', phrase("'x', 'collection', NULL, 'c', '发', '髮', 0, 1")],
    ['two phrases from one text', phrase("'x', 'collection', NULL, 'c', '发', '發', 1, 0")],
  ])('refuse %s', (_what, sql) => {
    const db = library();
    expect(() => db.exec(sql)).toThrow(/constraint failed/u);
  });

  it('take again what was deleted', () => {
    const db = library();
    db.exec("UPDATE conversion_choice SET deleted = '2026'");
    db.exec("UPDATE conversion_phrase SET deleted = '2026'");
    db.exec(choice("'x', 'library', NULL, NULL, NULL, NULL, NULL, 't', '发', '發'"));
    db.exec(phrase("'x', 'collection', NULL, 'c', '发', '發', 1, 0"));
    expect(db.prepare('SELECT count(*) FROM conversion_choice').pluck().get()).toBe(3);
  });
});

import type Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';

import type { DocumentId } from '#core/model/document';
import type { ReadingOverrideId } from '#core/model/reading-override';
import { migrate } from '../../../src-main/db/migrate';
import { migrations } from '../../../src-main/db/migrations/all';
import { KnownCharacterRepository } from '../../../src-main/db/repositories/known-characters';
import { ReadingOverrideRepository } from '../../../src-main/db/repositories/reading-overrides';
import { memoryDatabase } from './memory-database';

/** A library as the third release left it. */
function thirdLibrary(): Sqlite.Database {
  const db = memoryDatabase();
  migrate(db, migrations.slice(0, 3));
  db.exec(`
    INSERT INTO source VALUES ('s', '${'a'.repeat(64)}', 'a.txt', 'utf-8', 1, '2026', x'e6b395');
    INSERT INTO document VALUES ('d', 's', '法', 'hant', 1, 0, 0, 0, '2026', '2026', NULL, NULL,
      '${'b'.repeat(64)}', '法');
  `);
  return db;
}

const place = { sourceStart: 0, sourceEnd: 1, inside: 0 };
const override = {
  ...{ id: 'r' as ReadingOverrideId, scope: 'place' as const, document: 'd' as DocumentId, place },
  ...{ source: '法', hans: '法', syllables: ['fǎ', null], created: '2026', modified: '2026' },
};

describe('the step to schema 4', () => {
  it('keeps all that a library of schema 3 has, and ends at the schema of a new one', () => {
    const db = thirdLibrary();
    const contentOf = (table: string): unknown[] => db.prepare(`SELECT * FROM ${table}`).all();
    const before = ['source', 'document'].map(contentOf);
    migrate(db, migrations);
    expect(['source', 'document'].map(contentOf)).toEqual(before);
    const fresh = memoryDatabase();
    migrate(fresh, migrations);
    const schemaOf = (one: Sqlite.Database): unknown[] =>
      one.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all();
    expect(schemaOf(db)).toEqual(schemaOf(fresh));
  });

  it('keeps readings as they are given, and deletes those of a document with it', () => {
    const db = thirdLibrary();
    migrate(db, migrations);
    const overrides = new ReadingOverrideRepository(db);
    overrides.insert(override);
    expect(overrides.listOf('place', 'd' as DocumentId)).toEqual([override]);
    db.exec('DELETE FROM document');
    expect(db.prepare('SELECT count(*) FROM reading_override').pluck().get()).toBe(0);
  });

  it('has one reading for a place, and none without a place where it wants one', () => {
    const db = thirdLibrary();
    migrate(db, migrations);
    const overrides = new ReadingOverrideRepository(db);
    overrides.insert(override);
    const other = { ...override, id: 'q' as ReadingOverrideId };
    expect(() => overrides.insert(other)).toThrow(/UNIQUE/u);
    expect(overrides.delete(override.id, '2026')).toBe(true);
    overrides.insert(other);
    expect(() => overrides.insert({ ...override, place: null })).toThrow(/CHECK/u);
    expect(() => overrides.insert({ ...override, scope: 'word' })).toThrow(/CHECK/u);
  });

  it('holds a known character once', () => {
    const db = thirdLibrary();
    migrate(db, migrations);
    const known = new KnownCharacterRepository(db);
    expect(['法', '法', '𠮷'].map((one) => known.add(one, '2026'))).toEqual([true, false, true]);
    expect(known.list()).toEqual(['法', '𠮷']);
    expect([known.remove('法'), known.remove('法')]).toEqual([true, false]);
  });
});

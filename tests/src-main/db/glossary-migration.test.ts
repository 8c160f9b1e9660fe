import type Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';

import type { ConceptId } from '#core/model/termbase';
import { migrate } from '../../../src-main/db/migrate';
import { migrations } from '../../../src-main/db/migrations/all';
import { ConceptRepository } from '../../../src-main/db/repositories/concepts';
import { memoryDatabase } from './memory-database';

const before = migrations.filter(({ version }) => version < 5);

describe('the step to schema 5', () => {
  it('keeps all that a library of before has, and ends at the schema of a new one', () => {
    const db = memoryDatabase();
    migrate(db, before);
    db.exec(`
      INSERT INTO setting VALUES ('theme', '"dark"');
      INSERT INTO source (id, sha256, name, encoding, encoding_confidence, created, bytes)
        VALUES ('s', '${'a'.repeat(64)}', 'a.txt', 'utf-8', 1, '2026', x'e6b395');
    `);
    const contentOf = (table: string): unknown[] => db.prepare(`SELECT * FROM ${table}`).all();
    const contents = ['setting', 'source'].map(contentOf);
    migrate(db, migrations);
    expect(['setting', 'source'].map(contentOf)).toEqual(contents);
    expect(new ConceptRepository(db).list()).toEqual([]);

    const fresh = memoryDatabase();
    migrate(fresh, migrations);
    const schemaOf = (one: Sqlite.Database): unknown[] =>
      one.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all();
    expect(schemaOf(db)).toEqual(schemaOf(fresh));
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  it('keeps each rendering as a term of its own, and deletes terms with their concept', () => {
    const db = memoryDatabase();
    migrate(db, migrations);
    const concepts = new ConceptRepository(db);
    const id = 'c' as ConceptId;
    concepts.insert({
      ...{ id, subjectField: 'law', hant: '程序', hans: '程序', pinyin: 'chéngxù' },
      ...{ english: 'procedure; due process', note: '', created: '2026', modified: '2026' },
    });
    expect(
      db.prepare("SELECT term FROM term WHERE language = 'en' ORDER BY place").pluck().all(),
    ).toEqual(['procedure', 'due process']);
    expect(concepts.find(id)?.english).toBe('procedure; due process');
    db.exec('DELETE FROM concept');
    expect(db.prepare('SELECT count(*) FROM term').pluck().get()).toBe(0);
  });
});

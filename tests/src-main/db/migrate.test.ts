import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';

import { migrate, versionOf, type Migration } from '../../../src-main/db/migrate';
import { migrations } from '../../../src-main/db/migrations/all';
import { nativeBinding } from '../library-fixture';

function memory(): Sqlite.Database {
  const db = new Sqlite(':memory:', nativeBinding === null ? {} : { nativeBinding });
  onTestFinished(() => void db.close());
  return db;
}

const first: Migration = { version: 1, up: (db) => void db.exec('CREATE TABLE a (x) ') };
const second: Migration = { version: 2, up: (db) => void db.exec('CREATE TABLE b (x)') };
const broken: Migration = {
  version: 2,
  up(db) {
    db.exec('CREATE TABLE b (x)');
    throw new Error('power cut');
  },
};

describe('migrate', () => {
  it('takes each step once, in order', () => {
    const db = memory();
    migrate(db, [first]);
    migrate(db, [first, second]);
    migrate(db, [first, second]);
    expect(versionOf(db)).toBe(2);
  });

  it('leaves a step that fails undone, and the ones before done', () => {
    const db = memory();
    expect(() => migrate(db, [first, broken])).toThrow('power cut');
    expect(versionOf(db)).toBe(1);
    expect(
      db.prepare("SELECT name FROM sqlite_schema WHERE name IN ('a', 'b')").pluck().all(),
    ).toEqual(['a']);
    migrate(db, [first, second]);
    expect(versionOf(db)).toBe(2);
  });

  it('refuses what a later release has written', () => {
    const db = memory();
    migrate(db, [first, second]);
    expect(() => migrate(db, [first])).toThrow(/newer-library/u);
  });

  it('has steps numbered from 1 without gaps', () => {
    expect(migrations.map(({ version }) => version)).toEqual(
      migrations.map((_, index) => index + 1),
    );
  });
});

import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';

import { applicationId } from '../../../src-main/db/library-header';
import { migrations } from '../../../src-main/db/migrations/all';
import { openLibrary } from '../../../src-main/db/open';
import { nativeBinding, tempFolder } from '../library-fixture';

const options = { nativeBinding };
const raw = (file: string): Sqlite.Database =>
  new Sqlite(file, nativeBinding === null ? {} : { nativeBinding });
const newFile = (): string => join(tempFolder(), 'deep', 'library.sqlite3');

function madeLibrary(): string {
  const file = newFile();
  openLibrary(file, options).close();
  return file;
}

describe('openLibrary', () => {
  it('makes a library that only its user may read, durable and strict', () => {
    const file = newFile();
    const db = openLibrary(file, options);
    onTestFinished(() => void db.close());
    db.exec("INSERT INTO setting (key, value) VALUES ('a', '1')");
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(db.pragma('trusted_schema', { simple: true })).toBe(0);
    expect(db.pragma('application_id', { simple: true })).toBe(applicationId);
    expect(db.pragma('busy_timeout', { simple: true })).toBeLessThanOrEqual(250);
    const loose = db
      .prepare(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .all();
    expect(loose).toEqual([]);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('opens again what it made, and an empty file left by a killed start', () => {
    const file = madeLibrary();
    openLibrary(file, options).close();
    const empty = join(tempFolder(), 'library.sqlite3');
    writeFileSync(empty, '');
    openLibrary(empty, options).close();
    expect(statSync(empty).size).toBeGreaterThan(0);
  });

  it('refuses a newer library and leaves its bytes alone', () => {
    const file = madeLibrary();
    const db = raw(file);
    db.pragma('user_version = 999');
    db.close();
    const before = readFileSync(file);
    expect(() => openLibrary(file, options)).toThrow(
      expect.objectContaining({
        code: 'newer-library',
        details: { found: 999, newest: migrations.length },
      }) as Error,
    );
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses a library whose newer version stands in the log only', () => {
    const file = madeLibrary();
    const db = raw(file);
    db.pragma('user_version = 999');
    onTestFinished(() => void db.close());
    const before = readFileSync(file);
    expect(() => openLibrary(file, options)).toThrow(/newer-library/u);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each([
    ['no database', Buffer.from('These are notes, and no database at all.'.repeat(40))],
    ['a few bytes', Buffer.from('SQLite')],
  ])('refuses %s and leaves it alone', (_what, bytes) => {
    const file = join(tempFolder(), 'library.sqlite3');
    writeFileSync(file, bytes);
    expect(() => openLibrary(file, options)).toThrow(/damaged-library/u);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it("refuses another program's database and leaves it alone", () => {
    const file = join(tempFolder(), 'library.sqlite3');
    const db = raw(file);
    db.exec('CREATE TABLE mail (id INTEGER PRIMARY KEY)');
    db.close();
    const before = readFileSync(file);
    expect(() => openLibrary(file, options)).toThrow(/damaged-library/u);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('says so of a truncated library, and of one with overwritten pages', () => {
    const short = madeLibrary();
    truncateSync(short, Math.floor(statSync(short).size / 2));
    expect(() => openLibrary(short, options)).toThrow(/damaged-library/u);
    const spoilt = madeLibrary();
    const bytes = readFileSync(spoilt);
    bytes.fill(0xaa, 4096, 4096 * 6);
    writeFileSync(spoilt, bytes);
    expect(() => openLibrary(spoilt, options)).toThrow(/damaged-library/u);
    expect(readFileSync(spoilt).equals(bytes)).toBe(true);
  });

  it('gives up within 250 ms on a library that another program holds', () => {
    const file = madeLibrary();
    const holder = raw(file);
    onTestFinished(() => void holder.close());
    holder.pragma('locking_mode = EXCLUSIVE');
    holder.exec('BEGIN EXCLUSIVE');
    const start = performance.now();
    expect(() => openLibrary(file, options)).toThrow(/library-locked/u);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import Sqlite, { type Database } from 'better-sqlite3';

import { AppError } from '#core/model/app-error';
import { applicationId, readLibraryHeader } from './library-header';
import { migrate, newerLibrary, versionOf, type Migration } from './migrate';
import { migrations } from './migrations/all';
import { withAppErrors } from './sqlite-failure';

export type OpenOptions = {
  /** The compiled addon to use where better-sqlite3's own does not load; null for its own. */
  readonly nativeBinding: string | null;
  /** For tests of migration only. */
  readonly migrations?: readonly Migration[];
};

/** Milliseconds to wait for another process's write. The window must never stand still for longer. */
const busyMilliseconds = 200;

/**
 * Open a library, making it where there is none.
 *
 * A library that cannot be used is left exactly as it is.
 *
 * @param file - Absolute path, or `:memory:`.
 * @throws {AppError} `newer-library`, `damaged-library`, `library-locked`, `no-permission`,
 *   `disk-full` or `write-failed`.
 */
export function openLibrary(file: string, options: OpenOptions): Database {
  const steps = options.migrations ?? migrations;
  if (file !== ':memory:') {
    makeFile(file);
    refuseUnusable(file, steps, options);
  }
  return withAppErrors(() => {
    const db = connect(file, options, false);
    try {
      prepare(db, steps);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

function prepare(db: Database, steps: readonly Migration[]): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('foreign_keys = ON');
  if (db.pragma('journal_mode = WAL', { simple: true }) === 'delete') {
    throw new AppError('library-locked');
  }
  db.pragma('synchronous = FULL');
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new AppError('damaged-library');
  if (versionOf(db) === 0) db.pragma(`application_id = ${applicationId}`);
  migrate(db, steps);
  assertDurable(db);
}

/**
 * SQLite in WAL mode is built to fall back to NORMAL, and reports FULL until the first write: only
 * what it says after a write counts.
 */
function assertDurable(db: Database): void {
  db.pragma(`user_version = ${versionOf(db)}`);
  if (db.pragma('synchronous', { simple: true }) !== 2) {
    throw new AppError('internal', { reason: 'synchronous' });
  }
}

/** Make the folder and an empty file that only the user may read; the folder's entry is on disk after. */
function makeFile(file: string): void {
  const folder = dirname(file);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (existsSync(file)) return;
    closeSync(openSync(file, 'a', 0o600));
    syncFolder(folder);
  } catch (error) {
    throw fileFailure(error, file);
  }
}

function syncFolder(folder: string): void {
  // Windows cannot open folders; its file systems journal their entries.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Refuse, before SQLite may write, what is no library or one that a newer release has written. */
function refuseUnusable(file: string, steps: readonly Migration[], options: OpenOptions): void {
  let header;
  try {
    header = readLibraryHeader(file);
  } catch (error) {
    throw fileFailure(error, file);
  }
  const newest = steps.at(-1)?.version ?? 0;
  const pending = hasPendingWrites(file);
  if (header.kind === 'foreign') throw new AppError('damaged-library', { reason: 'foreign' });
  if (header.kind === 'sqlite' && !pending) {
    if (header.applicationId !== applicationId) {
      throw new AppError('damaged-library', { reason: 'foreign' });
    }
    if (header.version > newest) throw newerLibrary(header.version, newest);
  }
  if (pending) refuseNewerPendingWrites(file, newest, options);
}

/** The newest version may stand in the log only. A reader does not fold the log into the file. */
function refuseNewerPendingWrites(file: string, newest: number, options: OpenOptions): void {
  withAppErrors(() => {
    const db = connect(file, options, true);
    try {
      if (versionOf(db) > newest) throw newerLibrary(versionOf(db), newest);
    } finally {
      db.close();
    }
  });
}

function hasPendingWrites(file: string): boolean {
  const log = `${file}-wal`;
  return existsSync(log) && statSync(log).size > 0;
}

function connect(file: string, { nativeBinding }: OpenOptions, readonly: boolean): Database {
  return new Sqlite(file, {
    readonly,
    timeout: busyMilliseconds,
    ...(nativeBinding === null ? {} : { nativeBinding }),
  });
}

function fileFailure(error: unknown, file: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) return error;
  if (code === 'EACCES' || code === 'EPERM') {
    return new AppError('no-permission', { name: file }, { cause: error });
  }
  if (code === 'ENOSPC') return new AppError('disk-full', {}, { cause: error });
  return new AppError('write-failed', { reason: code }, { cause: error });
}

import type { Database } from 'better-sqlite3';

import { AppError } from '#core/model/app-error';

/** One step of the schema; frozen once a release has it. */
export type Migration = { readonly version: number; up(db: Database): void };

/**
 * Bring `db` up to the newest schema, each step in its own transaction.
 *
 * @throws {AppError} `newer-library` if a later release has written `db`, before anything is written.
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  const newest = migrations.at(-1)?.version ?? 0;
  const current = versionOf(db);
  if (current > newest) throw newerLibrary(current, newest);
  for (const { version, up } of migrations) {
    if (version <= current) continue;
    db.transaction(() => {
      // Another process may have taken this step while we waited for the lock.
      if (versionOf(db) >= version) return;
      up(db);
      db.pragma(`user_version = ${version}`);
    }).immediate();
  }
}

export function newerLibrary(found: number, newest: number): AppError {
  return new AppError('newer-library', { found, newest });
}

/** The schema version in the database, 0 in a new one. */
export function versionOf(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}

import Sqlite from 'better-sqlite3';
import { onTestFinished } from 'vitest';

import { nativeBinding } from '../library-fixture';

/** A database without tables, closed when the test ends. */
export function memoryDatabase(): Sqlite.Database {
  const db = new Sqlite(':memory:', nativeBinding === null ? {} : { nativeBinding });
  db.pragma('foreign_keys = ON');
  onTestFinished(() => void db.close());
  return db;
}

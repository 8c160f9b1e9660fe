import type { Database } from 'better-sqlite3';

/** Values by key, as JSON. */
export class SettingRepository {
  readonly #get;
  readonly #set;

  constructor(db: Database) {
    this.#get = db.prepare<[string], { value: string }>('SELECT value FROM setting WHERE key = ?');
    this.#set = db.prepare<[string, string]>(
      `INSERT INTO setting (key, value) VALUES (?, ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    );
  }

  /** Null where nothing is kept under the key; the caller parses what comes. */
  get(key: string): unknown {
    const row = this.#get.get(key);
    return row ? (JSON.parse(row.value) as unknown) : null;
  }

  set(key: string, value: unknown): void {
    this.#set.run(key, JSON.stringify(value));
  }
}

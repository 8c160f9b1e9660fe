import { existsSync } from 'node:fs';

import Sqlite, { type Database } from 'better-sqlite3';

import type { RawEntry } from '#core/dictionary/parse-entry';
import type { Side } from '#core/model/locale';
import type { DictionarySource } from '#core/model/word';

type EntryRow = { id: number; hant: string; hans: string; pinyin: string; senses: string };

/** An entry with its number in the dictionary's order. */
export type NumberedEntry = RawEntry & { readonly id: number };

/** The dictionary that comes with the app, in a database of its own that is only ever read. */
export class WordDictionary {
  readonly #db: Database;
  readonly #find: Readonly<Record<Side, ReturnType<typeof finderOf>>>;
  readonly source: DictionarySource;

  private constructor(db: Database) {
    this.#db = db;
    this.#find = { hant: finderOf(db, 'hant'), hans: finderOf(db, 'hans') };
    this.source = db
      .prepare<[], DictionarySource>('SELECT name, license, date, entries FROM source')
      .get() as DictionarySource;
  }

  /**
   * Null where there is no such file, or it is no dictionary: the app does without one then.
   *
   * @param file - Absolute path.
   */
  static open(file: string, nativeBinding: string | null): WordDictionary | null {
    if (!existsSync(file)) return null;
    let db: Database | null = null;
    try {
      db = new Sqlite(file, {
        ...{ readonly: true, fileMustExist: true },
        ...(nativeBinding === null ? {} : { nativeBinding }),
      });
      return new WordDictionary(db);
    } catch {
      db?.close();
      return null;
    }
  }

  /** The entries that are one of `forms` in a script, in the dictionary's order. */
  find(side: Side, forms: readonly string[]): NumberedEntry[] {
    return this.#find[side].all(JSON.stringify(forms)).map(({ senses, ...entry }) => ({
      ...entry,
      senses: JSON.parse(senses) as string[],
    }));
  }

  close(): void {
    this.#db.close();
  }
}

function finderOf(db: Database, side: Side) {
  return db.prepare<[string], EntryRow>(findEntries(side));
}

/** Takes the forms as a JSON array. */
export function findEntries(side: Side): string {
  return `SELECT entry.id, entry.hant, entry.hans, entry.pinyin, entry.senses
            FROM json_each(?) AS wanted JOIN entry ON entry.${side} = wanted.value
           ORDER BY entry.id`;
}

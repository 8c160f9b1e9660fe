import type { Database } from 'better-sqlite3';

/** The characters that the user knows, as they were given. */
export class KnownCharacterRepository {
  readonly #list;
  readonly #add;
  readonly #remove;

  constructor(db: Database) {
    this.#list = db.prepare('SELECT character FROM known_character ORDER BY character').pluck();
    this.#add = db.prepare<[string, string]>(
      'INSERT OR IGNORE INTO known_character (character, created) VALUES (?, ?)',
    );
    this.#remove = db.prepare<[string]>('DELETE FROM known_character WHERE character = ?');
  }

  list(): string[] {
    return this.#list.all() as string[];
  }

  /** Returns whether it was not there. */
  add(character: string, created: string): boolean {
    return this.#add.run(character, created).changes > 0;
  }

  /** Returns whether it was there. */
  remove(character: string): boolean {
    return this.#remove.run(character).changes > 0;
  }
}

import type { Database } from 'better-sqlite3';

import type { Collection, CollectionId } from '#core/model/collection';

type Named = { readonly id: CollectionId; readonly name: string; readonly nameKey: string };

export class CollectionRepository {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = statementsOf(db);
  }

  /** @param collection - Its `nameKey` is the name as it is compared. */
  insert(collection: Named & { readonly created: string }): void {
    this.#statements.insert.run(collection);
  }

  /** Collections that are not deleted, by name. */
  list(): Collection[] {
    return this.#statements.list.all();
  }

  /** A collection that is not deleted, or null. */
  find(id: CollectionId): Collection | null {
    return this.#statements.find.get(id) ?? null;
  }

  /** The one of a name that is not deleted, or null. */
  findByName(nameKey: string): Collection | null {
    return this.#statements.findByName.get(nameKey) ?? null;
  }

  /** A collection that is deleted, or null. */
  findDeleted(id: CollectionId): Collection | null {
    return this.#statements.findDeleted.get(id) ?? null;
  }

  /** All of these return whether there was such a collection (not deleted, but for `restore`). */
  rename(collection: Named & { readonly modified: string }): boolean {
    return this.#statements.rename.run(collection).changes > 0;
  }

  delete(id: CollectionId, deleted: string): boolean {
    return this.#statements.delete.run({ id, deleted }).changes > 0;
  }

  restore(id: CollectionId, modified: string): boolean {
    return this.#statements.restore.run({ id, modified }).changes > 0;
  }
}

function statementsOf(db: Database) {
  return {
    insert: db.prepare(
      `INSERT INTO collection (id, name, name_key, created, modified)
       VALUES (@id, @name, @nameKey, @created, @created)`,
    ),
    list: db.prepare<[], Collection>(
      'SELECT id, name FROM collection WHERE deleted IS NULL ORDER BY name_key',
    ),
    find: db.prepare<[CollectionId], Collection>(
      'SELECT id, name FROM collection WHERE id = ? AND deleted IS NULL',
    ),
    findByName: db.prepare<[string], Collection>(
      'SELECT id, name FROM collection WHERE name_key = ? AND deleted IS NULL',
    ),
    findDeleted: db.prepare<[CollectionId], Collection>(
      'SELECT id, name FROM collection WHERE id = ? AND deleted IS NOT NULL',
    ),
    rename: db.prepare(
      `UPDATE collection SET name = @name, name_key = @nameKey, modified = @modified
        WHERE id = @id AND deleted IS NULL`,
    ),
    delete: db.prepare(
      'UPDATE collection SET deleted = @deleted WHERE id = @id AND deleted IS NULL',
    ),
    restore: db.prepare(
      `UPDATE collection SET deleted = NULL, modified = @modified
        WHERE id = @id AND deleted IS NOT NULL`,
    ),
  };
}

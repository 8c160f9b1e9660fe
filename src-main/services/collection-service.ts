import { AppError } from '#core/model/app-error';
import type { Collection, CollectionId } from '#core/model/collection';
import type { DocumentId, DocumentSummary } from '#core/model/document';
import type { LibraryParts } from './library-parts';
import { wellFormed } from './well-formed';

export class CollectionService {
  readonly #parts: LibraryParts;

  constructor(parts: LibraryParts) {
    this.#parts = parts;
  }

  /** By name. */
  list(): Collection[] {
    return this.#parts.collections.list();
  }

  /** @throws {AppError} `collection-exists`; case and the width of letters make no other name. */
  create(given: string): Collection {
    return this.#parts.transaction(() => {
      const collection = { id: this.#parts.newId() as CollectionId, name: wellFormed(given) };
      const nameKey = this.#freeKey(collection);
      this.#parts.collections.insert({ ...collection, nameKey, created: this.#parts.now() });
      return collection;
    });
  }

  /** The one of a name, made where there is none. */
  findOrCreate(name: string): { collection: Collection; isNew: boolean } {
    const found = this.#parts.collections.findByName(keyOf(wellFormed(name)));
    return found
      ? { collection: found, isNew: false }
      : { collection: this.create(name), isNew: true };
  }

  /** @throws {AppError} `collection-missing`, like all below, and `collection-exists`. */
  rename(id: CollectionId, given: string): Collection {
    return this.#parts.transaction(() => {
      const collection = { id, name: wellFormed(given) };
      const nameKey = this.#freeKey(collection);
      const modified = this.#parts.now();
      this.#expect(this.#parts.collections.rename({ ...collection, nameKey, modified }));
      return collection;
    });
  }

  /**
   * Nothing but the collection itself is marked: while it is deleted its documents are in none, and
   * its choices and phrases rest.
   */
  delete(id: CollectionId): null {
    this.#expect(this.#parts.collections.delete(id, this.#parts.now()));
    return null;
  }

  /**
   * Brings back a collection with its choices and phrases, and with those of its documents that
   * were not put elsewhere.
   *
   * @throws {AppError} Also `collection-exists`, if another has taken its name.
   */
  restore(id: CollectionId): Collection {
    return this.#parts.transaction(() => {
      const collection = this.#parts.collections.findDeleted(id);
      if (!collection) throw new AppError('collection-missing');
      this.#freeKey(collection);
      this.#parts.collections.restore(id, this.#parts.now());
      return collection;
    });
  }

  /** @param id - Null takes the document out. @throws {AppError} Also `document-missing`. */
  setOf(document: DocumentId, id: CollectionId | null): DocumentSummary {
    return this.#parts.transaction(() => {
      const { collections, documents } = this.#parts;
      this.#expect(id === null || collections.find(id) !== null);
      documents.setCollection(document, id);
      const summary = documents.find(document);
      if (!summary) throw new AppError('document-missing');
      return summary;
    });
  }

  #freeKey({ id, name }: Collection): string {
    const nameKey = keyOf(name);
    const found = this.#parts.collections.findByName(nameKey);
    if (found && found.id !== id) throw new AppError('collection-exists', { name: found.name });
    return nameKey;
  }

  #expect(found: boolean): void {
    if (!found) throw new AppError('collection-missing');
  }
}

function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

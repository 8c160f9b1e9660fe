import type { Params } from '#core/ipc/contract';
import { AppError } from '#core/model/app-error';
import type { ConceptId, OwnConcept } from '#core/model/termbase';
import type { Glossaries } from './glossaries';
import type { LibraryParts } from './library-parts';
import { wellFormed } from './well-formed';

/** The concepts that the user has added. */
export class ConceptService {
  readonly #parts: LibraryParts;
  readonly #glossaries: Glossaries;

  constructor(parts: LibraryParts, glossaries: Glossaries) {
    this.#parts = parts;
    this.#glossaries = glossaries;
  }

  /**
   * Adds a concept, or changes the one named.
   *
   * @throws {AppError} `concept-missing`, like all below.
   */
  save({ concept, ...said }: Params<'concept:save'>): OwnConcept {
    return this.#changing(() => {
      const now = this.#parts.now();
      const { hant, hans, pinyin, english, note, subjectField } = said;
      const clean = {
        ...{ hant: wellFormed(hant), hans: wellFormed(hans), pinyin: wellFormed(pinyin) },
        ...{ english: wellFormed(english), note: wellFormed(note), subjectField },
      };
      if (concept === undefined) {
        const id = this.#parts.newId() as ConceptId;
        this.#parts.concepts.insert({ id, ...clean, created: now, modified: now });
        return this.#find(id);
      }
      const { created } = this.#find(concept);
      this.#parts.concepts.change({ id: concept, ...clean, created, modified: now });
      return this.#find(concept);
    });
  }

  delete(id: ConceptId): null {
    return this.#changing(() => {
      if (!this.#parts.concepts.delete(id, this.#parts.now()))
        throw new AppError('concept-missing');
      return null;
    });
  }

  restore(id: ConceptId): OwnConcept {
    return this.#changing(() => {
      if (!this.#parts.concepts.restore(id)) throw new AppError('concept-missing');
      return this.#find(id);
    });
  }

  #changing<T>(change: () => T): T {
    const result = this.#parts.transaction(change);
    this.#glossaries.changed();
    return result;
  }

  #find(id: ConceptId): OwnConcept {
    const found = this.#parts.concepts.find(id);
    if (!found) throw new AppError('concept-missing');
    return found;
  }
}

import type { Params, PhraseChange } from '#core/ipc/contract';
import { AppError } from '#core/model/app-error';
import type { ConversionDirection, Phrase, PhraseId } from '#core/model/conversion';
import type { DocumentId } from '#core/model/document';
import type { RuleOwner } from '../db/repositories/rule-owner';
import type { LibraryParts } from './library-parts';
import { ownerOf } from './rule-scope';

type NewPhrase = Omit<Phrase, 'id'>;

/**
 * The user dictionary. Within a scope a text has one counterpart in each direction: a phrase takes
 * the place of those that say otherwise. A phrase is never written over; the old one is marked as
 * deleted, to be restored.
 */
export class PhraseService {
  readonly #parts: LibraryParts;

  constructor(parts: LibraryParts) {
    this.#parts = parts;
  }

  /**
   * @param document - Only those that hold in it, the narrowest scope first; all where left out.
   * @throws {AppError} `document-missing`.
   */
  list(document?: DocumentId): Phrase[] {
    const { phrases, documents } = this.#parts;
    if (document === undefined) return phrases.listAll();
    const summary = documents.find(document);
    if (!summary) throw new AppError('document-missing');
    const { collection } = summary;
    return [
      ...phrases.listOf('document', document),
      ...(collection === null ? [] : phrases.listOf('collection', collection)),
      ...phrases.listOf('library', null),
    ];
  }

  /**
   * Those of one scope.
   *
   * @throws {AppError} `document-missing` or `no-collection`.
   */
  listOf(scope: Phrase['scope'], document: DocumentId | undefined): Phrase[] {
    const owner = ownerOf(this.#parts, scope, document);
    return this.#parts.phrases.listOf(scope, owner.document ?? owner.collection);
  }

  /**
   * Add a phrase, or put another in place of the one named `phrase`, which stays with its document
   * or collection where none is named.
   *
   * @throws {AppError} `phrase-missing`, `document-missing` or `no-collection`.
   */
  save(params: Params<'phrase:save'>): PhraseChange & { phrase: Phrase } {
    return this.#parts.transaction(() => {
      const { scope, document, hans, hant, directions } = params;
      const changes = new Changes(this.#parts);
      const old = params.phrase === undefined ? null : this.#find(params.phrase);
      if (old) changes.remove(old.id);
      const staysPut = old !== null && old.scope === scope && document === undefined;
      const owner = staysPut ? ownerOfPhrase(old) : ownerOf(this.#parts, scope, document);
      const now = this.#parts.now();
      const created = old?.created ?? now;
      const draft = { scope, ...owner, hans, hant, directions, created, modified: now };
      this.#displace(this.#rivals(draft), draft, changes);
      return { phrase: changes.insert(draft), ...changes.list() };
    });
  }

  /** All or none. @throws {AppError} `phrase-missing`. */
  delete(ids: readonly PhraseId[]): null {
    return this.#parts.transaction(() => {
      const { phrases, now } = this.#parts;
      for (const id of ids) if (!phrases.delete(id, now())) throw new AppError('phrase-missing');
      return null;
    });
  }

  /** Brings back phrases, all or none, in place of what says otherwise. @throws As `delete`. */
  restore(ids: readonly PhraseId[]): PhraseChange {
    return this.#parts.transaction(() => {
      const changes = new Changes(this.#parts);
      for (const id of ids) {
        const phrase = this.#parts.phrases.findDeleted(id);
        if (!phrase) throw new AppError('phrase-missing');
        this.#displace(this.#rivals(phrase), phrase, changes);
        changes.restore(id);
      }
      return changes.list();
    });
  }

  /**
   * Take phrases made elsewhere into the dictionary, all or none. Of one that is there already the
   * directions are added.
   */
  adopt(drafts: Iterable<NewPhrase>): PhraseChange & { added: number; changed: number } {
    return this.#parts.transaction(() => {
      const changes = new Changes(this.#parts);
      const count = { added: 0, changed: 0, same: 0 };
      for (const draft of drafts) count[this.#adoptOne(draft, changes)] += 1;
      return { added: count.added, changed: count.changed, ...changes.list() };
    });
  }

  #adoptOne(draft: NewPhrase, changes: Changes): 'added' | 'changed' | 'same' {
    const rivals = this.#rivals(draft);
    const equal = rivals.find((rival) => isSamePair(rival, draft));
    const directions = [...new Set([...(equal?.directions ?? []), ...draft.directions])];
    if (equal && directions.length === equal.directions.length) return 'same';
    this.#displace(rivals, draft, changes);
    changes.insert({ ...draft, directions });
    return rivals.length > 0 ? 'changed' : 'added';
  }

  /** What a rival says of other texts in the other direction stays. */
  #displace(rivals: readonly Phrase[], draft: NewPhrase, changes: Changes): void {
    for (const rival of rivals) {
      changes.remove(rival.id);
      const rest = rival.directions.filter((direction) => !isContested(direction, rival, draft));
      if (rest.length === 0 || isSamePair(rival, draft)) continue;
      changes.insert({ ...rival, directions: rest, modified: this.#parts.now() });
    }
  }

  #rivals(draft: NewPhrase): Phrase[] {
    return this.#parts.phrases
      .listRivals(draft)
      .filter(
        (other) =>
          isSamePair(other, draft) ||
          other.directions.some((direction) => isContested(direction, other, draft)),
      );
  }

  #find(id: PhraseId): Phrase {
    const phrase = this.#parts.phrases.find(id);
    if (!phrase) throw new AppError('phrase-missing');
    return phrase;
  }
}

/** Makes changes, and keeps what they come to: a phrase made and removed leaves no trace in it. */
class Changes {
  readonly #parts: LibraryParts;
  readonly #made = new Set<PhraseId>();
  readonly #removed = new Set<PhraseId>();

  constructor(parts: LibraryParts) {
    this.#parts = parts;
  }

  insert(draft: NewPhrase): Phrase {
    const phrase = { ...draft, id: this.#parts.newId() as PhraseId };
    this.#parts.phrases.insert(phrase);
    this.#made.add(phrase.id);
    return phrase;
  }

  restore(id: PhraseId): void {
    this.#parts.phrases.restore(id);
    this.#made.add(id);
  }

  remove(id: PhraseId): void {
    this.#parts.phrases.delete(id, this.#parts.now());
    if (!this.#made.delete(id)) this.#removed.add(id);
  }

  list(): PhraseChange {
    return { made: [...this.#made], removed: [...this.#removed] };
  }
}

/** Whether both convert the same text in a direction. */
function isContested(direction: ConversionDirection, a: NewPhrase, b: NewPhrase): boolean {
  const isSame = direction === 's2t' ? a.hans === b.hans : a.hant === b.hant;
  return isSame && a.directions.includes(direction) && b.directions.includes(direction);
}

function isSamePair(a: NewPhrase, b: NewPhrase): boolean {
  return a.hans === b.hans && a.hant === b.hant;
}

function ownerOfPhrase({ document, collection }: Phrase): RuleOwner {
  return { document, collection };
}

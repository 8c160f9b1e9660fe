import type { SourcePlace } from '#core/conversion/source-places';
import type { ChoiceChange, Params } from '#core/ipc/contract';
import { AppError } from '#core/model/app-error';
import type { Choice, ChoiceId } from '#core/model/conversion';
import type { DocumentId } from '#core/model/document';
import type { StoredChoice } from '../db/repositories/choices';
import type { LibraryParts } from './library-parts';
import { placedTexts, type PlacedTexts } from './placed-texts';
import { ownerOf } from './rule-scope';

/**
 * What the user decided characters and words become. A choice is never written over: another takes
 * its place, and the old one is marked as deleted, to be restored.
 */
export class ChoiceService {
  readonly #parts: LibraryParts;

  constructor(parts: LibraryParts) {
    this.#parts = parts;
  }

  /**
   * The choices that hold in a document, the narrowest scope first; those for places in reading
   * order, the others in the order they were made. One for a place is left out while another text
   * stands there.
   *
   * @throws {AppError} `document-missing`.
   */
  list(document: DocumentId): Choice[] {
    const { choices, documents } = this.#parts;
    const summary = documents.find(document);
    if (!summary) throw new AppError('document-missing');
    const { collection } = summary;
    const texts = placedTexts(this.#parts);
    const atPlaces = choices.listOf('place', document).flatMap((choice) => {
      const start = startOf(choice, texts);
      return start === null ? [] : [toChoice(choice, start)];
    });
    const others = [
      ...choices.listOf('document', document),
      ...(collection === null ? [] : choices.listOf('collection', collection)),
      ...choices.listOf('library', null),
    ];
    return [
      ...atPlaces.sort((a, b) => Number(a.start) - Number(b.start)),
      ...others.map((choice) => toChoice(choice, null)),
    ];
  }

  /** All of the library. `start` is null where another text stands at a choice's place. */
  listAll(): Choice[] {
    const texts = placedTexts(this.#parts);
    return this.#parts.choices.listAll().map((choice) => toChoice(choice, startOf(choice, texts)));
  }

  /**
   * @throws {AppError} `document-missing`; `bad-range` for the scope `place` if `source` does not
   *   stand at `start`; `no-collection` for the scope `collection` if the document is in none.
   */
  set(params: Params<'choice:set'>): ChoiceChange {
    return this.#parts.transaction(() => {
      const { scope, target, source, chosen } = params;
      const texts = placedTexts(this.#parts);
      const owner = ownerOf(this.#parts, scope, params.document);
      const place = scope === 'place' ? anchor(params, texts) : null;
      const now = this.#parts.now();
      const draft: StoredChoice = {
        ...{ id: this.#parts.newId() as ChoiceId, scope, ...owner, place, target, source, chosen },
        ...{ created: now, modified: now },
      };
      const replaced = this.#displace(this.#rivals(draft));
      const choice = { ...draft, created: replaced?.created ?? now };
      this.#parts.choices.insert(choice);
      return toChange(choice, replaced, texts);
    });
  }

  /** @throws {AppError} `choice-missing`. */
  delete(id: ChoiceId): null {
    if (!this.#parts.choices.delete(id, this.#parts.now())) throw new AppError('choice-missing');
    return null;
  }

  /** Brings back a choice, in place of one of the same key. @throws {AppError} `choice-missing`. */
  restore(id: ChoiceId): ChoiceChange {
    return this.#parts.transaction(() => {
      const choice = this.#parts.choices.findDeleted(id);
      if (!choice) throw new AppError('choice-missing');
      const texts = placedTexts(this.#parts);
      const replaced = this.#displace(this.#rivals(choice));
      this.#parts.choices.restore(id);
      return toChange(choice, replaced, texts);
    });
  }

  /** Keep a choice made elsewhere, in place of one of the same key; within a transaction. */
  adopt(choice: StoredChoice): 'added' | 'changed' | 'same' {
    const rivals = this.#rivals(choice);
    if (rivals.some(({ chosen }) => chosen === choice.chosen)) return 'same';
    this.#displace(rivals);
    this.#parts.choices.insert(choice);
    return rivals.length > 0 ? 'changed' : 'added';
  }

  /** Choices of the same key. */
  #rivals(choice: StoredChoice): StoredChoice[] {
    return this.#parts.choices
      .listAlike(choice)
      .filter(({ place }) => isSamePlace(place, choice.place));
  }

  #displace(rivals: readonly StoredChoice[]): StoredChoice | null {
    for (const { id } of rivals) this.#parts.choices.delete(id, this.#parts.now());
    return rivals.at(-1) ?? null;
  }
}

function anchor(
  { document, start, source }: Params<'choice:set'>,
  texts: PlacedTexts,
): SourcePlace {
  const places = document === undefined ? null : (texts(document)?.places ?? null);
  const place = start === undefined ? null : (places?.anchor(start, source) ?? null);
  if (place) return place;
  throw new AppError('bad-range', { start: start ?? 0, end: (start ?? 0) + source.length });
}

/** Where a choice's source stands at its place now; null if it does not, or there is no place. */
function startOf({ document, place, source }: StoredChoice, texts: PlacedTexts): number | null {
  if (!place || document === null) return null;
  return texts(document)?.places.find(place, source) ?? null;
}

function isSamePlace(a: SourcePlace | null, b: SourcePlace | null): boolean {
  return (
    a?.sourceStart === b?.sourceStart && a?.sourceEnd === b?.sourceEnd && a?.inside === b?.inside
  );
}

function toChange(
  choice: StoredChoice,
  replaced: StoredChoice | null,
  texts: PlacedTexts,
): ChoiceChange {
  return {
    choice: toChoice(choice, startOf(choice, texts)),
    replaced: replaced && toChoice(replaced, startOf(replaced, texts)),
  };
}

function toChoice({ place: _place, ...rest }: StoredChoice, start: number | null): Choice {
  return { ...rest, start };
}

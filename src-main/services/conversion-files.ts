import { basename } from 'node:path';

import { quoteOf } from '#core/anchoring/quote';
import type { SourcePlace } from '#core/conversion/source-places';
import {
  formatConversionFile,
  parseConversionFile,
  type ConversionFile,
  type FiledChoice,
} from '#core/formats/conversion-file';
import type { ConversionImport } from '#core/ipc/contract';
import { maxRulesBytes } from '#core/ipc/limits';
import { AppError } from '#core/model/app-error';
import type { CollectionId } from '#core/model/collection';
import type { ChoiceId } from '#core/model/conversion';
import type { DocumentId, DocumentSummary, Encoding } from '#core/model/document';
import type { StoredChoice } from '../db/repositories/choices';
import type { RuleOwner } from '../db/repositories/rule-owner';
import { readSourceFile } from '../files/read-source-file';
import { writeWhole } from '../files/write-whole';
import type { ChoiceService } from './choice-service';
import type { CollectionService } from './collection-service';
import type { LibraryParts } from './library-parts';
import type { PhraseService } from './phrase-service';
import { placedTexts, type PlacedText, type PlacedTexts } from './placed-texts';

type Services = {
  readonly collections: CollectionService;
  readonly choices: ChoiceService;
  readonly phrases: PhraseService;
};

/** All choices, phrases and names of collections, in and out of one JSON file. */
export class ConversionFiles {
  readonly #parts: LibraryParts;
  readonly #services: Services;

  constructor(parts: LibraryParts, services: Services) {
    this.#parts = parts;
    this.#services = services;
  }

  /** @throws {AppError} `disk-full` or `write-failed`. */
  async write(path: string): Promise<null> {
    const { collections, choices, phrases } = this.#parts;
    const texts = placedTexts(this.#parts);
    const names = new Map(collections.list().map(({ id, name }) => [id, name]));
    const documents = new Map(this.#parts.documents.list().map((one) => [one.id, one]));
    const refer = ({ document, collection }: RuleOwner) => ({
      document: (document && documents.get(document)?.sourceSha256) ?? null,
      collection: (collection && names.get(collection)) ?? null,
    });
    const content = {
      collections: [...names.values()],
      choices: choices.listAll().map((choice) => {
        const { scope, target, source, chosen, created, modified, document } = choice;
        const summary = document && documents.get(document);
        const place = summary ? filedPlace(choice, summary, texts) : null;
        return { scope, ...refer(choice), place, target, source, chosen, created, modified };
      }),
      phrases: phrases.listAll().map((phrase) => {
        const { scope, hans, hant, directions, created, modified } = phrase;
        return {
          scope,
          ...refer(phrase),
          hans,
          hant,
          directions: [...directions],
          created,
          modified,
        };
      }),
    };
    await writeWhole(path, formatConversionFile(content));
    return null;
  }

  /**
   * Take in a file, whole or not at all. What it says takes the place of what is there under the
   * same key; what is said of a document that is not here is left out and counted.
   *
   * @throws {AppError} `foreign-file`, or as a source is read.
   */
  async read(path: string): Promise<ConversionImport> {
    const file = parse(await readSourceFile(path, maxRulesBytes), basename(path));
    return this.#parts.transaction(() => {
      const owners = this.#findOwners(file);
      const texts = placedTexts(this.#parts);
      const choices = { added: 0, changed: 0, same: 0 };
      let unplaced = 0;
      for (const filed of file.choices) {
        const choice = this.#toChoice(filed, owners.of(filed), texts);
        if (choice) choices[this.#services.choices.adopt(choice)] += 1;
        else unplaced += 1;
      }
      const drafts = file.phrases.flatMap((filed) => {
        const owner = owners.of(filed);
        return owner ? [{ ...filed, ...owner }] : [];
      });
      const { added, changed } = this.#services.phrases.adopt(drafts);
      return {
        collections: owners.collectionsMade,
        choices: { added: choices.added, changed: choices.changed },
        phrases: { added, changed },
        unplaced: unplaced + file.phrases.length - drafts.length,
      };
    });
  }

  /** Makes the collections that are not there. An owner is null if its document is not here. */
  #findOwners({ collections, choices, phrases }: ConversionFile) {
    const rules = [...choices, ...phrases];
    const named = [...collections, ...rules.flatMap(({ collection }) => collection ?? [])];
    const ids = new Map<string, CollectionId>();
    let collectionsMade = 0;
    for (const name of new Set(named)) {
      const { collection, isNew } = this.#services.collections.findOrCreate(name);
      ids.set(name, collection.id);
      if (isNew) collectionsMade += 1;
    }
    const documents = new Map<string, DocumentId>();
    for (const sha256 of new Set(rules.flatMap(({ document }) => document ?? []))) {
      const found = this.#parts.documents.findBySource(sha256);
      if (found && !found.isDeleted) documents.set(sha256, found.id);
    }
    const of = (rule: { document: string | null; collection: string | null }): RuleOwner | null => {
      const document = rule.document === null ? null : documents.get(rule.document);
      const collection = rule.collection === null ? null : ids.get(rule.collection);
      return document === undefined || collection === undefined ? null : { document, collection };
    };
    return { of, collectionsMade };
  }

  #toChoice(filed: FiledChoice, owner: RuleOwner | null, texts: PlacedTexts): StoredChoice | null {
    if (!owner) return null;
    const choice = { ...filed, ...owner, id: this.#parts.newId() as ChoiceId };
    if (!filed.place) return { ...choice, place: null };
    const summary = owner.document && this.#parts.documents.find(owner.document);
    const text = owner.document && texts(owner.document);
    const place = summary && text ? placeIn(text, summary.encoding, filed) : null;
    return place && { ...choice, place };
  }
}

/** What formats without an encoding of their own go by: their text can only be decoded in one way. */
const unencoded: Encoding = 'utf-8';

function filedPlace(
  { place, source }: StoredChoice,
  { id, encoding }: DocumentSummary,
  texts: PlacedTexts,
): FiledChoice['place'] {
  if (!place) return null;
  const placed = texts(id);
  const start = placed?.places.find(place, source) ?? null;
  const end = (start ?? 0) + source.length;
  const quote = placed && start !== null ? quoteOf(placed.text, { start, end }) : null;
  return { encoding: encoding ?? unencoded, ...place, quote };
}

/**
 * The place of a choice in the same source elsewhere. Where that was decoded otherwise its offsets
 * may be off, and only a quote that occurs once tells the place.
 */
function placeIn(
  { text, places }: PlacedText,
  encoding: Encoding | null,
  { place, source }: FiledChoice,
): SourcePlace | null {
  if (!place) return null;
  const { quote, sourceStart, sourceEnd, inside } = place;
  if (place.encoding === (encoding ?? unencoded)) return { sourceStart, sourceEnd, inside };
  if (!quote) return null;
  const passage = quote.prefix + quote.exact + quote.suffix;
  const at = text.indexOf(passage);
  const isOnce = at >= 0 && text.indexOf(passage, at + 1) < 0;
  return isOnce ? places.anchor(at + quote.prefix.length, source) : null;
}

function parse(bytes: Uint8Array, name: string): ConversionFile {
  const json = decode(bytes);
  const file = json === null ? null : parseConversionFile(json);
  if (!file) throw new AppError('foreign-file', { name });
  return file;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

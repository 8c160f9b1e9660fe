import { AppError } from '#core/model/app-error';
import type { DocumentId, DocumentSummary } from '#core/model/document';
import type { DocumentMetadata, PolicyMetadata } from '#core/model/policy';
import { documentNumberKey } from '#core/policy/document-number';
import { titleLookups } from '#core/policy/title-keys';
import { readPolicyMetadata } from '#core/policy/metadata';
import { titleOf } from '#core/policy/title';
import { bandsOf } from '#core/versions/fingerprint';
import { hostOf } from '../parsing/host-of';
import type { CleanedText, ParsedSource } from '../parsing/parsed-source';
import { countAccepted } from './count-accepted';
import type { LibraryParts } from './library-parts';
import { sha256Of } from './sha256';
import type { FoundVersion, VersionFinder } from './version-finder';
import { wellFormed } from './well-formed';

export type NewSource = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly parsed: ParsedSource;
  /** The document it is a version of, if any. */
  readonly version: FoundVersion | null;
};

/** Puts what was made of a source into the library, in all the tables that know of it. */
export class DocumentStore {
  readonly #parts: LibraryParts;
  readonly #versions: VersionFinder;

  constructor(parts: LibraryParts, versions: VersionFinder) {
    this.#parts = parts;
    this.#versions = versions;
  }

  /** Store a source with its document. To be called within a transaction. */
  insert({ name, bytes, sha256, parsed, version }: NewSource): DocumentSummary {
    const { sources, documents, ledgers, newId, now } = this.#parts;
    const created = now();
    const sourceId = newId();
    const id = newId() as DocumentId;
    const { canonical, entries, script, encodingConfidence } = parsed;
    sources.insert({
      ...{ id: sourceId, sha256, name, created, bytes, encodingConfidence },
      encoding: parsed.encoding,
    });
    documents.insert({
      ...{ id, sourceId, script, created },
      title: titleFor(parsed, name),
      ...countAccepted(entries),
      text: { canonical, sha256: sha256Of(canonical) },
    });
    ledgers.insertAll(id, entries);
    this.#saveReading(sourceId, parsed, false);
    this.#parts.structures.save(id, parsed.structure);
    this.#saveMetadata(id, parsed.metadata, parsed.address);
    this.saveTitle(id, titleFor(parsed, name));
    this.saveLikeness(id, parsed);
    this.#versions.enter(id, version);
    const summary = documents.find(id);
    if (!summary) throw new AppError('internal', { reason: 'document not stored' });
    return summary;
  }

  /**
   * Write what another reading of its source makes of a document; the text itself is changed by the
   * caller, who knows what hangs on it.
   *
   * @param before - The canonical text as it was.
   */
  changeReading(id: DocumentId, parsed: ParsedSource, isChosen: boolean, before: string): void {
    const { sources, structures } = this.#parts;
    const source = sources.ofDocument(id);
    if (!source) throw new AppError('document-missing');
    sources.changeReading(source.id, parsed.encoding, parsed.encodingConfidence);
    this.#followTitle(id, parsed, source.name, before);
    this.#saveReading(source.id, parsed, isChosen);
    structures.save(id, parsed.structure);
    this.#saveMetadata(id, parsed.metadata, parsed.address);
    this.saveLikeness(id, parsed);
  }

  /** What a document may be cited as. */
  saveTitle(id: DocumentId, title: string): void {
    this.#parts.metadata.saveTitleKeys(id, titleLookups(title));
  }

  saveLikeness(id: DocumentId, { exactKey, fingerprint, landmarks }: CleanedText): void {
    if (exactKey === null) return;
    const numbers = Uint32Array.from(fingerprint);
    this.#parts.versions.saveFingerprint(id, {
      exactKey,
      fingerprint: numbers,
      bands: bandsOf(numbers),
      landmarks: Uint32Array.from(landmarks),
    });
  }

  /** Take in what the text says; what the user said stays. */
  #saveMetadata(id: DocumentId, found: PolicyMetadata, address: string | null): void {
    const known = this.#parts.metadata.find(id);
    const kept = Object.fromEntries((known?.edited ?? []).map((field) => [field, known?.[field]]));
    const { issuers, documentNumber, written, published, effective, expires } = found;
    const metadata: DocumentMetadata = {
      ...{ issuers, documentNumber, written, published, effective, expires, address },
      ...kept,
      edited: known?.edited ?? [],
    };
    this.#parts.metadata.save(id, {
      ...metadata,
      numberKey: metadata.documentNumber && documentNumberKey(metadata.documentNumber),
      host: hostOf(metadata.address),
    });
  }

  /** A title that was found is found anew; one that the user gave stays. */
  #followTitle(id: DocumentId, parsed: ParsedSource, name: string, before: string): void {
    const { documents, now } = this.#parts;
    const title = documents.find(id)?.title;
    const found = [
      readPolicyMetadata(before, { fileName: name }).title ?? '',
      titleOf(before, ''),
      titleOf('', name),
    ].map(wellFormed);
    if (title === undefined || !found.includes(title)) return;
    const next = titleFor(parsed, name);
    documents.rename(id, next, now());
    this.saveTitle(id, next);
  }

  #saveReading(source: string, parsed: ParsedSource, isChosen: boolean): void {
    const { format, mojibake, suspectedMojibake, replaced, parts } = parsed;
    this.#parts.sourceReadings.save({
      ...{ source, format, mojibake, suspectedMojibake, replaced, parts, isChosen },
    });
  }
}

/** The text's own title, else the file's name without its ending. */
function titleFor({ title }: ParsedSource, name: string): string {
  return wellFormed(title || titleOf('', name));
}

import { AppError } from '#core/model/app-error';
import type { DocumentId } from '#core/model/document';
import { placeEntries } from '#core/text/ledger';
import type { LibraryParts } from './library-parts';
import { sha256Of } from './sha256';
import { Reading } from './reading';

/** Documents kept ready: the one that is read, and those gone back and forth between. */
const kept = 4;

/** The documents that are being read, each loaded once. */
export class Readings {
  readonly #parts: LibraryParts;
  /** In order of use, the latest last. */
  readonly #byId = new Map<DocumentId, Reading>();

  constructor(parts: LibraryParts) {
    this.#parts = parts;
  }

  /**
   * @throws {AppError} `document-missing`, or `damaged-library` if the text is not what was stored.
   */
  get(id: DocumentId): Reading {
    const reading = this.#current(id) ?? this.#load(id);
    this.#byId.delete(id);
    this.#byId.set(id, reading);
    for (const oldest of this.#byId.keys()) {
      if (this.#byId.size <= kept) break;
      this.#byId.delete(oldest);
    }
    return reading;
  }

  /** Forget a document whose text has changed. */
  drop(id: DocumentId): void {
    this.#byId.delete(id);
  }

  /** What is kept, unless another process has deleted the document or undone a repair meanwhile. */
  #current(id: DocumentId): Reading | null {
    const reading = this.#byId.get(id);
    return reading && reading.sha256 === this.#parts.documents.textSha256(id) ? reading : null;
  }

  #load(id: DocumentId): Reading {
    const text = this.#parts.documents.text(id);
    if (!text) throw new AppError('document-missing');
    if (sha256Of(text.canonical) !== text.sha256) {
      throw new AppError('damaged-library', { reason: 'text', document: id });
    }
    const entries = placeEntries(this.#parts.ledgers.list(id));
    return new Reading(text, entries, this.#parts.structures.of(id));
  }
}

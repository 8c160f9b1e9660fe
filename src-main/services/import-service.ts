import { basename } from 'node:path';

import { maxSourceBytes } from '#core/ipc/limits';
import { AppError } from '#core/model/app-error';
import type { DocumentId, DocumentSummary } from '#core/model/document';
import { readSourceFile, refuseTooLarge } from '../files/read-source-file';
import { countAccepted } from './count-accepted';
import type { ImportInput, ProgressListener } from './library-calls';
import type { LibraryParts } from './library-parts';
import type { ParsedSource, StartImport } from './parse-source';
import { sha256Of } from './sha256';

type Incoming = { readonly name: string; readonly bytes: Uint8Array };

/** Stopped jobs to remember: a stop may come between two files of a job. */
const rememberedStops = 100;

export class ImportService {
  readonly #parts: LibraryParts;
  readonly #startImport: StartImport;
  readonly #onProgress: ProgressListener;
  readonly #running = new Map<string, () => void>();
  readonly #stopped = new Set<string>();

  constructor(parts: LibraryParts, startImport: StartImport, onProgress: ProgressListener) {
    this.#parts = parts;
    this.#startImport = startImport;
    this.#onProgress = onProgress;
  }

  /**
   * Import one source, whole or not at all. One whose document is in the trash brings that
   * document back with its notes.
   *
   * @throws {AppError} As `import:one` says.
   */
  async importOne(job: string, input: ImportInput): Promise<DocumentSummary> {
    const { name, bytes } = await this.#read(input);
    const sha256 = sha256Of(bytes);
    const restored = this.#parts.transaction(() => this.#restoreOrRefuse(sha256, name));
    if (restored) return restored;
    const parsed = await this.#parse(job, name, bytes);
    return this.#parts.transaction(() => {
      // The same source may have come in meanwhile, from another window or the command line.
      return this.#restoreOrRefuse(sha256, name) ?? this.#store(name, bytes, sha256, parsed);
    });
  }

  stop(job: string): null {
    this.#stopped.add(job);
    for (const oldest of this.#stopped) {
      if (this.#stopped.size <= rememberedStops) break;
      this.#stopped.delete(oldest);
    }
    this.#running.get(job)?.();
    return null;
  }

  async #read(input: ImportInput): Promise<Incoming> {
    if (input.kind === 'file') {
      return {
        name: basename(input.path),
        bytes: await readSourceFile(input.path, maxSourceBytes),
      };
    }
    // Pasted text has no name of its own; each language gives it one where it is shown.
    const incoming =
      input.kind === 'text'
        ? { name: '', bytes: new TextEncoder().encode(input.text) }
        : { name: input.name, bytes: input.bytes };
    refuseTooLarge(incoming.name, incoming.bytes.length, maxSourceBytes);
    return incoming;
  }

  async #parse(job: string, name: string, bytes: Uint8Array): Promise<ParsedSource> {
    if (this.#stopped.has(job)) throw new AppError('cancelled', { name });
    const { result, cancel } = this.#startImport(bytes, name, (fraction) =>
      this.#onProgress(job, name, fraction),
    );
    this.#running.set(job, cancel);
    this.#onProgress(job, name, 0);
    try {
      return await result;
    } catch (error) {
      throw error instanceof AppError
        ? new AppError(error.code, { ...error.details, name }, { cause: error })
        : error;
    } finally {
      this.#running.delete(job);
    }
  }

  #restoreOrRefuse(sha256: string, name: string): DocumentSummary | null {
    const { documents, now } = this.#parts;
    const found = documents.findBySource(sha256);
    if (!found) return null;
    const { id, title, isDeleted } = found;
    if (!isDeleted) throw new AppError('already-in-library', { name, title, document: id });
    documents.restore(id, now());
    return documents.find(id);
  }

  #store(
    name: string,
    bytes: Uint8Array,
    sha256: string,
    { encoding, encodingConfidence, canonical, entries, script, title }: ParsedSource,
  ): DocumentSummary {
    const { sources, documents, ledgers, newId, now } = this.#parts;
    const created = now();
    const sourceId = newId();
    const id = newId() as DocumentId;
    sources.insert({ id: sourceId, sha256, name, encoding, encodingConfidence, created, bytes });
    documents.insert({
      ...{ id, sourceId, title, script, created },
      ...countAccepted(entries),
      text: { canonical, sha256: sha256Of(canonical) },
    });
    ledgers.insertAll(id, entries);
    const summary = documents.find(id);
    if (!summary) throw new AppError('internal', { reason: 'document not stored' });
    return summary;
  }
}

import { basename } from 'node:path';

import { maxSourceBytes } from '#core/ipc/limits';
import { AppError } from '#core/model/app-error';
import type { DocumentSummary } from '#core/model/document';
import type { ImportItem, ImportJob, ImportJobId } from '#core/model/importing';
import type { StoredImportItem, StoredImportJob } from '../db/repositories/import-jobs';
import { readSourceFile, refuseTooLarge } from '../files/read-source-file';
import type { ParsedSource, ParseParams } from '../parsing/parsed-source';
import type { RunParserJob } from '../parsing/parser-client';
import type { DocumentStore } from './document-store';
import type { ImportInput, LibraryCalls, ProgressListener, WaitingFile } from './library-calls';
import type { LibraryParts } from './library-parts';
import type { RuleSelections } from './rule-selections';
import { sha256Of } from './sha256';
import type { VersionFinder } from './version-finder';
import { toIpcError } from './to-ipc-error';

type Incoming = Pick<ParseParams, 'name' | 'bytes' | 'kind'>;

/** Reports that are kept. */
const keptJobs = 50;
/** Stopped jobs to remember: a stop may come between two files of a job. */
const rememberedStops = 100;

export type ImportSurroundings = {
  readonly parts: LibraryParts;
  readonly store: DocumentStore;
  readonly versions: VersionFinder;
  readonly selections: RuleSelections;
  readonly runJob: RunParserJob;
  readonly onProgress: ProgressListener;
  /** Absolute path of the app's resources. */
  readonly resources: string;
};

/** Brings sources in, one at a time, each whole or not at all, with a line for each in a report. */
export class ImportService {
  readonly #surroundings: ImportSurroundings;
  readonly #parts: LibraryParts;
  /** Ends what is being parsed for a job: one file, or several that were sent without waiting. */
  readonly #running = new Map<ImportJobId, Set<() => void>>();
  readonly #stopped = new Set<ImportJobId>();
  /** Jobs that files may still come for. */
  readonly #open = new Set<ImportJobId>();

  constructor(surroundings: ImportSurroundings) {
    this.#surroundings = surroundings;
    this.#parts = surroundings.parts;
  }

  /** Open the report of an import, with all its files waiting. */
  begin({ job, folder, skipped, items }: LibraryCalls['import:begin-job']['params']): null {
    this.#parts.transaction(() => {
      const created = this.#parts.now();
      this.#parts.jobs.insert({ id: job, folder, skipped, created }, items, keptJobs);
    });
    this.#open.add(job);
    return null;
  }

  /** Go on with one that was stopped, by the user or by a crash; its files that still wait. */
  resume(job: ImportJobId): WaitingFile[] {
    this.#stopped.delete(job);
    this.#open.add(job);
    const waiting = this.items(job).filter(({ status }) => status === 'waiting');
    // What was dropped on the window has no path to be read from again.
    for (const { place, name, path } of waiting) {
      if (path !== null) continue;
      const error = { code: 'file-missing', details: { name } } as const;
      this.#parts.jobs.settle(job, place, { status: 'failed', document: null, error });
    }
    return waiting.flatMap(({ place, name, path }) =>
      path === null ? [] : [{ place, name, path }],
    );
  }

  /** No more files come; those that wait, if any, wait for `resume`. */
  end(job: ImportJobId): null {
    this.#open.delete(job);
    if (!this.items(job).some(({ status }) => status === 'waiting')) {
      this.#parts.jobs.finish(job, this.#parts.now());
    }
    return null;
  }

  list(): ImportJob[] {
    return this.#parts.jobs.list().map((job) => this.#withState(job));
  }

  /** @throws {AppError} `import-missing`. */
  report(id: ImportJobId): { job: ImportJob; items: ImportItem[] } {
    const job = this.#parts.jobs.find(id);
    if (!job) throw new AppError('import-missing');
    return {
      job: this.#withState(job),
      items: this.items(id).map(({ place, name, status, document, error }) => {
        return { place, name, status, document, error };
      }),
    };
  }

  #withState(job: StoredImportJob): ImportJob {
    return { ...job, isRunning: this.#open.has(job.id) };
  }

  items(id: ImportJobId): StoredImportItem[] {
    return this.#parts.jobs.items(id);
  }

  forget(id: ImportJobId): null {
    this.#parts.jobs.delete(id);
    return null;
  }

  /**
   * Import one source, whole or not at all, and note in the report what became of it. One whose
   * document is in the trash brings that document back with its notes.
   *
   * @throws {AppError} As `import:one` says.
   */
  async importOne({
    job,
    place,
    input,
  }: LibraryCalls['import:one']['params']): Promise<DocumentSummary> {
    const note = (
      status: ImportItem['status'],
      document: ImportItem['document'],
      error: ImportItem['error'],
    ): void => this.#parts.jobs.settle(job, place, { status, document, error });
    try {
      return await this.#import(job, input, (summary) => note('done', summary.id, null));
    } catch (thrown) {
      const error = toIpcError(thrown);
      // It waits on: an import that was cancelled can be gone on with.
      if (error.code === 'cancelled') throw thrown;
      const existing = error.code === 'already-in-library' ? error.details['document'] : null;
      note(existing ? 'present' : 'failed', (existing as ImportItem['document']) ?? null, error);
      throw thrown;
    }
  }

  stop(job: ImportJobId): null {
    this.#stopped.add(job);
    for (const oldest of this.#stopped) {
      if (this.#stopped.size <= rememberedStops) break;
      this.#stopped.delete(oldest);
    }
    for (const cancel of this.#running.get(job) ?? []) cancel();
    return null;
  }

  /** @param onStored - In the transaction of the document: they are on disk together. */
  async #import(
    job: ImportJobId,
    input: ImportInput,
    onStored: (summary: DocumentSummary) => void,
  ): Promise<DocumentSummary> {
    const incoming = await this.#read(input);
    const { name, bytes } = incoming;
    const sha256 = sha256Of(bytes);
    const restored = this.#parts.transaction(() => {
      const summary = this.#restoreOrRefuse(sha256, name);
      if (summary) onStored(summary);
      return summary;
    });
    if (restored) return restored;
    const parsed = await this.#parse(job, incoming);
    const version = await this.#surroundings.versions.find(parsed);
    return this.#parts.transaction(() => {
      // The same source may have come in meanwhile, from another window or the command line.
      const summary =
        this.#restoreOrRefuse(sha256, name) ??
        this.#surroundings.store.insert({ name, bytes, sha256, parsed, version });
      onStored(summary);
      return summary;
    });
  }

  async #read(input: ImportInput): Promise<Incoming> {
    if (input.kind === 'unread') throw new AppError(input.code, input.details);
    if (input.kind === 'file') {
      const bytes = await readSourceFile(input.path, maxSourceBytes);
      return { name: basename(input.path), bytes, kind: 'file' };
    }
    // Pasted text has no name of its own; each language gives it one where it is shown.
    const incoming: Incoming =
      input.kind === 'bytes'
        ? { name: basename(input.name), bytes: input.bytes, kind: 'file' }
        : { name: '', bytes: encode(input.text), kind: input.kind };
    refuseTooLarge(incoming.name, incoming.bytes.length, maxSourceBytes);
    return incoming;
  }

  async #parse(job: ImportJobId, incoming: Incoming): Promise<ParsedSource> {
    const { runJob, onProgress, selections, resources } = this.#surroundings;
    const { name } = incoming;
    if (this.#stopped.has(job)) throw new AppError('cancelled', { name });
    const { result, cancel } = runJob(
      'parse',
      { ...incoming, decoding: null, previous: [], resources, rules: selections.forNew() },
      (fraction) => onProgress(job, name, fraction),
    );
    const cancels = this.#running.get(job) ?? new Set();
    this.#running.set(job, cancels.add(cancel));
    onProgress(job, name, 0);
    try {
      return await result;
    } catch (error) {
      throw error instanceof AppError
        ? new AppError(error.code, { ...error.details, name }, { cause: error })
        : error;
    } finally {
      cancels.delete(cancel);
      if (cancels.size === 0) this.#running.delete(job);
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
}

/** UTF-8 has no half surrogate pairs: UTF-16 keeps one, and where it is read it is told of as lost. */
function encode(text: string): Uint8Array {
  return /\p{Cs}/u.test(text)
    ? Buffer.from(`\ufeff${text}`, 'utf16le')
    : new TextEncoder().encode(text);
}

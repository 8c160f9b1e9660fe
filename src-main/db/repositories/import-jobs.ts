import type { Database } from 'better-sqlite3';

import type { AppError } from '#core/model/app-error';
import type { DocumentId } from '#core/model/document';
import type { ImportItem, ImportItemStatus, ImportJob, ImportJobId } from '#core/model/importing';

type ItemRow = {
  place: number;
  path: string | null;
  name: string;
  status: ImportItemStatus;
  document_id: DocumentId | null;
  error: string | null;
};
type JobRow = {
  id: ImportJobId;
  folder: string | null;
  skipped: number;
  created: string;
  finished: string | null;
  firstName: string;
  total: number;
  waiting: number;
  failed: number;
};

/** An item with the file it is about; null for one that came without a path. */
export type StoredImportItem = ImportItem & { readonly path: string | null };

/** An import as it is on disk, where nothing tells whether it is under way. */
export type StoredImportJob = Omit<ImportJob, 'isRunning'>;

/** Imports of one or many files, each with what became of it. */
export class ImportJobRepository {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = statementsOf(db);
  }

  /** @param keep - Older jobs than the newest so many are forgotten. */
  insert(
    job: { id: ImportJobId; folder: string | null; skipped: number; created: string },
    items: readonly { path: string | null; name: string }[],
    keep: number,
  ): void {
    this.#statements.insertJob.run(job);
    items.forEach((item, place) =>
      this.#statements.insertItem.run({ job: job.id, place, ...item }),
    );
    this.#statements.forgetOld.run(keep);
  }

  /** The newest first. */
  list(): StoredImportJob[] {
    return this.#statements.list.all().map(toJob);
  }

  find(id: ImportJobId): StoredImportJob | null {
    const row = this.#statements.find.get(id);
    return row ? toJob(row) : null;
  }

  items(id: ImportJobId): StoredImportItem[] {
    return this.#statements.items.all(id).map(({ document_id, error, ...row }) => ({
      ...row,
      document: document_id,
      error: error === null ? null : (JSON.parse(error) as ImportItem['error']),
    }));
  }

  settle(
    job: ImportJobId,
    place: number,
    outcome: {
      status: ImportItemStatus;
      document: DocumentId | null;
      error: Pick<AppError, 'code' | 'details'> | null;
    },
  ): void {
    const { status, document, error } = outcome;
    const told = error === null ? null : JSON.stringify(error);
    this.#statements.settle.run({ job, place, status, document, error: told });
  }

  finish(id: ImportJobId, finished: string): void {
    this.#statements.finish.run({ id, finished });
  }

  delete(id: ImportJobId): void {
    this.#statements.delete.run(id);
  }
}

const jobs = `
  SELECT id, folder, skipped, created, finished,
         (SELECT name FROM import_item WHERE job_id = id AND place = 0) AS firstName,
         (SELECT count(*) FROM import_item WHERE job_id = id) AS total,
         (SELECT count(*) FROM import_item WHERE job_id = id AND status = 'waiting') AS waiting,
         (SELECT count(*) FROM import_item WHERE job_id = id AND status = 'failed') AS failed
    FROM import_job`;

function statementsOf(db: Database) {
  return {
    insertJob: db.prepare(
      `INSERT INTO import_job (id, folder, skipped, created)
       VALUES (@id, @folder, @skipped, @created)`,
    ),
    insertItem: db.prepare(
      `INSERT INTO import_item (job_id, place, path, name, status)
       VALUES (@job, @place, @path, @name, 'waiting')`,
    ),
    // The order of making is that of the row's own number, whatever the clock did.
    forgetOld: db.prepare<[number]>(
      `DELETE FROM import_job
        WHERE rowid NOT IN (SELECT rowid FROM import_job ORDER BY rowid DESC LIMIT ?)`,
    ),
    list: db.prepare<[], JobRow>(`${jobs} ORDER BY import_job.rowid DESC`),
    find: db.prepare<[ImportJobId], JobRow>(`${jobs} WHERE id = ?`),
    items: db.prepare<[ImportJobId], ItemRow>(
      `SELECT place, path, name, status, document_id, error FROM import_item
        WHERE job_id = ? ORDER BY place`,
    ),
    settle: db.prepare(
      `UPDATE import_item SET status = @status, document_id = @document, error = @error
        WHERE job_id = @job AND place = @place`,
    ),
    finish: db.prepare('UPDATE import_job SET finished = @finished WHERE id = @id'),
    delete: db.prepare<[ImportJobId]>('DELETE FROM import_job WHERE id = ?'),
  };
}

function toJob({ finished, ...row }: JobRow): StoredImportJob {
  return { ...row, isFinished: finished !== null };
}

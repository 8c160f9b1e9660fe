import type { ImportResult } from '#core/ipc/contract';
import { maxImportItems, maxSourceBytes } from '#core/ipc/limits';
import type { ImportJobId } from '#core/model/importing';
import { i18n } from '../i18n/i18n';
import { call, CallError, listen } from '../ipc/client';
import { listDropped, type DroppedFile } from './dropped-files';
import { refreshImports, showImport } from './import-reports';
import { showResults } from './import-results';
import { runImport, type ImportRun } from './import-run';
import { notify, reportError } from './notices-store';

/** Let the user choose files in the system's dialog, and import them. */
export async function importChosenFiles(): Promise<void> {
  await runImport('', ({ job }) => call('import:choose-files', { job }));
}

/** Let the user choose a folder, and import all in it that can be read. */
export async function importChosenFolder(): Promise<void> {
  await runImport('', ({ job }) => call('import:choose-folder', { job }));
}

/**
 * Import a text from the clipboard; whether it is in the library now.
 *
 * @param html - The same as rich text, to be kept with its structure; null for the plain text.
 */
export async function importText(text: string, html: string | null): Promise<boolean> {
  const name = i18n.t('import.pastedName');
  const length = Math.max(text.length, html?.length ?? 0);
  if (length > maxSourceBytes) {
    const details = {
      name,
      megabytes: Math.ceil(length / 2 ** 20),
      limit: maxSourceBytes / 2 ** 20,
    };
    reportError(new CallError({ code: 'too-large', details }));
    return false;
  }
  return runImport(name, ({ job }) => call('import:text', { job, text, html }));
}

/** Import what was dropped on the window: files, and folders with all below them. */
export async function importDropped(transfer: DataTransfer): Promise<void> {
  // The list dies with the event: take everything out of it before the first await.
  const items = [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const { folder, files, skipped } = await listDropped(items, maxImportItems);
  if (files.length === 0) {
    const name = folder ?? items[0]?.entry?.name;
    if (name) reportError(new CallError({ code: 'empty-folder', details: { name } }));
    return;
  }
  await runImport(files[0]?.name ?? '', async (run) => {
    const names = files.map(({ name }) => name);
    await call('import:begin', { job: run.job, folder, skipped, names });
    try {
      return await importEach(run, files);
    } finally {
      await call('import:end', { job: run.job });
    }
  });
}

/** Go on with an import that was stopped or broke off. */
export async function resumeImport(job: ImportJobId): Promise<void> {
  await runImport('', () => call('import:resume', { job }), job);
  await refreshImports();
}

/**
 * Show what the main process imported by itself, from the command line or a second start.
 *
 * @param started - Settles when the window can show something; what comes before waits for it.
 */
export function listenForImports(started: Promise<void>): void {
  listen(
    'import:finished',
    ({ results }) =>
      void started.then(() => showResults(results, { job: null, total: results.length })),
  );
  void started.then(tellUnfinished);
}

/** A crash, or the user, may have left an import behind: the newest one is offered again. */
async function tellUnfinished(): Promise<void> {
  const [job] = await call('import:list', {}).catch(() => []);
  if (!job || job.isFinished || job.isRunning || job.waiting === 0) return;
  const { id, folder, waiting, total } = job;
  notify({
    kind: 'advice',
    text: i18n.t(folder === null ? 'imports.unfinished' : 'imports.unfinishedFolder', {
      folder,
      total,
      count: waiting,
    }),
    action: { label: i18n.t('imports.resume'), run: () => void resumeImport(id) },
    more: [{ label: i18n.t('imports.report'), run: () => showImport(id) }],
  });
}

async function importEach(run: ImportRun, files: readonly DroppedFile[]): Promise<ImportResult[]> {
  const results: ImportResult[] = [];
  for (const [place, file] of files.entries()) {
    run.enter(place, files.length, file.name);
    const result = await importFile(run, place, file);
    results.push(result);
    if (run.isStopped() || (!result.ok && result.error.code === 'cancelled')) break;
  }
  return results;
}

async function importFile(
  { job }: ImportRun,
  place: number,
  { name, open }: DroppedFile,
): Promise<ImportResult> {
  let size = 0;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    const file = await open();
    size = file.size;
    if (size > maxSourceBytes) {
      return await call('import:unread', { job, place, name, problem: 'too-large', size });
    }
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof CallError) throw error;
    const isGone = error instanceof DOMException && error.name === 'NotFoundError';
    const problem = isGone ? 'file-missing' : 'no-permission';
    return call('import:unread', { job, place, name, problem, size });
  }
  return call('import:bytes', { job, place, name, bytes });
}

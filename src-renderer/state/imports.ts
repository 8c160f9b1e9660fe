import type { ImportResult } from '#core/ipc/contract';
import { maxSourceBytes } from '#core/ipc/limits';
import { i18n } from '../i18n/i18n';
import { call, CallError, listen } from '../ipc/client';
import { openDocument } from './document-store';
import { refreshLibrary } from './library-store';
import { dismiss, errorText, notify, reportError, setProgress } from './notices-store';

/** Let the user choose files in the system's dialog, and import them. */
export async function importChosenFiles(): Promise<void> {
  await run('', (job) => call('import:choose-files', { job }));
}

/** Import a text from the clipboard; whether it is in the library now. */
export async function importText(text: string): Promise<boolean> {
  const name = i18n.t('import.pastedName');
  if (text.length > maxSourceBytes) {
    fail('too-large', { name, ...sizes(text.length) });
    return false;
  }
  return run(name, (job) => call('import:text', { job, text }));
}

/** Import what was dropped on the window; folders are named and refused. */
export async function importDropped(transfer: DataTransfer): Promise<void> {
  // The list dies with the event: take everything out of it before the first await.
  const entries = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => ({ file: item.getAsFile(), isFolder: item.webkitGetAsEntry()?.isDirectory }));
  for (const { file, isFolder } of entries) {
    if (file) await importDroppedFile(file, isFolder ?? false);
  }
}

/**
 * Show what the main process imported by itself, from the command line or a second start.
 *
 * @param started - Settles when the window can show something; what comes before waits for it.
 */
export function listenForImports(started: Promise<void>): void {
  listen('import:finished', ({ results }) => void started.then(() => showResults(results)));
}

async function importDroppedFile(file: File, isFolder: boolean): Promise<void> {
  const { name } = file;
  if (isFolder) return fail('is-folder', { name });
  if (file.size > maxSourceBytes) {
    return fail('too-large', { name, ...sizes(file.size) });
  }
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    const gone = error instanceof DOMException && error.name === 'NotFoundError';
    return fail(gone ? 'file-missing' : 'no-permission', { name });
  }
  await run(name, (job) => call('import:bytes', { job, name, bytes }));
}

function fail(code: 'is-folder' | 'too-large' | 'file-missing' | 'no-permission', details: object) {
  reportError(new CallError({ code, details: { ...details } }));
}

function sizes(bytes: number): { megabytes: number; limit: number } {
  return { megabytes: Math.ceil(bytes / 2 ** 20), limit: maxSourceBytes / 2 ** 20 };
}

/** A quick import shows nothing but its end; a longer one shows progress and can be cancelled. */
const quietMilliseconds = 300;

async function run(
  name: string,
  start: (job: string) => Promise<readonly ImportResult[]>,
): Promise<boolean> {
  const job = crypto.randomUUID();
  let notice: number | null = null;
  // From the first word of progress: the time a dialog stands open does not count.
  let startedAt = Number.NaN;
  const action = {
    label: i18n.t('import.cancel'),
    run: () => void call('import:cancel', { job }).catch(reportError),
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = listen('import:progress', (progress) => {
    if (progress.job !== job) return;
    const text = i18n.t('import.running', { name: progress.name || name });
    const { fraction } = progress;
    if (notice !== null) return setProgress(notice, text, fraction);
    startedAt ||= performance.now();
    clearTimeout(timer);
    const left = startedAt + quietMilliseconds - performance.now();
    timer = setTimeout(
      () => (notice = notify({ kind: 'progress', text, fraction, action })),
      Math.max(0, left),
    );
  });
  try {
    const results = await start(job);
    await showResults(results);
    return results.every((result) => result.ok || result.existing);
  } catch (error) {
    reportError(error);
    return false;
  } finally {
    stop();
    clearTimeout(timer);
    if (notice !== null) dismiss(notice);
  }
}

async function showResults(results: readonly ImportResult[]): Promise<void> {
  if (results.length === 0) return;
  await refreshLibrary();
  for (const result of results) {
    if (result.ok) continue;
    const name = result.name || i18n.t('import.pastedName');
    const text = errorText(
      new CallError({ ...result.error, details: { ...result.error.details, name } }),
    );
    const { existing } = result;
    if (!existing) notify({ kind: 'error', text });
    else {
      const openIt = { label: i18n.t('import.openIt'), run: () => void openDocument(existing) };
      notify({ kind: 'info', text, action: openIt });
    }
  }
  const last = results.findLast((result) => result.ok);
  if (!last?.ok) return;
  await openDocument(last.document.id);
  notify({ kind: 'info', text: i18n.t('import.done', { title: last.document.title }) });
}

import { i18n } from '../i18n/i18n';
import { call, listen } from '../ipc/client';
import { useDocument } from './document-store';
import { dismiss, notify, reportError, setProgress } from './notices-store';

/** Printing that takes longer than this shows how far it is, and can be cancelled. */
const quietMilliseconds = 500;

/** Print the open document, all of it, as it is laid out on screen. */
export async function printDocument(): Promise<void> {
  await run((document, job) => call('print:document', { document, job }));
}

/** Save the open document as PDF, as it would be printed. */
export async function savePdf(): Promise<void> {
  const path = await run((document, job) => call('print:save-pdf', { document, job }));
  if (path) notify({ kind: 'info', text: i18n.t('print.saved', { path }) });
}

async function run<T>(print: (document: string, job: string) => Promise<T>): Promise<T | null> {
  const { opened } = useDocument.getState();
  if (!opened) return null;
  const job = crypto.randomUUID();
  const { id, title } = opened.summary;
  const text = i18n.t('print.running', { title });
  const action = {
    label: i18n.t('print.cancel'),
    run: () => void call('print:cancel', { job }).catch(reportError),
  };
  let notice: number | null = null;
  // From the first word of progress: the time a dialog stands open does not count.
  let startedAt: number | null = null;
  const unlisten = listen('analysis:progress', ({ job: running, fraction }) => {
    if (running !== job) return;
    startedAt ??= performance.now();
    if (notice !== null) setProgress(notice, text, fraction);
    else if (performance.now() - startedAt > quietMilliseconds) {
      notice = notify({ kind: 'progress', text, fraction, action });
    }
  });
  try {
    return await print(id, job);
  } catch (error) {
    reportError(error);
    return null;
  } finally {
    unlisten();
    if (notice !== null) dismiss(notice);
  }
}

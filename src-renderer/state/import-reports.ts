import { create } from 'zustand';

import type { DocumentSummary } from '#core/model/document';
import type { ImportItem, ImportJob, ImportJobId } from '#core/model/importing';
import { call, CallError, listen } from '../ipc/client';
import { openDialog } from './dialog-store';
import { refreshLibrary } from './library-store';
import { errorText, reportError } from './notices-store';

type ImportsState = {
  /** The newest first; null until they are known. */
  readonly jobs: readonly ImportJob[] | null;
  /** The import whose report is shown; null shows the newest. */
  readonly selected: ImportJobId | null;
  readonly report: { readonly job: ImportJob; readonly items: readonly ImportItem[] } | null;
};

/** Recent imports, and what became of each file of one of them. */
export const useImports = create<ImportsState>(() => ({
  jobs: null,
  selected: null,
  report: null,
}));

/** Open the list of imports at one of them, or at the newest. */
export function showImport(job: ImportJobId | null): void {
  useImports.setState({ selected: job, report: null });
  openDialog('imports');
}

export function selectImport(selected: ImportJobId): void {
  useImports.setState({ selected });
  void refreshImports();
}

/** A report is looked at again this long after the last look, and no more than a tenth of the time. */
const pauseMilliseconds = 700;

/** Keep list and report true to what runs, until the returned function is called. */
export function watchImports(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isEnded = false;
  let isLooking = false;
  const look = async (): Promise<void> => {
    if (isLooking || isEnded) return;
    clearTimeout(timer);
    isLooking = true;
    const started = performance.now();
    await refreshImports();
    const isRunning = useImports.getState().jobs?.some((job) => job.isRunning) ?? false;
    // The documents that lines of the report open.
    if (isRunning) await refreshLibrary();
    isLooking = false;
    if (isEnded || !isRunning) return;
    timer = setTimeout(
      () => void look(),
      Math.max(pauseMilliseconds, 9 * (performance.now() - started)),
    );
  };
  void look();
  const isIdle = (): boolean => !useImports.getState().jobs?.some((job) => job.isRunning);
  const stops = [
    listen('import:progress', () => isIdle() && void look()),
    listen('import:finished', () => void look()),
  ];
  return () => {
    isEnded = true;
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

/** Look again at the list, and at the report that is shown. */
export async function refreshImports(): Promise<void> {
  try {
    const jobs = await call('import:list', {});
    const { selected } = useImports.getState();
    const shown = jobs.find(({ id }) => id === selected)?.id ?? jobs[0]?.id ?? null;
    const report = shown && (await call('import:report', { job: shown }));
    // Another may have been chosen meanwhile; its own look is under way.
    if (useImports.getState().selected !== selected) return;
    useImports.setState({ jobs, selected: shown, report });
  } catch (error) {
    // It was removed between the two calls.
    if (error instanceof CallError && error.code === 'import-missing') return;
    reportError(error);
  }
}

/** Take an import off the list; the documents stay. */
export async function forgetImport(job: ImportJobId): Promise<void> {
  try {
    await call('import:forget', { job });
    await refreshImports();
  } catch (error) {
    reportError(error);
  }
}

export async function cancelImport(job: ImportJobId): Promise<void> {
  await call('import:cancel', { job }).catch(reportError);
}

/** What the report says of a file that failed, in the interface's language. */
export function itemError({ error, name }: ImportItem): string {
  if (!error) return '';
  return errorText(new CallError({ ...error, details: { ...error.details, name } }));
}

/** Below this the reading of a source is said to be in doubt. */
const doubtfulConfidence = 0.8;

/** Why the reading of a document's source is in doubt; null where it is not, or the user chose it. */
export function doubtOf(summary: DocumentSummary): 'mojibake' | 'replaced' | 'unsure' | null {
  if (summary.encoding === null || summary.isEncodingChosen) return null;
  if (summary.suspectedMojibake !== null) return 'mojibake';
  if (summary.replaced > 0) return 'replaced';
  return summary.encodingConfidence < doubtfulConfidence ? 'unsure' : null;
}

import { create } from 'zustand';

import type { CodeUnitRange } from '#core/model/text-range';
import type { Audit } from '#core/model/inspection';
import { i18n } from '../i18n/i18n';
import { call } from '../ipc/client';
import { analyse, type Analysis } from './analyses';
import { showChangedText, useDocument } from './document-store';
import { remember } from './history-store';
import { refreshLibrary } from './library-store';
import { errorText, notify, reportError } from './notices-store';
import { setEntriesAccepted } from './ledger';
import { paneViews } from './settings-store';

type AuditState = {
  readonly status: 'idle' | 'running' | 'stopped' | 'ready' | 'failed';
  readonly failure: string;
  readonly fraction: number;
  readonly audit: Audit | null;
};

const none: AuditState = { status: 'idle', failure: '', fraction: 0, audit: null };

export const useAudit = create<AuditState>(() => none);

let running: Analysis<Audit> | null = null;

/** Audit the open document; what is shown stays until the answer is there. */
export async function runAudit(): Promise<void> {
  const document = useDocument.getState().opened?.summary.id;
  if (!document) return;
  stopAudit();
  useAudit.setState({ status: 'running', fraction: 0 });
  const job = analyse(
    (id) => call('audit:run', { document, job: id }),
    (fraction) => useAudit.setState({ fraction }),
  );
  running = job;
  try {
    const audit = await job.result;
    if (running !== job || !audit) return;
    running = null;
    useAudit.setState({ status: 'ready', audit });
  } catch (error) {
    if (running !== job) return;
    running = null;
    useAudit.setState({ status: 'failed', failure: errorText(error) });
  }
}

export function stopAudit(): void {
  if (!running) return;
  running.stop();
  running = null;
  useAudit.setState({ status: 'stopped' });
}

export function forgetAudit(): void {
  stopAudit();
  useAudit.setState(none);
}

/** Accept places as they are written; undoable. */
export async function keepPlaces(places: readonly CodeUnitRange[]): Promise<void> {
  const document = useDocument.getState().opened?.summary.id;
  if (!document) return;
  try {
    const { repairs, sourceStarts } = await call('finding:keep', {
      document,
      places: places.map(bounds),
    });
    useDocument.setState(({ opened }) =>
      opened?.summary.id === document ? { opened: { ...opened, repairs } } : {},
    );
    const set = async (accepted: boolean): Promise<void> => {
      await setEntriesAccepted(document, sourceStarts, accepted);
    };
    remember({ undo: () => set(false), redo: () => set(true) });
    notify({ kind: 'info', text: i18n.t('audit.keptNow', { count: places.length }) });
  } catch (error) {
    reportError(error);
  }
}

/** Put places right in the text, through the ledger; undoable. */
export async function correctPlaces(places: readonly CodeUnitRange[], text: string): Promise<void> {
  const document = useDocument.getState().opened?.summary.id;
  if (!document) return;
  try {
    const { opened, sourceStarts } = await call('finding:correct', {
      document,
      views: paneViews(),
      places: places.map(bounds),
      text,
    });
    await showChangedText(opened);
    const set = async (accepted: boolean): Promise<void> => {
      await setEntriesAccepted(document, sourceStarts, accepted);
    };
    remember({ undo: () => set(false), redo: () => set(true) });
    notify({ kind: 'info', text: i18n.t('audit.correctedNow', { count: places.length, text }) });
    void refreshLibrary();
  } catch (error) {
    reportError(error);
  }
}

function bounds({ start, end }: CodeUnitRange): CodeUnitRange {
  return { start, end };
}

import { create } from 'zustand';

import type { CarriedAnnotations, Comparison } from '#core/ipc/contract';
import type { DocumentId, DocumentSummary } from '#core/model/document';
import { call } from '../ipc/client';
import { analyse, type Analysis } from './analyses';
import { refreshAnnotations } from './annotations';
import { takeSummary } from './document-store';
import { remember } from './history-store';
import { refreshLibrary, useLibrary } from './library-store';
import { errorText, reportError } from './notices-store';

/** Two documents to be compared. */
export type Pair = { readonly from: DocumentId; readonly to: DocumentId };

type VersionsState = {
  /** The document looked at; null while the dialog is closed. */
  readonly document: DocumentId | null;
  /** All versions of it, itself too, the earliest first; null until they are known. */
  readonly versions: readonly DocumentSummary[] | null;
  readonly status: 'idle' | 'running' | 'stopped' | 'ready' | 'failed';
  readonly failure: string;
  /** 0 to 1 while running. */
  readonly fraction: number;
  /** What is compared or was. */
  readonly pair: Pair | null;
  readonly comparison: Comparison | null;
  /** What carrying the notes over did, the last time it was asked for. */
  readonly carried: CarriedAnnotations | null;
  readonly isCarrying: boolean;
};

const none: VersionsState = {
  document: null,
  versions: null,
  status: 'idle',
  failure: '',
  fraction: 0,
  pair: null,
  comparison: null,
  carried: null,
  isCarrying: false,
};

export const useVersions = create<VersionsState>(() => none);

let running: Analysis<unknown> | null = null;

/** List the versions of a document anew. */
export async function loadVersions(document: DocumentId): Promise<void> {
  useVersions.setState({ document });
  try {
    const versions = await call('version:list', { document });
    if (useVersions.getState().document === document) useVersions.setState({ versions });
  } catch (error) {
    reportError(error);
  }
}

/** Forget all that was looked at, e.g. because the dialog was closed. */
export function forgetVersions(): void {
  running?.stop();
  running = null;
  useVersions.setState(none);
}

/** Show how two documents differ. */
export async function compareVersions(pair: Pair): Promise<void> {
  running?.stop();
  useVersions.setState({
    ...{ status: 'running', fraction: 0, pair, comparison: null, carried: null, failure: '' },
  });
  const job = analyse(
    (id) => call('version:compare', { ...pair, job: id }),
    (fraction) => useVersions.setState({ fraction }),
  );
  running = job;
  try {
    const comparison = await job.result;
    if (running !== job || !comparison) return;
    running = null;
    useVersions.setState({ status: 'ready', comparison });
  } catch (error) {
    if (running !== job) return;
    running = null;
    useVersions.setState({ status: 'failed', failure: errorText(error) });
  }
}

export function stopComparing(): void {
  if (!running) return;
  running.stop();
  running = null;
  useVersions.setState({ status: 'stopped', isCarrying: false });
}

/** Copy the notes of one document to the other; those of no certain place wait there for the user. */
export async function carryAnnotations(pair: Pair): Promise<void> {
  running?.stop();
  useVersions.setState({ isCarrying: true, carried: null, fraction: 0 });
  const job = analyse(
    (id) => call('version:carry-annotations', { ...pair, job: id }),
    (fraction) => useVersions.setState({ fraction }),
  );
  running = job;
  try {
    const carried = await job.result;
    if (!carried) return;
    await Promise.all([refreshLibrary(), refreshAnnotations(pair.to)]);
    if (running === job) useVersions.setState({ carried });
  } catch (error) {
    reportError(error);
  } finally {
    if (running === job) {
      running = null;
      useVersions.setState({ isCarrying: false });
    }
  }
}

/** Say that a document is a version of another, or with null of none; undoable. Whether it was saved. */
export async function setVersion(
  { id, version }: DocumentSummary,
  origin: DocumentId | null,
): Promise<boolean> {
  const before = version?.origin ?? null;
  // Its own versions go with it, and come back with it.
  const own = useLibrary
    .getState()
    .documents.filter((one) => one.version?.origin === id)
    .map((one) => one.id);
  const set = async (to: DocumentId | null, others: readonly DocumentId[]): Promise<void> => {
    takeSummary(await call('version:set', { document: id, origin: to }));
    for (const other of others) await call('version:set', { document: other, origin: id });
    await Promise.all([refreshLibrary(), refreshVersions()]);
  };
  try {
    await set(origin, []);
    remember({ undo: () => set(before, own), redo: () => set(origin, []) });
    return true;
  } catch (error) {
    reportError(error);
    return false;
  }
}

async function refreshVersions(): Promise<void> {
  const { document } = useVersions.getState();
  if (document) await loadVersions(document);
}

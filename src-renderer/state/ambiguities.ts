import { create } from 'zustand';

import { maxRowsPerCall } from '#core/ipc/limits';
import type { ChoiceScope } from '#core/model/conversion';
import type { AmbiguityFilter, AmbiguityPage, ListedAmbiguity } from '#core/model/inspection';
import { call } from '../ipc/client';
import { analyse, type Analysis } from './analyses';
import { useDocument } from './document-store';
import { errorText } from './notices-store';

type AmbiguitiesState = {
  readonly status: 'idle' | 'running' | 'stopped' | 'ready' | 'failed';
  readonly failure: string;
  /** 0 to 1 while running. */
  readonly fraction: number;
  readonly filter: AmbiguityFilter;
  /** Where the user's next choice is to hold. */
  readonly scope: ChoiceScope;
  /** Null until they are known. */
  readonly counts: AmbiguityPage['counts'] | null;
  readonly items: readonly ListedAmbiguity[];
};

const none: AmbiguitiesState = {
  status: 'idle',
  failure: '',
  fraction: 0,
  filter: 'doubtful',
  scope: 'place',
  counts: null,
  items: [],
};

export const useAmbiguities = create<AmbiguitiesState>(() => none);

let running: Analysis<AmbiguityPage> | null = null;

/** List the ambiguities of the open document anew; what is shown stays until the answer is there. */
export async function loadAmbiguities(): Promise<void> {
  await load(0, Math.max(maxRowsPerCall, useAmbiguities.getState().items.length));
}

/** Add the next ones to the list. */
export async function loadMoreAmbiguities(): Promise<void> {
  const from = useAmbiguities.getState().items.length;
  await load(from, from + maxRowsPerCall);
}

export function showAmbiguities(filter: AmbiguityFilter): void {
  useAmbiguities.setState({ filter, items: [] });
  void loadAmbiguities();
}

export function setChoiceScope(scope: ChoiceScope): void {
  useAmbiguities.setState({ scope });
}

/** Stop looking, e.g. because the panel was closed. */
export function stopAmbiguities(): void {
  if (!running) return;
  running.stop();
  running = null;
  useAmbiguities.setState({ status: 'stopped' });
}

/** Forget the list of a document that is no longer open. */
export function forgetAmbiguities(): void {
  stopAmbiguities();
  const { filter, scope } = useAmbiguities.getState();
  useAmbiguities.setState({ ...none, filter, scope });
}

async function load(from: number, to: number): Promise<void> {
  const document = useDocument.getState().opened?.summary.id;
  if (!document) return;
  stopAmbiguities();
  useAmbiguities.setState({ status: 'running', fraction: 0 });
  const { filter } = useAmbiguities.getState();
  // One call carries no more than a page; a longer list is fetched again page by page.
  const job = analyse(
    (id) =>
      call('ambiguity:list', {
        document,
        job: id,
        filter,
        from,
        to: Math.min(to, from + maxRowsPerCall),
      }),
    (fraction) => useAmbiguities.setState({ fraction }),
  );
  running = job;
  try {
    const page = await job.result;
    if (running !== job || !page) return;
    running = null;
    useAmbiguities.setState(({ items }) => ({
      status: 'ready',
      counts: page.counts,
      items: [...items.slice(0, from), ...page.items],
    }));
    if (to > from + maxRowsPerCall && page.items.length === maxRowsPerCall) {
      await load(from + maxRowsPerCall, to);
    }
  } catch (error) {
    if (running !== job) return;
    running = null;
    useAmbiguities.setState({ status: 'failed', failure: errorText(error) });
  }
}

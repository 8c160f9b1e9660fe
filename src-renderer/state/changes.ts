import { create } from 'zustand';

import type { ChangePage, ListedChange } from '#core/ipc/contract';
import { maxPlacesPerCall, maxRowsPerCall } from '#core/ipc/limits';
import type { LedgerRule } from '#core/model/document';
import { call } from '../ipc/client';
import { useDocument } from './document-store';
import { errorText, reportError } from './notices-store';
import { showPanel } from './panels-store';

export const changeStates = ['all', 'accepted', 'open'] as const;
export type ChangeState = (typeof changeStates)[number];

/** Which changes are listed; null for every rule. */
type ChangeFilter = { readonly rule: LedgerRule | null; readonly state: ChangeState };

type ChangesState = {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly filter: ChangeFilter;
  /** Changes that the filter lets through, and those of each rule whatever the filter. */
  readonly total: number;
  readonly rules: ChangePage['rules'];
  /** Counts the states of the list; a page of an earlier one is shown until it is fetched again. */
  readonly edition: number;
  readonly pages: ReadonlyMap<number, Page>;
  /** Those picked out, by where they begin in the source. */
  readonly picked: ReadonlyMap<number, ListedChange>;
};
type Page = { readonly edition: number; readonly entries: readonly ListedChange[] };

const none: ChangesState = {
  status: 'loading',
  failure: '',
  filter: { rule: null, state: 'all' },
  total: 0,
  rules: [],
  edition: 0,
  pages: new Map(),
  picked: new Map(),
};

export const useChanges = create<ChangesState>(() => none);

const asked = new Map<string, Promise<void>>();

/** List the changes of the open document anew; what is shown stays until the answer is there. */
export function loadChanges(): void {
  useChanges.setState(({ edition }) => ({ edition: edition + 1, picked: new Map() }));
  void wantPage(0);
}

export function filterChanges(change: Partial<ChangeFilter>): void {
  const { filter } = useChanges.getState();
  useChanges.setState({
    ...{ status: 'loading', filter: { ...filter, ...change }, total: 0, pages: new Map() },
  });
  loadChanges();
}

/** Bring up the list with the changes of a rule. */
export function showChanges(rule: LedgerRule | null, state: ChangeState = 'all'): void {
  showPanel('changes');
  filterChanges({ rule, state });
}

/** Forget the list of a document that is no longer open. */
export function forgetChanges(): void {
  const { filter, edition } = useChanges.getState();
  useChanges.setState({ ...none, filter, edition: edition + 1 });
}

/** The change at a place of the list, or null while it is on its way. */
export function changeAt({ pages }: ChangesState, index: number): ListedChange | null {
  return pages.get(Math.floor(index / maxRowsPerCall))?.entries[index % maxRowsPerCall] ?? null;
}

/** See to it that the change at a place of the list is fetched. */
export function wantChange(index: number): void {
  void wantPage(Math.floor(index / maxRowsPerCall));
}

/** Pick out changes, or none any more. */
export function pickChanges(picked: readonly ListedChange[]): void {
  useChanges.setState({ picked: new Map(picked.map((change) => [change.sourceStart, change])) });
}

/** Pick out a change, or leave it out again; the others stay as they are. */
export function togglePick(change: ListedChange): void {
  const { picked } = useChanges.getState();
  const others = [...picked.values()].filter(
    ({ sourceStart }) => sourceStart !== change.sourceStart,
  );
  pickChanges(picked.has(change.sourceStart) ? others : [...others, change]);
}

/** Pick out a stretch of the list, its ends too; no more than one call may change. */
export async function pickRange(from: number, to: number): Promise<void> {
  const start = Math.min(from, to);
  const end = Math.min(Math.max(from, to) + 1, start + maxPlacesPerCall);
  for (let page = Math.floor(start / maxRowsPerCall); page * maxRowsPerCall < end; page += 1) {
    await wantPage(page);
  }
  const state = useChanges.getState();
  const picked: ListedChange[] = [];
  for (let index = start; index < end; index += 1) {
    const change = changeAt(state, index);
    if (change) picked.push(change);
  }
  pickChanges(picked);
}

async function wantPage(page: number): Promise<void> {
  const { edition, pages } = useChanges.getState();
  const key = `${edition} ${page}`;
  if (pages.get(page)?.edition === edition) return;
  const wish = asked.get(key) ?? fetchPage(page).finally(() => asked.delete(key));
  asked.set(key, wish);
  await wish;
}

async function fetchPage(page: number): Promise<void> {
  const document = useDocument.getState().opened?.summary.id;
  const { edition, filter } = useChanges.getState();
  if (!document) return;
  try {
    const from = page * maxRowsPerCall;
    const found = await call('change:list', {
      ...{ document, ...filter, from, to: from + maxRowsPerCall },
    });
    if (useChanges.getState().edition !== edition) return;
    useChanges.setState((state) => ({
      status: 'ready',
      total: found.total,
      rules: found.rules,
      pages: new Map(state.pages).set(page, { edition, entries: found.entries }),
    }));
  } catch (error) {
    if (useChanges.getState().edition !== edition) return;
    if (useChanges.getState().status === 'ready') reportError(error);
    useChanges.setState({ status: 'failed', failure: errorText(error) });
  }
}

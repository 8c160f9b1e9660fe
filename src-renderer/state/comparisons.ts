import { create } from 'zustand';

import type { AlignedVersions } from '#core/ipc/contract';
import type { DocumentId } from '#core/model/document';
import type { PaneView } from '#core/model/locale';
import type { VersionChange } from '#core/model/versions';
import { rowAt, rowCount } from '#core/reading/row-table';
import { keyOfTab, type Tab } from '#core/reading/tab-list';
import { lineOfRow, sideOfChange } from '#core/versions/fold-lines';
import { changesByRow, type MarkedChange } from '#core/versions/mark-row';
import { unpackChanges } from '#core/versions/packed-changes';
import { call } from '../ipc/client';
import { analyse, type Analysis } from './analyses';
import { editionOf, rowsEdition } from './changed-texts';
import { hideCard } from './card-store';
import { leaveText } from './document-store';
import { errorText } from './notices-store';
import { leaveHere } from './places-store';
import { RowCache } from './row-cache';
import { paneViews } from './settings-store';
import { activeTab, showInTab, useTabs } from './tabs-store';

export type ComparedSide = 'from' | 'to';
export type ComparisonTab = Extract<Tab, { kind: 'comparison' }>;

/** One of the two texts, ready to be drawn beside the other. */
export type SideOfComparison = AlignedVersions['from'] & {
  readonly cache: RowCache;
  readonly marks: ReadonlyMap<number, readonly MarkedChange[]>;
};

export type ReadyComparison = Pick<AlignedVersions, 'lines' | 'unchanged'> & {
  readonly from: SideOfComparison;
  readonly to: SideOfComparison;
  /** Sorted by their place in the first text. */
  readonly changes: readonly VersionChange[];
};

export type ComparisonState = {
  readonly status: 'running' | 'stopped' | 'ready' | 'failed';
  /** 0 to 1 while running. */
  readonly fraction: number;
  readonly failure: string;
  readonly ready: ReadyComparison | null;
  /** What each side shows. */
  readonly views: Readonly<Record<ComparedSide, PaneView>>;
  /** The change looked at; -1 before any was. */
  readonly current: number;
  /** The folded stretches that were opened; null while nothing is folded. */
  readonly unfolded: ReadonlySet<number> | null;
  /** The change that is to be brought into view; `serial` tells two same wishes apart. */
  readonly goal: { readonly index: number; readonly serial: number } | null;
  /** What the texts were when they were compared, and the conversion when the rows came. */
  readonly edition: string;
  readonly rowsEdition: number;
};

type ComparisonsState = { readonly byKey: Readonly<Record<string, ComparisonState>> };

export const useComparisons = create<ComparisonsState>(() => ({ byKey: {} }));

const asWritten: PaneView = { locale: 'written', wording: false };
const begun: ComparisonState = {
  ...{ status: 'running', fraction: 0, failure: '', ready: null },
  ...{ views: { from: asWritten, to: asWritten }, current: -1, unfolded: null },
  ...{ goal: null },
  ...{ edition: '', rowsEdition: 0 },
};

const running = new Map<string, Analysis<AlignedVersions>>();

/** Set two documents side by side in a tab of their own. */
export async function showComparison(pair: {
  readonly from: DocumentId;
  readonly to: DocumentId;
}): Promise<void> {
  const tab: ComparisonTab = { kind: 'comparison', ...pair };
  const shown = activeTab(useTabs.getState());
  if (shown?.kind === 'text') {
    leaveHere();
    leaveText();
    hideCard();
  }
  showInTab(tab, true);
  const state = useComparisons.getState().byKey[keyOfTab(tab)];
  if (state?.status === 'running' || state?.status === 'stopped') return;
  if (!state?.ready || state.edition !== textsOf(tab)) await compareTexts(tab);
  else if (state.rowsEdition !== rowsEdition()) refreshSides(tab, state);
}

/** Compare the two texts of a tab, anew where they were compared before. */
export async function compareTexts(tab: ComparisonTab): Promise<void> {
  const key = keyOfTab(tab);
  const edition = textsOf(tab);
  running.get(key)?.stop();
  const before = useComparisons.getState().byKey[key];
  close(before);
  set(key, { ...begun, ...(before ? { views: before.views } : {}), edition });
  const job = analyse(
    (id) => call('version:align', { from: tab.from, to: tab.to, job: id }),
    (fraction) => change(key, { fraction }),
  );
  running.set(key, job);
  try {
    const aligned = await job.result;
    if (running.get(key) !== job || !aligned) return;
    running.delete(key);
    const changes = unpackChanges(aligned.changes);
    const { views } = useComparisons.getState().byKey[key] ?? begun;
    const side = (name: ComparedSide): SideOfComparison => {
      const { summary, rows } = aligned[name];
      return {
        ...{ summary, rows, marks: changesByRow(rows, changes, name) },
        cache: new RowCache(summary.id, rowCount(rows), [], viewsOf(views[name])),
      };
    };
    const { lines, unchanged } = aligned;
    const ready = { lines, unchanged, changes, from: side('from'), to: side('to') };
    change(key, { status: 'ready', ready, rowsEdition: rowsEdition() });
  } catch (error) {
    if (running.get(key) !== job) return;
    running.delete(key);
    change(key, { status: 'failed', failure: errorText(error) });
  }
}

export function stopComparingTexts(tab: ComparisonTab): void {
  const key = keyOfTab(tab);
  running.get(key)?.stop();
  running.delete(key);
  change(key, { status: 'stopped' });
}

/** The tab was closed. */
export function forgetComparison(tab: ComparisonTab): void {
  const key = keyOfTab(tab);
  running.get(key)?.stop();
  running.delete(key);
  close(useComparisons.getState().byKey[key]);
  topLines.delete(key);
  useComparisons.setState(({ byKey }) => ({
    byKey: Object.fromEntries(Object.entries(byKey).filter(([other]) => other !== key)),
  }));
}

/** Show a side in another standard. */
export function showSideIn(tab: ComparisonTab, side: ComparedSide, view: PaneView): void {
  const key = keyOfTab(tab);
  const state = useComparisons.getState().byKey[key];
  if (!state) return;
  state.ready?.[side].cache.refresh(viewsOf(view));
  change(key, { views: { ...state.views, [side]: view } });
}

/** Fold the unchanged stretches, or unfold them all. */
export function toggleFolding(tab: ComparisonTab): void {
  const key = keyOfTab(tab);
  const { unfolded } = useComparisons.getState().byKey[key] ?? begun;
  change(key, { unfolded: unfolded ? null : new Set() });
}

/** Unfold one stretch by the line that it starts with. */
export function unfoldStretch(tab: ComparisonTab, start: number): void {
  const key = keyOfTab(tab);
  const { unfolded } = useComparisons.getState().byKey[key] ?? begun;
  if (unfolded) change(key, { unfolded: new Set([...unfolded, start]) });
}

export function lookAtChange(tab: ComparisonTab, current: number): void {
  change(keyOfTab(tab), { current });
}

/** Look at a change and bring it into view. */
export function goToChange(tab: ComparisonTab, index: number): void {
  const { goal } = useComparisons.getState().byKey[keyOfTab(tab)] ?? begun;
  const serial = (goal?.serial ?? 0) + 1;
  change(keyOfTab(tab), { current: index, goal: { index, serial } });
}

/** Go to the next or the previous change of the comparison that is shown; the first from where it is read. */
export function stepDifference(step: 1 | -1): void {
  const tab = activeTab(useTabs.getState());
  const state = tab && useComparisons.getState().byKey[keyOfTab(tab)];
  if (tab?.kind !== 'comparison' || !state?.ready || state.ready.changes.length === 0) return;
  const { ready, current } = state;
  const last = ready.changes.length - 1;
  if (current >= 0) return goToChange(tab, Math.min(Math.max(0, current + step), last));
  const top = topLineOf(tab);
  const first = ready.changes.findIndex((one) => lineOfChange(ready, one) >= top);
  goToChange(tab, first < 0 ? last : first);
}

/** The line where a change is to be looked at. */
export function lineOfChange(ready: ReadyComparison, one: VersionChange): number {
  const side = sideOfChange(one);
  return lineOfRow(ready.lines, side, rowAt(ready[side].rows, one[side].start));
}

const topLines = new Map<string, number>();

/** Remember how far a comparison was read. */
export function noteTopLine(tab: ComparisonTab, top: number): void {
  topLines.set(keyOfTab(tab), top);
}

/** The line at the top of a comparison, as it was last on screen. */
export function topLineOf(tab: ComparisonTab): number {
  return topLines.get(keyOfTab(tab)) ?? 0;
}

function refreshSides(tab: ComparisonTab, { ready, views }: ComparisonState): void {
  ready?.from.cache.refresh(viewsOf(views.from));
  ready?.to.cache.refresh(viewsOf(views.to));
  change(keyOfTab(tab), { rowsEdition: rowsEdition() });
}

/** Rows of paragraphs, which the lines are of; all panes show the same, so that each is made once. */
function viewsOf(view: PaneView) {
  const { ruby } = paneViews();
  return { left: view, right: view, third: view, unit: 'paragraph' as const, ruby };
}

function textsOf({ from, to }: ComparisonTab): string {
  return `${editionOf(from)} ${editionOf(to)}`;
}

function close(state: ComparisonState | undefined): void {
  state?.ready?.from.cache.close();
  state?.ready?.to.cache.close();
}

function set(key: string, state: ComparisonState): void {
  useComparisons.setState(({ byKey }) => ({ byKey: { ...byKey, [key]: state } }));
}

function change(key: string, part: Partial<ComparisonState>): void {
  const state = useComparisons.getState().byKey[key];
  if (state) set(key, { ...state, ...part });
}

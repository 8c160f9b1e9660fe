import { create } from 'zustand';

import { maxTabs } from '#core/ipc/limits';
import type { DocumentId } from '#core/model/document';
import { noTabs, showTab, type Tab, type TabList } from '#core/reading/tab-list';
import { changeSettings, useSettings } from './settings-store';

type TabsState = TabList & {
  /** Tabs that were closed, the latest last, each with the place where it stood. */
  readonly closed: readonly { readonly tab: Tab; readonly index: number }[];
};

export const useTabs = create<TabsState>(() => ({ ...noTabs, closed: [] }));

/** Tabs that can be reopened. */
const mostClosed = 20;

/** What is shown; null for nothing. */
export function activeTab({ tabs, active }: TabList): Tab | null {
  return tabs[active] ?? null;
}

/** Set the tabs; the documents among them are there again after a restart. */
export function setTabs(list: TabList): void {
  useTabs.setState({ tabs: list.tabs, active: list.active });
  const documents = list.tabs.flatMap((tab) => (tab.kind === 'text' ? [tab.document] : []));
  const saved = useSettings.getState().settings.tabs;
  const isSaved =
    documents.length === saved.length && documents.every((one, index) => one === saved[index]);
  if (!isSaved) void changeSettings({ tabs: documents });
}

/** Go to the tab that shows the same, or make one. */
export function showInTab(tab: Tab, isNew: boolean): void {
  setTabs(showTab(useTabs.getState(), tab, isNew, maxTabs));
}

/** Have the tabs of the last session again, with the document that is to be shown. */
export function restoreTabs(documents: readonly DocumentId[], shown: DocumentId): void {
  const tabs = documents.map((document): Tab => ({ kind: 'text', document }));
  setTabs(
    showTab({ tabs, active: tabs.length - 1 }, { kind: 'text', document: shown }, true, maxTabs),
  );
}

export function noteClosed(tab: Tab, index: number): void {
  useTabs.setState(({ closed }) => ({ closed: [...closed, { tab, index }].slice(-mostClosed) }));
}

/** The tab that was closed last, taken off the list; null for none. */
export function takeClosed(): { readonly tab: Tab; readonly index: number } | null {
  const { closed } = useTabs.getState();
  useTabs.setState({ closed: closed.slice(0, -1) });
  return closed.at(-1) ?? null;
}

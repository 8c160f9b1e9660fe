import type { DocumentId, DocumentSummary } from '#core/model/document';
import {
  closeTab,
  documentsOfTab,
  keepTabs,
  keyOfTab,
  moveTab,
  placeOfTab,
  type Tab,
} from '#core/reading/tab-list';
import { forgetComparison, showComparison } from './comparisons';
import { closeDocument, openDocument } from './document-store';
import { forgetHistory } from './history-store';
import { dropKept } from './kept-documents';
import { forgetPlacesIn, leaveHere } from './places-store';
import { activeTab, noteClosed, restoreTabs, setTabs, takeClosed, useTabs } from './tabs-store';

/** Show the document that was read last, among the tabs of the last session. */
export async function openFirst(tabs: readonly DocumentId[], first: DocumentId): Promise<void> {
  restoreTabs(tabs, first);
  await openDocument(first);
}

/** Close the tabs of documents that are not in the library any more. */
export function keepTabsOf(documents: readonly DocumentSummary[]): void {
  const ids = new Set(documents.map(({ id }) => id));
  const list = useTabs.getState();
  const kept = keepTabs(list, (id) => ids.has(id));
  if (kept.tabs.length < list.tabs.length) changeTabs(kept);
}

/** Close the tabs that need a document: it is gone. */
export function closeTabsOf(document: DocumentId): void {
  const list = useTabs.getState();
  const shown = activeTab(list);
  if (shown && documentsOfTab(shown).includes(document)) leaveHere();
  changeTabs(keepTabs(list, (one) => one !== document));
  forgetPlacesIn(document);
  forgetHistory(document);
  dropKept(document);
}

export function goToTab(index: number): void {
  const tab = useTabs.getState().tabs[index];
  if (tab) showTabbed(tab);
}

/** Go to the next tab, or the one before; from the last to the first. */
export function stepTab(step: 1 | -1): void {
  const { tabs, active } = useTabs.getState();
  if (tabs.length > 1) goToTab((active + step + tabs.length) % tabs.length);
}

/** Close a tab, the one shown if none is named. It can be reopened. */
export function closeOneTab(index = useTabs.getState().active): void {
  const list = useTabs.getState();
  const tab = list.tabs[index];
  if (!tab) return;
  noteClosed(tab, index);
  if (index === list.active) leaveHere();
  changeTabs(closeTab(list, index));
}

/** Close all tabs but one. */
export function closeOtherTabs(index = useTabs.getState().active): void {
  const list = useTabs.getState();
  const kept = list.tabs[index];
  if (!kept) return;
  list.tabs.forEach((tab, place) => {
    if (tab !== kept) noteClosed(tab, place);
  });
  changeTabs({ tabs: [kept], active: 0 });
}

/** Open the tab again that was closed last, at its place. */
export function reopenTab(isThere: (document: DocumentId) => boolean): void {
  for (let last = takeClosed(); last; last = takeClosed()) {
    const { tab, index } = last;
    if (placeOfTab(useTabs.getState(), tab) >= 0 || !documentsOfTab(tab).every(isThere)) continue;
    showTabbed(tab, true);
    const { active, tabs } = useTabs.getState();
    moveOneTab(active, Math.min(index, tabs.length - 1));
    return;
  }
}

/** Move a tab to another place. */
export function moveOneTab(from: number, to: number): void {
  const list = useTabs.getState();
  if (from !== to && list.tabs[from] && list.tabs[to]) setTabs(moveTab(list, from, to));
}

/** Move the tab shown by one place. */
export function shiftTab(step: 1 | -1): void {
  const { active } = useTabs.getState();
  moveOneTab(active, active + step);
}

/** Show what a tab shows, in the tab that has it or a new one. */
function showTabbed(tab: Tab, isNewTab = false): void {
  if (tab.kind === 'text') void openDocument(tab.document, { isNewTab });
  else void showComparison(tab);
}

/** Set the tabs after some were closed, and show what is active now. */
function changeTabs(list: { readonly tabs: readonly Tab[]; readonly active: number }): void {
  const before = useTabs.getState();
  const wasShown = activeTab(before);
  for (const tab of before.tabs) {
    if (tab.kind === 'comparison' && !list.tabs.includes(tab)) forgetComparison(tab);
  }
  const shown = list.tabs[list.active];
  const isOther = !shown || !wasShown || keyOfTab(shown) !== keyOfTab(wasShown);
  setTabs(list);
  if (shown && isOther) {
    if (shown.kind === 'text') void openDocument(shown.document, { isStep: true });
    else void showComparison(shown);
  }
  // A comparison shows no text by itself; the panels keep the last one only while it has a tab.
  if (list.tabs.every(({ kind }) => kind === 'comparison')) closeDocument();
}

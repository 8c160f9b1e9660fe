import type { DocumentId } from '../model/document';

/** What a tab shows: a document, or two of them side by side. */
export type Tab =
  | { readonly kind: 'text'; readonly document: DocumentId }
  | { readonly kind: 'comparison'; readonly from: DocumentId; readonly to: DocumentId };

/** The tabs from the left, no two of the same; `active` is the place of the one shown, -1 for none. */
export type TabList = { readonly tabs: readonly Tab[]; readonly active: number };

export const noTabs: TabList = { tabs: [], active: -1 };

/** Equal for tabs that show the same. */
export function keyOfTab(tab: Tab): string {
  return tab.kind === 'text' ? tab.document : `${tab.from} ${tab.to}`;
}

/** The place of the tab that shows the same as `tab`; -1 where none does. */
export function placeOfTab({ tabs }: TabList, tab: Tab): number {
  const key = keyOfTab(tab);
  return tabs.findIndex((one) => keyOfTab(one) === key);
}

/** Make a tab the one shown. @throws {RangeError} If there is none at `index`. */
export function activateTab(list: TabList, index: number): TabList {
  expectTab(list, index);
  return { ...list, active: index };
}

/**
 * Show something: in the tab that has it already, else in place of the active text or in a new tab
 * right of the active one. A comparison is never replaced.
 *
 * @param most - Beyond so many tabs the first one that is not active gives way.
 */
export function showTab(list: TabList, tab: Tab, isNew: boolean, most: number): TabList {
  const known = placeOfTab(list, tab);
  if (known >= 0) return { ...list, active: known };
  const shown = list.tabs[list.active];
  if (!isNew && shown?.kind === 'text') {
    return { ...list, tabs: list.tabs.with(list.active, tab) };
  }
  const active = list.active + 1;
  const tabs = list.tabs.toSpliced(active, 0, tab);
  if (tabs.length <= most) return { tabs, active };
  const first = active === 0 ? 1 : 0;
  return { tabs: tabs.toSpliced(first, 1), active: first < active ? active - 1 : active };
}

/** Close a tab; where it was the one shown, its right neighbour is, else the left one. @throws {RangeError} */
export function closeTab(list: TabList, index: number): TabList {
  expectTab(list, index);
  const tabs = list.tabs.toSpliced(index, 1);
  const active = index < list.active ? list.active - 1 : list.active;
  return { tabs, active: Math.min(active, tabs.length - 1) };
}

/** Move a tab to the place `to`, others making room; the same one stays active. @throws {RangeError} */
export function moveTab(list: TabList, from: number, to: number): TabList {
  const tab = expectTab(list, from);
  expectTab(list, to);
  const tabs = list.tabs.toSpliced(from, 1).toSpliced(to, 0, tab);
  const shown = list.tabs[list.active];
  return { tabs, active: shown ? tabs.indexOf(shown) : -1 };
}

/** The tabs without those that need a document that is gone. */
export function keepTabs(list: TabList, isThere: (document: DocumentId) => boolean): TabList {
  let kept = list;
  for (let index = list.tabs.length - 1; index >= 0; index -= 1) {
    if (!documentsOfTab(expectTab(list, index)).every(isThere)) kept = closeTab(kept, index);
  }
  return kept;
}

/** The documents that a tab shows. */
export function documentsOfTab(tab: Tab): readonly DocumentId[] {
  return tab.kind === 'text' ? [tab.document] : [tab.from, tab.to];
}

function expectTab({ tabs }: TabList, index: number): Tab {
  const tab = tabs[index];
  if (!tab) throw new RangeError(`No tab ${index} among ${tabs.length}`);
  return tab;
}

import { create } from 'zustand';

import type { DocumentId } from '#core/model/document';
import { reportError } from './notices-store';

/** A change that was made and can be taken back; both ways go through the main process. */
type Change = { undo(): Promise<void>; redo(): Promise<void> };

type HistoryState = { readonly done: readonly Change[]; readonly undone: readonly Change[] };

const depth = 200;

export const useHistory = create<HistoryState>(() => ({ done: [], undone: [] }));

/** Remember a change that has just been made. */
export function remember(change: Change): void {
  useHistory.setState(({ done }) => ({ done: [...done, change].slice(-depth), undone: [] }));
}

export async function undo(): Promise<void> {
  const { done, undone } = useHistory.getState();
  const change = done.at(-1);
  if (!change) return;
  useHistory.setState({ done: done.slice(0, -1), undone: [...undone, change] });
  await change.undo().catch(reportError);
}

export async function redo(): Promise<void> {
  const { done, undone } = useHistory.getState();
  const change = undone.at(-1);
  if (!change) return;
  useHistory.setState({ done: [...done, change], undone: undone.slice(0, -1) });
  await change.redo().catch(reportError);
}

/** What was done in the documents that are not shown; by null while none was. */
const others = new Map<DocumentId | null, HistoryState>();
let shown: DocumentId | null = null;

/** Another document is shown, or none: what was done in it can be undone, and nothing else. */
export function switchHistory(document: DocumentId | null): void {
  if (document === shown) return;
  others.set(shown, useHistory.getState());
  shown = document;
  useHistory.setState(others.get(document) ?? { done: [], undone: [] });
  others.delete(document);
}

/** A document is gone. */
export function forgetHistory(document: DocumentId): void {
  others.delete(document);
}

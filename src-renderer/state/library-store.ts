import { create } from 'zustand';

import type { DocumentId, DocumentSummary } from '#core/model/document';
import { i18n } from '../i18n/i18n';
import { call } from '../ipc/client';
import { takeSummary } from './document-store';
import { remember } from './history-store';
import { notify, reportError } from './notices-store';
import { closeTabsOf } from './tabs';

type LibraryState = {
  readonly documents: readonly DocumentSummary[];
  /** Documents in the trash, newest first. */
  readonly trash: readonly DocumentSummary[];
  readonly loaded: boolean;
};

export const useLibrary = create<LibraryState>(() => ({ documents: [], trash: [], loaded: false }));

/** Whether a document is in the library and not in the trash. */
export function isInLibrary(document: DocumentId): boolean {
  return useLibrary.getState().documents.some(({ id }) => id === document);
}

export async function refreshLibrary(): Promise<void> {
  try {
    const [documents, trash] = await Promise.all([
      call('document:list', {}),
      call('document:list-deleted', {}),
    ]);
    useLibrary.setState({ documents, trash, loaded: true });
  } catch (error) {
    reportError(error);
  }
}

/** Give a document another title; undoable. */
export async function renameDocument({ id, title }: DocumentSummary, to: string): Promise<void> {
  const set = async (next: string): Promise<void> => {
    takeSummary(await call('document:rename', { document: id, title: next }));
    await refreshLibrary();
  };
  try {
    await set(to);
    remember({ undo: () => set(title), redo: () => set(to) });
  } catch (error) {
    reportError(error);
  }
}

/** Move to the trash; the notice offers to take that back. */
export async function deleteDocument({ id, title }: DocumentSummary): Promise<void> {
  try {
    await call('document:delete', { document: id });
    closeTabsOf(id);
    await refreshLibrary();
    notify({
      kind: 'info',
      text: i18n.t('library.deleted', { title }),
      action: { label: i18n.t('notice.undo'), run: () => void restoreDocument(id) },
    });
  } catch (error) {
    reportError(error);
  }
}

export async function restoreDocument(document: DocumentId): Promise<void> {
  try {
    await call('document:restore', { document });
    await refreshLibrary();
  } catch (error) {
    reportError(error);
  }
}

/** Write the imported bytes to a file the user chooses. */
export async function saveSource(document: DocumentId): Promise<void> {
  try {
    const path = await call('document:save-source', { document });
    if (path) notify({ kind: 'info', text: i18n.t('export.done', { path }) });
  } catch (error) {
    reportError(error);
  }
}

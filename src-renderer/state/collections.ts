import type { Collection, CollectionId } from '#core/model/collection';
import type { DocumentId } from '#core/model/document';
import type { WrittenLocale } from '#core/model/locale';
import { call } from '../ipc/client';
import { rulesChanged } from './choices';
import { useDictionary } from './dictionary';
import { showChangedText, useDocument } from './document-store';
import { remember } from './history-store';
import { refreshLibrary, useLibrary } from './library-store';
import { reportError } from './notices-store';
import { paneViews } from './settings-store';

export async function loadCollections(): Promise<void> {
  try {
    useDictionary.setState({ collections: await call('collection:list', {}) });
  } catch (error) {
    reportError(error);
  }
}

/** Make a collection; null where that failed. */
export async function createCollection(name: string): Promise<Collection | null> {
  try {
    const made = await call('collection:create', { name });
    await loadCollections();
    return made;
  } catch (error) {
    reportError(error);
    return null;
  }
}

export async function renameCollection(id: CollectionId, name: string): Promise<void> {
  try {
    await call('collection:rename', { collection: id, name });
    await loadCollections();
  } catch (error) {
    reportError(error);
  }
}

/** Delete a collection, not its documents; undoable. */
export async function deleteCollection(id: CollectionId): Promise<void> {
  const set = async (name: 'collection:delete' | 'collection:restore'): Promise<void> => {
    await call(name, { collection: id });
    await Promise.all([loadCollections(), refreshLibrary()]);
    const document = useDocument.getState().opened?.summary.id;
    const summary = useLibrary.getState().documents.find((one) => one.id === document);
    useDocument.setState(({ opened }) =>
      opened && summary ? { opened: { ...opened, summary } } : {},
    );
    rulesChanged();
  };
  try {
    await set('collection:delete');
    remember({ undo: () => set('collection:restore'), redo: () => set('collection:delete') });
  } catch (error) {
    reportError(error);
  }
}

/** Put a document into a collection, or into none; undoable. */
export async function setCollection(
  document: DocumentId,
  collection: CollectionId | null,
): Promise<void> {
  const before = useDocument.getState().opened?.summary.collection ?? null;
  const set = async (to: CollectionId | null): Promise<void> => {
    const summary = await call('document:set-collection', { document, collection: to });
    useDocument.setState(({ opened }) =>
      opened?.summary.id === document ? { opened: { ...opened, summary } } : {},
    );
    rulesChanged();
    void refreshLibrary();
  };
  try {
    await set(collection);
    remember({ undo: () => set(before), redo: () => set(collection) });
  } catch (error) {
    reportError(error);
  }
}

/** Say which standard a document is written in; null to go by its characters. Undoable. */
export async function setWritten(
  document: DocumentId,
  written: WrittenLocale | null,
): Promise<void> {
  const summary = useDocument.getState().opened?.summary;
  const before = summary?.isWrittenChosen ? summary.written : null;
  const set = async (to: WrittenLocale | null): Promise<void> => {
    await call('document:set-written', { document, written: to });
    await showChangedText(await call('document:show', { document, views: paneViews() }));
    void refreshLibrary();
  };
  try {
    await set(written);
    remember({ undo: () => set(before), redo: () => set(written) });
  } catch (error) {
    reportError(error);
  }
}

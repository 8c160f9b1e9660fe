import type { DocumentId, PlacedEntry } from '#core/model/document';
import { i18n } from '../i18n/i18n';
import { call } from '../ipc/client';
import { showChangedText, useDocument } from './document-store';
import { remember } from './history-store';
import { refreshLibrary } from './library-store';
import { notify, reportError } from './notices-store';
import { paneViews } from './settings-store';

/** Undo a repair or correction of the open document, or make it again; itself undoable. */
export async function setRepairAccepted(repair: PlacedEntry, accepted: boolean): Promise<void> {
  const { opened } = useDocument.getState();
  if (!opened) return;
  const document = opened.summary.id;
  const set = (value: boolean): Promise<void> =>
    setEntriesAccepted(document, [repair.sourceStart], value);
  try {
    await set(accepted);
    remember({ undo: () => set(!accepted), redo: () => set(accepted) });
    notify({ kind: 'info', text: i18n.t(accepted ? 'repair.redone' : 'repair.undone') });
  } catch (error) {
    reportError(error);
  }
}

/**
 * Accept or undo ledger entries, and show what the text is then.
 *
 * @throws {CallError} If that failed.
 */
export async function setEntriesAccepted(
  document: DocumentId,
  sourceStarts: readonly number[],
  accepted: boolean,
): Promise<void> {
  const changed = await call('change:set-accepted', {
    document,
    views: paneViews(),
    sourceStarts: [...sourceStarts],
    accepted,
  });
  await showChangedText(changed);
  void refreshLibrary();
}

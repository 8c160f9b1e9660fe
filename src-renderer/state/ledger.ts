import { maxPlacesPerCall } from '#core/ipc/limits';
import type { DocumentId, LedgerEntry, LedgerRule, PlacedEntry } from '#core/model/document';
import { i18n } from '../i18n/i18n';
import { call } from '../ipc/client';
import { showChangedText, useDocument } from './document-store';
import { remember } from './history-store';
import { refreshLibrary } from './library-store';
import { notify, reportError } from './notices-store';
import { paneViews } from './settings-store';

/** Undo changes of the open document, or make them again; itself undoable. */
export async function setChangesAccepted(
  changes: readonly LedgerEntry[],
  accepted: boolean,
): Promise<void> {
  const document = useDocument.getState().opened?.summary.id;
  const starts = changes
    .filter((change) => change.accepted !== accepted)
    .map(({ sourceStart }) => sourceStart);
  if (!document || starts.length === 0) return;
  const set = (value: boolean): Promise<void> => setEntriesAccepted(document, starts, value);
  try {
    await set(accepted);
    remember({ undo: () => set(!accepted), redo: () => set(accepted) });
    tell(accepted, starts.length);
  } catch (error) {
    reportError(error);
  }
}

/** The same of all changes of a rule, or with null of all there are. */
export async function setAllAccepted(rule: LedgerRule | null, accepted: boolean): Promise<void> {
  const document = useDocument.getState().opened?.summary.id;
  if (!document) return;
  try {
    const { opened, sourceStarts } = await call('change:set-all', {
      ...{ document, views: paneViews(), rule, accepted },
    });
    if (sourceStarts.length === 0) return;
    await showChangedText(opened);
    void refreshLibrary();
    const set = (value: boolean): Promise<void> =>
      setEntriesAccepted(document, sourceStarts, value);
    remember({ undo: () => set(!accepted), redo: () => set(accepted) });
    tell(accepted, sourceStarts.length);
  } catch (error) {
    reportError(error);
  }
}

/** Take one of the texts that a change offers; undoable. */
export async function chooseCandidate(change: LedgerEntry, text: string): Promise<void> {
  const document = useDocument.getState().opened?.summary.id;
  if (!document) return;
  const { sourceStart, after, accepted, candidates } = change;
  const take = async (chosen: string): Promise<void> => {
    await showChangedText(
      await call('change:choose', { document, views: paneViews(), sourceStart, text: chosen }),
    );
    void refreshLibrary();
  };
  const takeBack = async (): Promise<void> => {
    if (candidates?.some((candidate) => candidate.text === after)) await take(after);
    if (!accepted) await setEntriesAccepted(document, [sourceStart], false);
  };
  try {
    await take(text);
    remember({ undo: takeBack, redo: () => take(text) });
    notify({ kind: 'info', text: i18n.t('changes.chosen', { text }) });
  } catch (error) {
    reportError(error);
  }
}

/** The glosses that were lifted where a reading's character ends. */
export async function glossesAt(offset: number): Promise<readonly PlacedEntry[]> {
  const document = useDocument.getState().opened?.summary.id;
  if (!document) return [];
  try {
    const changes = await call('change:at', { document, offset });
    return changes.filter(({ rule, accepted }) => rule === 'gloss' && accepted);
  } catch (error) {
    reportError(error);
    return [];
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
  for (let from = 0; from < sourceStarts.length; from += maxPlacesPerCall) {
    const some = sourceStarts.slice(from, from + maxPlacesPerCall);
    const changed = await call('change:set-accepted', {
      ...{ document, views: paneViews(), sourceStarts: some, accepted },
    });
    if (from + maxPlacesPerCall >= sourceStarts.length) await showChangedText(changed);
  }
  void refreshLibrary();
}

function tell(accepted: boolean, count: number): void {
  notify({ kind: 'info', text: i18n.t(accepted ? 'changes.made' : 'changes.undone', { count }) });
}

import { create } from 'zustand';

import type { SourceReadings } from '#core/ipc/contract';
import type { Decoding, DocumentId, DocumentSummary } from '#core/model/document';
import { i18n } from '../i18n/i18n';
import { joinSentences } from '../i18n/join-sentences';
import { call } from '../ipc/client';
import { analyse } from './analyses';
import { openDialog } from './dialog-store';
import { showChangedText } from './document-store';
import { remember, undo } from './history-store';
import { refreshLibrary } from './library-store';
import { dismiss, notify, reportError, setProgress } from './notices-store';
import { paneViews } from './settings-store';

/** How the source of a document may be read; `readings` is null until that is known. */
type ReadingsState = {
  readonly document: DocumentId | null;
  readonly readings: SourceReadings | null;
};

export const useReadings = create<ReadingsState>(() => ({ document: null, readings: null }));

export async function loadReadings(document: DocumentId): Promise<void> {
  useReadings.setState({ document, readings: null });
  try {
    const readings = await call('document:readings', { document });
    if (useReadings.getState().document === document) useReadings.setState({ readings });
  } catch (error) {
    reportError(error);
  }
}

/** How a document is read now, as it would be asked for; null where it was found out. */
function chosenDecoding(summary: DocumentSummary): Decoding | null {
  const { encoding, mojibake, isEncodingChosen } = summary;
  return encoding === null || !isEncodingChosen ? null : { encoding, mojibake };
}

/** Read the source of a document otherwise; null finds out anew. Undoable. */
export async function readAs(summary: DocumentSummary, decoding: Decoding | null): Promise<void> {
  const { id } = summary;
  const before = chosenDecoding(summary);
  try {
    const after = await read(id, decoding);
    if (!after) return;
    remember({ undo: () => readAgain(id, before), redo: () => readAgain(id, decoding) });
    tellReading(after);
  } catch (error) {
    reportError(error);
  }
}

async function readAgain(document: DocumentId, decoding: Decoding | null): Promise<void> {
  const after = await read(document, decoding);
  if (after) tellReading(after, false);
}

const quietMilliseconds = 300;

/** Null where the user stopped it: the text is as it was then. */
async function read(
  document: DocumentId,
  decoding: Decoding | null,
): Promise<DocumentSummary | null> {
  const text = i18n.t('imports.reading');
  let fraction = 0;
  let notice: number | null = null;
  const job = analyse(
    (id) => call('document:read-as', { document, views: paneViews(), job: id, decoding }),
    (told) => {
      fraction = told;
      if (notice !== null) setProgress(notice, text, fraction);
    },
  );
  const action = { label: i18n.t('import.cancel'), run: job.stop };
  const timer = setTimeout(
    () => (notice = notify({ kind: 'progress', text, fraction, action })),
    quietMilliseconds,
  );
  try {
    const opened = await job.result;
    if (!opened) return null;
    await showChangedText(opened);
    void refreshLibrary();
    return opened.summary;
  } finally {
    clearTimeout(timer);
    if (notice !== null) dismiss(notice);
  }
}

function tellReading(summary: DocumentSummary, isUndoable = true): void {
  const { encoding, mojibake, reviews } = summary;
  if (encoding === null) return;
  const name = i18n.t(`imports.encoding.${encoding}`);
  const texts = [
    mojibake === null
      ? i18n.t('imports.nowRead', { encoding: name })
      : i18n.t('imports.nowReadMojibake', {
          encoding: name,
          mojibake: i18n.t(`imports.mojibake.${mojibake}`),
        }),
  ];
  const undoAction = { label: i18n.t('notice.undo'), run: () => void undo() };
  const action = isUndoable ? { action: undoAction } : {};
  if (reviews === 0) {
    notify({ kind: 'info', text: joinSentences(texts), ...action });
    return;
  }
  texts.push(i18n.t('imports.reviews', { count: reviews }));
  const review = { label: i18n.t('imports.review'), run: () => openDialog('review') };
  notify({
    kind: 'advice',
    text: joinSentences(texts),
    ...(isUndoable ? { action: undoAction, more: [review] } : { action: review }),
  });
}

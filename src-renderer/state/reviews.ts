import { create } from 'zustand';

import type { DocumentId } from '#core/model/document';
import type { ReviewItem } from '#core/model/review';
import type { CodeUnitRange } from '#core/model/text-range';
import { i18n } from '../i18n/i18n';
import { call } from '../ipc/client';
import { refreshAnnotations } from './annotations';
import { openDialog } from './dialog-store';
import { openDocument, useDocument } from './document-store';
import { remember, undo } from './history-store';
import { refreshLibrary } from './library-store';
import { dismiss, notify, reportError } from './notices-store';

type ReviewsState = {
  readonly document: DocumentId | null;
  /** Notes that wait for a place in it, as they came; null until they are known. */
  readonly items: readonly ReviewItem[] | null;
};

export const useReviews = create<ReviewsState>(() => ({ document: null, items: null }));

/** The notice that tells of them, until the queue is opened. */
let announced: number | null = null;

/** List what waits for a place in a document. */
export async function loadReviews(document: DocumentId): Promise<void> {
  if (useReviews.getState().document !== document) useReviews.setState({ document, items: null });
  try {
    const items = await call('review:list', { document });
    if (useReviews.getState().document === document) useReviews.setState({ items });
  } catch (error) {
    reportError(error);
  }
}

/** Put a note at a place, or with null say that it is not wanted; undoable. */
export async function settleReview(
  { id }: ReviewItem,
  document: DocumentId,
  place: CodeUnitRange | null,
): Promise<void> {
  const range = place && { start: place.start, end: place.end };
  const settle = async (): Promise<void> => {
    await call('review:settle', { item: id, place: range });
    await refresh(document);
  };
  const reopen = async (): Promise<void> => {
    await call('review:reopen', { item: id });
    await refresh(document);
  };
  try {
    await settle();
    remember({ undo: reopen, redo: settle });
    notify({
      kind: 'info',
      text: i18n.t(range ? 'review.placed' : 'review.dropped'),
      action: { label: i18n.t('notice.undo'), run: () => void undo() },
    });
  } catch (error) {
    reportError(error);
  }
}

/** Open the queue of a document, and the document where another is open. */
export async function openReviews(document: DocumentId): Promise<void> {
  if (announced !== null) dismiss(announced);
  announced = null;
  if (useDocument.getState().opened?.summary.id !== document) await openDocument(document);
  if (useDocument.getState().opened?.summary.id === document) openDialog('review');
}

/** Tell that notes wait in the document that was opened. */
export function announceReviews(document: DocumentId, count: number): void {
  announced = notify({
    kind: 'info',
    text: i18n.t('review.waiting', { count }),
    action: { label: i18n.t('review.open'), run: () => void openReviews(document) },
  });
}

async function refresh(document: DocumentId): Promise<void> {
  const isShown = useReviews.getState().document === document;
  await Promise.all([
    refreshAnnotations(document),
    refreshLibrary(),
    ...(isShown ? [loadReviews(document)] : []),
  ]);
}

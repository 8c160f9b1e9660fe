import { create } from 'zustand';

import type { Annotation, AnnotationId } from '#core/model/annotation';
import type { DocumentId, DocumentSummary } from '#core/model/document';
import type { OpenDocument } from '#core/model/reading';
import type { CodeUnitRange } from '#core/model/text-range';
import { byPosition } from '#core/reading/by-position';
import { rowCount } from '#core/reading/row-table';
import type { TextSelection } from '#core/reading/selection';
import { call } from '../ipc/client';
import { hideCard } from './card-store';
import { clearHistory } from './history-store';
import { errorText } from './notices-store';
import { RowCache } from './row-cache';
import { paneViews } from './settings-store';

type DocumentState = {
  readonly status: 'none' | 'loading' | 'ready' | 'failed';
  readonly failure: string;
  readonly opened: OpenDocument | null;
  readonly rows: RowCache | null;
  /** In reading order. */
  readonly annotations: readonly Annotation[];
  /** The annotation shown as chosen, in the text and in the list. */
  readonly active: AnnotationId | null;
  /** The annotation whose editor is open. */
  readonly editing: AnnotationId | null;
  readonly selection: TextSelection | null;
  /** Where the reader is asked to go; `serial` tells two same wishes apart. */
  readonly goal: { readonly offset: number; readonly serial: number } | null;
};

const closed: DocumentState = {
  status: 'none',
  failure: '',
  opened: null,
  rows: null,
  annotations: [],
  active: null,
  editing: null,
  selection: null,
  goal: null,
};

export const useDocument = create<DocumentState>(() => closed);

let wishes = 0;

/** For how long, in milliseconds, a text that is there waits for its annotations. */
const patience = 60;

/** Open a document; a reply for one that is no longer wanted is dropped. */
export async function openDocument(document: DocumentId): Promise<void> {
  const wish = ++wishes;
  useDocument.getState().rows?.close();
  useDocument.setState({ ...closed, status: 'loading' });
  hideCard();
  clearHistory();
  try {
    const opening = call('document:open', { document, views: paneViews() });
    const listing = call('annotation:list', { document });
    const [opened, annotations] = await Promise.all([
      opening,
      // The text comes first where there are very many.
      Promise.race([listing, opening.then(() => pause(patience))]),
    ]);
    if (wish !== wishes) return;
    show(opened, annotations ?? []);
    if (!annotations) takeLate(document, await listing);
  } catch (error) {
    if (wish === wishes) useDocument.setState({ status: 'failed', failure: errorText(error) });
  }
}

function pause(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}

/** Annotations that come when the text is read already, and more may have been made. */
function takeLate(document: DocumentId, listed: readonly Annotation[]): void {
  useDocument.setState(({ opened, annotations }) => {
    if (opened?.summary.id !== document) return {};
    const known = new Set(listed.map(({ id }) => id));
    const made = annotations.filter(({ id }) => !known.has(id));
    return { annotations: made.length > 0 ? [...listed, ...made].sort(byPosition) : listed };
  });
}

/** Close whatever is open. */
export function closeDocument(): void {
  wishes++;
  useDocument.getState().rows?.close();
  useDocument.setState(closed);
  hideCard();
  clearHistory();
}

/** The text has changed under the reader: draw it anew, at the place it was. */
export async function showChangedText(opened: OpenDocument): Promise<void> {
  const annotations = await call('annotation:list', { document: opened.summary.id });
  if (useDocument.getState().opened?.summary.id !== opened.summary.id) return;
  useDocument.getState().rows?.close();
  show(opened, annotations);
}

/** The panes show something else, or show it otherwise; the text itself is the same. */
export function refreshRows(): void {
  useDocument.getState().rows?.refresh(paneViews());
}

/** Ask the reader to bring a canonical offset into view. */
export function goTo(offset: number): void {
  useDocument.setState(({ goal }) => ({ goal: { offset, serial: (goal?.serial ?? 0) + 1 } }));
}

/** Show a stretch of a document as selected; opens the document first where another is open. */
export async function showPlace(
  document: DocumentId,
  { start, end }: CodeUnitRange,
): Promise<void> {
  if (useDocument.getState().opened?.summary.id !== document) await openDocument(document);
  const { opened } = useDocument.getState();
  if (opened?.summary.id !== document) return;
  goTo(start);
  const pane = opened.written === 'cn' ? 'right' : 'left';
  useDocument.setState({ selection: { pane, anchor: start, focus: end } });
}

/** Something is said of the open document otherwise than before; its text is the same. */
export function takeSummary(summary: DocumentSummary): void {
  useDocument.setState(({ opened }) =>
    opened?.summary.id === summary.id ? { opened: { ...opened, summary } } : {},
  );
}

function show(opened: OpenDocument, annotations: readonly Annotation[]): void {
  // From here the window draws: the reading benchmark and profilers measure from this mark.
  performance.mark('document-in-memory');
  useDocument.setState({
    status: 'ready',
    opened,
    rows: new RowCache(opened.summary.id, rowCount(opened.rows), opened.firstRows, paneViews()),
    annotations,
    selection: null,
  });
}

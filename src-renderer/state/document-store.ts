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
import { noteChangedRows, noteChangedText } from './changed-texts';
import { switchHistory } from './history-store';
import { dropKept, keepDocument, takeKept, takeSummaryOfKept } from './kept-documents';
import { errorText } from './notices-store';
import { leaveHere } from './places-store';
import { forgetWindow, noteTarget, windowNow } from './reading-place-store';
import { RowCache } from './row-cache';
import { paneViews } from './settings-store';
import { activeTab, showInTab, useTabs } from './tabs-store';

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
  readonly goal: {
    readonly offset: number;
    readonly where: 'start' | 'third';
    readonly serial: number;
  } | null;
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
const annotationPatience = 60;
/** How long the former text stays on screen while the next one is on its way. */
const patienceMilliseconds = 300;

export type OpenOptions = {
  /** In a tab of its own rather than in place of the text that is shown. */
  readonly isNewTab?: boolean;
  /** Canonical offset to open at; where it was left if not given. */
  readonly offset?: number;
  /** A step of the history of places itself leaves no place behind. */
  readonly isStep?: boolean;
};

/**
 * Show a document, in the tab that has it or in place of the text that is shown. The text that was
 * shown stays until the next one is there. A reply for one that is no longer wanted is dropped.
 */
export async function openDocument(document: DocumentId, options: OpenOptions = {}): Promise<void> {
  const { isNewTab = false, offset, isStep = false } = options;
  const { opened, status } = useDocument.getState();
  const wasShown = activeTab(useTabs.getState())?.kind === 'text';
  const isShown = opened?.summary.id === document && status === 'ready';
  if (!isStep && !(isShown && wasShown)) leaveHere();
  showInTab({ kind: 'text', document }, isNewTab);
  if (isShown && wasShown) {
    if (offset !== undefined) bringIntoView(offset, 'start');
    return;
  }
  if (isShown) {
    const position = offset ?? opened.position;
    useDocument.setState({ opened: { ...opened, position }, selection: parked, goal: null });
    parked = null;
    return;
  }
  const wish = ++wishes;
  keepText();
  hideCard();
  switchHistory(document);
  if (offset !== undefined) void savePosition(document, offset);
  const kept = takeKept(document);
  if (kept) {
    const position = offset ?? kept.opened.position;
    useDocument.setState({
      ...{ ...closed, ...kept, status: 'ready', opened: { ...kept.opened, position } },
    });
  } else {
    useDocument.setState({ status: 'loading' });
    setTimeout(() => {
      if (wish !== wishes || useDocument.getState().status !== 'loading') return;
      useDocument.setState({ ...closed, status: 'loading' });
    }, patienceMilliseconds);
  }
  try {
    const opening = call('document:open', { document, views: paneViews() });
    const listing = call('annotation:list', { document });
    const [fresh, annotations] = await Promise.all([
      opening,
      // The text comes first where there are very many.
      Promise.race([listing, opening.then(() => pause(annotationPatience))]),
    ]);
    if (wish !== wishes) return;
    if (kept && isSameText(kept.opened, fresh)) {
      const listed = annotations ?? (await listing);
      if (wish === wishes) refreshKept(fresh, listed);
      return;
    }
    kept?.rows.close();
    show(fresh, annotations ?? []);
    if (!annotations) takeLate(document, await listing);
  } catch (error) {
    if (wish !== wishes) return;
    kept?.rows.close();
    useDocument.setState({ ...closed, status: 'failed', failure: errorText(error) });
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
  keepText();
  useDocument.setState(closed);
  hideCard();
  switchHistory(null);
}

/**
 * The text is about to leave the screen: its place is saved, and what is selected in it put aside, for
 * copying is the app's own only while the text is there.
 */
export function leaveText(): void {
  const { opened, status, selection } = useDocument.getState();
  const window = windowNow();
  if (opened && status === 'ready') {
    const document = opened.summary.id;
    const position = window?.document === document ? window.top : opened.position;
    if (position !== opened.position) void savePosition(document, position);
    parked = selection ?? parked;
    useDocument.setState({ opened: { ...opened, position }, selection: null });
  }
  forgetWindow();
}

/** What was selected in the open document when it left the screen. */
let parked: TextSelection | null = null;

/** Keep the document that is shown as it is, for the next time. */
function keepText(): void {
  leaveText();
  const { opened, rows, annotations, active, status } = useDocument.getState();
  if (opened && rows && status === 'ready') {
    keepDocument({ opened, rows, annotations, active, selection: parked });
  }
  parked = null;
}

/** The text has changed under the reader: draw it anew, at the place it was. */
export async function showChangedText(opened: OpenDocument): Promise<void> {
  const annotations = await call('annotation:list', { document: opened.summary.id });
  if (useDocument.getState().opened?.summary.id !== opened.summary.id) return;
  useDocument.getState().rows?.close();
  dropKept();
  noteChangedText(opened.summary.id);
  show(opened, annotations);
}

/** The panes show something else, or show it otherwise; the text itself is the same. */
export function refreshRows(): void {
  dropKept();
  noteChangedRows();
  useDocument.getState().rows?.refresh(paneViews());
}

/** Go to a canonical offset; the place that is left can be gone back to. */
export function goTo(offset: number): void {
  const { opened } = useDocument.getState();
  if (opened && activeTab(useTabs.getState())?.kind === 'comparison') {
    void openDocument(opened.summary.id, { offset });
    return;
  }
  leaveHere();
  bringIntoView(offset);
}

/** Ask the reader to bring a canonical offset a third down the window, or to the top of it. */
export function bringIntoView(offset: number, where: 'start' | 'third' = 'third'): void {
  noteTarget(where === 'third' ? offset : null);
  useDocument.setState(({ goal }) => ({
    goal: { offset, where, serial: (goal?.serial ?? 0) + 1 },
  }));
}

/** Show a stretch of a document as selected; opens the document first where another is open. */
export async function showPlace(
  document: DocumentId,
  { start, end }: CodeUnitRange,
): Promise<void> {
  const isShown =
    useDocument.getState().opened?.summary.id === document &&
    activeTab(useTabs.getState())?.kind === 'text';
  if (!isShown) await openDocument(document);
  const { opened } = useDocument.getState();
  if (opened?.summary.id !== document) return;
  if (isShown) goTo(start);
  else bringIntoView(start);
  const pane = opened.written === 'cn' ? 'right' : 'left';
  useDocument.setState({ selection: { pane, anchor: start, focus: end } });
}

/** Something is said of the open document otherwise than before; its text is the same. */
export function takeSummary(summary: DocumentSummary): void {
  takeSummaryOfKept(summary);
  useDocument.setState(({ opened }) =>
    opened?.summary.id === summary.id ? { opened: { ...opened, summary } } : {},
  );
}

function show(opened: OpenDocument, annotations: readonly Annotation[]): void {
  const isOther = useDocument.getState().opened?.summary.id !== opened.summary.id;
  // From here the window draws: the reading benchmark and profilers measure from this mark.
  performance.mark('document-in-memory');
  useDocument.setState({
    status: 'ready',
    failure: '',
    opened,
    rows: new RowCache(opened.summary.id, rowCount(opened.rows), opened.firstRows, paneViews()),
    annotations,
    selection: null,
    ...(isOther ? { active: null, editing: null, goal: null } : {}),
  });
}

/** The document was read out again while it is on screen as it was kept. */
function refreshKept(fresh: OpenDocument, annotations: readonly Annotation[]): void {
  useDocument.setState((state) => {
    if (!state.opened) return {};
    const { summary } = state.opened;
    const said = (one: DocumentSummary): string => JSON.stringify({ ...one, opened: null });
    // What is the same stays the same object, and is not drawn again.
    const isSaidSo = said(summary) === said(fresh.summary);
    const isNotedSo = JSON.stringify(state.annotations) === JSON.stringify(annotations);
    return {
      ...(isSaidSo ? {} : { opened: { ...state.opened, summary: fresh.summary } }),
      ...(isNotedSo ? {} : { annotations }),
    };
  });
}

function isSameText(one: OpenDocument, other: OpenDocument): boolean {
  return (
    one.written === other.written &&
    one.summary.length === other.summary.length &&
    one.rows.length === other.rows.length &&
    one.rows.every((number, index) => number === other.rows[index]) &&
    JSON.stringify(one.repairs) === JSON.stringify(other.repairs)
  );
}

async function savePosition(document: DocumentId, offset: number): Promise<void> {
  // What reads out the document says what is wrong.
  await call('position:save', { document, offset }).catch(() => undefined);
}

import { create } from 'zustand';

import type { ErrorCode, ErrorDetails } from '#core/model/app-error';
import type { DocumentId } from '#core/model/document';
import { defaultFindOptions, maxQueryUnits, type FindOptions } from '#core/model/find';
import type { CodeUnitRange } from '#core/model/text-range';
import { compilePattern } from '#core/reading/find/compile-pattern';
import { HitIndex } from '#core/reading/find/hit-index';
import { CallError, call } from '../ipc/client';
import { analyse, type Analysis } from './analyses';
import { useDocument } from './document-store';
import { useShownStretch } from './shown-stretch';
import { selectedTextOfPane } from './selected-text';
import { firstShownPane, paneViews } from './settings-store';

/** Why a search came to nothing; the bar says it. */
export type FindFailure = { readonly code: ErrorCode; readonly details: ErrorDetails };

type FindState = {
  readonly isOpen: boolean;
  readonly query: string;
  /** Whether the query was longer than is searched for. */
  readonly isQueryCut: boolean;
  readonly options: FindOptions;
  readonly isSearching: boolean;
  /** Of the last search that came to an end; those before it stay until then. */
  readonly hits: HitIndex;
  readonly isCut: boolean;
  /** Whether what the panes show is searched too. */
  readonly isWhole: boolean;
  /** The number of the hit that was gone to last; -1 for none. */
  readonly current: number;
  readonly failure: FindFailure | null;
  /** The end of the text that the last step went over. */
  readonly wrapped: 'start' | 'end' | null;
  /** Another number whenever the current hit is to be shown. */
  readonly shows: number;
  /** Another number whenever the field is to have the focus, with what is in it selected. */
  readonly focuses: number;
};

const nothing = {
  ...{ isSearching: false, hits: HitIndex.none, isCut: false, isWhole: true, current: -1 },
  ...{ failure: null, wrapped: null },
} as const;

export const useFind = create<FindState>(() => ({
  ...nothing,
  ...{ isOpen: false, query: '', isQueryCut: false, options: defaultFindOptions },
  ...{ shows: 0, focuses: 0 },
}));

/** A selection that is longer is no query. */
const longestSelection = 60;
/** How long typing must rest. */
const restMilliseconds = 120;

/** The last query in each document, while the app runs. */
const remembered = new Map<DocumentId, Pick<FindState, 'query' | 'options'>>();
let timer: ReturnType<typeof setTimeout> | undefined;
let running: Analysis<unknown> | null = null;
/** Counts searches; a reply to an earlier one is dropped. */
let wishes = 0;
/** Where the search began: the first hit after it is shown. */
let origin = 0;

/** Open the bar, with the selection as query if it is a short one; else with the last query. */
export function openFind(): void {
  const { opened, selection } = useDocument.getState();
  if (!opened) return;
  const { isOpen } = useFind.getState();
  const selected = selectedTextOfPane().trim();
  const isTyping = (document.activeElement?.closest('[role=search]') ?? null) !== null;
  const isQuery = !isTyping && selected !== '' && selected.length <= longestSelection;
  origin = selection
    ? Math.min(selection.anchor, selection.focus)
    : useShownStretch.getState().start;
  const before = remembered.get(opened.summary.id);
  useFind.setState(({ focuses, query, options }) => ({
    ...{ isOpen: true, focuses: focuses + 1 },
    query: isQuery ? selected : isOpen ? query : (before?.query ?? ''),
    options: isQuery ? { ...options, isPattern: false } : (before?.options ?? options),
  }));
  if (!isOpen || isQuery) search('new');
}

/** Close the bar; the hit that was gone to stays selected. */
export function closeFind(): void {
  const { hits, current } = useFind.getState();
  const hit = hits.at(current);
  stop();
  useFind.setState({ ...nothing, isOpen: false, isQueryCut: false });
  if (hit) select(hit);
}

/** Search for what was typed, once typing rests. */
export function changeQuery(typed: string): void {
  const query = wholeUpTo(typed, maxQueryUnits);
  useFind.setState({ query, isQueryCut: query.length < typed.length, wrapped: null });
  clearTimeout(timer);
  timer = setTimeout(() => search('new'), restMilliseconds);
}

export function changeFindOption(name: keyof FindOptions): void {
  useFind.setState(({ options }) => ({ options: { ...options, [name]: !options[name] } }));
  search('new');
}

/** Go to the hit after the current one, or before it; round at either end, which is said. */
export function stepFind(step: 1 | -1): void {
  const { isOpen, hits, current, isSearching } = useFind.getState();
  if (!isOpen) return openFind();
  // What was typed just now comes first.
  if (timer !== undefined) return search('new');
  if (hits.count === 0) {
    if (!isSearching) search('new');
    return;
  }
  const next = current < 0 && step < 0 ? -1 : current + step;
  const wrapped = next < 0 ? 'end' : next >= hits.count ? 'start' : null;
  showHit((next + hits.count) % hits.count, wrapped);
}

/** Go to a hit. */
export function showHit(number: number, wrapped: FindState['wrapped'] = null): void {
  origin = useFind.getState().hits.at(number)?.start ?? origin;
  useFind.setState(({ shows }) => ({ current: number, wrapped, shows: shows + 1 }));
}

/** Search again: another text is open, the text has changed, or the panes show something else. */
export function refreshFind(): void {
  const { opened } = useDocument.getState();
  const { isOpen } = useFind.getState();
  if (isOpen && opened) search('again');
}

/** @param kind - `new` goes to the first hit from where the search began, `again` stays where it is. */
function search(kind: 'new' | 'again'): void {
  clearTimeout(timer);
  timer = undefined;
  stop();
  const { query, options } = useFind.getState();
  const document = useDocument.getState().opened?.summary.id;
  if (!document) return;
  remembered.set(document, { query, options });
  if (query.trim() === '') {
    useFind.setState(nothing);
    return;
  }
  const fault = options.isPattern ? compilePattern(query, options.isExact) : null;
  if (fault?.ok === false) {
    const details = { fault: fault.fault, reason: fault.reason };
    useFind.setState({ failure: { code: 'bad-find-pattern', details }, isSearching: false });
    return;
  }
  useFind.setState({ isSearching: true });
  void run(document, kind, wishes);
}

async function run(document: DocumentId, kind: 'new' | 'again', wish: number): Promise<void> {
  const { query, options } = useFind.getState();
  let isNew = kind === 'new';
  for (const isWhole of [false, true]) {
    const search = analyse(
      (job) => call('find:run', { document, views: paneViews(), job, query, options, isWhole }),
      () => undefined,
    );
    running = search;
    try {
      const result = await search.result;
      if (!result || wish !== wishes) return;
      isNew = take(new HitIndex(result.hits), isNew);
      useFind.setState({ isCut: result.isCut, isWhole: result.isWhole });
      if (result.isWhole) break;
    } catch (error) {
      if (wish === wishes) fail(error);
      return;
    }
  }
  useFind.setState({ isSearching: false });
}

/** @returns Whether there is still no hit to go to. */
function take(hits: HitIndex, isNew: boolean): boolean {
  const { hits: before, current } = useFind.getState();
  useFind.setState({ hits, failure: null });
  if (hits.count === 0) {
    useFind.setState({ current: -1, wrapped: null });
    return isNew;
  }
  if (isNew) {
    const first = hits.firstFrom(origin);
    const number = first < hits.count ? first : 0;
    useFind.setState(({ shows }) => ({
      ...{ current: number, shows: shows + 1 },
      wrapped: first < hits.count ? null : 'start',
    }));
    return false;
  }
  const hit = before.at(current);
  useFind.setState({ current: hit ? hits.numberOf(hit) : -1 });
  return false;
}

function fail(error: unknown): void {
  const failure =
    error instanceof CallError
      ? { code: error.code, details: error.details }
      : { code: 'internal' as const, details: {} };
  useFind.setState({ isSearching: false, failure });
}

function stop(): void {
  wishes += 1;
  running?.stop();
  running = null;
}

function select({ start, end }: CodeUnitRange): void {
  const { selection } = useDocument.getState();
  const pane = selection?.pane ?? firstShownPane();
  useDocument.setState({ selection: { pane, anchor: start, focus: end } });
}

/** The beginning of a text, so long at most, that cuts no character in two. */
function wholeUpTo(text: string, units: number): string {
  return text.length <= units ? text : text.slice(0, units).replace(/[\ud800-\udbff]$/u, '');
}

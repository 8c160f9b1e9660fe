import { create } from 'zustand';

import type { Results } from '#core/ipc/contract';
import { maxRowsPerCall } from '#core/ipc/limits';
import type { HitIndex } from '#core/reading/find/hit-index';
import { call } from '../ipc/client';
import { useDocument } from './document-store';

type HitContext = Results['find:contexts'][number];

/** What stands around the hits of one search, by their number. */
type ContextsState = {
  readonly hits: HitIndex | null;
  readonly known: ReadonlyMap<number, HitContext>;
};

const useContexts = create<ContextsState>(() => ({ hits: null, known: new Map() }));

/** Hits that are asked for together: those near one that is wanted come along. */
const block = maxRowsPerCall / 2;
const asked = new Set<number>();

/** The text around a hit; null while it is on its way. */
export function useHitContext(hits: HitIndex, number: number): HitContext | null {
  return useContexts((state) => (state.hits === hits ? (state.known.get(number) ?? null) : null));
}

/** Ask for the text around a hit and its neighbours, unless that was done. */
export function wantHitContext(hits: HitIndex, number: number): void {
  if (useContexts.getState().hits !== hits) {
    useContexts.setState({ hits, known: new Map() });
    asked.clear();
  }
  const first = Math.floor(number / block);
  if (asked.has(first)) return;
  asked.add(first);
  void fetchBlock(hits, first * block);
}

async function fetchBlock(hits: HitIndex, first: number): Promise<void> {
  const document = useDocument.getState().opened?.summary.id;
  if (!document) return;
  const places = Array.from({ length: block }, (_, index) => hits.at(first + index)).filter(
    (place) => place !== null,
  );
  try {
    const contexts = await call('find:contexts', { document, places });
    useContexts.setState(({ hits: now, known }) =>
      now === hits
        ? { known: new Map([...known, ...contexts.map((one, at) => [first + at, one] as const)]) }
        : {},
    );
  } catch {
    // The hit itself can still be gone to.
    asked.delete(first / block);
  }
}

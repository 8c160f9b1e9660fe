import { create } from 'zustand';

import type { OpenDocument, RowTable } from '#core/model/reading';
import { HitIndex } from '#core/reading/find/hit-index';
import { call } from '../ipc/client';
import { analyse, type Analysis } from './analyses';
import { useDocument } from './document-store';
import { reportError } from './notices-store';

/** All terms of the open text, as far as they are found. */
type StripState = { readonly terms: HitIndex };

export const useStrip = create<StripState>(() => ({ terms: HitIndex.none }));

let running: Analysis<unknown> | null = null;
/** The text whose terms are known or being looked for. */
let sought: RowTable | null = null;
let seeking: Promise<void> = Promise.resolve();

/** Look for the terms of the open text, unless that was done. */
export function findTerms(): Promise<void> {
  const { opened } = useDocument.getState();
  if (opened && sought !== opened.rows) seeking = seek(opened);
  return seeking;
}

async function seek({ summary, rows }: OpenDocument): Promise<void> {
  running?.stop();
  sought = rows;
  useStrip.setState({ terms: HitIndex.none });
  const search = analyse(
    (job) => call('strip:terms', { document: summary.id, job }),
    () => undefined,
  );
  running = search;
  try {
    const terms = await search.result;
    if (terms && sought === rows) useStrip.setState({ terms: new HitIndex(terms) });
  } catch (error) {
    if (sought !== rows) return;
    sought = null;
    reportError(error);
  }
}

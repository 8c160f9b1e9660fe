import { create } from 'zustand';

import type { LinkedCitation } from '#core/ipc/contract';
import type { DocumentId } from '#core/model/document';
import { call } from '../ipc/client';
import { useDocument } from './document-store';
import { errorText } from './notices-store';

type CitationsState = {
  /** The document that they stand in; null before any was asked for. */
  readonly document: DocumentId | null;
  readonly failure: string;
  /** In text order. */
  readonly citations: readonly LinkedCitation[];
};

const none: CitationsState = { document: null, failure: '', citations: [] };

export const useCitations = create<CitationsState>(() => none);

let wishes = 0;

/** List the documents that the open text names; those of the same document stay until the reply. */
export async function loadCitations(document: DocumentId): Promise<void> {
  const wish = ++wishes;
  if (useCitations.getState().document !== document) useCitations.setState(none);
  try {
    const citations = await call('citation:list', { document });
    if (wish !== wishes || useDocument.getState().opened?.summary.id !== document) return;
    useCitations.setState({ document, failure: '', citations });
  } catch (error) {
    if (wish === wishes) useCitations.setState({ document, failure: errorText(error) });
  }
}

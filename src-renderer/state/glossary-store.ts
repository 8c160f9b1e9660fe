import { create } from 'zustand';

import type { Concept } from '#core/model/termbase';
import { call } from '../ipc/client';
import { reportError } from './notices-store';

type GlossaryState = { readonly concepts: ReadonlyMap<string, Concept> };

export const useGlossary = create<GlossaryState>(() => ({ concepts: new Map() }));

/** Fetch the glossaries once; the text only carries the ids of concepts. */
export async function loadGlossaries(): Promise<void> {
  try {
    const glossaries = await call('glossary:list', {});
    const concepts = glossaries.flatMap((glossary) => glossary.concepts);
    useGlossary.setState({ concepts: new Map(concepts.map((concept) => [concept.id, concept])) });
  } catch (error) {
    reportError(error);
  }
}

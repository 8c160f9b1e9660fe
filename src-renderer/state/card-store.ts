import { create } from 'zustand';

import type { Remark } from '#core/model/conversion';
import type { DocumentId, PlacedEntry } from '#core/model/document';
import type { Concept } from '#core/model/termbase';
import type { WordLookUp } from '#core/model/word';
import type { Difference } from '#core/reading/differences';

/** What the panes make of a place, and what is to be checked there. */
export type ConversionPlace = {
  readonly difference: Difference;
  readonly remark: Remark | null;
};

/** What a card says of a place besides its words. */
export type CardContent = {
  readonly conceptId: string | null;
  /** What was done to the text there, in order. */
  readonly changes: readonly PlacedEntry[];
  readonly conversion: ConversionPlace | null;
  /** Where to look for words; null or left out for nowhere. */
  readonly place?: WordPlace | null;
};

/** A place whose words are looked up. */
export type WordPlace = {
  readonly document: DocumentId;
  /** Canonical. */
  readonly offset: number;
  /** Whether no font of this machine draws the character there. */
  readonly lacksGlyph: boolean;
};

/**
 * What brought a card: the pointer came to rest, something was clicked, or Enter at the caret, which it
 * follows from then on.
 */
export type CardCause = 'rest' | 'click' | 'caret';

/** A card on screen, at what it is about. */
export type OpenCard = CardContent & {
  readonly cause: CardCause;
  /** In window pixels; the card keeps clear of it. */
  readonly anchor: DOMRect;
  /** Whether lines run from top to bottom there. */
  readonly isVertical: boolean;
  /** Null until it is there, and where there is nothing to look up. */
  readonly lookUp: WordLookUp | null;
};

/** A word whose card stays until it is closed. */
export type PinnedWord = { readonly id: number; readonly lookUp: WordLookUp };

type CardState = {
  readonly card: OpenCard | null;
  /** The concept or draft that is being written in the card, which then stays whatever happens. */
  readonly draft: ConceptDraft | null;
  readonly pinned: readonly PinnedWord[];
};

/** A concept as its form shows it at first; with an id that is changed. */
export type ConceptDraft = Omit<Concept, 'id'> & { readonly id: string | null };

export const useCard = create<CardState>(() => ({ card: null, draft: null, pinned: [] }));

/** Counts what was shown or hidden; an answer to an earlier wish is dropped. */
let wishes = 0;

/** A number for a wish to show a card, to be given back with it. */
export function newWish(): number {
  return ++wishes;
}

export function isWanted(wish: number): boolean {
  return wish === wishes && !useCard.getState().draft;
}

/** Put a card on screen in place of the one that is there; not while something is being written in it. */
export function putCard(card: OpenCard): void {
  if (!useCard.getState().draft) useCard.setState({ card });
}

/** Take the card away, unless something is being written in it. */
export function hideCard(): void {
  wishes++;
  if (!useCard.getState().draft) useCard.setState({ card: null });
}

/** Take the card away with what is being written in it. */
export function closeCard(): void {
  wishes++;
  useCard.setState({ card: null, draft: null });
}

export function writeDraft(draft: ConceptDraft | null): void {
  useCard.setState({ draft });
}

let lastPinned = 0;

/** Cards that stay at most; the oldest gives way. */
const mostPinned = 8;

/** Keep a card of these words until it is closed. */
export function pinWords(lookUp: WordLookUp): void {
  const pin = { id: ++lastPinned, lookUp };
  useCard.setState(({ pinned }) => ({ pinned: [...pinned, pin].slice(-mostPinned) }));
}

export function unpin(id: number): void {
  useCard.setState(({ pinned }) => ({ pinned: pinned.filter((one) => one.id !== id) }));
}

export function unpinAll(): void {
  useCard.setState({ pinned: [] });
}

import { create } from 'zustand';

import type { Remark } from '#core/model/conversion';
import type { DocumentId, PlacedEntry } from '#core/model/document';
import type { Concept } from '#core/model/termbase';
import type { DictionarySource, Word, WordLookUp } from '#core/model/word';
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

/** A word with the dictionary that was asked for it, null where that is missing. */
export type ShownWord = { readonly word: Word; readonly dictionary: DictionarySource | null };

/** A word whose card stays until it is closed. */
export type PinnedWord = ShownWord & { readonly id: number };

type CardState = {
  readonly card: OpenCard | null;
  /** Words that others in the card pointed to. */
  readonly stepped: readonly Word[];
  /** Which of the words the user stepped into, by {@link wordName}; null for none. */
  readonly chosen: string | null;
  /** The concept or draft that is being written in the card, which then stays whatever happens. */
  readonly draft: ConceptDraft | null;
  readonly pinned: readonly PinnedWord[];
};

/** A concept as its form shows it at first; with an id that is changed. */
export type ConceptDraft = Omit<Concept, 'id'> & { readonly id: string | null };

const none = { card: null, stepped: [], chosen: null } as const;

export const useCard = create<CardState>(() => ({ ...none, draft: null, pinned: [] }));

/** The words in the card, those that others pointed to last. */
export function wordsInCard({ card, stepped }: CardState): readonly Word[] {
  return [...(card?.lookUp?.words ?? []), ...stepped];
}

/** The word that the card shows; null where it shows none. */
export function shownWord(state: CardState = useCard.getState()): ShownWord | null {
  const words = wordsInCard(state);
  const { card, chosen } = state;
  const ofTerm = words.find(({ concepts }) => concepts.some(({ id }) => id === card?.conceptId));
  const word = words.find((one) => wordName(one) === chosen) ?? ofTerm ?? words[0];
  return word ? { word, dictionary: card?.lookUp?.dictionary ?? null } : null;
}

/** Tells the words of a card apart. */
export function wordName({ hant, hans, range }: Word): string {
  return `${hant} ${hans} ${range?.start ?? ''}`;
}

/** Show another word of the card, which may be one that another pointed to. */
export function stepInto(word: Word): void {
  useCard.setState((state) => ({
    chosen: wordName(word),
    stepped: wordsInCard(state).some((one) => wordName(one) === wordName(word))
      ? state.stepped
      : [...state.stepped, word],
  }));
}

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
  useCard.setState(({ draft, card: before, stepped, chosen }) => {
    if (draft) return {};
    const isSame = before !== null && nameOfCard(before) === nameOfCard(card);
    return isSame ? { card, stepped, chosen } : { ...none, card };
  });
}

/** The same while a card only grows, so that what was opened in it stays open. */
export function nameOfCard({ place, changes, lookUp }: OpenCard): string {
  if (place) return `${place.document} ${place.offset}`;
  return `${changes[0]?.sourceStart ?? ''} ${lookUp?.words[0]?.hant ?? ''}`;
}

/** Take the card away, unless something is being written in it. */
export function hideCard(): void {
  wishes++;
  if (!useCard.getState().draft) useCard.setState(none);
}

/** Take the card away with what is being written in it. */
export function closeCard(): void {
  wishes++;
  useCard.setState({ ...none, draft: null });
}

export function writeDraft(draft: ConceptDraft | null): void {
  useCard.setState({ draft });
}

let lastPinned = 0;

/** Cards that stay at most; the oldest gives way. */
const mostPinned = 8;

/** Keep a card of a word until it is closed. */
export function pinWords(shown: ShownWord): void {
  const pin = { id: ++lastPinned, ...shown };
  useCard.setState(({ pinned }) => ({ pinned: [...pinned, pin].slice(-mostPinned) }));
}

export function unpin(id: number): void {
  useCard.setState(({ pinned }) => ({ pinned: pinned.filter((one) => one.id !== id) }));
}

export function unpinAll(): void {
  useCard.setState({ pinned: [] });
}

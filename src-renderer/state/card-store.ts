import { create } from 'zustand';

import type { PlacedEntry } from '#core/model/document';

/** The card that explains what is under the pointer or caret; `anchor` in window pixels. */
type CardState = {
  readonly anchor: DOMRect | null;
  readonly conceptId: string | null;
  readonly repair: PlacedEntry | null;
};

const none: CardState = { anchor: null, conceptId: null, repair: null };

export const useCard = create<CardState>(() => none);

export function showCard(
  anchor: DOMRect,
  conceptId: string | null,
  repair: PlacedEntry | null,
): void {
  useCard.setState({ anchor, conceptId, repair });
}

export function hideCard(): void {
  useCard.setState(none);
}

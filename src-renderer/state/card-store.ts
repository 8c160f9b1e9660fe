import { create } from 'zustand';

import type { Remark } from '#core/model/conversion';
import type { PlacedEntry } from '#core/model/document';
import type { Difference } from '#core/reading/differences';

/** The card that explains what is under the pointer or caret; `anchor` in window pixels. */
type CardState = {
  readonly anchor: DOMRect | null;
  readonly conceptId: string | null;
  readonly repair: PlacedEntry | null;
  readonly conversion: ConversionPlace | null;
};

/** What the panes make of a place, and what is to be checked there. */
export type ConversionPlace = {
  readonly difference: Difference;
  readonly remark: Remark | null;
};

const none: CardState = { anchor: null, conceptId: null, repair: null, conversion: null };

export const useCard = create<CardState>(() => none);

export function showCard(anchor: DOMRect, shown: Omit<CardState, 'anchor'>): void {
  useCard.setState({ anchor, ...shown });
}

export function hideCard(): void {
  useCard.setState(none);
}

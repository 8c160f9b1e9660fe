import { create } from 'zustand';

import type { Remark } from '#core/model/conversion';
import type { PlacedEntry } from '#core/model/document';
import type { Difference } from '#core/reading/differences';

/** The card that explains what is under the pointer or caret; `anchor` in window pixels. */
type CardState = {
  readonly anchor: DOMRect | null;
  readonly conceptId: string | null;
  /** What was done to the text there, in order. */
  readonly changes: readonly PlacedEntry[];
  readonly conversion: ConversionPlace | null;
};

/** What the panes make of a place, and what is to be checked there. */
export type ConversionPlace = {
  readonly difference: Difference;
  readonly remark: Remark | null;
};

const none: CardState = { anchor: null, conceptId: null, changes: [], conversion: null };

export const useCard = create<CardState>(() => none);

export type CardContent = Omit<CardState, 'anchor'>;

export function showCard(anchor: DOMRect, shown: CardContent): void {
  useCard.setState({ anchor, ...shown });
}

export function hideCard(): void {
  useCard.setState(none);
}

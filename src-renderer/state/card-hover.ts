import { hideCard, useCard } from './card-store';

/** How long a card that came by itself stays once the pointer has left its word and it: time to go into it. */
const graceMilliseconds = 320;

let timer: ReturnType<typeof setTimeout> | undefined;
let isInside = false;

function keep(): void {
  clearTimeout(timer);
  timer = undefined;
}

/** Whether the pointer is on the card that came by itself, or on the word it is about. */
export const cardHover = {
  /** Whether the pointer is in the card. */
  isInside: (): boolean => isInside && useCard.getState().card !== null,
  stay: (): void => {
    isInside = true;
    keep();
  },
  leave: (): void => {
    isInside = false;
    cardHover.leaveWord();
  },
  /** The pointer is on the word again. */
  stayOnWord: (): void => keep(),
  /** The pointer has left the word, or goes on outside it. */
  leaveWord: (): void => {
    if (timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      if (!isInside && useCard.getState().card?.cause === 'rest') hideCard();
    }, graceMilliseconds);
  },
};

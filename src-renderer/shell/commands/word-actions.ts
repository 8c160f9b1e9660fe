import { openUnderCaret } from '../../features/reader/reader-commands';
import { addToGlossary, copyWord, pinWord } from '../../state/word-actions';
import { markAll } from '../../state/mark-all';
import { shownWord, type ShownWord } from '../../state/card-store';

export const wordActions = {
  'open-card': () => void openUnderCaret(),
  'pin-word': () => void withWord(pinWord),
  'copy-word': () => void withWord(copyWord),
  'add-term': () => void withWord(addToGlossary),
  'mark-all': () => void withWord(({ word }) => void markAll(word, 'yellow')),
};

/** Do something with the word in the card, which is opened at the caret where there is none. */
async function withWord(act: (shown: ShownWord) => void): Promise<void> {
  if (!shownWord()) await openUnderCaret();
  const shown = shownWord();
  if (shown) act(shown);
}

import type { CodeUnitRange } from '#core/model/text-range';
import type { Word, WordLookUp } from '#core/model/word';
import { call } from '../ipc/client';
import {
  isWanted,
  newWish,
  putCard,
  useCard,
  type CardCause,
  type CardContent,
  type OpenCard,
} from './card-store';
import { reportError } from './notices-store';

/** Where a card goes, and why it comes. */
type Placing = Pick<OpenCard, 'anchor' | 'isVertical'> & { readonly cause: CardCause };

/** How long a card that was asked for waits for its words: what comes later lets it grow. */
const patienceMilliseconds = 120;

/** Where a card goes: a box in the window, or where the word that is found stands, once it is. */
type Anchor = DOMRect | ((range: CodeUnitRange | null) => DOMRect);

/** Show what is known of a place, its words with it. What was asked for is shown with or without words. */
export async function showCard(
  anchor: Anchor,
  content: CardContent,
  { isVertical = false, cause = 'click' }: Partial<Omit<Placing, 'anchor'>> = {},
): Promise<void> {
  const wish = newWish();
  const cardWith = (lookUp: WordLookUp | null): OpenCard => {
    const range = lookUp?.words[0]?.range ?? null;
    const box = typeof anchor === 'function' ? anchor(range) : anchor;
    return { ...content, anchor: box, isVertical, cause, lookUp };
  };
  if (!content.place) return isWanted(wish) ? putCard(cardWith(null)) : undefined;
  const { document, offset } = content.place;
  const hasMore = content.conceptId !== null || content.changes.length > 0 || content.conversion;
  const lookUp = call('word:look-up', { document, offset }).catch((error: unknown) => {
    if (cause !== 'rest') reportError(error);
    return null;
  });
  if (cause !== 'rest' && hasMore) {
    const early = await Promise.race([lookUp, delay(patienceMilliseconds)]);
    if (isWanted(wish)) putCard(cardWith(early));
  }
  const found = await lookUp;
  const hasWords = found !== null && found.words.length > 0;
  const tells =
    hasWords ||
    (cause !== 'rest' ? hasMore || (found !== null && found.codePoint !== null) : false);
  if (isWanted(wish) && tells) putCard(cardWith(found));
}

/** Show what is known of a text of one's own choice, e.g. what is selected. */
export async function showWordsOf(text: string, placing: Placing): Promise<void> {
  const wish = newWish();
  try {
    const lookUp = await call('word:look-up-text', { text });
    const nothing = { conceptId: null, changes: [], conversion: null };
    if (isWanted(wish)) putCard({ ...nothing, ...placing, lookUp });
  } catch (error) {
    reportError(error);
  }
}

/** The words of a text that another word points to; null where that failed. */
export async function wordsOf(text: string): Promise<readonly Word[] | null> {
  try {
    return (await call('word:look-up-text', { text })).words;
  } catch (error) {
    reportError(error);
    return null;
  }
}

/** What is known of the words in the open card may have changed: look again. */
export async function refreshCard(): Promise<void> {
  const { card } = useCard.getState();
  if (!card?.lookUp) return;
  const first = card.lookUp.words[0];
  const lookUp: WordLookUp | null = await (card.place
    ? call('word:look-up', { document: card.place.document, offset: card.place.offset })
    : first
      ? call('word:look-up-text', { text: first.hant })
      : Promise.resolve(null));
  const now = useCard.getState().card;
  if (lookUp && now && now.anchor === card.anchor) useCard.setState({ card: { ...now, lookUp } });
}

function delay(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));
}

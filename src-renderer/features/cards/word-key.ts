import { wordText } from '#core/dictionary/word-text';
import type { Word, WordLookUp } from '#core/model/word';
import { i18n } from '../../i18n/i18n';
import { hideCard, pinWords, writeDraft } from '../../state/card-store';
import { copyText } from '../../state/clipboard';
import { markAll } from '../../state/mark-all';

/** What the letters do while a card is open. */
export const wordKeys = { pin: 'P', copy: 'C', add: 'G', mark: 'H' } as const;

/** Do what a key asks for; returns whether it asked for something. Keys written into a field do not. */
export function wordKey(event: KeyboardEvent, word: Word, lookUp: WordLookUp): boolean {
  if (event.isComposing || event.keyCode === 229) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) {
    return false;
  }
  switch (event.key.toUpperCase()) {
    case wordKeys.pin:
      pinWord(word, lookUp);
      return true;
    case wordKeys.copy:
      copyWord(word);
      return true;
    case wordKeys.add:
      addToGlossary(word);
      return true;
    case wordKeys.mark:
      void markAll(word, 'yellow');
      return true;
    default:
      return false;
  }
}

/** Let the card of a word stay, and the one over the text go. */
export function pinWord(word: Word, lookUp: WordLookUp): void {
  pinWords({ ...lookUp, words: [word] });
  hideCard();
}

export function copyWord(word: Word): void {
  copyText(wordText(word), i18n.t('word.copied', { word: word.hant }));
}

/** Open the form with what is known of a word already. */
export function addToGlossary({ hant, hans, reading, concepts, entries }: Word): void {
  const [entry] = entries;
  writeDraft({
    id: null,
    ...{ hant, hans, pinyin: reading.pinyin },
    english: concepts[0]?.english ?? entry?.english.slice(0, 3).join('; ') ?? '',
    note: '',
    subjectField: concepts[0]?.subjectField ?? '',
  });
}

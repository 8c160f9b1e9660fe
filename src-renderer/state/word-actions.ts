import { wordText } from '#core/dictionary/word-text';
import { i18n } from '../i18n/i18n';
import { hideCard, pinWords, writeDraft, type ShownWord } from './card-store';
import { copyText } from './clipboard';

/** Let the card of a word stay, and the one over the text go. */
export function pinWord({ word, dictionary }: ShownWord): void {
  pinWords({ word, dictionary });
  hideCard();
}

export function copyWord({ word }: Pick<ShownWord, 'word'>): void {
  copyText(wordText(word), i18n.t('word.copied', { word: word.hant }));
}

/** Open the form with what is known of a word already. */
export function addToGlossary({ word }: ShownWord): void {
  const { hant, hans, reading, concepts, entries } = word;
  writeDraft({
    id: null,
    ...{ hant, hans, pinyin: reading.pinyin },
    english: concepts[0]?.english ?? entries[0]?.english.slice(0, 3).join('; ') ?? '',
    note: '',
    subjectField: concepts[0]?.subjectField ?? '',
  });
}

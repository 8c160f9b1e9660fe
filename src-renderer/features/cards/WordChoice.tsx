import { useTranslation } from 'react-i18next';

import { languageOfSide } from '#core/model/locale';
import type { Word } from '#core/model/word';
import { useDocument } from '../../state/document-store';

type WordChoiceProps = {
  readonly words: readonly Word[];
  readonly shown: Word;
  onChoose(word: Word): void;
};

/** The words at a place, longer and shorter, to step into. */
export function WordChoice({ words, shown, onChoose }: WordChoiceProps) {
  const { t } = useTranslation();
  const side = useDocument(({ opened }) => (opened?.written === 'cn' ? 'hans' : 'hant'));
  return (
    <div className="word-choice" role="group" aria-label={t('word.words')}>
      {words.map((word, index) => (
        <button
          key={index}
          type="button"
          className="word-chip"
          lang={languageOfSide[side]}
          aria-pressed={word === shown}
          onClick={() => onChoose(word)}
        >
          {word[side]}
        </button>
      ))}
    </div>
  );
}

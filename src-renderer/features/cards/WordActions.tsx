import { useTranslation } from 'react-i18next';

import { colors } from '#core/model/annotation';
import type { Word, WordLookUp } from '#core/model/word';
import { useDocument } from '../../state/document-store';
import { markAll } from '../../state/mark-all';
import { Swatch } from '../../ui/Swatch';
import { addToGlossary, copyWord, pinWord, wordKeys } from './word-key';

type WordActionsProps = {
  readonly word: Word;
  readonly lookUp: WordLookUp;
  /** Whether the card is pinned: then it has neither a pin nor a form. */
  readonly isPinned?: boolean;
};

/** What can be done with a word. */
export function WordActions({ word, lookUp, isPinned = false }: WordActionsProps) {
  const { t } = useTranslation();
  const isOpen = useDocument(({ opened }) => opened !== null);
  const named = (label: string, key: string) => ({
    title: isPinned ? label : `${label} (${key})`,
    ...(isPinned ? {} : { 'aria-keyshortcuts': key }),
  });
  return (
    <div className="word-actions">
      {!isPinned && (
        <button
          type="button"
          className="button plain"
          {...named(t('word.pin'), wordKeys.pin)}
          onClick={() => pinWord(word, lookUp)}
        >
          {t('word.pin')}
        </button>
      )}
      <button
        type="button"
        className="button plain"
        {...named(t('word.copy'), wordKeys.copy)}
        onClick={() => copyWord(word)}
      >
        {t('word.copy')}
      </button>
      {!isPinned && (
        <button
          type="button"
          className="button plain"
          {...named(t('word.add'), wordKeys.add)}
          onClick={() => addToGlossary(word)}
        >
          {t('word.add')}
        </button>
      )}
      {isOpen && (
        <div className="mark-all" role="group" aria-label={t('word.mark')} title={t('word.mark')}>
          {colors.map((color, index) => (
            <Swatch
              key={color}
              color={color}
              label={t('word.markIn', { color: t(`color.${color}`) })}
              {...(index === 0 && !isPinned ? { shortcut: wordKeys.mark } : {})}
              onChoose={() => void markAll(word, color)}
            />
          ))}
        </div>
      )}
    </div>
  );
}

import { useTranslation } from 'react-i18next';

import { languageOfSide } from '#core/model/locale';
import type { Word } from '#core/model/word';

type VariantListProps = { readonly word: Word; onStep(text: string): void };

/** Other ways of writing a word. */
export function VariantList({ word, onStep }: VariantListProps) {
  const { t } = useTranslation();
  if (word.variants.length === 0) return null;
  return (
    <p className="entry-references card-section">
      {t('word.variants')}{' '}
      {word.variants.map((variant) => (
        <button
          key={variant}
          type="button"
          className="word-chip"
          lang={languageOfSide.hant}
          onClick={() => onStep(variant)}
        >
          {variant}
        </button>
      ))}
    </p>
  );
}

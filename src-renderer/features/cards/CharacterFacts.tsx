import { useTranslation } from 'react-i18next';

import { codePointName, unicodeBlock } from '#core/text/unicode-block';

type CharacterFactsProps = {
  readonly codePoint: number;
  /** Whether no font of this machine draws it. */
  readonly lacksGlyph: boolean;
};

/** The number of the character under the pointer, and what there is to say of one that cannot be seen. */
export function CharacterFacts({ codePoint, lacksGlyph }: CharacterFactsProps) {
  const { t } = useTranslation();
  const isHalf = codePoint >= 0xd800 && codePoint < 0xe000;
  const block = unicodeBlock(codePoint) ?? t('word.unknownBlock');
  return (
    <p className="hint card-section">
      {t('word.character', { name: codePointName(codePoint), block })}
      {isHalf ? ` — ${t('word.surrogate')}` : lacksGlyph && ` — ${t('word.noFont')}`}
    </p>
  );
}

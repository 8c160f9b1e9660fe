import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { languageOfSide } from '#core/model/locale';
import type { Word } from '#core/model/word';
import { useSettings } from '../../state/settings-store';

/** The word in both scripts with its readings. */
export function WordHead({
  word,
  children,
}: {
  readonly word: Word;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const notation = useSettings(({ settings }) => settings.rubyNotation);
  const { hant, hans, reading, isReadingKnown, entries } = word;
  const taiwan = entries[0]?.taiwan;
  const isZhuyin = notation === 'zhuyin';
  const language = isZhuyin ? 'zh-Bopo' : 'zh-Latn-pinyin';
  return (
    <div className="card-head">
      <div>
        <p className="card-terms">
          <span lang={languageOfSide.hant}>{hant}</span>
          {hans !== hant && (
            <>
              {' '}
              <span lang={languageOfSide.hans}>{hans}</span>
            </>
          )}
        </p>
        {reading.pinyin !== '' && (
          <p className="word-readings">
            <span lang={language}>{isZhuyin ? reading.zhuyin : reading.pinyin}</span>
            {!isReadingKnown && <span className="hint"> ({t('word.guessed')})</span>}
            {taiwan && (
              <span className="word-taiwan">
                {t('word.taiwan')}{' '}
                <span lang={language}>{isZhuyin ? taiwan.zhuyin : taiwan.pinyin}</span>
              </span>
            )}
          </p>
        )}
      </div>
      {children}
    </div>
  );
}

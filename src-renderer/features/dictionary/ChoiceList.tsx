import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer } from 'virtua';

import { languageOfTarget } from '#core/model/conversion';
import { withdraw } from '../../state/choices';
import {
  exportChoices,
  importChoices,
  loadDictionary,
  useDictionary,
} from '../../state/dictionary';
import { IconButton } from '../../ui/IconButton';
import { useScopeName } from './use-scope-name';

/** Every choice the user has made for a character or word. */
export function ChoiceList() {
  const { t } = useTranslation();
  const { choices, phrases, loaded } = useDictionary();
  const scroller = useRef<HTMLDivElement>(null);
  const scopeName = useScopeName();
  return (
    <>
      <p className="hint">{t('dictionary.choicesIntro')}</p>
      <div ref={scroller} className="dictionary-list" tabIndex={-1}>
        {loaded && choices.length === 0 && <p className="empty">{t('dictionary.noChoices')}</p>}
        <Virtualizer scrollRef={scroller}>
          {choices.map((choice) => {
            const language = languageOfTarget[choice.target];
            const sourceLanguage = language === 'zh-Hans-CN' ? 'zh-Hant-TW' : 'zh-Hans-CN';
            return (
              <div key={choice.id} className="dictionary-item">
                <span>
                  <span className="dictionary-term" lang={sourceLanguage}>
                    {choice.source}
                  </span>{' '}
                  →{' '}
                  <span className="dictionary-term" lang={language}>
                    {choice.chosen}
                  </span>{' '}
                  <span className="hint">{scopeName(choice)}</span>
                </span>
                <IconButton
                  icon="trash"
                  label={t('dictionary.delete', { term: choice.source })}
                  onPress={() => void withdraw(choice).then(loadDictionary)}
                />
              </div>
            );
          })}
        </Virtualizer>
      </div>
      <div className="dictionary-files">
        <span className="hint">{t('dictionary.filesHint')}</span>
        <button type="button" className="button" onClick={() => void importChoices()}>
          {t('dictionary.importAll')}
        </button>
        <button
          type="button"
          className="button"
          disabled={choices.length + phrases.length === 0}
          onClick={() => void exportChoices()}
        >
          {t('dictionary.exportAll')}
        </button>
      </div>
    </>
  );
}

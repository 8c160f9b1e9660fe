import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { wordCardTriggers, type WordCardTrigger } from '#core/model/settings';
import { changeSettings, useSettings } from '../../state/settings-store';

/** When the card of a word comes by itself. */
export function WordCardSetting() {
  const { t } = useTranslation();
  const id = useId();
  const trigger = useSettings(({ settings }) => settings.wordCard);
  return (
    <div className="form-row">
      <label htmlFor={id}>{t('word.setting.label')}</label>
      <select
        id={id}
        className="field"
        value={trigger}
        onChange={(event) =>
          void changeSettings({ wordCard: event.target.value as WordCardTrigger })
        }
      >
        {wordCardTriggers.map((name) => (
          <option key={name} value={name}>
            {t(`word.setting.${name}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import {
  interfaceLanguages,
  languageOfInterface,
  type InterfaceLanguage,
} from '#core/model/locale';
import type { Settings } from '#core/model/settings';
import { changeSettings, useSettings } from '../../state/settings-store';
import { AppearanceControls } from '../../ui/AppearanceControls';
import { Dialog, DialogClose } from '../../ui/Dialog';
import { WordCardSetting } from './WordCardSetting';

/** Each language by its own name, whatever the interface speaks. */
const languageNames: Record<InterfaceLanguage, string> = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
};

const layers = [
  ['showRuby', 'settings.ruby'],
  ['showTerms', 'settings.terms'],
  ['showRepairs', 'settings.repairs'],
  ['showAmbiguities', 'settings.ambiguities'],
  ['showDifferences', 'settings.differences'],
] as const;

export function SettingsDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const { settings } = useSettings();
  const id = useId();
  return (
    <Dialog title={t('settings.title')} onClose={onClose}>
      <div className="form-row">
        <label htmlFor={`${id}-language`}>{t('settings.language')}</label>
        <select
          id={`${id}-language`}
          className="field"
          value={settings.language}
          onChange={(event) =>
            void changeSettings({ language: event.target.value as Settings['language'] })
          }
        >
          <option value="system">{t('settings.system')}</option>
          {interfaceLanguages.map((language) => (
            <option key={language} value={language} lang={languageOfInterface[language]}>
              {languageNames[language]}
            </option>
          ))}
        </select>
      </div>
      <div className="form-row start">
        <span id={`${id}-appearance`}>{t('appearance.title')}</span>
        <div role="group" aria-labelledby={`${id}-appearance`}>
          <AppearanceControls />
        </div>
      </div>
      <div className="form-row start">
        <span id={`${id}-layers`}>{t('settings.layers')}</span>
        <div role="group" aria-labelledby={`${id}-layers`}>
          {layers.map(([key, label]) => (
            <label key={key} className="check">
              <input
                type="checkbox"
                checked={settings[key]}
                onChange={(event) => void changeSettings({ [key]: event.target.checked })}
              />
              {t(label)}
            </label>
          ))}
        </div>
      </div>
      <WordCardSetting />
      <DialogClose label={t('settings.close')} onClose={onClose} />
    </Dialog>
  );
}

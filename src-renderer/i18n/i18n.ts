import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

import { languageOfInterface, type InterfaceLanguage } from '#core/model/locale';
import { en, type Translation } from './en';
import { zhHans } from './zh-hans';
import { zhHant } from './zh-hant';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Translation };
  }
}

export const i18n = i18next.createInstance();

/** Start with `language`; every text is in the bundle, so this resolves at once. */
export async function startI18n(language: InterfaceLanguage): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    showSupportNotice: false,
    supportedLngs: ['en', 'zh-Hans', 'zh-Hant'],
    resources: {
      en: { translation: en },
      'zh-Hans': { translation: zhHans },
      'zh-Hant': { translation: zhHant },
    },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = languageOfInterface[language];
}

/** Speak another language from now on. */
export async function changeLanguage(language: InterfaceLanguage): Promise<void> {
  await i18n.changeLanguage(language);
  document.documentElement.lang = languageOfInterface[language];
}

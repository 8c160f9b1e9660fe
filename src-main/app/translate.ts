import i18next from 'i18next';

import { interfaceLanguages, type InterfaceLanguage } from '#core/model/locale';
import { mainTexts } from './main-texts';

type Section = keyof (typeof mainTexts)['en'];
type Key = { [S in Section]: `${S}.${keyof (typeof mainTexts)['en'][S] & string}` }[Section];

/** Text of the menu or a system dialog, by its key. */
export type MainTranslate = (key: Key) => string;

/** Texts of the main process in `language`. */
export function translatorFor(language: InterfaceLanguage): MainTranslate {
  const i18n = i18next.createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    showSupportNotice: false,
    resources: Object.fromEntries(
      interfaceLanguages.map((name) => [name, { translation: mainTexts[name] }]),
    ),
  });
  return (key) => i18n.t(key);
}

/**
 * The interface language nearest to what the system asks for.
 *
 * @param tags - BCP 47 tags, most wanted first, e.g. `['zh-HK', 'en-GB']`.
 */
export function nearestLanguage(tags: readonly string[]): InterfaceLanguage {
  for (const tag of tags) {
    const locale = parse(tag);
    if (locale?.language === 'en') return 'en';
    if (locale?.language !== 'zh') continue;
    return locale.script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
  }
  return 'en';
}

function parse(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag.replace('_', '-')).maximize();
  } catch {
    return null;
  }
}

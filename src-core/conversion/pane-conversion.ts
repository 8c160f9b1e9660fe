import type { OpenccLocale, PaneView, WrittenLocale } from '../model/locale';

/** Temporary; replaced by the merge. */
export function conversionPair(
  written: WrittenLocale,
  { locale, wording }: PaneView,
): { from: OpenccLocale; to: OpenccLocale } | null {
  if (locale === 'written' || locale === written) return null;
  if (wording && (locale === 'tw' || locale === 'hk')) return { from: written, to: `${locale}p` };
  return { from: written, to: locale };
}

export function isWordingPossible(written: WrittenLocale, locale: WrittenLocale): boolean {
  return locale !== written && locale !== 't';
}

export function languageOf(written: WrittenLocale, { locale }: PaneView): string {
  const shown = locale === 'written' ? written : locale;
  if (shown === 'cn') return 'zh-Hans-CN';
  return shown === 'hk' ? 'zh-Hant-HK' : 'zh-Hant-TW';
}

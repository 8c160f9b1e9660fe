import type { OpenccLocale, PaneView, WrittenLocale } from '../model/locale';

type LocalePair = { readonly from: OpenccLocale; readonly to: OpenccLocale };

/** A conversion, and as `plain` the same without a change of wording. */
export type ConversionPair = LocalePair & { readonly plain: LocalePair };

/** What turns a text into what a pane shows; null where that is the text, or its source, as it is written. */
export function conversionPair(written: WrittenLocale, view: PaneView): ConversionPair | null {
  const { locale } = view;
  if (locale === 'written' || locale === 'source' || locale === written) return null;
  const plain = { from: written, to: locale };
  if (!view.wording || !isWordingPossible(written, locale)) return { ...plain, plain };
  return locale === 'cn'
    ? { from: withWording(written), to: locale, plain }
    : { from: written, to: withWording(locale), plain };
}

/**
 * Whether OpenCC can take over the wording of `locale`: that of Taiwan and Hong Kong always, that of
 * the Mainland only if it knows the region the text comes from.
 */
export function isWordingPossible(written: WrittenLocale, locale: WrittenLocale): boolean {
  if (locale === written) return false;
  return hasWording(locale) || (locale === 'cn' && hasWording(written));
}

/** BCP 47 tag of what a pane shows. Traditional of no known region is tagged as Taiwan's. */
export function languageOf(written: WrittenLocale, view: PaneView): string {
  const { locale } = view;
  return languages[locale === 'written' || locale === 'source' ? written : locale];
}

const languages: Readonly<Record<WrittenLocale, string>> = {
  cn: 'zh-Hans-CN',
  t: 'zh-Hant-TW',
  tw: 'zh-Hant-TW',
  hk: 'zh-Hant-HK',
};

function hasWording(locale: WrittenLocale): locale is 'tw' | 'hk' {
  return locale === 'tw' || locale === 'hk';
}

function withWording(locale: WrittenLocale): OpenccLocale {
  return hasWording(locale) ? `${locale}p` : locale;
}

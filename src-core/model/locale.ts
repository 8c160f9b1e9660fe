import { defaultRubyView, type RubyView } from './ruby-view';

/** OpenCC's names of written standards. `t` is OpenCC's own Traditional, `p` marks regional wording. */
export const openccLocales = ['cn', 't', 'tw', 'twp', 'hk', 'hkp', 'jp'] as const;
export type OpenccLocale = (typeof openccLocales)[number];

/** The standards a text can be written in; `t` is Traditional of no known region. */
export const writtenLocales = ['cn', 't', 'tw', 'hk'] as const;
export type WrittenLocale = (typeof writtenLocales)[number];

/** The panes of the reader, from the left; the third is on screen in the three-way layout only. */
export const panes = ['left', 'right', 'third'] as const;
export type Pane = (typeof panes)[number];

/** The two panes whose differences are marked and explained. */
export const comparedPanes = ['left', 'right'] as const satisfies readonly Pane[];
export type ComparedPane = (typeof comparedPanes)[number];

/** What a row of the reader holds. */
export const rowUnits = ['paragraph', 'sentence'] as const;
export type RowUnit = (typeof rowUnits)[number];

/**
 * What a pane shows: the text as it is written, the untouched source, or the text converted to a
 * standard. `wording` also takes over a region's choice of words.
 */
export type PaneView = { readonly locale: PaneLocale; readonly wording: boolean };
export const paneLocales = ['written', 'source', ...writtenLocales] as const;
export type PaneLocale = (typeof paneLocales)[number];
/** All that decides what the rows of a text are and hold. */
export type PaneViews = Readonly<Record<Pane, PaneView>> & {
  readonly unit: RowUnit;
  readonly ruby: RubyView;
};

/** Traditional at the left, Simplified at the right; the one that is written so stays as it is. */
export const defaultPaneViews: PaneViews = {
  left: { locale: 't', wording: false },
  right: { locale: 'cn', wording: false },
  third: { locale: 'source', wording: false },
  unit: 'paragraph',
  ruby: defaultRubyView,
};

/** The script a text is written in, as detected; `mixed` and `unknown` are honest answers. */
export type Script = 'hant' | 'hans' | 'mixed' | 'unknown';

/** The two scripts, as quotes and terms are given in. */
export const sides = ['hant', 'hans'] as const;
export type Side = (typeof sides)[number];

/** BCP 47 tag for the `lang` attribute of text in a script. */
export const languageOfSide: Record<Side, string> = { hant: 'zh-Hant-TW', hans: 'zh-Hans-CN' };

/** The script of a standard. */
export function sideOfLocale(locale: WrittenLocale): Side {
  return locale === 'cn' ? 'hans' : 'hant';
}

/** The languages the interface speaks. */
export const interfaceLanguages = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** BCP 47 tag for `lang` on interface text. */
export const languageOfInterface: Record<InterfaceLanguage, string> = {
  en: 'en',
  'zh-Hans': 'zh-Hans-CN',
  'zh-Hant': 'zh-Hant-TW',
};

/** The script that a text is read as: mixed and unknown texts as Traditional. */
export function sideOfScript(script: Script): Side {
  return script === 'hans' ? 'hans' : 'hant';
}

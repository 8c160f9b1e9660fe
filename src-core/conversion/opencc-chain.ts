import type { DictGroup, DictLike } from 'opencc-js/core';
import * as preset from 'opencc-js/preset';

import type { OpenccLocale } from '../model/locale';

/** The passes of one conversion, each over the result of the one before. */
export type OpenccChain = {
  /** Passes over the whole text that make variant forms standard. */
  readonly normalisation: readonly DictGroup[];
  /** What cuts the normalised text in words; the conversion then never looks past a word. */
  readonly segmentation: DictGroup | null;
  readonly conversion: readonly DictGroup[];
};

/** What a configuration of opencc-js holds; its own types leave out the normalisation. */
type Configuration = {
  readonly normalizationChain?: readonly DictGroup[];
  readonly segmentation?: DictLike | DictGroup;
  readonly conversionChain: readonly DictGroup[];
};

const configurations: Readonly<Record<string, Configuration | undefined>> = preset.configs;

/**
 * The dictionaries that opencc-js `Converter({from, to})` would use. Pairs without a configuration
 * of their own go through OpenCC's Traditional, `from` → `t` → `to`. Equal locales change nothing.
 */
export function openccChain(from: OpenccLocale, to: OpenccLocale): OpenccChain {
  if (from === to) return { normalisation: [], segmentation: null, conversion: [] };
  const configuration = configurations[configurationName(from, to)];
  if (!configuration) {
    const conversion = [...groupsOf(preset.from, from), ...groupsOf(preset.to, to)];
    return { normalisation: [], segmentation: null, conversion };
  }
  return {
    normalisation: configuration.normalizationChain ?? [],
    segmentation: segmentationGroup(configuration.segmentation),
    conversion: configuration.conversionChain,
  };
}

/** The source and replacement pairs of a dictionary, in its order. */
export function dictionaryEntries(dictionary: DictLike): readonly (readonly [string, string])[] {
  if (typeof dictionary !== 'string') return dictionary;
  return dictionary.split('|').map((entry) => {
    const space = entry.indexOf(' ');
    if (space < 0) throw new TypeError(`No replacement in dictionary entry "${entry}"`);
    return [entry.slice(0, space), entry.slice(space + 1)];
  });
}

/** Whether a dictionary chooses a region's wording: those that twp and hkp have and tw and hk lack. */
export function isWordingDictionary(dictionary: DictLike): boolean {
  if (!wordingDictionaries) {
    const shared = new Set(dictionariesOf('tw', 'hk'));
    wordingDictionaries = new Set(dictionariesOf('twp', 'hkp').filter((own) => !shared.has(own)));
  }
  return wordingDictionaries.has(dictionary);
}

let wordingDictionaries: ReadonlySet<DictLike> | undefined;

function dictionariesOf(...locales: readonly OpenccLocale[]): DictLike[] {
  return locales.flatMap((locale) =>
    [...groupsOf(preset.from, locale), ...groupsOf(preset.to, locale)].flat(),
  );
}

function groupsOf(
  groups: Readonly<Record<string, readonly DictGroup[]>>,
  locale: OpenccLocale,
): readonly DictGroup[] {
  return locale === 't' ? [] : (groups[locale] ?? []);
}

function segmentationGroup(segmentation: Configuration['segmentation']): DictGroup | null {
  if (segmentation === undefined) return null;
  if (typeof segmentation === 'string') return [segmentation];
  return isGroup(segmentation) ? segmentation : [segmentation];
}

function isGroup(dictionary: Exclude<DictLike, string> | DictGroup): dictionary is DictGroup {
  return dictionary.every((part) => typeof part === 'string');
}

function configurationName(from: OpenccLocale, to: OpenccLocale): string {
  if (from === 'cn') return `s2${to}`;
  if (to !== 'cn') return `${from}2${to}`;
  return from.endsWith('p') && from !== 'jp' ? `${from.slice(0, -1)}2sp` : `${from}2s`;
}

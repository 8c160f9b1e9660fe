import { describe, expect, it } from 'vitest';

import { conversionPair, isWordingPossible, languageOf } from '#core/conversion/pane-conversion';
import { type PaneView, writtenLocales } from '#core/model/locale';

const show = (locale: PaneView['locale'], wording = false): PaneView => ({ locale, wording });

describe('conversionPair', () => {
  it('converts nothing where a pane shows the text as written', () => {
    for (const written of writtenLocales) {
      expect(conversionPair(written, show('written', true))).toBeNull();
      expect(conversionPair(written, show(written, true))).toBeNull();
    }
  });

  it('converts without wording unless asked', () => {
    const pair = { from: 'cn', to: 'tw' };
    expect(conversionPair('cn', show('tw'))).toEqual({ ...pair, plain: pair });
  });

  it.each([
    ['cn', 'tw', 'cn', 'twp'],
    ['cn', 'hk', 'cn', 'hkp'],
    ['t', 'tw', 't', 'twp'],
    ['tw', 'hk', 'tw', 'hkp'],
    ['tw', 'cn', 'twp', 'cn'],
    ['hk', 'cn', 'hkp', 'cn'],
  ] as const)('takes over wording from %s to %s', (written, locale, from, to) => {
    expect(isWordingPossible(written, locale)).toBe(true);
    expect(conversionPair(written, show(locale, true))).toEqual({
      from,
      to,
      plain: { from: written, to: locale },
    });
  });

  it.each([
    ['t', 'cn'],
    ['cn', 't'],
    ['tw', 't'],
    ['hk', 't'],
  ] as const)('knows no wording from %s to %s', (written, locale) => {
    expect(isWordingPossible(written, locale)).toBe(false);
    expect(conversionPair(written, show(locale, true))).toEqual(
      conversionPair(written, show(locale)),
    );
  });

  it('offers no wording of the standard a text is written in', () => {
    for (const written of writtenLocales) expect(isWordingPossible(written, written)).toBe(false);
  });
});

describe('languageOf', () => {
  it('is that of what is shown', () => {
    expect(writtenLocales.map((locale) => languageOf('cn', show(locale)))).toEqual([
      'zh-Hans-CN',
      'zh-Hant-TW',
      'zh-Hant-TW',
      'zh-Hant-HK',
    ]);
    expect(languageOf('hk', show('written'))).toBe('zh-Hant-HK');
  });
});

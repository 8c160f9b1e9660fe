import type { Typeface } from '#core/model/settings';

/** The regions that have glyphs of their own. */
export type FaceRegion = 'tw' | 'hk' | 'cn';

/** The region of a `lang` attribute on Chinese text; Traditional of no known region is as Taiwan's. */
export function faceRegionOf(language: string): FaceRegion {
  if (language.startsWith('zh-Hans')) return 'cn';
  return language === 'zh-Hant-HK' ? 'hk' : 'tw';
}

const loaded = new Set<string>();

/**
 * Declare the bundled faces of a typeface in a region. They are sliced: Chromium then reads the slices of
 * the characters on screen, and none where a face named before them in typefaces.css is installed. The
 * declarations alone are 0.2 MB for each, which is why they come only when they are asked for.
 */
export function loadFaces(typeface: Typeface, region: FaceRegion): void {
  const key = `${typeface} ${region}`;
  if (loaded.has(key)) return;
  loaded.add(key);
  // Without its declarations a text is in the faces that the machine has: worth no message.
  sheets[typeface][region]().catch(() => loaded.delete(key));
}

type Load = () => Promise<unknown>;

const kaiTraditional: Load = () =>
  Promise.all([
    import('@fontsource/lxgw-wenkai-tc/400.css'),
    import('@fontsource/lxgw-wenkai-tc/700.css'),
  ]);

const sheets: Readonly<Record<Typeface, Readonly<Record<FaceRegion, Load>>>> = {
  serif: {
    tw: () =>
      Promise.all([
        import('@fontsource/noto-serif-tc/400.css'),
        import('@fontsource/noto-serif-tc/700.css'),
      ]),
    hk: () =>
      Promise.all([
        import('@fontsource/noto-serif-hk/400.css'),
        import('@fontsource/noto-serif-hk/700.css'),
      ]),
    cn: () =>
      Promise.all([
        import('@fontsource/noto-serif-sc/400.css'),
        import('@fontsource/noto-serif-sc/700.css'),
      ]),
  },
  sans: {
    tw: () =>
      Promise.all([
        import('@fontsource/noto-sans-tc/400.css'),
        import('@fontsource/noto-sans-tc/700.css'),
      ]),
    hk: () =>
      Promise.all([
        import('@fontsource/noto-sans-hk/400.css'),
        import('@fontsource/noto-sans-hk/700.css'),
      ]),
    cn: () =>
      Promise.all([
        import('@fontsource/noto-sans-sc/400.css'),
        import('@fontsource/noto-sans-sc/700.css'),
      ]),
  },
  kai: {
    tw: kaiTraditional,
    hk: kaiTraditional,
    cn: () =>
      Promise.all([
        import('lxgw-wenkai-webfont/lxgwwenkai-regular.css'),
        import('lxgw-wenkai-webfont/lxgwwenkai-bold.css'),
      ]),
  },
};

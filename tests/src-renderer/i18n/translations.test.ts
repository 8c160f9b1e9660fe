import { describe, expect, it } from 'vitest';

import { errorCodes } from '#core/model/app-error';
import { en } from '../../../src-renderer/i18n/en';
import { zhHans } from '../../../src-renderer/i18n/zh-hans';
import { zhHant } from '../../../src-renderer/i18n/zh-hant';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );
}

const gaps = (text: string): string[] => (text.match(/\{\{\w+\}\}/gu) ?? []).sort();

describe.each([
  ['zh-Hans', zhHans],
  ['zh-Hant', zhHant],
])('the texts in %s', (_name, translation) => {
  const english = new Map(leaves(en));

  it('say the same things with the same gaps', () => {
    const translated = leaves(translation);
    expect(translated.map(([key]) => key).sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of translated) {
      expect([key, gaps(text)]).toEqual([key, gaps(english.get(key) ?? '')]);
      expect(text.trim()).not.toBe('');
    }
  });
});

describe('errors', () => {
  it('have a text for every code', () => {
    expect(Object.keys(en.error).sort()).toEqual([...errorCodes].sort());
  });
});

describe('scripts', () => {
  it('are not mixed up', () => {
    const all = (tree: Tree): string =>
      leaves(tree)
        .map(([, text]) => text)
        .join('');
    expect(all(zhHant)).not.toMatch(/[开软启术导]/u);
    expect(all(zhHans)).not.toMatch(/[開軟啟術導]/u);
  });
});

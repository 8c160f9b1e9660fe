import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

import { cleaningEvidence } from '../../scripts/make-cleaning-evidence.mjs';

it('would write the file in resources again; run it after an update of jieba or OpenCC', () => {
  const file = resolve(import.meta.dirname, '../../resources/cleaning/words.txt');
  expect(readFileSync(file, 'utf8') === cleaningEvidence()).toBe(true);
});

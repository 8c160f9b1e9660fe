import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

import { conversionEvidence } from '../../scripts/make-conversion-evidence.mjs';

const folder = resolve(import.meta.dirname, '../../resources/conversion');

const files = Object.entries(conversionEvidence());

describe('resources/conversion', () => {
  it('is what its script makes of the packages installed', () => {
    for (const [name, text] of files) {
      const lines = readFileSync(resolve(folder, `${name}.tsv`), 'utf8').split('\n');
      expect(lines).toEqual(text.split('\n'));
    }
  });

  it('is small, one entry a line, each once', () => {
    let length = 0;
    for (const [, text] of files) {
      length += Buffer.byteLength(text);
      const keys = text.split('\n').map((line) => line.split('\t').slice(0, 2).join(' '));
      expect(new Set(keys).size).toBe(keys.length);
    }
    expect(length).toBeLessThan(600_000);
  });
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

import { contrast, tokensOf } from './theme-tokens';

const read = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../../src-renderer/styles', name), 'utf8');

describe('the colours of tones', () => {
  it.each(['light', 'sepia', 'dark', 'contrast'])(
    'are AA on the paper of the theme %s',
    (theme) => {
      const paper = tokensOf(read('tokens.css'), theme).get('paper') ?? '';
      const tones = tokensOf(read('ruby.css'), theme);
      expect(tones.size).toBe(5);
      expect(new Set(tones.values()).size).toBe(5);
      for (const [, color] of tones) expect(contrast(color, paper)).toBeGreaterThanOrEqual(4.5);
    },
  );
});

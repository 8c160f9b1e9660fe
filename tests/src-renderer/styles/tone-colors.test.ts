import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../../src-renderer/styles', name), 'utf8');

/** The tokens of a theme; of the light one where it has none of its own. */
function tokensOf(css: string, theme: string): Map<string, string> {
  const blocks = [...css.matchAll(/:root(?:\[data-theme='(\w+)'\])? \{([^}]*)\}/gu)];
  return new Map(
    blocks
      .filter(([, name]) => name === undefined || name === theme)
      .flatMap(([, , body = '']) =>
        [...body.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/gu)].map(
          ([, token = '', color = '']) => [token, color] as const,
        ),
      ),
  );
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

describe('the colours of tones', () => {
  it.each(['light', 'sepia', 'dark', 'contrast'])(
    'are AA on the paper of the theme %s',
    (theme) => {
      const paper = tokensOf(read('tokens.css'), theme).get('--paper') ?? '';
      const tones = tokensOf(read('ruby.css'), theme);
      expect(tones.size).toBe(5);
      expect(new Set(tones.values()).size).toBe(5);
      for (const [, color] of tones) expect(contrast(color, paper)).toBeGreaterThanOrEqual(4.5);
    },
  );
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(resolve('src-renderer/styles/tokens.css'), 'utf8');
const themes = ['light', 'sepia', 'dark', 'contrast'] as const;
const papers = ['paper', 'paper-sunk', 'paper-raised'];
const colors = ['yellow', 'green', 'blue', 'pink', 'purple'];
const washes = [...colors, 'difference', 'selection'];

/** The colours of a theme: its own, over those of the light one. */
function tokensOf(theme: string): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const name of new Set(['light', theme])) {
    const block = new RegExp(`\\[data-theme='${name}'\\] \\{([^}]*)\\}`, 'u').exec(css)?.[1] ?? '';
    for (const [, token = '', color = ''] of block.matchAll(/--([\w-]+): (#[\da-f]{6});/gu)) {
      tokens.set(token, color);
    }
  }
  return tokens;
}

/** WCAG 2.2, relative luminance. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(themes)('the theme %s', (theme) => {
  const tokens = tokensOf(theme);
  const tooFaint = (inks: string[], grounds: string[], least: number): string[] =>
    inks.flatMap((ink) =>
      grounds.flatMap((ground) => {
        const value = contrast(tokens.get(ink) ?? '', tokens.get(ground) ?? '');
        return value >= least ? [] : [`${ink} on ${ground}: ${value.toFixed(2)}`];
      }),
    );

  it('names every colour that is looked at here', () => {
    const used = [...papers, ...washes, ...colors.map((color) => `${color}-edge`)];
    for (const name of [...used, 'ink', 'ink-soft', 'ink-receded', 'term', 'repair', 'line-strong'])
      expect(tokens.get(name), name).toMatch(/^#/u);
  });

  it('has text that can be read on every paper and wash (AA)', () => {
    expect(tooFaint(['ink'], [...papers, ...washes], 4.5)).toEqual([]);
    expect(tooFaint(['ink-soft', 'accent', 'term', 'repair'], papers, 4.5)).toEqual([]);
    expect(tooFaint(['on-accent'], ['accent'], 4.5)).toEqual([]);
    expect(tooFaint(['paper'], ['ink'], 4.5)).toEqual([]);
  });

  it('has readings that can be read where differences are marked (AA)', () => {
    expect(tooFaint(['ink-soft'], ['difference'], 4.5)).toEqual([]);
  });

  it('has text that recedes and can still be read (AA)', () => {
    expect(tooFaint(['ink-receded'], ['paper'], 4.5)).toEqual([]);
  });

  it('has lines that can be seen on every paper and wash', () => {
    expect(tooFaint(['term', 'repair', 'ink-soft'], [...papers, ...washes], 3)).toEqual([]);
    expect(tooFaint(['line-strong'], papers, 3)).toEqual([]);
    for (const color of colors)
      expect(tooFaint([`${color}-edge`], ['paper', color], 3)).toEqual([]);
  });
});

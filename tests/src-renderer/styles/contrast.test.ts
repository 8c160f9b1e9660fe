import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

import { contrast, tokensOf } from './theme-tokens';

const css = readFileSync(resolve('src-renderer/styles/tokens.css'), 'utf8');
const themes = ['light', 'sepia', 'dark', 'contrast'] as const;
const papers = ['paper', 'paper-sunk', 'paper-raised'];
const colors = ['yellow', 'green', 'blue', 'pink', 'purple'];
const washes = [...colors, 'difference', 'selection'];

describe.each(themes)('the theme %s', (theme) => {
  const tokens = tokensOf(css, theme);
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

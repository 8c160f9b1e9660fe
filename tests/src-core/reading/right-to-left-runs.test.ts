import { describe, expect, it } from 'vitest';

import { rightToLeftRuns } from '#core/reading/right-to-left-runs';

const found = (text: string): string[] =>
  rightToLeftRuns(text).map(({ start, end }) => text.slice(start, end));

describe('rightToLeftRuns', () => {
  it('finds Arabic and Hebrew words with what is between them, without what is beside them', () => {
    expect(found('《مبادرة الحزام، والطريق》2024年12月，שלום עולם！')).toEqual([
      ...['مبادرة الحزام، والطريق', 'שלום עולם'],
    ]);
  });

  it('finds none in Chinese, Latin and numbers', () => {
    expect(found('關於發展的意見〔2025〕11號 GDP 5%，𠮷林。')).toEqual([]);
  });
});

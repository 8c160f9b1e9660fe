import { describe, expect, it } from 'vitest';

import { approximateMatches } from '#core/anchoring/approximate-matches';
import { findQuote } from '#core/anchoring/find-quote';
import { comparable } from '#core/versions/comparable-text';

const text =
  '国务院印发通知，要求加强市场监管。各地要落实主体责任，加强市场监管，公开检查结果，切实维护市场秩序。';

describe('findQuote', () => {
  it('finds a quote in the other script by its context', () => {
    expect(found('市場監管', '落實主體責任，加強', '，公開檢查結果')).toBe(
      text.lastIndexOf('市场监管'),
    );
    expect(found('市場監管', '印發通知，要求加強', '。各地要落實')).toBe(text.indexOf('市场监管'));
  });

  it('does not choose between equals, unless the position is that of one', () => {
    expect(found('市场监管', '', '')).toBeNull();
    const at = text.lastIndexOf('市场监管');
    expect(found('市场监管', '', '', at)).toBe(at);
    expect(found('市场监管', '', '', at + 1)).toBeNull();
  });

  it('does not take a short quote for placed because it occurs once', () => {
    expect(found('主体', '企业是科技创新的', '，要发挥作用')).toBeNull();
  });

  it('finds a longer quote with an edit, and no four characters with one', () => {
    const edited = '公开监督检查结果，切实维护市场秩序';
    expect(found(edited, '责任，加强市场监管，', '')).toBe(text.indexOf('公开检查'));
    expect(found('主题责任', '各地要落实', '，加强')).toBeNull();
  });

  it('lists what it found for review, the likeliest first', () => {
    const outcome = findQuote(comparable(text), { exact: '市场监管', prefix: '任，', suffix: '' });
    expect(outcome.kind).toBe('review');
    expect(outcome.kind === 'review' && outcome.candidates.map(({ reason }) => reason)).toEqual([
      'same-text',
      'same-text',
    ]);
  });

  it('has nothing to say of a quote without a character that counts', () => {
    const outcome = findQuote(comparable(text), { exact: '，', prefix: '', suffix: '' });
    expect(outcome).toEqual({ kind: 'review', candidates: [] });
  });

  function found(exact: string, prefix: string, suffix: string, hint: number | null = null) {
    const outcome = findQuote(comparable(text), { exact, prefix, suffix }, hint);
    return outcome.kind === 'placed' ? outcome.position.start : null;
  }
});

describe('approximateMatches', () => {
  it('gives the stretch with the fewest edits, and none beyond the bound', () => {
    expect(approximateMatches('甲乙丙丁戊己庚', '丙丁午戊己', 1)).toEqual([
      { start: 2, end: 6, edits: 1 },
    ]);
    expect(approximateMatches('甲乙丙丁戊己庚', '丙午未戊申', 1)).toEqual([]);
  });
});

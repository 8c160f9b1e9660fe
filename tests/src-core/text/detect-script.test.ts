import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { detectScript } from '#core/text/detect-script';
import { hansText, hantText } from '../conversion/real-texts';

const sample = new URL('../../../../shared/samples/text/policy-news-gansu.txt', import.meta.url);

describe('detectScript', () => {
  it('knows Simplified and Traditional text', () => {
    expect(detectScript(hansText)).toBe('hans');
    expect(detectScript(hantText)).toBe('hant');
  });

  it('takes regional forms of Traditional for Traditional', () => {
    expect(detectScript('為羣眾服務，着力於裏面的溫度；群峰才說')).toBe('hant');
  });

  it('forgives a few Simplified characters in mechanical Traditional', () => {
    const text =
      '深入貫徹落實習近平總書記关於推動重點產業在國內外有序轉移的重要指示精神，習与產業發展對接。';
    expect(detectScript(text)).toBe('hant');
  });

  it('finds no evidence in characters that both scripts have', () => {
    expect(detectScript('后里干台云谷松')).toBe('unknown');
    expect(detectScript('皇后在人口中心，天下太平')).toBe('unknown');
    expect(detectScript('GDP 2024 𠮷')).toBe('unknown');
    expect(detectScript('')).toBe('unknown');
  });

  it('calls a text mixed when a tenth of the evidence, and three characters, disagree', () => {
    expect(detectScript('國家發展改革委員會' + '国发这')).toBe('mixed');
    expect(detectScript('國家發展改革委員會' + '国发')).toBe('hant');
    expect(detectScript('發展改革國務院關於'.repeat(10) + '国发这')).toBe('hant');
    expect(detectScript('國国')).toBe('mixed');
  });

  it('counts characters outside the basic plane', () => {
    expect(detectScript('𫍯𫍲𫍽')).toBe('hans');
  });

  it('samples a long text from end to end', () => {
    const filler = 'ABCD '.repeat(200_000);
    expect(detectScript(`${filler}${'國務院'.repeat(20_000)}`)).toBe('hant');
    expect(detectScript(`${'国务院'.repeat(20_000)}${filler}`)).toBe('hans');
    expect(detectScript(`${'国务院'.repeat(60_000)}${'國務院'.repeat(60_000)}`)).toBe('mixed');
  });

  it('answers for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['hant', 'hans', 'mixed', 'unknown']).toContain(detectScript(text));
      }),
    );
  });

  it.skipIf(!existsSync(sample))('takes the shared sample for Traditional', () => {
    expect(detectScript(readFileSync(sample, 'utf8'))).toBe('hant');
  });
});

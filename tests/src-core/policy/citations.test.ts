import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findCitations, resolveShortTitles } from '#core/policy/citations';
import { labelledPolicies } from '../../../bench/import/labelled-policies.mjs';
import { policyText } from './policy-text';

const cited = (text: string) =>
  findCitations(text).map(({ title, documentNumber }) => [title, documentNumber]);
const places = (text: string) =>
  findCitations(text).map(({ start, end }) => text.slice(start, end));

describe('findCitations', () => {
  it.each(labelledPolicies('tuned').map((entry) => [entry.name, entry] as const))(
    'finds what is cited in %s',
    (_, { text, metadata, citations }) => {
      const found = findCitations(text)
        .map(({ title, documentNumber }) => ({ title, documentNumber }))
        .filter((each) => each.title !== null || each.documentNumber !== metadata.documentNumber);
      expect(found).toEqual(citations);
    },
  );

  it('takes the number behind a title with it, and its brackets', () => {
    expect(places('見《產業轉移意見》（國發〔2024〕5號）、國發〔2023〕1號文。')).toEqual([
      ...['《產業轉移意見》（國發〔2024〕5號）', '國發〔2023〕1號'],
    ]);
    expect(places('《條例》 (國務院令第722號，以下簡稱《條例》)')).toEqual([
      ...['《條例》 (國務院令第722號', '《條例》'],
    ]);
  });

  it('leaves the article outside', () => {
    expect(places('根據《中華人民共和國土地管理法》第十二條，')).toEqual([
      '《中華人民共和國土地管理法》',
    ]);
  });

  it('reads titles in titles as one, and titles in a row as several', () => {
    expect(cited('《關於修改〈公司法〉的決定》《甲法》《乙法》和《關於印發《丙》的通知》')).toEqual(
      [
        ['關於修改〈公司法〉的決定', null],
        ['甲法', null],
        ['乙法', null],
        ['關於印發《丙》的通知', null],
      ],
    );
  });

  it('joins a title that a line end breaks', () => {
    expect(cited('根據《中華人民共和國\n  土地管理法》')).toEqual([
      ['中華人民共和國土地管理法', null],
    ]);
    expect(cited('根據《甲\n\n乙》')).toEqual([]);
  });

  it('never swallows text where marks are out of balance', () => {
    const long = '規定'.repeat(80);
    expect(cited(`根據《甲法的規定。見《乙法》。》《${long}》《》《丙法`)).toEqual([
      ['乙法', null],
    ]);
  });

  it('gives places in the text, in order, apart, and of whole characters', () => {
    const isInside = (text: string, at: number) =>
      /^[\ud800-\udbff][\udc00-\udfff]$/u.test(text.slice(at - 1, at + 1)) === false &&
      (text.codePointAt(at - 1) ?? 0) > 0xffff &&
      at > 0;
    fc.assert(
      fc.property(policyText, (text) => {
        let free = 0;
        for (const { start, end, title, documentNumber } of findCitations(text)) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(title ?? documentNumber).toBeTruthy();
          expect(isInside(text, start) || isInside(text, end)).toBe(false);
          free = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('resolveShortTitles', () => {
  it('gives a short form its title from where it is defined', () => {
    const text =
      '《條例》說明：《優化營商環境條例》（國務院令第722號，以下簡稱《條例》）施行。依照《條例》和《電力監管條例》。';
    expect(resolveShortTitles(text, findCitations(text)).map(({ fullTitle }) => fullTitle)).toEqual(
      [...[null, null, '優化營商環境條例', '優化營商環境條例', null]],
    );
  });

  it('takes a short form that is given anew for the newer title', () => {
    const text =
      '《甲方案》（以下简称《方案》）。《方案》好。《乙方案》(下称《方案》)。《方案》更好。';
    expect(resolveShortTitles(text, findCitations(text)).map(({ fullTitle }) => fullTitle)).toEqual(
      [null, '甲方案', '甲方案', null, '乙方案', '乙方案'],
    );
  });

  it('takes a short form of words without marks for the text itself, not for the title before it', () => {
    const text =
      '依照《公司法》，現就產業轉移提出以下實施意見（以下簡稱《意見》）。《意见》自公布之日起施行。另見《公司法》（以下簡稱《法》）、《意見》。';
    const found = resolveShortTitles(text, findCitations(text));
    expect(found.map(({ fullTitle, namesItself }) => [fullTitle, namesItself])).toEqual([
      [null, false],
      [null, true],
      [null, true],
      [null, false],
      ['公司法', false],
      [null, true],
    ]);
  });

  it('leaves a short form open that stands for something else without marks', () => {
    const text = '《公司法》與省政府去年的實施意見（以下簡稱《意見》）。';
    expect(resolveShortTitles(text, findCitations(text))[1]).toMatchObject({
      fullTitle: null,
      namesItself: false,
    });
  });
});

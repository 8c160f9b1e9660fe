import { describe, expect, it } from 'vitest';

import { alignedConverter } from '#core/conversion/aligned-converter';
import { forceSpans } from '#core/conversion/forced-spans';
import { protectedTerms } from '#core/conversion/protected-terms';
import type { WrittenLocale } from '#core/model/locale';
import type { Concept } from '#core/model/termbase';

function concept(hant: string, hans: string): Concept {
  return { id: hans, hant, hans, subjectField: '', pinyin: '', english: '', note: '' };
}

const centre = concept('國家信息中心', '国家信息中心');
const centreAtTaiwan = { start: 1, end: 7, replacement: '國家信息中心', kind: 'glossary' };

function found(
  concepts: readonly Concept[],
  text: string,
  written: WrittenLocale,
  shown: WrittenLocale,
  always = true,
): string[] {
  return protectedTerms(
    concepts,
    written,
    shown,
    always,
  )(text).map(({ start, end, replacement }) => `${text.slice(start, end)}>${replacement}`);
}

describe('protectedTerms', () => {
  it('keeps a name that a region’s wording would change', () => {
    const convert = alignedConverter('cn', 'twp');
    const text = '在国家信息中心';
    expect(convert(text).text).toBe('在國家資訊中心');
    const spans = protectedTerms([centre], 'cn', 'tw', true)(text);
    expect(spans).toEqual([centreAtTaiwan]);
    expect(forceSpans(text, convert(text), spans, convert).text).toBe('在國家信息中心');
  });

  it('leaves out terms that plain conversion makes as stated, unless always', () => {
    expect(found([centre], '国家信息中心', 'cn', 'tw', false)).toEqual([]);
    expect(found([concept('下裡', '下里')], '下里', 'cn', 'tw', false)).toEqual(['下里>下裡']);
  });

  it('carries the Traditional form to the characters of the region', () => {
    const inside = [concept('衛裏', '卫里')];
    expect(found(inside, '卫里', 'cn', 't')).toEqual(['卫里>衛裏']);
    expect(found(inside, '卫里', 'cn', 'tw')).toEqual(['卫里>衛裡']);
    expect(found(inside, '卫里', 'cn', 'hk')).toEqual(['卫里>衞裏']);
  });

  it('finds Traditional terms in the characters of the region too, and gives the Simplified form', () => {
    const software = [concept('軟體裏', '软件里')];
    expect(found(software, '軟體裏', 'tw', 'cn')).toEqual(['軟體裏>软件里']);
    expect(found(software, '軟體裡', 'tw', 'cn')).toEqual(['軟體裡>软件里']);
    expect(found(software, '软件里', 'tw', 'cn')).toEqual([]);
  });

  it('converts plainly between Traditional standards', () => {
    const inside = [concept('信息裏', '信息里')];
    expect(found(inside, '信息裡', 'tw', 'hk')).toEqual(['信息裡>信息裏']);
    expect(found(inside, '信息裏', 't', 'tw')).toEqual(['信息裏>信息裡']);
    expect(found(inside, '信息裡', 'tw', 'hk', false)).toEqual([]);
  });

  it('protects nothing where concepts disagree about a form', () => {
    const two = [concept('發', '发'), concept('髮', '发'), concept('發', '发')];
    expect(found(two, '发', 'cn', 't')).toEqual([]);
    expect(found(two.slice(0, 1).concat(two.slice(2)), '发', 'cn', 't')).toEqual(['发>發']);
    expect(found(two, '髮', 't', 'cn')).toEqual(['髮>发']);
  });

  it('finds the longest term, and none within a term that needs no span', () => {
    const terms = [concept('髮展', '发展'), concept('發展中', '发展中')];
    expect(found(terms, '发展中发展', 'cn', 't')).toEqual(['发展中>發展中', '发展>髮展']);
    expect(found(terms, '发展中发展', 'cn', 't', false)).toEqual(['发展>髮展']);
  });

  it('has nothing to protect in a text shown as it is written', () => {
    expect(found([centre], '国家信息中心', 'cn', 'cn')).toEqual([]);
    expect(found([centre], '國家信息中心', 'tw', 'tw')).toEqual([]);
  });

  it('leaves out concepts without a form in one of the scripts', () => {
    expect(found([concept('', '发')], '发', 'cn', 't')).toEqual([]);
    expect(found([concept('發', '')], '發', 't', 'cn')).toEqual([]);
  });
});

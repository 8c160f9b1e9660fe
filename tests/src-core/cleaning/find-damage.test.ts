import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';

import { findDamage } from '#core/cleaning/find-damage';
import { gbkCharacter, gbkTrail } from '#core/cleaning/gbk';
import { simplifiedSentences, traditionalSentences } from '../text/sentences';

describe('findDamage', () => {
  it('finds the lost character from the halves that are left', () => {
    expect(findDamage('有序承接?xùn)|部地區')).toEqual([
      {
        rule: 'damage',
        sourceStart: 4,
        sourceEnd: 10,
        before: '?xùn)|',
        after: '東',
        confidence: 0.97,
        reading: null,
        accepted: true,
      },
    ]);
  });

  it('undoes what the site did to neighbours in prose, or lets it be', () => {
    const pairs = traditionalSentences.flatMap(pairsThatCanBreak);
    const found = pairs.map(({ damaged }) => findDamage(damaged)[0]?.after ?? null);
    const wrong = pairs.filter(({ lost }, index) => ![lost, null].includes(found[index] ?? null));
    expect(wrong).toEqual([]);
    expect(found.filter((lost) => lost !== null).length).toBeGreaterThan(pairs.length * 0.8);
    expect(pairs.length).toBeGreaterThan(20);
  });

  it.each([
    '是嗎?(xùn)',
    'what?yes)a',
    '對?hǎo)b',
    '承接?xùn)部',
    '承接?xùn)',
    '承接?xun)|部',
    '承接xùn)|部',
    '接??xùn)|',
    'a?xùn)|',
    '?xùn)|',
    '承接？xùn)|部',
    '為什麼?因為',
    '',
  ])('does not touch %s', (text) => {
    expect(findDamage(text)).toEqual([]);
  });

  it('does not touch clean text with question marks and parentheses', () => {
    const piece = fc.constantFrom(
      ...simplifiedSentences,
      ...traditionalSentences,
      '?',
      '(',
      ')',
      '？',
      '(xùn)',
      ' ',
      'a)',
      '|',
      '?yes)a',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        expect(findDamage(pieces.join(''))).toEqual([]);
      }),
    );
  });
});

describe('the GBK table', () => {
  it('goes both ways', () => {
    expect(gbkCharacter(0xbd, 0xd3)).toBe('接');
    expect(gbkCharacter(0x96, 0x7c)).toBe('東');
    expect(gbkTrail('接')).toBe(0xd3);
    expect(gbkTrail('東')).toBe(0x7c);
  });

  it('has no code for what GBK lacks, and no character for a free code', () => {
    expect(gbkTrail('𠮷')).toBeNull();
    expect(gbkTrail('a')).toBeNull();
    expect(gbkCharacter(0xff, 0x40)).toBeNull();
    expect(gbkCharacter(0xaa, 0xa1)).toBeNull();
    expect(gbkCharacter(0x96, 0x28)).toBeNull();
  });
});

type Broken = { readonly lost: string; readonly damaged: string };

/**
 * What the site makes of A·B where the second byte of A and the first of B read as a character P:
 * the gloss for P goes in between the bytes of B, as in `BD D3 96 (xùn) 7C` for 接東.
 */
function pairsThatCanBreak(sentence: string): Broken[] {
  return [...sentence].flatMap((lost, index) => {
    const shared = leadOf(lost);
    const tail = gbkTrail(lost) ?? 0xff;
    const first = gbkTrail(sentence.charAt(index - 1));
    if (first === null || shared === null || tail > 0x7e) return [];
    const glossed = gbkCharacter(first, shared) ?? '';
    if (!/\p{Script=Han}/u.test(glossed)) return [];
    const damaged = `${sentence.charAt(index - 1)}?${pinyin(glossed)})${String.fromCharCode(tail)}`;
    return [{ lost, damaged }];
  });
}

function leadOf(character: string): number | null {
  const trail = gbkTrail(character);
  if (trail === null) return null;
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    if (gbkCharacter(lead, trail) === character) return lead;
  }
  return null;
}

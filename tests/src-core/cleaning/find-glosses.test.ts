import { describe, expect, it } from 'vitest';

import { findGlosses } from '#core/cleaning/find-glosses';
import { labelledTexts } from './gloss-cases';

describe('findGlosses', () => {
  it('covers the parenthesis and carries the normalised reading', () => {
    expect(findGlosses('國家戰(zhàn)略')).toEqual([
      {
        rule: 'gloss',
        sourceStart: 3,
        sourceEnd: 9,
        before: '(zhàn)',
        after: '',
        confidence: 0.99,
        reading: 'zhàn',
        accepted: true,
      },
    ]);
  });

  it.each([
    ['創(chuàng )新', ['(chuàng )']],
    ['戰（zhàn）略', ['（zhàn）']],
    ['戰(　zhàn)略', ['(　zhàn)']],
    ['元素𬭊(dù)', ['(dù)']],
    ['產(chǎn)業(yè)', ['(chǎn)', '(yè)']],
    ['大會(hui)(hui)', ['(hui)', '(hui)']],
    ['戰(zhàn)(zhàn)', ['(zhàn)', '(zhàn)']],
    ['戰(zhàn)(甘肅)', ['(zhàn)']],
    ['綠(lv)(lv)', ['(lv)', '(lv)']],
    ['乾(gān)', ['(gān)']],
    ['干(gàn)', ['(gàn)']],
  ])('lifts the glosses of %s', (text, expected) => {
    expect(findGlosses(text).map(({ before }) => before)).toEqual(expected);
  });

  it.each([
    '(甘肅)',
    '國內生產總值(GDP)',
    '(以下簡稱)',
    '戰略(zhànlüè)',
    '略(zhàn)',
    '大會(hui)',
    '大會(hui)(kuai)',
    '大會(hui) (hui)',
    '戰 (zhàn)',
    '戰(zhàn\n)',
    '(zhàn)',
    '安(an)',
    '是嗎?(xùn)',
    '戰()',
    '戰(zhàn',
    'a(ā)',
    '公斤(kg)',
    '𠮷(jí)野家',
    '電(A)',
    '',
  ])('leaves %s alone', (text) => {
    expect(findGlosses(text)).toEqual([]);
  });

  it('lifts a gloss that stands on a repaired character', () => {
    const repair = {
      rule: 'damage' as const,
      sourceStart: 2,
      sourceEnd: 8,
      before: '?xùn)|',
      after: '東',
      confidence: 0.97,
      reading: null,
      accepted: true,
    };
    const text = '承接?xùn)|(dōng)部';
    expect(findGlosses(text, [repair]).map(({ before }) => before)).toEqual(['(dōng)']);
    expect(findGlosses(text)).toEqual([]);
  });
});

describe('findGlosses, on texts labelled by hand', () => {
  const cases = labelledTexts.map(readLabels);

  it('lifts every gloss and nothing else', () => {
    for (const { source, glosses } of cases) {
      const lifted = findGlosses(source).map(({ sourceStart, before }) => ({
        sourceStart,
        before,
      }));
      expect(lifted, source).toEqual(glosses);
    }
  });

  it('has enough of both kinds to say so', () => {
    const glosses = cases.reduce((sum, one) => sum + one.glosses.length, 0);
    const others = cases.reduce((sum, one) => sum + one.others, 0);
    expect(glosses).toBeGreaterThanOrEqual(150);
    expect(others).toBeGreaterThanOrEqual(150);
  });
});

type Labelled = {
  readonly source: string;
  readonly glosses: readonly { readonly sourceStart: number; readonly before: string }[];
  readonly others: number;
};

function readLabels(text: string): Labelled {
  const glosses = [];
  let source = '';
  let others = 0;
  for (const piece of text.split(/(⟦[^⟧]*⟧)/u)) {
    const label = /^⟦(.*)⟧$/u.exec(piece)?.[1];
    if (label !== undefined) glosses.push({ sourceStart: source.length, before: label });
    else others += piece.match(/[(（]/gu)?.length ?? 0;
    source += label ?? piece;
  }
  return { source, glosses, others };
}

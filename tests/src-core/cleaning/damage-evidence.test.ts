import { describe, expect, it } from 'vitest';

import { CountTable, hashStart, hashStep } from '#core/cleaning/count-table';
import { parseDamageEvidence } from '#core/cleaning/damage-evidence';
import { LanguageModel } from '#core/cleaning/language-model';
import { evidence } from './evidence';

const hashOf = (word: string): number =>
  [...word].reduce((hash, character) => hashStep(hash, character.charCodeAt(0)), hashStart);

describe('parseDamageEvidence', () => {
  it('reads words with their counts, forms with their shares, and prose', () => {
    const small = parseDamageEvidence(
      '1\t10\t的国\n2\t5\t国家发展\n\n发\t發\t974\t髮\t26\n\n国家发展。\n',
    );
    expect(small.longest).toBe(2);
    expect(small.words.get(hashOf('国家'))).toBeCloseTo(1.2 ** 5, 4);
    expect(small.words.get(hashOf('家发'))).toBe(0);
    expect(small.folded['發'.charCodeAt(0)]).toBe('发'.charCodeAt(0));
    expect(small.share['髮'.charCodeAt(0)]).toBeCloseTo(0.026, 5);
    expect(small.prose).toBe('国家发展。\n');
  });

  it.each([
    '',
    '1\t2\t国',
    '0\t2\t国\n\n发\t發\t974\n\n',
    '2\t2\t国\n\n发\t發\t974\n\n',
    '1\tx\t国\n\n\n\n',
  ])('refuses %j', (text) => {
    expect(() => parseDamageEvidence(text)).toThrow(TypeError);
  });
});

describe('LanguageModel', () => {
  const score = (model: LanguageModel, text: string): number =>
    [...text].reduce((sum, character, at) => {
      const [first = 10, second = 10] = [
        text.charCodeAt(at - 2) || 10,
        text.charCodeAt(at - 1) || 10,
      ];
      return sum + model.score(first, second, character.charCodeAt(0));
    }, 0);

  it('finds words likelier than what is none, in either script', () => {
    const model = new LanguageModel(evidence);
    expect(score(model, '國家發展')).toBeGreaterThan(score(model, '國家發戰'));
    expect(model.scoreWords('国家发展')).toBeGreaterThan(model.scoreWords('国家发战'));
    expect(model.scoreWords('國家發展')).toBeCloseTo(model.scoreWords('国家发展'), 6);
  });

  it('prefers the form that Traditional text has', () => {
    const model = new LanguageModel(evidence);
    expect(score(model, '發展')).toBeGreaterThan(score(model, '髮展'));
    expect(score(model, '發展')).toBeGreaterThan(score(model, '发展'));
  });

  it('learns from the document', () => {
    const model = new LanguageModel(evidence);
    const before = score(model, '隴原潮湧');
    model.learn('隴原潮湧正當時，隴原潮湧。');
    expect(score(model, '隴原潮湧')).toBeGreaterThan(before + 5);
    expect(model.seen('湧'.charCodeAt(0))).toBe(2);
  });
});

describe('CountTable', () => {
  it('adds up by key, however many there are', () => {
    const table = new CountTable();
    for (let round = 0; round < 2; round += 1) {
      for (let key = -5000; key < 5000; key += 1) table.add(key * 65_537, 1 + round);
    }
    expect(table.get(4321 * 65_537)).toBe(3);
    expect(table.get(-4321 * 65_537)).toBe(3);
    expect(table.get(4321 * 65_537 + 1)).toBe(0);
    expect(new CountTable().get(0)).toBe(0);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { damage } from '../../../bench/import/damage-generator.mjs';
import { findDamage } from '#core/cleaning/find-damage';
import { certain } from '#core/cleaning/judge-repairs';
import { gbkCharacter, gbkTrail } from '#core/cleaning/gbk';
import { applyLedger, placeEntries, restoreSource } from '#core/text/ledger';
import { clean } from '#core/cleaning/clean';
import { traditionalSentences } from '../text/sentences';
import { cleanTexts } from './clean-texts';
import { evidence } from './evidence';

const repaired = (text: string): string[] =>
  findDamage(text, evidence).map(({ after, accepted }) => (accepted ? after : `${after}?`));

describe('findDamage', () => {
  it('finds the lost character from the halves that are left', () => {
    const [entry, ...others] = findDamage('有序承接?xùn)|部地區', evidence);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      rule: 'damage',
      sourceStart: 4,
      sourceEnd: 10,
      before: '?xùn)|',
      after: '東',
      reading: null,
      accepted: true,
    });
    expect(entry?.confidence).toBeGreaterThanOrEqual(certain);
  });

  it.each([
    ['輸?shù)某鞘幸研纬闪溯^大', ['的城市已形成了較']],
    ['人格尊?jī)篮蛢r值', ['嚴和價']],
    ['有序承接?xùn )|部地區', ['東']],
    ['有序承接?xun)(xun)|部地區', ['東']],
    ['有序承接\ufffd(xùn)|部地區', ['東']],
    ['有序承接?(xùn)|部地區', ['東']],
    ['(有序承接?xùn)|部地區)', ['東']],
    ['戰(zhàn)略，有序承接(jiē)?xùn)|部地區', ['東']],
    ['“推進現代化?！?/strong>', ['。”<']],
    ['有序承接?xùn)|部，人格尊?jī)篮蛢r值', ['東', '嚴和價']],
  ])('reads %s', (text, expected) => {
    expect(repaired(text)).toEqual(expected);
  });

  it('reads the stray half without any evidence but the usual characters', () => {
    expect(findDamage('有序承接?xùn)|部地區', null)).toMatchObject([{ after: '東' }]);
  });

  it.each(cleanTexts.map((text) => [text]))('does not touch %s', (text) => {
    expect(findDamage(text, evidence)).toEqual([]);
    expect(findDamage(text, null)).toEqual([]);
  });
});

describe('the damage generator', () => {
  it('makes what the sites made', () => {
    const make = (text: string, list: Record<string, string>): string =>
      damage(text, { share: 0, seed: 1, list }).text;
    expect(make('承接東部', { 訓: 'xùn' })).toBe('承接?xùn)|部');
    expect(make('輸的城市已形成了較', { 數: 'shù' })).toBe('輸?shù)某鞘幸研纬闪溯^');
    expect(make('國家戰略', { 戰: 'zhàn' })).toBe('國家戰(zhàn)略');
  });
});

describe('clean, on text that the generator damaged', () => {
  const sentence = fc.constantFrom(...traditionalSentences);
  const damaged = fc.record({
    sentences: fc.array(sentence, { minLength: 1, maxLength: 8 }),
    seed: fc.nat(10_000),
    share: fc.constantFrom(0.05, 0.15, 0.3),
    choose: fc.constantFrom('types' as const, 'places' as const),
    dialect: fc.constantFrom('swallow' as const, 'keep' as const),
    style: fc.constantFrom('toned' as const, 'spaced' as const, 'doubled' as const),
  });

  it('gives the source back, whatever is accepted', () => {
    fc.assert(
      fc.property(
        damaged,
        fc.array(fc.boolean(), { minLength: 1 }),
        ({ sentences, ...options }, choices) => {
          const source = damage(sentences.join('\n'), options).text;
          const entries = clean(source, evidence).map((entry, index) => ({
            ...entry,
            accepted: choices[index % choices.length] ?? true,
          }));
          const canonical = applyLedger(source, entries);
          expect(restoreSource(canonical, placeEntries(entries))).toBe(source);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('leaves sound text as it is, beside any characters', () => {
    const text = fc.array(fc.constantFrom(...cleanTexts), { maxLength: 4 });
    fc.assert(
      fc.property(text, fc.string({ unit: 'binary' }), (pieces, noise) => {
        const source = [...pieces, noise].join('\n');
        expect(findDamage(source, evidence)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('says of every repair what may have stood there, the likeliest first, adding up to 1 at most', () => {
    fc.assert(
      fc.property(damaged, ({ sentences, ...options }) => {
        for (const entry of findDamage(damage(sentences.join('\n'), options).text, evidence)) {
          expect(entry.accepted).toBe(entry.confidence >= certain);
          const shares = entry.candidates?.map(({ confidence }) => confidence) ?? [];
          expect(shares).toEqual([...shares].sort((a, b) => b - a));
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1.0001);
          if (!entry.accepted) expect(entry.candidates).toBeDefined();
        }
      }),
      { numRuns: 40 },
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

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { clean } from '#core/cleaning/clean';
import { decodeSource } from '#core/text/decode-source';
import { applyLedger, placeEntries, restoreSource, rubyOf } from '#core/text/ledger';
import { evidence } from './evidence';
import { simplifiedSentences, traditionalSentences } from '../text/sentences';

const sample = resolve(import.meta.dirname, '../../../../shared/samples/text/policy-news-gansu');
const text = '\ufeff國家戰(zhàn)略(甘肅),承接?xùn)|部產(chǎn)業(yè)。';

describe('clean', () => {
  it('lists mark, glosses and damage in order, all accepted', () => {
    const entries = clean(text, evidence);
    expect(entries.map(({ rule, before, after }) => [rule, before, after])).toEqual([
      ['bom', '\ufeff', ''],
      ['gloss', '(zhàn)', ''],
      ['damage', '?xùn)|', '東'],
      ['gloss', '(chǎn)', ''],
      ['gloss', '(yè)', ''],
    ]);
    expect(entries.every(({ accepted }) => accepted)).toBe(true);
    expect(applyLedger(text, entries)).toBe('國家戰略(甘肅),承接東部產業。');
  });

  it('finds nothing in clean text', () => {
    expect(clean('', evidence)).toEqual([]);
    expect(clean([...simplifiedSentences, ...traditionalSentences].join('\r\n'), evidence)).toEqual(
      [],
    );
    expect(clean('中\ufeff國', evidence)).toEqual([]);
  });

  it('reports progress that rises from 0 to 1', () => {
    const told: number[] = [];
    clean(text.repeat(2000), evidence, (fraction) => told.push(fraction));
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.length).toBeGreaterThan(50);
    expect(told.length).toBeLessThan(110);
  });

  it.skipIf(!existsSync(`${sample}.txt`))(
    'makes the sample what it was before the damage (needs the shared samples folder)',
    () => {
      const { text: source } = decodeSource(readFileSync(`${sample}.txt`));
      const entries = clean(source, evidence);
      expect(entries.filter(({ rule }) => rule === 'gloss')).toHaveLength(182);
      expect(entries.filter(({ rule }) => rule !== 'gloss')).toMatchObject([
        { rule: 'damage', after: '東' },
      ]);
      const canonical = applyLedger(source, entries);
      expect(canonical).toContain('對接活動(甘肅)在蘭州');
      expect(canonical).toContain('有序承接東部地區');
      expect(canonical).toBe(decodeSource(readFileSync(`${sample}.gb18030.txt`)).text);
      const placed = placeEntries(entries);
      expect(restoreSource(canonical, placed)).toBe(source);
      expect(rubyOf(placed, canonical)).toHaveLength(182);
    },
  );
});

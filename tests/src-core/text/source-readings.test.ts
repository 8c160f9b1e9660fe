import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';

import type { Mojibake } from '#core/model/document';
import { decodeSource } from '#core/text/decode-source';
import { decodeAs, sourceReadings } from '#core/text/source-readings';
import { simplifiedSentences, traditionalSentences } from './sentences';

const hans = simplifiedSentences.join('\n');
const hant = traditionalSentences.join('\n');

function spoilt(text: string, right: string, wrong: string, times = 1): Uint8Array {
  let read = text;
  for (let time = 0; time < times; time += 1) read = iconv.decode(iconv.encode(read, right), wrong);
  return new TextEncoder().encode(read);
}

const cases: readonly [Mojibake, string, Uint8Array][] = [
  ['utf-8-as-gb18030', hans, spoilt(hans, 'utf8', 'gb18030')],
  ['utf-8-as-windows-1252', hans, spoilt(hans, 'utf8', 'latin1')],
  ['gb18030-as-windows-1252', hans, spoilt(hans, 'gbk', 'latin1')],
  ['big5-as-windows-1252', hant, spoilt(hant, 'cp950', 'latin1')],
  ['gb18030-as-big5', hans, spoilt(hans, 'gbk', 'big5hkscs')],
  ['big5-as-gb18030', hant, spoilt(hant, 'cp950', 'gbk')],
  ['utf-8-as-windows-1252-twice', hans, spoilt(hans, 'utf8', 'latin1', 2)],
];

describe('sourceReadings', () => {
  it.each(cases)('puts %s first, which decodeSource only offers', (mojibake, text, bytes) => {
    const [first] = sourceReadings(bytes);
    expect(first?.decoding).toEqual({ encoding: 'utf-8', mojibake });
    const plain = decodeSource(bytes);
    expect(plain).toMatchObject({ encoding: 'utf-8', mojibake: null, suspectedMojibake: mojibake });
    expect(plain.text).toBe(new TextDecoder().decode(bytes));
    const undone = decodeAs(bytes, { encoding: 'utf-8', mojibake });
    const kept = [...undone.text].filter((character) => text.includes(character)).length;
    expect(kept / text.length).toBeGreaterThan(0.85);
    expect(undone.replaced).toBe(undone.text.split('\ufffd').length - 1);
  });

  it('undoes exactly what lost nothing', () => {
    const bytes = spoilt(hans, 'gbk', 'latin1');
    const reading = { encoding: 'utf-8', mojibake: 'gb18030-as-windows-1252' } as const;
    expect(decodeAs(bytes, reading)).toMatchObject({ text: hans, replaced: 0 });
  });

  it.each([...simplifiedSentences, ...traditionalSentences])('suspects nothing in “%s”', (text) => {
    expect(decodeSource(new TextEncoder().encode(text)).suspectedMojibake).toBeNull();
  });

  it('says that 锟斤拷 and floods of U+FFFD are beyond repair', () => {
    const flood = new TextDecoder().decode(iconv.encode(hans, 'gbk'));
    const locked = new TextDecoder('gbk').decode(new TextEncoder().encode(flood));
    for (const text of [flood, locked]) {
      const read = decodeSource(new TextEncoder().encode(text));
      expect(read).toMatchObject({ text, isLossy: true, suspectedMojibake: null, replaced: 0 });
    }
    expect(decodeSource(new TextEncoder().encode(hans)).isLossy).toBe(false);
  });

  it.each(['gbk', 'cp950', 'utf8'])(
    'gives three different texts of %s, the right one first',
    (codec) => {
      const text = codec === 'gbk' ? hans : hant;
      const readings = sourceReadings(new Uint8Array(iconv.encode(text, codec)));
      expect(readings).toHaveLength(3);
      expect(new Set(readings.map(({ sample }) => sample)).size).toBe(3);
      expect(text.startsWith(readings[0]?.sample ?? '?')).toBe(true);
      for (const { sample } of readings) expect(sample.length).toBeLessThanOrEqual(160);
      const [best = 0, ...rest] = readings.map(({ confidence }) => confidence);
      for (const confidence of rest) expect(confidence).toBeLessThan(best);
    },
  );

  it('shows the place where readings differ, far behind the beginning', () => {
    const text = `${'A line in English.\n'.repeat(500)}国务院\n${'English.\n'.repeat(50)}`;
    const [first] = sourceReadings(new Uint8Array(iconv.encode(text, 'gbk')));
    expect(first?.sample).toContain('国务院');
  });

  it('never refuses and never gives a lone surrogate, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 80 }), (bytes) => {
        for (const { decoding, confidence, sample } of sourceReadings(bytes)) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(sample).not.toMatch(/\p{Surrogate}/u);
          expect(decodeAs(bytes, decoding).text).not.toMatch(/\p{Surrogate}/u);
        }
      }),
      { numRuns: 40 },
    );
  });
});

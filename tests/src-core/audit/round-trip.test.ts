import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';

import { groupFindings } from '#core/audit/group-findings';
import { auditRoundTrip } from '#core/audit/round-trip';
import { dictionaryEntries, openccChain } from '#core/conversion/opencc-chain';
import type { RoundTripFinding } from '#core/model/audit';
import { writtenLocales, type WrittenLocale } from '#core/model/locale';
import { hansText, hantText } from '../conversion/real-texts';
import { simplifiedSentences, traditionalSentences } from '../text/sentences';
import { openccCandidates } from './opencc-candidates';

const realText = [hantText, hansText, ...traditionalSentences, ...simplifiedSentences].join('\n');

const roundTrips: Readonly<Record<WrittenLocale, (text: string) => string>> = {
  cn: roundTrip('cn', 't'),
  t: roundTrip('t', 'cn'),
  tw: roundTrip('tw', 'cn'),
  hk: roundTrip('hk', 'cn'),
};

const chains = writtenLocales.flatMap((written) => {
  const other = written === 'cn' ? 't' : 'cn';
  return [openccChain(written, other), openccChain(other, written)];
});
const entries = chains
  .flatMap(({ normalisation, conversion }) => [...normalisation, ...conversion].flat())
  .flatMap(dictionaryEntries);

describe('auditRoundTrip', () => {
  it.each(writtenLocales)('finds exactly the characters that change, written in %s', (written) => {
    expectBruteForce(realText, written);
    fc.assert(
      fc.property(trickyText, (text) => expectBruteForce(text, written)),
      { numRuns: 300 },
    );
  });

  it('finds neighbours one by one', () => {
    const found = auditRoundTrip('国里面𠮷于', 't', openccCandidates);
    expect(found.map(({ start, end, written }) => [start, end, written])).toEqual([
      [0, 1, '国'],
      [1, 2, '里'],
      [5, 6, '于'],
    ]);
  });

  it('counts a supplementary ideograph as two units', () => {
    const text = '𠮷\u{2f81a}国';
    expect(
      auditRoundTrip(text, 't', openccCandidates).map(({ start, end }) => [start, end]),
    ).toEqual([
      [2, 4],
      [4, 5],
    ]);
  });

  it('finds nothing in an empty text', () => {
    expect(auditRoundTrip('', 'tw', openccCandidates)).toEqual([]);
  });

  it('judges each place by the phrase that stands there', () => {
    const text = `𠮷𠮷𠮷${'于先生關于。'.repeat(3)}`;
    expect(auditRoundTrip(text, 't', openccCandidates).map(({ cause }) => cause)).toEqual([
      'ambiguity',
      'leftover',
      'ambiguity',
      'leftover',
      'ambiguity',
      'leftover',
    ]);
  });

  it('can rely on dictionaries that keep the number of code points', () => {
    expect(entries.length).toBeGreaterThan(50_000);
    expect(entries.filter(([key, form]) => [...key].length !== [...form].length)).toEqual([]);
  });
});

describe('groupFindings', () => {
  it('puts causes in the order of their weight, and frequent pairs first', () => {
    const text = '国家，復雜，頭發，這，这，台灣，余先生，理發';
    const groups = groupFindings(auditRoundTrip(text, 't', openccCandidates));
    expect(
      groups.map(({ cause, pairs }) => [
        cause,
        ...pairs.map((pair) => `${pair.written}${pair.expected}${pair.places.length}`),
      ]),
    ).toEqual([
      ['error', '發髮2', '復複1'],
      ['leftover', '国國1', '这這1'],
      ['ambiguity', '余餘1'],
      ['variant', '台臺1'],
    ]);
    expect(groups[0]?.pairs[0]?.places).toEqual([
      { start: 7, end: 8 },
      { start: text.indexOf('理發') + 1, end: text.indexOf('理發') + 2 },
    ]);
  });

  it('leaves out causes without findings', () => {
    expect(groupFindings([])).toEqual([]);
  });
});

/** opencc-js itself goes there and back; each code point that differs is a finding, and no other. */
function expectBruteForce(text: string, written: WrittenLocale): void {
  const back = roundTrips[written](text);
  const findings = auditRoundTrip(text, written, openccCandidates);
  expect(replaced(text, findings)).toBe(back);
  const backPoints = [...back];
  let offset = 0;
  const different = [...text].flatMap((point, index) => {
    const start = offset;
    offset += point.length;
    return point === backPoints[index] ? [] : [[start, offset, point, backPoints[index]]];
  });
  expect(findings.map((one) => [one.start, one.end, one.written, one.expected])).toEqual(different);
}

function replaced(text: string, findings: readonly RoundTripFinding[]): string {
  let result = '';
  let kept = 0;
  for (const { start, end, written, expected } of findings) {
    expect(text.slice(start, end)).toBe(written);
    result += text.slice(kept, start) + expected;
    kept = end;
  }
  return result + text.slice(kept);
}

function roundTrip(written: WrittenLocale, other: 'cn' | 't'): (text: string) => string {
  const away = Converter({ from: written, to: other });
  const back = Converter({ from: other, to: written });
  return (text) => back(away(text));
}

const words = entries.flat();
const word = fc.nat(words.length - 1).map((index) => words[index] ?? '');

/** Dictionary words whole and cut short, ideographs of the blocks that need care, any units. */
const trickyText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: word },
      { weight: 2, arbitrary: word.map((whole) => [...whole].slice(0, 2).join('')) },
      { weight: 2, arbitrary: ideographs(0x4e00, 0x9fff) },
      { weight: 1, arbitrary: ideographs(0x20000, 0x2a6df) },
      { weight: 1, arbitrary: ideographs(0x2f800, 0x2fa1d) },
      { weight: 1, arbitrary: ideographs(0xf900, 0xfad9) },
      { weight: 1, arbitrary: ideographs(0x2ff0, 0x2fff) },
      { weight: 1, arbitrary: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) },
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

function ideographs(min: number, max: number): fc.Arbitrary<string> {
  return fc.integer({ min, max }).map((point) => String.fromCodePoint(point));
}

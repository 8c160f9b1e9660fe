import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { VersionChange } from '#core/model/versions';
import { changeSummary } from '#core/versions/change-summary';
import { comparable, unitsOf, type ComparableText } from '#core/versions/comparable-text';
import { compareVersions } from '#core/versions/compare-versions';
import { seededRandom } from '../../../bench/seeded-random.mjs';
import { disguise, sentencesOf, textOf } from './policy-texts';

describe('compareVersions', () => {
  it('finds nothing between a Simplified text and its glossed, wrapped, half-width Taiwan copy', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = seededRandom(seed);
      const text = textOf(sentencesOf(random, 40), random);
      expect(compare(text, disguise(text, random))).toEqual([]);
    }
  });

  it('shows the very characters of an edit, in the units of each text', () => {
    const from = '到2025年，戰(zhàn)略性新興產業占比達到17%。';
    const to = '到2025年，战略性新兴产业占比达到20%。';
    const [change, ...others] = compare(from, to);
    expect(others).toEqual([]);
    expect(change?.kind).toBe('replaced');
    expect(textsOf(from, to, change)).toEqual(['17', '20']);
  });

  it('tells 3.5% from 35%, and a loss from a gain', () => {
    expect(compare('增长3.5%', '增长35%')).toHaveLength(1);
    expect(compare('增速为-2.1%', '增速为2.1%')).toHaveLength(1);
  });

  it('puts an inserted sentence where a sentence begins', () => {
    const from = '各地要加强监管。各地要按期完成。';
    const to = '各地要加强监管。各地要公开结果。各地要按期完成。';
    const [change] = compare(from, to);
    expect(change?.kind).toBe('inserted');
    expect(textsOf(from, to, change)).toEqual(['', '各地要公开结果']);
  });

  it('calls a paragraph that stands elsewhere moved, and an edit of another one an edit', () => {
    const random = seededRandom(7);
    const sentences = sentencesOf(random, 12);
    const [first = '', second = '', ...rest] = sentences;
    const from = [first, second, ...rest].join('\n');
    const to = [first, ...rest.slice(0, 6), second, ...rest.slice(6)].join('\n');
    const changes = compare(from, to);
    expect(changes.map(({ kind }) => kind)).toEqual(['moved']);
    expect(textsOf(from, to, changes[0])).toEqual([second.slice(0, -1), second.slice(0, -1)]);
  });

  it('takes a character outside the basic plane as one', () => {
    const [change] = compare('𠮷野家', '𠮶野家');
    expect(change).toEqual({
      kind: 'replaced',
      from: { start: 0, end: 2 },
      to: { start: 0, end: 2 },
    });
  });

  it('covers seeded edits, all of them and little else', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const random = seededRandom(seed);
      const sentences = sentencesOf(random, 60);
      const edited = sentences.map((sentence, index) =>
        index % 10 === 3 ? `${sentence.slice(0, 6)}甲乙丙丁${sentence.slice(9)}` : sentence,
      );
      const from = sentences.join('');
      const changes = compare(from, edited.join(''));
      let start = 0;
      const slack = 3;
      const spans = sentences.flatMap((sentence, index) => {
        const span = { start: start + 6 - slack, end: start + 9 + slack };
        start += sentence.length;
        return index % 10 === 3 ? [span] : [];
      });
      for (const { start: at, end } of changes.map((change) => change.from)) {
        expect(spans.some((span) => span.start <= at && end <= span.end)).toBe(true);
      }
      for (const span of spans) {
        expect(changes.some(({ from: own }) => own.start < span.end && span.start < own.end)).toBe(
          true,
        );
      }
    }
  });

  it('leaves what is the same on both sides, whatever the texts', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'甲乙丙丁，。\n後后里裡𠮷𠮶3.5%'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, text, (one, other) => expectLawful(comparable(one), comparable(other))),
      { numRuns: 2000 },
    );
  });

  it('leaves what is the same on both sides of a shuffled and edited policy', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = seededRandom(seed);
      const sentences = sentencesOf(random, 80);
      const others = sentences
        .filter(() => random() > 0.1)
        .flatMap((sentence) =>
          random() < 0.1 ? [sentence, ...sentencesOf(random, 1)] : [sentence],
        );
      const [moved = ''] = others.splice(5, 1);
      others.splice(40, 0, moved);
      expectLawful(comparable(sentences.join('')), comparable(others.join('')));
    }
  });

  it('compares a million characters with one in a hundred edited', () => {
    const random = seededRandom(3);
    const sentences = sentencesOf(random, 27_000);
    const from = comparable(sentences.join(''));
    const edited = sentences.map((sentence) =>
      random() < 0.4 ? sentence.replace('，', '由本级').replace('要', '将') : sentence,
    );
    const to = comparable(edited.join(''));
    expect(from.units.length).toBeGreaterThan(900_000);
    const changes = compareVersions(from, to);
    expectLawful(from, to, changes);
    expect(changeSummary(from, to, changes).unchanged).toBeGreaterThan(0.95);
  });

  it('keeps its laws on texts that repeat themselves', () => {
    const sentence = '各地要加强监管，确保按期完成。';
    expectLawful(comparable('甲'.repeat(50_000)), comparable('甲乙'.repeat(25_000)));
    expectLawful(
      comparable(sentence.repeat(4000)),
      comparable(`${sentence.repeat(10)}新增`.repeat(400)),
    );
  });

  it('gives up in good order on two long texts that have nothing in common', () => {
    const wide = (first: number) =>
      Array.from({ length: 500_000 }, (_, index) =>
        String.fromCharCode(first + ((index * 7919) % 5000)),
      ).join('');
    expect(compare(wide(0x4e00), wide(0x4e00 + 6000)).length).toBeLessThan(200_000);
  });
});

function compare(from: string, to: string): VersionChange[] {
  return compareVersions(comparable(from), comparable(to));
}

function textsOf(from: string, to: string, change: VersionChange | undefined): string[] {
  return [
    from.slice(change?.from.start, change?.from.end),
    to.slice(change?.to.start, change?.to.end),
  ];
}

/** `to` is `from` with the changes made, and no change is without substance. */
function expectLawful(
  from: ComparableText,
  to: ComparableText,
  changes = compareVersions(from, to),
): void {
  const without = (text: ComparableText, side: 'from' | 'to') => {
    let reached = 0;
    let left = '';
    const ranges = changes
      .map((change) => unitsOf(text, change[side]))
      .filter(({ start, end }) => end > start)
      .sort((a, b) => a.start - b.start);
    for (const { start, end } of ranges) {
      if (start < reached) throw new Error(`Changes overlap at ${start}`);
      left += text.units.slice(reached, start);
      reached = end;
    }
    return left + text.units.slice(reached);
  };
  expect(without(to, 'to') === without(from, 'from')).toBe(true);
  for (const change of changes) {
    const own = unitsOf(from, change.from);
    const other = unitsOf(to, change.to);
    const before = from.units.slice(own.start, own.end);
    const after = to.units.slice(other.start, other.end);
    expect(before === after).toBe(change.kind === 'moved');
    expect(before === '').toBe(change.kind === 'inserted');
    expect(after === '').toBe(change.kind === 'deleted');
  }
}

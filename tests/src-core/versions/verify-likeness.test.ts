import { describe, expect, it } from 'vitest';

import { comparable } from '#core/versions/comparable-text';
import { exactKey } from '#core/versions/exact-key';
import {
  bandsOf,
  estimateLikeness,
  fingerprintOf,
  landmarksOf,
  leastLandmarks,
} from '#core/versions/fingerprint';
import { verifyLikeness } from '#core/versions/verify-likeness';
import { seededRandom } from '../../../bench/seeded-random.mjs';
import { disguise, sentencesOf, textOf } from './policy-texts';

describe('exactKey', () => {
  it('is one for a text and its glossed Taiwan copy, and another after a change of one figure', () => {
    const random = seededRandom(1);
    const text = textOf(sentencesOf(random, 30), random);
    const key = exactKey(comparable(text));
    expect(exactKey(comparable(disguise(text, random)))).toBe(key);
    expect(exactKey(comparable(text.replace('要', '应')))).not.toBe(key);
  });

  it('is none where there is nothing to compare', () => {
    expect(exactKey(comparable('……\n'))).toBeNull();
  });
});

describe('fingerprints', () => {
  it('estimate the share of shingles in common, and share a band above the threshold', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = seededRandom(seed);
      const sentences = sentencesOf(random, 60);
      const edited = sentences.filter((_, index) => index % 10 !== 2);
      const [one, other] = [comparable(sentences.join('')), comparable(edited.join(''))];
      const [a, b] = [fingerprintOf(one), fingerprintOf(other)];
      const { score } = verifyLikeness(one, other);
      expect(Math.abs(estimateLikeness(a, b) - score)).toBeLessThan(0.16);
      expect(bandsOf(a).some((band) => bandsOf(b).includes(band))).toBe(true);
    }
  });

  it('say nothing of a text without shingles', () => {
    const empty = fingerprintOf(comparable('国务院'));
    expect(bandsOf(empty)).toEqual([]);
    expect(estimateLikeness(empty, empty)).toBe(0);
  });

  it('have landmarks of an article again in a book that quotes it', () => {
    const random = seededRandom(9);
    const article = sentencesOf(random, 20).join('');
    const book = `${sentencesOf(random, 300).join('')}${article}${sentencesOf(random, 200).join('')}`;
    const landmarks = landmarksOf(comparable(article));
    const inBook = new Set(landmarksOf(comparable(book)));
    expect(landmarks.length).toBeGreaterThanOrEqual(leastLandmarks);
    expect([...landmarks].every((landmark) => inBook.has(landmark))).toBe(true);
  });
});

describe('verifyLikeness', () => {
  const random = seededRandom(4);
  const sentences = sentencesOf(random, 40);
  const text = sentences.join('');

  it('finds the same text, a version, a part and a whole', () => {
    const edited = sentences.map((s, index) =>
      index % 10 === 3 ? s.replace('，', '由本级，') : s,
    );
    const whole = `${sentencesOf(random, 60).join('')}${text}`;
    expect(relation(text, disguise(text, random))).toBe('same');
    expect(relation(text, edited.join(''))).toBe('version');
    expect(relation(text, whole)).toBe('part');
    expect(relation(whole, text)).toBe('contains');
    expect(relation(text, sentencesOf(random, 40).join(''))).toBe('different');
  });

  it('never takes two short texts for versions', () => {
    expect(relation('关于印发实施方案的通知', '关于印发实施方案的通告')).toBe('different');
  });

  it('tells the report of another year and the rules of another province from a version', () => {
    const report = (year: number) =>
      `${year}年统计公报\n${sentences.map((s, index) => `${s}完成${(index * 37 * year) % 997}亿元。`).join('')}`;
    const rules = (place: string) =>
      `${place}省实施办法\n${sentences.map((s) => `${place}省${s}`).join('')}`;
    expect(relation(report(2023), report(2024))).toBe('refilled');
    expect(relation(rules('广东'), rules('四川'))).toBe('refilled');
  });

  it('takes an amendment of some figures, and of a body renamed throughout, for a version', () => {
    const law = (fine: number, body: string) =>
      `${sentences.slice(0, 5).join('')}${sentences
        .slice(5)
        .map((s, index) => `${s}第${index}条由${body}办理，期限${index < 4 ? fine : 30}日。`)
        .join('')}`;
    expect(relation(law(10, '工商管理部门'), law(20, '工商管理部门'))).toBe('version');
    expect(relation(law(10, '工商'), law(10, '市监'))).toBe('version');
  });

  function relation(one: string, other: string): string {
    return verifyLikeness(comparable(one), comparable(other)).relation;
  }
});

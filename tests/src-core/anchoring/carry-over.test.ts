import { describe, expect, it } from 'vitest';

import { carryOver, type CarriedOver, type Marked } from '#core/anchoring/carry-over';
import { quoteOf } from '#core/anchoring/quote';
import { comparable } from '#core/versions/comparable-text';
import { compareVersions } from '#core/versions/compare-versions';
import { seededRandom } from '../../../bench/seeded-random.mjs';
import { mutate, type MutatedText } from '../versions/mutated-text';

describe('carryOver', () => {
  it('places marks in the other script, with glosses and other brackets, and takes the brackets along', () => {
    const from = '國務院發布《數字經濟促進條例》，自公布之日起施行。';
    const to = '国务院发布「数(shù)字经济促进条例」, 自公布之日起施行.';
    expect(carried(from, to, '《數字經濟促進條例》')).toBe('「数(shù)字经济促进条例」');
    expect(carried(from, to, '國務')).toBe('国务');
  });

  it('places a mark with a small edit in it, and none under six characters', () => {
    const before = '各级政府要按照国家统一部署';
    const from = `${before}加快推进数字乡村建设工程，确保取得实效。`;
    const to = `${before}加快推进智慧数字乡村建设工程，确保取得实效。`;
    expect(carried(from, to, '按照国家统一部署加快推进数字乡村建设')).toBe(
      '按照国家统一部署加快推进智慧数字乡村建设',
    );
    expect(carried(from, to, '推进数字')).toBeNull();
  });

  it('leaves to review what was deleted, with the place it had and what is like it elsewhere', () => {
    const from =
      '第一条 鼓励企业参与标准制定。第二条 监管机构应当公开检查结果。第三条 本办法自发布之日起施行。';
    const to =
      '第一条 鼓励企业参与标准制定。第三条 本办法自发布之日起施行。监管机构应当公开检查的结果。';
    const [only] = carry(from, to, ['第二条 监管机构应当公开检查结果']);
    expect(only?.outcome.kind).toBe('review');
    const candidates = only?.outcome.kind === 'review' ? only.outcome.candidates : [];
    expect(candidates.map(({ reason }) => reason)).toContain('same-place');
  });

  it('does not choose between a passage and its copy beside it', () => {
    const first = '第一条 鼓励企业参与国际标准的制定工作。';
    const second = '第二条 监管机构应当公开监督检查的结果。';
    const third = '第三条 本办法自发布之日起三十日后施行。';
    const to = first + second + second + third;
    expect(carried(first + second + third, to, '公开监督')).toBeNull();
    expect(carried(to, first + second + third, '公开监督')).toBeNull();
    expect(carried(first + second + third, to, '国际标准')).toBe('国际标准');
  });

  it('leaves to review a mark whose quote is not what its position says', () => {
    const from = comparable('监管机构应当公开监督检查的结果。');
    const quote = { exact: '企业', prefix: '', suffix: '' };
    const [only] = carryOver([{ id: 1, position: { start: 0, end: 2 }, quote }], from, from, []);
    expect(only?.outcome.kind).toBe('review');
  });

  it('places everything where it was in the same text', () => {
    const { from } = mutate(seededRandom(5), 60, 0);
    const marks = marksOn(from, seededRandom(6), 100);
    const text = comparable(from);
    for (const [index, { outcome }] of carryOver(marks, text, text, []).entries()) {
      expect(outcome).toEqual({ kind: 'placed', position: marks[index]?.position, confidence: 1 });
    }
  });

  for (const share of [0.02, 0.05, 0.1, 0.3]) {
    it(`places none of 500 wrongly with ${share * 100} % of the sentences changed`, () => {
      const tally = { wrong: [] as string[], standing: 0, placed: 0 };
      for (let seed = 1; seed <= 10; seed += 1)
        count(tally, mutate(seededRandom(seed), 120, share), seed);
      expect(tally.wrong).toEqual([]);
      if (share <= 0.1) expect(tally.placed / tally.standing).toBeGreaterThanOrEqual(0.95);
    });
  }
});

/** Of one mutated text: placements that are wrong, marks whose text stands, and those of them placed. */
function count(
  tally: { wrong: string[]; standing: number; placed: number },
  { from, to, placeOf }: MutatedText,
  seed: number,
): void {
  const marks = marksOn(from, seededRandom(seed + 1000), 50);
  for (const { id, outcome } of carryMarks(from, to, marks)) {
    const { start, end } = marks[id]?.position ?? { start: 0, end: 0 };
    const first = placeOf[start] ?? -1;
    const last = placeOf[end - 1] ?? -1;
    const places = Array.from(placeOf.subarray(start, end));
    // Glosses stand between characters of the second version, so only order can be asked for.
    const isGone = first < 0 || last < 0;
    const text = comparable(to.slice(first, last + 1)).units;
    const isStanding =
      !isGone && !places.includes(-1) && text === comparable(from.slice(start, end)).units;
    if (isStanding) tally.standing += 1;
    if (outcome.kind !== 'placed') continue;
    if (isStanding) tally.placed += 1;
    // A long text that occurs once in each version is right wherever it is, though the generator put
    // the sentence that it begins in twice.
    const marked = comparable(from.slice(start, end)).units;
    const isOnly = marked.length >= 12 && occursOnce(to, marked) && occursOnce(from, marked);
    if (isOnly) continue;
    if (isGone || outcome.position.start !== first || outcome.position.end !== last + 1) {
      tally.wrong.push(
        `${seed}: ${from.slice(start, end)} → ${to.slice(outcome.position.start - 5, outcome.position.end + 5)}`,
      );
    }
  }
}

function occursOnce(text: string, marked: string): boolean {
  const { units } = comparable(text);
  const at = units.indexOf(marked);
  return at >= 0 && at === units.lastIndexOf(marked);
}

/** Marks of 2 to 25 characters that begin and end with a character that comparison counts. */
function marksOn(text: string, random: () => number, count: number): Marked<number>[] {
  const marks: Marked<number>[] = [];
  while (marks.length < count) {
    const start = Math.floor(random() * text.length);
    const end = Math.min(text.length, start + 2 + Math.floor(random() * 24));
    const isWhole = [text.charAt(start), text.charAt(end - 1)].every((c) =>
      /[\p{Script=Han}]/u.test(c),
    );
    if (!isWhole || end - start < 2) continue;
    const position = { start, end };
    marks.push({ id: marks.length, position, quote: quoteOf(text, position) });
  }
  return marks;
}

function carryMarks(
  from: string,
  to: string,
  marks: readonly Marked<number>[],
): CarriedOver<number>[] {
  const [one, other] = [comparable(from), comparable(to)];
  return carryOver(marks, one, other, compareVersions(one, other));
}

function carry(from: string, to: string, texts: readonly string[]): CarriedOver<number>[] {
  const marks = texts.map((text, id) => {
    const start = from.indexOf(text);
    const position = { start, end: start + text.length };
    return { id, position, quote: quoteOf(from, position) };
  });
  return carryMarks(from, to, marks);
}

/** What a mark on the first occurrence of a text stands on in the other version; null in review. */
function carried(from: string, to: string, text: string): string | null {
  const outcome = carry(from, to, [text])[0]?.outcome;
  return outcome?.kind === 'placed' ? to.slice(outcome.position.start, outcome.position.end) : null;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { alignedConverter } from '#core/conversion/aligned-converter';
import { forceSpans, type ForcedSpan } from '#core/conversion/forced-spans';
import type { OpenccLocale } from '#core/model/locale';
import {
  type AlignedText,
  segmentKinds,
  type SegmentKind,
  segmentWidth,
} from '#core/model/segment';

function force(to: OpenccLocale, source: string, ...spans: ForcedSpan[]): AlignedText {
  const convert = alignedConverter('cn', to);
  return forceSpans(source, convert(source), spans, convert);
}

function span(
  start: number,
  end: number,
  replacement: string,
  kind: SegmentKind = 'choice',
): ForcedSpan {
  return { start, end, replacement, kind };
}

/** Segments as `source>target kind`; throws what is wrong if they do not tile both texts. */
function segmentsOf(source: string, { text, alignment }: AlignedText): string[] {
  const segments: string[] = [];
  let sourceEnd = 0;
  let targetEnd = 0;
  for (let at = 0; at < alignment.length; at += segmentWidth) {
    const [a, b = 0, c, d = 0, kind = -1] = alignment.slice(at, at + segmentWidth);
    expect([a, c]).toEqual([sourceEnd, targetEnd]);
    [sourceEnd, targetEnd] = [b, d];
    const sides = [source.slice(a, b), text.slice(c, d)] as const;
    for (const side of sides) expect(side).not.toMatch(/\p{Surrogate}/u);
    if (segmentKinds[kind] === 'identity') expect(sides[0]).toBe(sides[1]);
    segments.push(`${sides.join('>')} ${segmentKinds[kind]}`);
  }
  expect([sourceEnd, targetEnd]).toEqual([source.length, text.length]);
  return segments;
}

describe('forceSpans', () => {
  it('replaces whole segments', () => {
    const forced = force('t', '在里面', span(1, 3, '里面'));
    expect(segmentsOf('在里面', forced)).toEqual(['在>在 identity', '里面>里面 choice']);
  });

  it('cuts identity and even phrases, and keeps the text of the rest', () => {
    const source = '皇后在头发上';
    expect(segmentsOf(source, force('t', source, span(1, 2, '後'), span(4, 5, '發')))).toEqual([
      '皇>皇 identity',
      '后>後 choice',
      '在>在 identity',
      '头>頭 phrase',
      '发>發 choice',
      '上>上 identity',
    ]);
  });

  it('converts anew what is left of a segment whose sides differ in length', () => {
    const source = '用内存好';
    const forced = force('twp', source, span(2, 3, '儲', 'dictionary'));
    expect(segmentsOf(source, forced)).toEqual([
      '用>用 identity',
      '内>內 character',
      '存>儲 dictionary',
      '好>好 identity',
    ]);
  });

  it('makes one segment of a span over several, changed or not', () => {
    const source = '一头发展';
    const forced = force('t', source, span(0, 3, '一', 'glossary'), span(3, 4, '展', 'choice'));
    expect(segmentsOf(source, forced)).toEqual(['一头发>一 glossary', '展>展 choice']);
  });

  it('keeps a place as it is', () => {
    const source = '在里发';
    const forced = force('t', source, span(1, 2, '里', 'identity'));
    expect(segmentsOf(source, forced)).toEqual(['在里>在里 identity', '发>發 character']);
  });

  it('counts code points where it cuts', () => {
    const converted = { text: '甲𠮷乙', alignment: Int32Array.of(0, 4, 0, 4, 2) };
    const forced = forceSpans('𠮷ab', converted, [span(2, 3, 'x')], alignedConverter('cn', 't'));
    expect(segmentsOf('𠮷ab', forced)).toEqual(['𠮷>甲 phrase', 'a>x choice', 'b>乙 phrase']);
  });

  it('refuses spans that are empty, out of order, outside the text or falsely unchanged', () => {
    expect(() => force('t', '发展', span(1, 1, ''))).toThrow(RangeError);
    expect(() => force('t', '发展', span(0, 3, ''))).toThrow(RangeError);
    expect(() => force('t', '发展', span(-1, 1, ''))).toThrow(RangeError);
    expect(() => force('t', '发展', span(0, 2, ''), span(1, 2, ''))).toThrow(RangeError);
    expect(() => force('t', '发展', span(0, 1, '發', 'identity'))).toThrow(RangeError);
  });

  it('changes nothing without spans', () => {
    fc.assert(
      fc.property(texts, targets, (source, to) => {
        expect(force(to, source)).toEqual(alignedConverter('cn', to)(source));
      }),
    );
  });

  it('changes the spans and nothing else', () => {
    fc.assert(
      fc.property(spannedTexts, targets, ({ source, spans }, to) => {
        const forced = force(to, source, ...spans);
        expect(forced.text).toBe(expectedText(source, spans, alignedConverter('cn', to)));
        segmentsOf(source, forced);
      }),
      { numRuns: 500 },
    );
  });

  it('makes one segment of each span', () => {
    fc.assert(
      fc.property(spannedTexts, targets, ({ source, spans }, to) => {
        const segments = segmentsOf(source, force(to, source, ...spans));
        const changed = spans.map(
          ({ start, end, replacement }) => `${source.slice(start, end)}>${replacement} choice`,
        );
        expect(segments.filter((segment) => segment.endsWith(' choice'))).toEqual(changed);
      }),
    );
  });
});

const targets = fc.constantFrom<OpenccLocale>('t', 'twp');

const words = [
  '头发',
  '发展',
  '发',
  '里',
  '后',
  '皇后',
  '信息',
  '程序',
  '软件',
  '内存',
  '𠮷',
  '的',
];
const texts = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join(''));

/** A text, cut at random code points; some of the pieces are spans. */
const spannedTexts = fc
  .tuple(
    texts,
    fc.array(fc.nat({ max: 30 })),
    fc.array(fc.constantFrom(null, '', '甲', '𠀀', '甲乙', '发'), { minLength: 1 }),
  )
  .map(([source, cuts, replacements]) => {
    const spans: ForcedSpan[] = [];
    let start = 0;
    let end = 0;
    for (const [index, character] of [...source].entries()) {
      end += character.length;
      if (!cuts.includes(index) && end < source.length) continue;
      const replacement = replacements[index % replacements.length] ?? null;
      if (replacement !== null) spans.push(span(start, end, replacement));
      start = end;
    }
    return { source, spans };
  });

/** By the letter of the rule, one code point at a time. */
function expectedText(
  source: string,
  spans: readonly ForcedSpan[],
  convert: (text: string) => AlignedText,
): string {
  const { text, alignment } = convert(source);
  let expected = '';
  for (let at = 0; at < alignment.length; at += segmentWidth) {
    const [start = 0, end = 0, targetStart, targetEnd, kind = 0] = alignment.slice(
      at,
      at + segmentWidth,
    );
    const here = [...source.slice(start, end)];
    const there = [...text.slice(targetStart, targetEnd)];
    const isTouched = spans.some((forced) => forced.start < end && start < forced.end);
    if (!isTouched) {
      expected += there.join('');
      continue;
    }
    let offset = start;
    let piece = '';
    for (const [index, character] of here.entries()) {
      const forced = spans.find((one) => one.start <= offset && offset < one.end);
      if (forced) {
        expected += convert(piece).text;
        piece = '';
        if (forced.start === offset) expected += forced.replacement;
      } else if (here.length === there.length && segmentKinds[kind] !== 'wording') {
        expected += there[index] ?? '';
      } else {
        piece += character;
      }
      offset += character.length;
    }
    expected += convert(piece).text;
  }
  return expected;
}

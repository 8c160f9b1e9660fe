import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { alignedConverter } from '#core/conversion/aligned-converter';
import { AlignmentMap } from '#core/conversion/map-range';
import type { OpenccLocale } from '#core/model/locale';
import { segmentKinds } from '#core/model/segment';
import { hansText } from './real-texts';

function mapOf(from: OpenccLocale, to: OpenccLocale, source: string) {
  const { text, alignment } = alignedConverter(from, to)(source);
  return { text, map: new AlignmentMap(source, text, alignment) };
}

describe('AlignmentMap', () => {
  it('maps exactly where nothing changed', () => {
    const { map } = mapOf('cn', 't', '皇后在上');
    expect(map.toTarget({ start: 1, end: 3 })).toEqual({ start: 1, end: 3 });
  });

  it('maps two characters of a phrase of four to two characters', () => {
    const { text, map } = mapOf('cn', 't', '他一丝不挂');
    expect(text).toBe('他一絲不掛');
    expect(map.toTarget({ start: 2, end: 4 })).toEqual({ start: 2, end: 4 });
    expect(map.toSource({ start: 4, end: 5 })).toEqual({ start: 4, end: 5 });
  });

  it('counts code points, not units, within a segment', () => {
    const map = new AlignmentMap('𠮷a', 'b𠮷', Int32Array.of(0, 3, 0, 3, phrase));
    expect(map.toTarget({ start: 0, end: 2 })).toEqual({ start: 0, end: 1 });
    expect(map.toTarget({ start: 2, end: 3 })).toEqual({ start: 1, end: 3 });
    expect(map.toTarget({ start: 1, end: 2 })).toEqual({ start: 0, end: 1 });
  });

  it('widens to the whole of a segment whose sides differ in length', () => {
    const { text, map } = mapOf('cn', 'twp', '用内存好');
    expect(text).toBe('用記憶體好');
    expect(map.toTarget({ start: 2, end: 3 })).toEqual({ start: 1, end: 4 });
    expect(map.toSource({ start: 2, end: 3 })).toEqual({ start: 1, end: 3 });
    expect(map.toTarget({ start: 0, end: 2 })).toEqual({ start: 0, end: 4 });
  });

  it('keeps a collapsed range collapsed', () => {
    const { map } = mapOf('cn', 'twp', '用内存好');
    const target = [0, 1, 2, 3, 4].map((at) => map.toTarget({ start: at, end: at }));
    expect(target.map(({ start }) => start)).toEqual([0, 1, 1, 4, 5]);
    expect(target.every(({ start, end }) => start === end)).toBe(true);
  });

  it('maps the one range of an empty text', () => {
    const map = new AlignmentMap('', '', new Int32Array());
    expect(map.toTarget({ start: 0, end: 0 })).toEqual({ start: 0, end: 0 });
  });

  it('refuses bounds outside the text, reversed or not a number', () => {
    const { map } = mapOf('cn', 'twp', '内存');
    expect(() => map.toTarget({ start: 0, end: 3 })).toThrow(RangeError);
    expect(() => map.toTarget({ start: 2, end: 1 })).toThrow(RangeError);
    expect(() => map.toTarget({ start: -1, end: 1 })).toThrow(RangeError);
    expect(() => map.toTarget({ start: Number.NaN, end: 1 })).toThrow(RangeError);
    expect(map.toSource({ start: 0, end: 3 })).toEqual({ start: 0, end: 2 });
  });

  it('contains every range that goes there and back, and keeps those it does not widen', () => {
    fc.assert(
      fc.property(alignedTexts, fc.nat(), fc.nat(), (aligned, a, b) => {
        const { source, target, alignment, points } = aligned;
        const bounds = [a % points.length, b % points.length].map((index) => points[index] ?? 0);
        const range = { start: Math.min(...bounds), end: Math.max(...bounds) };
        fc.pre(range.start < range.end);
        const map = new AlignmentMap(source, target, alignment);
        const back = map.toSource(map.toTarget(range));
        expect(back.start <= range.start && range.end <= back.end).toBe(true);
        if (!touchesUnequal(aligned, range)) expect(back).toEqual(range);
      }),
    );
  });

  it('keeps the order of places', () => {
    const { text, map } = mapOf('cn', 'twp', hansText);
    let last = 0;
    for (let at = 0; at <= hansText.length; at++) {
      const { start } = map.toTarget({ start: at, end: at });
      expect(start).toBeGreaterThanOrEqual(last);
      last = start;
    }
    expect(last).toBe(text.length);
  });
});

const phrase = segmentKinds.indexOf('phrase');

type Aligned = {
  source: string;
  target: string;
  alignment: Int32Array;
  /** The offsets in the source that cut no surrogate pair. */
  points: number[];
};

const word = fc.string({
  unit: fc.constantFrom('发', '展', '后', '𠮷', '𠀀'),
  minLength: 1,
  maxLength: 5,
});

const alignedTexts: fc.Arbitrary<Aligned> = fc
  .array(
    fc.oneof(
      word.map((same) => [same, same] as const),
      fc.tuple(word, word),
    ),
    { minLength: 1 },
  )
  .map((pieces) => {
    let source = '';
    let target = '';
    const numbers: number[] = [];
    for (const [from, to] of pieces) {
      numbers.push(source.length, (source += from).length, target.length, (target += to).length);
      numbers.push(from === to ? 0 : phrase);
    }
    const points = [0];
    for (const character of source) points.push((points.at(-1) ?? 0) + character.length);
    return { source, target, alignment: Int32Array.from(numbers), points };
  });

function touchesUnequal(aligned: Aligned, range: { start: number; end: number }): boolean {
  const { source, target, alignment } = aligned;
  for (let i = 0; i < alignment.length; i += 5) {
    const [a = 0, b = 0, c = 0, d = 0] = alignment.slice(i, i + 4);
    const isUnequal = [...source.slice(a, b)].length !== [...target.slice(c, d)].length;
    if (isUnequal && a < range.end && range.start < b) return true;
  }
  return false;
}

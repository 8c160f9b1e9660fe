import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';

import { alignedConverter } from '#core/conversion/aligned-converter';
import { openccLocales, type OpenccLocale } from '#core/model/locale';
import { type AlignedText, segmentKinds, segmentWidth } from '#core/model/segment';
import { hansText, hantText } from './real-texts';
import { alignedByDefinition, type Part } from './reference-alignment';
import { trickyText } from './tricky-text';

const pairs = openccLocales.flatMap((source) =>
  openccLocales.filter((target) => target !== source).map((target) => [source, target] as const),
);

function parts(source: string, { text, alignment }: AlignedText): Part[] {
  const found: Part[] = [];
  for (let i = 0; i < alignment.length; i += segmentWidth) {
    const [a, b, c, d, kind] = alignment.slice(i, i + segmentWidth);
    found.push({
      source: source.slice(a, b),
      target: text.slice(c, d),
      kind: segmentKinds[kind ?? -1] ?? 'unknown',
    });
  }
  return found;
}

function changes(locales: readonly [OpenccLocale, OpenccLocale], source: string): Part[] {
  return parts(source, alignedConverter(...locales)(source)).filter(
    ({ kind }) => kind !== 'identity',
  );
}

describe('alignedConverter', () => {
  it.each(pairs)('converts from %s to %s as opencc-js does', (source, target) => {
    const reference = Converter({ from: source, to: target });
    const convert = alignedConverter(source, target);
    for (const text of [hansText, hantText]) expect(convert(text).text).toBe(reference(text));
    fc.assert(
      fc.property(trickyText, (text) => {
        const converted = convert(text);
        expect(converted.text).toBe(reference(text));
        expectSound(text, converted);
      }),
      { numRuns: 60 },
    );
  });

  it.each(pairs)(
    'aligns from %s to %s as the dictionaries read one by one say',
    (source, target) => {
      const convert = alignedConverter(source, target);
      fc.assert(
        fc.property(fc.oneof(trickyText, fc.constantFrom(hansText, hantText)), (text) => {
          const expected = alignedByDefinition(source, target, text);
          expect(parts(text, convert(text))).toEqual(expected);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('changes nothing between equal locales', () => {
    const { text, alignment } = alignedConverter('hk', 'hk')('裏面');
    expect(text).toBe('裏面');
    expect([...alignment]).toEqual([0, 2, 0, 2, 0]);
  });

  it('gives no segment for an empty text', () => {
    for (const [source, target] of pairs) {
      const { text, alignment } = alignedConverter(source, target)('');
      expect([text, alignment.length]).toEqual(['', 0]);
    }
  });

  it('is made once a pair', () => {
    expect(alignedConverter('cn', 't')).toBe(alignedConverter('cn', 't'));
  });

  it('tells a phrase from a character', () => {
    expect(changes(['cn', 't'], '去理发，发。')).toEqual([
      { source: '理发', target: '理髮', kind: 'phrase' },
      { source: '发', target: '發', kind: 'character' },
    ]);
  });

  it('reports an entry that stands for itself as identity, joined to its neighbours', () => {
    const text = '皇后在公里';
    expect(parts(text, alignedConverter('cn', 't')(text))).toEqual([
      { source: text, target: text, kind: 'identity' },
    ]);
  });

  it('says where a region words things its own way', () => {
    expect(changes(['cn', 'twp'], '用软件')).toContainEqual({
      source: '软件',
      target: '軟體',
      kind: 'wording',
    });
    expect(changes(['cn', 'tw'], '用软件').map(({ kind }) => kind)).not.toContain('wording');
    expect(changes(['twp', 'cn'], '印表機')).toContainEqual({
      source: '印表機',
      target: '打印机',
      kind: 'wording',
    });
    expect(changes(['cn', 'hkp'], '服务器')).toContainEqual({
      source: '服务器',
      target: '伺服器',
      kind: 'wording',
    });
  });

  it('says where a variant form was only made standard', () => {
    expect(changes(['cn', 't'], '\uf914')).toEqual([
      { source: '\uf914', target: '樂', kind: 'normalisation' },
    ]);
    expect(changes(['t', 'cn'], '\uf914')).toEqual([
      { source: '\uf914', target: '乐', kind: 'character' },
    ]);
  });

  it('keeps lone surrogates, variation selectors and supplementary ideographs', () => {
    const text = '\udc00国\ud842葛\u{E0100}𠮷\ud842';
    expect(alignedConverter('cn', 't')(text).text).toBe('\udc00國\ud842葛\u{E0100}𠮷\ud842');
  });

  it('keeps a byte order mark', () => {
    expect(alignedConverter('cn', 't')('\ufeff国').text).toBe('\ufeff國');
  });

  it('does not mix texts of very different lengths', () => {
    const convert = alignedConverter('cn', 'twp');
    const long = hansText.repeat(200);
    const before = convert(hansText);
    const wide = convert(long);
    expect(wide.text).toBe(Converter({ from: 'cn', to: 'twp' })(long));
    expectSound(long, wide);
    expect(convert(hansText)).toEqual(before);
  });
});

function expectSound(source: string, converted: AlignedText): void {
  const { text, alignment } = converted;
  let sourceEnd = 0;
  let targetEnd = 0;
  let before = -1;
  for (let i = 0; i < alignment.length; i += segmentWidth) {
    const [a = -1, b = -1, c = -1, d = -1, kind = -1] = alignment.slice(i, i + segmentWidth);
    expect([a, c]).toEqual([sourceEnd, targetEnd]);
    expect(b > a && d > c).toBe(true);
    expect(kind === 0).toBe(source.slice(a, b) === text.slice(c, d));
    expect(kind === 0 && before === 0).toBe(false);
    expect(splitsPair(source, b) || splitsPair(text, d)).toBe(false);
    [sourceEnd, targetEnd, before] = [b, d, kind];
  }
  expect([sourceEnd, targetEnd]).toEqual([source.length, text.length]);
}

function splitsPair(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

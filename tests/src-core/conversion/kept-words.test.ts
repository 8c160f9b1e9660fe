import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { alignedConverter } from '#core/conversion/aligned-converter';
import { type KeptWord, keepWords, keptWords } from '#core/conversion/kept-words';
import { conversionPair } from '#core/conversion/pane-conversion';
import { interfaceLanguages, type WrittenLocale } from '#core/model/locale';
import { type AlignedText, segmentKinds, segmentWidth } from '#core/model/segment';

const list = JSON.parse(
  readFileSync(
    resolve(import.meta.dirname, '../../../resources/conversion/kept-words.json'),
    'utf8',
  ),
) as KeptWord[];
const kept = keptWords(list);
const targets = { cn: 'cnp', tw: 'twp', hk: 'hkp' } as const;

type Decide = (start: number, source: string) => string | null;

function keep(
  source: string,
  from: WrittenLocale,
  to: 'cn' | 'tw' | 'hk',
  decide: Decide = () => null,
) {
  const pair = conversionPair(from, { locale: to, wording: true });
  if (!pair) throw new Error(`No conversion from ${from} to ${to}`);
  const plain = alignedConverter(pair.plain.from, pair.plain.to)(source);
  const worded = alignedConverter(pair.from, pair.to)(source);
  return {
    plain,
    worded,
    ...keepWords({ source, plain, worded, target: targets[to], kept, decide }),
  };
}

/** The text of a pane, put together from the changes around which both conversions agree. */
function shown(result: ReturnType<typeof keep>): string {
  let text = '';
  let at = 0;
  const { changes, spans, worded } = result;
  for (const change of changes) {
    const from = worded.text.indexOf(change.worded, at);
    const span = spans.find(({ start }) => start === change.start);
    text += worded.text.slice(at, from) + (span?.replacement ?? change.worded);
    at = from + change.worded.length;
  }
  return text + worded.text.slice(at);
}

const hasWording = ({ alignment }: AlignedText) =>
  alignment.some(
    (number, index) => index % segmentWidth === 4 && segmentKinds[number] === 'wording',
  );

describe('keepWords', () => {
  it.each([
    ['法律程序', 'cn', 'tw', '法律程序'],
    ['法律程序', 't', 'tw', '法律程序'],
    ['程序员', 'cn', 'tw', '程式設計師'],
    ['发布文件', 'cn', 'tw', '發佈文件'],
    ['软件和网络', 'cn', 'tw', '軟體和網路'],
    ['產業集群優化', 'hk', 'tw', '產業集群優化'],
    ['通訊社', 'tw', 'cn', '通讯社'],
    ['促进产业集群优化', 'cn', 'tw', '促進產業集群優化'],
    ['行政程序與檔案', 'tw', 'cn', '行政程序与档案'],
    ['核心指標', 'tw', 'cn', '核心指标'],
    ['軟體與網路', 'tw', 'cn', '软件与网络'],
    ['伺服器與文件', 'hk', 'cn', '服务器与文件'],
    ['搜索文件', 'cn', 'hk', '搜尋文件'],
  ] as const)('shows %s of %s in %s as %s', (source, from, to, text) => {
    expect(shown(keep(source, from, to))).toBe(text);
  });

  it.each([
    ['规范性文件', '規範性文件'],
    ['新闻发布会', '新聞發佈會'],
    ['联合声明', '聯合聲明'],
    ['托运行李', '托運行李'],
    ['包罗万象', '包羅萬象'],
  ])('keeps a word in a phrase of the script conversion: %s', (source, text) => {
    expect(shown(keep(source, 'cn', 'tw'))).toBe(text);
  });

  it.each([
    ['预算法规定', 'cn', 'tw', '預算法規定'],
    ['国家安全局', 'cn', 'tw', '國家安全局'],
    ['在国内存款', 'cn', 'tw', '在國內存款'],
    ['全军的士气', 'cn', 'tw', '全軍的士氣'],
    ['推进信息化', 'cn', 'tw', '推進信息化'],
    ['信息和算法', 'cn', 'tw', '資訊和演算法'],
    ['生產線上', 'tw', 'cn', '生产线上'],
  ] as const)('finds no word across other words: %s', (source, from, to, text) => {
    expect(shown(keep(source, from, to))).toBe(text);
  });

  it('rewrites a phrase in which the wording changes an unlisted word too', () => {
    expect(shown(keep('数据接口', 'cn', 'tw'))).toBe('資料介面');
  });

  it('says what changes, where and why', () => {
    const { changes, spans } = keep('依法律程序编写软件', 'cn', 'tw');
    const reason = list.find(({ hans, target }) => hans === '程序' && target === 'twp')?.reason;
    expect(reason).toBeDefined();
    const program = { start: 3, end: 5, source: '程序', plain: '程序', worded: '程式' };
    const software = { start: 7, end: 9, source: '软件', plain: '軟件', worded: '軟體' };
    expect(changes).toEqual([
      { ...program, isKept: true, reason },
      { ...software, isKept: false, reason: null },
    ]);
    expect(spans).toEqual([{ start: 3, end: 5, replacement: '程序', kind: 'identity' }]);
  });

  it('forces the plain conversion with the strongest kind it has there', () => {
    const kindOf = (source: string) => keep(source, 'cn', 'tw').spans.map(({ kind }) => kind);
    expect(kindOf('数据和设备')).toEqual(['phrase', 'character']);
    expect(kindOf('程序和设备')).toEqual(['identity', 'character']);
  });

  it('shows what the user decided, each place by itself', () => {
    const decide: Decide = (start) => ['程式', null, '步驟'][start / 3] ?? null;
    const result = keep('程序、程序、程序', 'cn', 'tw', decide);
    expect(shown(result)).toBe('程式、程序、步驟');
    expect(result.changes.map(({ isKept }) => isKept)).toEqual([false, true, false]);
    expect(result.changes.every(({ reason }) => reason !== null)).toBe(true);
    expect(result.spans.map(({ kind }) => kind)).toEqual(['choice', 'identity', 'choice']);
  });

  it('keeps a word that is not listed if the user decided so', () => {
    const asked: string[] = [];
    const result = keep('写软件', 'cn', 'tw', (start, source) => {
      asked.push(`${start} ${source}`);
      return '軟件';
    });
    expect(asked).toEqual(['1 软件']);
    expect(shown(result)).toBe('寫軟件');
    expect(result.changes[0]).toMatchObject({ isKept: true, reason: null });
    expect(result.spans).toEqual([{ start: 1, end: 3, replacement: '軟件', kind: 'choice' }]);
  });

  it('widens a change to the whole segments of both conversions', () => {
    const source = '甲乙丙丁';
    const plain = aligned('ABC丁', [0, 3, 0, 3, 'identity'], [3, 4, 3, 4, 'identity']);
    const uneven = aligned('AB丁', [0, 3, 0, 2, 'phrase'], [3, 4, 2, 3, 'identity']);
    const worded = aligned(
      '子丑寅丁',
      [0, 1, 0, 1, 'identity'],
      [1, 2, 1, 2, 'wording'],
      [2, 3, 2, 3, 'wording'],
      [3, 4, 3, 4, 'identity'],
    );
    const rangesWith = (plainText: AlignedText) =>
      keepWords({
        source,
        plain: plainText,
        worded,
        target: 'twp',
        kept,
        decide: () => null,
      }).changes.map(({ start, end, plain, worded }) => [start, end, plain, worded]);
    expect(rangesWith(plain)).toEqual([
      [1, 2, 'B', '丑'],
      [2, 3, 'C', '寅'],
    ]);
    expect(rangesWith(uneven)).toEqual([[0, 3, 'AB', '子丑寅']]);
  });

  it('gives changes in order that never overlap, and shows each text as it says', () => {
    const words = list.filter(({ target }) => target === 'twp').map(({ hans }) => hans);
    const parts = fc.array(
      fc.constantFrom(...words, '程序员', '软件', '规范性', '会', '的', '𠮷', '，'),
    );
    fc.assert(
      fc.property(parts, (some) => {
        const source = some.join('');
        const { changes, spans } = keep(source, 'cn', 'tw');
        let end = 0;
        for (const change of changes) {
          expect(change.start).toBeGreaterThanOrEqual(end);
          expect(change.source).toBe(source.slice(change.start, change.end));
          expect(change.plain).not.toBe(change.worded);
          end = change.end;
        }
        const keptOnes = changes.filter(({ isKept }) => isKept);
        expect(spans.map(({ start, replacement }) => [start, replacement])).toEqual(
          keptOnes.map(({ start, plain }) => [start, plain]),
        );
      }),
    );
  });
});

describe('the list of kept words', () => {
  it('is sorted by target, then by the Simplified form, and says nothing twice', () => {
    const keys = list.map(({ target, hans }) => `${target} ${hans}`);
    expect(keys).toEqual([...new Set(keys)].sort());
  });

  it('has each word in both forms', () => {
    for (const { hans, hant } of list) {
      expect(alignedConverter('t', 'cn')(hant).text).toBe(hans);
    }
  });

  it('has a reason in every language of the interface', () => {
    for (const { hans, reason } of list) {
      expect(Object.keys(reason)).toEqual([...interfaceLanguages]);
      expect(reason.en, hans).toMatch(/^[A-Z].*\.$/);
      expect(reason['zh-Hans'], hans).toMatch(/[\u4e00-\u9fff”」]。$/);
      expect(reason['zh-Hant'], hans).toMatch(/[\u4e00-\u9fff”」]。$/);
    }
  });

  it('has only words that the wording replaces', () => {
    for (const { hans, hant, target } of list) {
      const ways =
        target === 'cnp'
          ? ([[hant, 'twp', 'cn', 'tw', 'cn']] as const)
          : ([
              [hans, 'cn', target, 'cn', 'tw'],
              [hant, 't', target, 't', 'tw'],
            ] as const);
      for (const [word, from, to, plainFrom, plainTo] of ways) {
        const worded = alignedConverter(from, to)(word);
        expect(hasWording(worded), `${word} ${target}`).toBe(true);
        expect(worded.text, target).not.toBe(alignedConverter(plainFrom, plainTo)(word).text);
      }
    }
  });
});

type NamedSegment = [number, number, number, number, (typeof segmentKinds)[number]];

function aligned(text: string, ...segments: NamedSegment[]): AlignedText {
  const numbers = segments.flatMap(([a, b, c, d, kind]) => [
    a,
    b,
    c,
    d,
    segmentKinds.indexOf(kind),
  ]);
  return { text, alignment: Int32Array.from(numbers) };
}

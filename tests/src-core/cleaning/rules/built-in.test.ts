import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findBuiltIn } from '#core/cleaning/rules/built-in';
import { builtInRules, type BuiltInRule } from '#core/model/cleaning-rule';
import { replaceRanges } from '#core/text/replace-ranges';
import { mixture } from '../../text/ledger-fixture';

/** Policy text as it is published; there is nothing in it to clean. */
const sound = `国务院关于促进经济高质量发展的意见
国发〔2024〕5号

各省、自治区、直辖市人民政府：
为了贯彻落实《中华人民共和国中小企业促进法》（以下简称“促进法”），现提出以下意见。
第一章\u3000总则
第一条\u3000坚持稳中求进工作总基调，2024年国内生产总值（GDP）增长5.2%，达到1,260,582亿元。
第一章 總則
一、总体要求
（一）指导思想。到 2025 年，R&D 经费投入年均增长 7% 以上；详见 https://www.gov.cn/zhengce/中文?id=1,2。
1. 加快 5G 建设，12:30 前完成；联系邮箱：a.b@gov.cn，电话：010-12345678。
2. It's a joint statement (the "Statement"), signed in Beijing, 北京, in 2024.
以“共享國家戰略新機遇 共建西部產業新格局”為主題。
卡尔·马克思指出……J.K.罗琳、约翰.史密斯等
姓名    性别    年龄
李\u3000明  男      35
床前明月光\u3000疑是地上霜
if (a) { log("中文,好"); }

国务院
2024年3月1日
（此件公开发布）
`;

describe('built-in rules', () => {
  it.each(builtInRules.map((rule) => [rule]))('%s changes nothing that is sound', (rule) => {
    expect(changes(rule, sound)).toEqual([]);
    expect(changes(rule, sound.replaceAll('\n', '\r\n'))).toEqual([]);
    expect(changes(rule, '')).toEqual([]);
  });

  it.each(builtInRules.map((rule) => [rule]))('%s gives edits in order, for any text', (rule) => {
    fc.assert(
      fc.property(fc.oneof(mixture, anything), (text) => {
        const found = findBuiltIn(rule, text);
        // Throws if they are out of order or outside; none may be without effect.
        replaceRanges(text, found);
        for (const { start, end, text: put } of found) {
          expect(text.slice(start, end)).not.toBe(put);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each<[BuiltInRule, string]>([
    ['page-numbers', '- 12 -\n'],
    ['hard-line-breaks', '中國'],
    ['spaces-in-chinese', '中 '],
    ['spaces-in-chinese', '  '],
    ['half-width-alphanumerics', 'Ａ'],
    ['full-width-punctuation', '中,"('],
    ['full-width-punctuation', 'a.'],
  ])('%s takes a line of half a million characters', (rule, unit) => {
    const text = unit.repeat(500_000 / unit.length);
    expect(replaceRanges(text, findBuiltIn(rule, text)).length).toBeLessThanOrEqual(text.length);
  });
});

describe('full-width-punctuation', () => {
  it.each([
    [
      '近年來,甘肅經濟發展:工業增長5.2%,達到新高;民生改善.',
      '近年來，甘肅經濟發展：工業增長5.2%，達到新高；民生改善。',
    ],
    ['怎么办?要改革!(一)坚持党的领导', '怎么办？要改革！（一）坚持党的领导'],
    ['什么?!真的', '什么？！真的'],
    ['发展, 改革; 开放', '发展，改革；开放'],
    ['他说:"要改革."记者问:"怎么改?"', '他说：“要改革。”记者问：“怎么改？”'],
    ["所謂'一帶一路'倡議", '所謂‘一帶一路’倡議'],
    ['中國(含香港(特別行政區))', '中國（含香港（特別行政區））'],
    ['网址:http://a.cn/中,文?x=1', '网址：http://a.cn/中,文?x=1'],
    ['增长1,000.5亿元,时间为12:30', '增长1,000.5亿元，时间为12:30'],
  ])('%s', (before, after) => {
    expect(cleaned('full-width-punctuation', before)).toBe(after);
  });

  it.each([
    ['a list number', '1.总体要求'],
    ['a Chinese list number', '一.总体要求'],
    ['dots', '等等...还有'],
    ['an open quote', '他说"要改革'],
    ['English', 'The word "中国", he said, is (中国) it.'],
    ['a reading', '戰(zhàn)略'],
    ['an abbreviation', '（GDP）'],
    ['a clock and a score', '时间12:30比分3:2'],
    ['a foreign name', '卡尔.马克思，德国人。'],
    ['code', 'const a = "中文,好"; // {说明:好}'],
  ])('leaves %s alone', (_, text) => {
    expect(changes('full-width-punctuation', text)).toEqual([]);
  });

  it('takes a full stop between characters for one only where the text has no 。', () => {
    const line = '我们要坚持改革开放,促进发展.全面建设现代化国家.';
    expect(cleaned('full-width-punctuation', line)).toBe(
      '我们要坚持改革开放，促进发展。全面建设现代化国家。',
    );
    expect(cleaned('full-width-punctuation', `${line}\n好。`)).toContain('发展.全面');
  });
});

describe('half-width-alphanumerics', () => {
  it('changes letters, digits and ％ only', () => {
    expect(cleaned('half-width-alphanumerics', 'ＧＤＰ增長５．２％，Ａ～Ｚ（ａ）！')).toBe(
      'GDP增長5．2%，A～Z（a）！',
    );
  });
});

describe('spaces-in-chinese', () => {
  it.each([
    ['發 展 經\u00a0濟，改\u3000善 民 生', '發展經濟，改善民生'],
    ['\u3000\u3000各省、自治區：', '各省、自治區：'],
    ['發展 ，改革 。 開放', '發展，改革。開放'],
    ['達到 GDP ，其中 5G 佔', '達到 GDP，其中 5G 佔'],
    ['目\u3000錄', '目錄'],
    ['通 知', '通知'],
    ['第一條\u3000為了 發展，制定', '第一條\u3000為了發展，制定'],
  ])('%s', (before, after) => {
    expect(cleaned('spaces-in-chinese', before)).toBe(after);
  });

  it.each([
    ['between Han and Latin', '到 2025 年，使用 AI 技術。'],
    ['between names', '李建國\u3000王小明\u3000張大偉'],
    ['of columns', '姓名    性別    年齡，歲'],
    ['of tabs', '姓名\t性別，男'],
    ['of code', '    const 名 = 1'],
    ['of a blank line', '中國\n\u3000\u3000\n美國'],
  ])('leaves spaces %s', (_, text) => {
    expect(changes('spaces-in-chinese', text)).toEqual([]);
  });
});

describe('hard-line-breaks', () => {
  const paragraph =
    '堅持以習近平新時代中國特色社會主義思想為指導，深入貫徹黨的二十大精神，完整、準確、全面貫徹新發展理念，加快構建新發展格局，著力推動高質量發展，統籌擴大內需和深化供給側結構性改革，統籌新型城鎮化和鄉村全面振興，切實增強經濟活力、防範化解風險、改善社會預期。';

  it('joins what was broken at a width, and no more', () => {
    const broken = `關於促進經濟發展的意見\n\n\u3000\u3000${wrapped(paragraph, 24)}\n\u3000\u3000${wrapped(paragraph, 24)}\n\n國務院辦公廳\n2024年3月1日\n`;
    expect(cleaned('hard-line-breaks', broken)).toBe(
      `關於促進經濟發展的意見\n\n\u3000\u3000${paragraph}\n\u3000\u3000${paragraph}\n\n國務院辦公廳\n2024年3月1日\n`,
    );
    expect(cleaned('hard-line-breaks', broken.replaceAll('\n', '\r\n'))).toContain(paragraph);
  });

  it('keeps a space between words of English', () => {
    const english =
      'The State Council has issued a set of opinions on the high quality development of the economy and on how local governments at all levels are to carry them out within the next five years and report on it.';
    const broken = english.replace(/(.{30,40}) /gu, '$1\n');
    expect(broken.split('\n').length).toBeGreaterThan(4);
    expect(cleaned('hard-line-breaks', broken)).toBe(english);
  });

  it('does not join headings, items and rows of a table', () => {
    const lines = wrapped(paragraph, 24).split('\n');
    const [first = '', second = ''] = lines;
    const mixed = [
      ...lines,
      '',
      first,
      '（一）加強領導',
      second,
      '1. 落實責任',
      first,
      '甲  乙  丙',
    ];
    expect(cleaned('hard-line-breaks', mixed.join('\n'))).toBe(
      [paragraph, '', first, '（一）加強領導', second, '1. 落實責任', first, '甲  乙  丙'].join(
        '\n',
      ),
    );
  });

  it.each([
    ['verse', '床前明月光\n疑是地上霜\n舉頭望明月\n低頭思故鄉'],
    ['verse with marks', '風急天高猿嘯哀，\n渚清沙白鳥飛回。\n無邊落木蕭蕭下，\n不盡長江滾滾來。'],
    ['an address', '北京市西城區\n府右街2號\n國務院辦公廳\n郵編100017'],
    ['paragraphs', `${paragraph}\n${paragraph}\n${paragraph.slice(0, 60)}\n${paragraph}`],
  ])('leaves %s alone', (_, text) => {
    expect(changes('hard-line-breaks', text)).toEqual([]);
  });
});

describe('page-numbers', () => {
  const page = '堅持穩中求進工作總基調，完整準確全面貫徹新發展理念，'.repeat(10);

  it.each([
    '- 12 -',
    '— 3 —',
    '－5－',
    '·12·',
    '第 5 頁 共 20 頁',
    '第5页',
    '第十二頁',
    '第3页，共10页',
    'Page 3 of 10',
    'page 3/10',
    '  - 1 -  ',
  ])('cuts %s with its line', (line) => {
    expect(cleaned('page-numbers', `甲\n${line}\n乙`)).toBe('甲\n乙');
    expect(cleaned('page-numbers', `甲\r\n\r\n${line}\r\n\r\n乙`)).toBe('甲\r\n\r\n乙');
    expect(cleaned('page-numbers', `甲\n${line}`)).toBe('甲');
    expect(cleaned('page-numbers', `甲\n${line}\n`)).toBe('甲\n');
  });

  it('cuts bare numbers that rise a page apart, with the headers beside them', () => {
    const pages = [7, 8, 9].map((number) => `${page}\n${number}\n國務院公報\n`).join('');
    expect(cleaned('page-numbers', pages)).toBe(`${page}\n`.repeat(3));
  });

  it.each([
    ['numbers of a list', '1\n甲乙\n2\n丙丁\n3\n戊己'],
    ['numbers of chapters', [1, 2, 3].map((n) => `${n}\n${page}結束。\n`).join('')],
    ['years', [2021, 2022, 2023].map((n) => `${n}\n${page}\n`).join('')],
    ['numbers that do not rise by one', [3, 5, 9].map((n) => `${page}\n${n}\n`).join('')],
    ['two numbers', [3, 4].map((n) => `${page}\n${n}\n`).join('')],
    ['a sentence on pages', '第 5 頁說明了情況\n- 12 - 甲\n見 Page 3 of 10'],
    ['a date and a rule', '2024年\n---\n—— 引用 ——'],
  ])('leaves %s alone', (_, text) => {
    expect(changes('page-numbers', text)).toEqual([]);
  });
});

const anything = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '中',
        '國家',
        '，',
        '。',
        ',',
        '.',
        ':',
        '"',
        "'",
        '(',
        ')',
        ' ',
        '\u3000',
        '\t',
      ),
      fc.constantFrom('\n', '\r\n', 'Ａ', '％', '- 1 -', '第2頁', 'a', '1', '一', '𠮷', '“', '》'),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

function changes(rule: BuiltInRule, text: string): string[] {
  return findBuiltIn(rule, text).map(
    ({ start, end, text: put }) =>
      `${text.slice(Math.max(0, start - 5), start)}[${text.slice(start, end)}→${put}]${text.slice(end, end + 5)}`,
  );
}

function cleaned(rule: BuiltInRule, text: string): string {
  return replaceRanges(text, findBuiltIn(rule, text));
}

/** Broken as programs do: after so many characters, no mark at the beginning of a line. */
function wrapped(text: string, length: number): string {
  const lines: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = at + length;
    while (/[，。、；]/u.test(text.charAt(end))) end -= 1;
    lines.push(text.slice(at, end));
    at = end;
  }
  return lines.join('\n');
}

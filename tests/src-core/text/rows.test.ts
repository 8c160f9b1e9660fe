import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { configs } from 'opencc-js/preset';
import { describe, expect, it } from 'vitest';

import { rowWidth } from '#core/model/reading';
import { splitRows } from '#core/text/rows';

function textsOf(text: string): string[] {
  return rowsOf(text).map(({ start, end }) => text.slice(start, end));
}

function rowsOf(text: string): { start: number; end: number; level: number }[] {
  const rows = splitRows(text);
  return Array.from({ length: rows.length / rowWidth }, (_, index) => {
    const [start = 0, end = 0, level = 0] = rows.subarray(index * rowWidth, (index + 1) * rowWidth);
    return { start, end, level };
  });
}

const sentence = '推動高質量發展，發揮區域優勢，有序承接產業轉移，頭髮與發展皆不錯過。';

describe('splitRows', () => {
  it('makes a row of each line, whatever ends it, and none of a blank one', () => {
    expect(textsOf('甲\n乙\r\n\r\n丙\r丁\u0085戊\u2028己\u2029 \t\u3000\n庚')).toEqual([
      ...['甲', '乙', '丙', '丁', '戊', '己', '庚'],
    ]);
  });

  it('has no rows for an empty or a blank text', () => {
    expect(splitRows('').length).toBe(0);
    expect(splitRows('\n \r\n').length).toBe(0);
  });

  it('cuts a long paragraph after sentences, and says which rows go on', () => {
    const rows = rowsOf(sentence.repeat(60));
    expect(rows.length).toBeGreaterThan(3);
    for (const { start, end } of rows) {
      expect(end - start).toBeLessThanOrEqual(500);
      expect((sentence.repeat(60).slice(start, end).match(/。$/u) ?? []).length).toBe(1);
    }
    expect(rows.map(({ level }) => level)).toEqual([0, ...rows.slice(1).map(() => -1)]);
  });

  it('keeps closing quotes and brackets, and every mark of a run, with the sentence', () => {
    const text = `${'甲'.repeat(299)}……？！”）${'乙'.repeat(400)}`;
    expect(textsOf(text)[0]).toBe(`${'甲'.repeat(299)}……？！”）`);
  });

  it('cuts after a clause where no sentence ends in reach', () => {
    const text = `${'甲'.repeat(300)}，${'乙'.repeat(300)}、${'丙'.repeat(300)}`;
    expect(textsOf(text).map((row) => row.length)).toEqual([301, 301, 300]);
  });

  it('cuts at 1000 units where there is no mark, never inside a character', () => {
    const rows = textsOf(`甲${'𠮷'.repeat(1500)}`);
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(1000);
    for (const row of rows) expect(row).not.toMatch(/\p{Cs}/u);
    const selected = textsOf(`甲${'葛\u{E0100}'.repeat(700)}`);
    for (const row of selected) expect(row).toMatch(/^[甲葛]/u);
  });

  it('tiles every line of any text, in order, within the limit', () => {
    const piece = fc.constantFrom('甲', '𠮷', '。', '，', '”', '\n', '\r\n', ' ', '乙'.repeat(200));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const rows = rowsOf(text);
        const joined = rows.map(
          ({ start, end, level }) => (level === -1 ? '' : '\n') + text.slice(start, end),
        );
        const lines = text.split(/\r\n|[\n\r]/u).filter((line) => line.trim() !== '');
        expect(joined.join('')).toBe(lines.map((line) => `\n${line}`).join(''));
        for (const { start, end } of rows) expect(end - start).toBeLessThanOrEqual(1000);
      }),
    );
  });

  it('cuts where both scripts convert the same, row by row and whole', () => {
    const hant = `${sentence.repeat(40)}\n${'在乾隆皇帝面前，「發髮」：後來、頭髮；里長里程……'.repeat(60)}`;
    const toHans = Converter({ from: 't', to: 'cn' });
    const toHant = Converter({ from: 'cn', to: 't' });
    const hans = toHans(hant);
    for (const [text, convert] of [
      [hant, toHans],
      [hans, toHant],
    ] as const) {
      const rows = rowsOf(text);
      expect(rows.length).toBeGreaterThan(4);
      const whole = convert(text).replaceAll('\n', '');
      expect(rows.map(({ start, end }) => convert(text.slice(start, end))).join('')).toBe(whole);
    }
  });

  it('cuts at no mark that a phrase of the dictionaries holds', () => {
    const mark = /[。！？；…!?;，、：,:\s”’」』）】》〉〕)"']/u;
    const { s2t, t2s } = configs as Record<string, unknown>;
    const keys = [...dictionaryKeys(s2t), ...dictionaryKeys(t2s)];
    expect(keys.length).toBeGreaterThan(40_000);
    expect(keys.filter((key) => [...key].length > 1 && mark.test(key))).toEqual([]);
  });

  it('makes a row of each sentence where that is wanted, and goes on with the paragraph', () => {
    const text = '第一句。第二句！ 第三句\n一、標題';
    const rows = [...splitRows(text, [], 'sentence')];
    expect(rows).toEqual([0, 4, 0, 4, 9, -1, 9, 12, -1, 13, 17, rows.at(-1)]);
    expect(rows.at(-1)).toBe([...splitRows(text)].at(-1));
  });

  it('covers the same text with rows of sentences as with rows of paragraphs', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'甲乙。！”\n ，𠮷') }), (text) => {
        const covered = (unit: 'paragraph' | 'sentence'): string => {
          const rows = splitRows(text, [], unit);
          const parts: string[] = [];
          for (let at = 0; at < rows.length; at += 3)
            parts.push(text.slice(rows[at], rows[at + 1]));
          return parts.join('');
        };
        expect(covered('sentence')).toBe(covered('paragraph'));
      }),
    );
  });
});

/** Every key of the dictionaries in a configuration; they are `key value|key value|…`. */
function dictionaryKeys(part: unknown): string[] {
  if (typeof part === 'string') return part.split('|').map((entry) => entry.split(' ')[0] ?? '');
  if (Array.isArray(part)) return part.flatMap(dictionaryKeys);
  return typeof part === 'object' && part ? Object.values(part).flatMap(dictionaryKeys) : [];
}

import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';

import { documentNumberKey, findDocumentNumbers } from '#core/policy/document-number';
import { policyText } from './policy-text';

const numbersIn = (text: string) => findDocumentNumbers(text).map((number) => number.text);

describe('findDocumentNumbers', () => {
  it.each([
    ['國發〔2025〕11號', '國發〔2025〕11號'],
    ['国办发[2024]5号', '国办发[2024]5号'],
    ['國發 〔 2024 〕 5 號', '國發〔2024〕5號'],
    ['工信部聯企業【２０２０】１２０號', '工信部聯企業【２０２０】１２０號'],
    ['民发（二〇二三）六号', '民发（二〇二三）六号'],
    ['發改委令第12號', '發改委令第12號'],
    ['中華人民共和國主席令（第九十七號）', '中華人民共和國主席令（第九十七號）'],
    ['院臺經字第1130012345號函', '院臺經字第1130012345號'],
    ['L.N. 12 of 2023', 'L.N. 12 of 2023'],
    ['2023年第68號法律公告', '2023年第68號法律公告'],
    ['財政部公告2024年第2號', '財政部公告2024年第2號'],
  ])('finds %s', (text, number) => {
    expect(numbersIn(text)).toEqual([number]);
  });

  it('leaves the words before a number out of it', () => {
    expect(numbersIn('根據國發〔2024〕5號文和財稅〔2018〕99號，貫徹落實甘政發〔2023〕1號')).toEqual(
      [...['國發〔2024〕5號', '財稅〔2018〕99號', '甘政發〔2023〕1號']],
    );
    expect(numbersIn('2000年9月25日中華人民共和國國務院令第291號公布')).toEqual([
      '中華人民共和國國務院令第291號',
    ]);
  });

  it('takes no year or sum for a number', () => {
    expect(numbersIn('（2024）年度報告；〔2024〕5號；第12號樓；2024年第3期')).toEqual([]);
  });

  it('gives places of whole characters in the text, in order and apart', () => {
    fc.assert(
      fc.property(policyText, (text) => {
        let free = 0;
        for (const { start, end } of findDocumentNumbers(text)) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          free = end;
        }
      }),
    );
  });
});

describe('documentNumberKey', () => {
  it('is one for all ways to write a number', () => {
    const same = [
      ...['國發〔2024〕5號', '国发[2024]5号', '国发（2024）第5号', '國發【２０２４】５號'],
      ...['国 发 〔2024〕 5 号', '国发〔二〇二四〕五号', '國發﹝2024﹞5號文'],
    ];
    expect(new Set(same.map(documentNumberKey))).toEqual(new Set(['国发〔2024〕5号']));
  });

  it('joins the spellings of Taiwan and Hong Kong, and of orders', () => {
    expect(documentNumberKey('院台經字第1130012345號')).toBe(
      documentNumberKey('院臺經字第 1130012345 號函'),
    );
    expect(documentNumberKey('L.N. 12 of 2023')).toBe(documentNumberKey('2023年第12號法律公告'));
    expect(documentNumberKey('主席令（第九十七號）')).toBe(documentNumberKey('主席令第97号'));
  });

  it('tells different numbers apart', () => {
    expect(documentNumberKey('國發〔2024〕5號')).not.toBe(documentNumberKey('國發〔2024〕15號'));
    expect(documentNumberKey('國發〔2024〕5號')).not.toBe(documentNumberKey('國辦發〔2024〕5號'));
  });

  it('is its own key, whatever it is made of, and the same from both scripts', () => {
    const toHant = Converter({ from: 'cn', to: 't' });
    fc.assert(
      fc.property(policyText, (text) => {
        const key = documentNumberKey(text);
        expect(documentNumberKey(key)).toBe(key);
      }),
    );
    for (const number of [
      '工信部联规〔2023〕258号',
      '发改体改〔2023〕1786号',
      '国卫医发〔2020〕1号',
    ]) {
      expect(documentNumberKey(toHant(number))).toBe(documentNumberKey(number));
    }
  });
});

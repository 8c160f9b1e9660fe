import { describe, expect, it } from 'vitest';

import fc from 'fast-check';
import { headingPath, lineLevels, outlineOf } from '#core/policy/outline';
import { outlineWithRunIns } from '#core/policy/run-in-headings';
import { splitRows } from '#core/text/rows';
import { policyText } from './policy-text';

const text = [
  '關於促進製造業有序轉移的指導意見',
  '國發〔2024〕5號',
  '各省、自治區、直轄市人民政府：',
  '一、總體要求',
  '（一）指導思想',
  '全面貫徹新發展理念，推動高質量發展。',
  '1. 基本原則',
  '堅持市場主導。',
  '二、重點任務',
  '（一）推進產業國內梯度轉移。加大支持力度，優化布局。',
  '國務院',
  '2024年10月27日',
].join('\n');

describe('lineLevels', () => {
  it('tells title, divisions and body apart, with levels that never skip', () => {
    expect(lineLevels(text.split('\n'))).toEqual([1, 0, 0, 2, 3, 0, 4, 0, 2, 0, 0, 0]);
  });

  it('knows the divisions of laws and plans in both scripts', () => {
    const lines = ['第一编 总则', '第一章 總則', '第一節 目的', '第二节 范围', '正文在此。'];
    expect(lineLevels(['規劃綱要', ...lines])).toEqual([1, 2, 3, 4, 4, 0]);
  });

  it('takes a short line without a full stop for a heading, unless short lines are the rule', () => {
    expect(lineLevels(['標題', '主要目標', '到2030年，實現翻番。', '甲。', '乙。'])[1]).toBe(2);
    expect(lineLevels(['標題', '春眠不覺曉', '處處聞啼鳥', '夜來風雨聲', '花落知多少'])).toEqual([
      1, 0, 0, 0, 0,
    ]);
  });

  it('knows the divisions of Taiwan, where 1、 stands below （一）', () => {
    const lines = ['計畫', '壹、緣起', '一、依據', '（一）目標', '1、期程', '貳、經費', '一、來源'];
    expect(lineLevels([...lines, '如下。'])).toEqual([1, 2, 3, 4, 5, 2, 3, 0]);
  });

  it('lets 甲、 stand above 一、 where it comes first, and below where it comes later', () => {
    expect(lineLevels(['標題', '甲、總說明', '一、依據', '如下。'])).toEqual([1, 2, 3, 0]);
    expect(lineLevels(['標題', '一、依據', '（一）法令', '甲、中央', '如下。'])).toEqual([
      1, 2, 3, 4, 0,
    ]);
  });

  it('knows decimals, and 1 above 1.1, but no amounts', () => {
    const lines = ['技術規範', '1 範圍', '1.1 目的', '1.1.2 用語', '2 要求', '1.5億元', '如下。'];
    expect(lineLevels(lines)).toEqual([1, 2, 3, 4, 2, 2, 0]);
    expect(lineLevels(['標題', '投資', '1.5億元以上，', '如下。', '如上。', '如左。'])[2]).toBe(0);
  });

  it('knows (1), 1） and ① below 1., and annexes above all divisions', () => {
    const lines = [
      '方案',
      '一、任務',
      '1. 產業',
      '（1）承接',
      '①園區',
      '附件1',
      '一、清單',
      '如下。',
    ];
    expect(lineLevels(lines)).toEqual([1, 2, 3, 4, 5, 2, 3, 0]);
    expect(
      lineLevels(['通知', '如下。', '附件：工作方案', '甘肅省人民政府', '2024年5月1日']),
    ).toEqual([1, 0, 0, 0, 0]);
  });

  it('takes an article with a name of its own for a heading, spaces in it or not', () => {
    expect(lineLevels(['辦法', '第 一 章 總則', '第 1 條', '為協助企業。', '第二條 定義'])).toEqual(
      [1, 2, 3, 0, 3],
    );
  });

  it('takes what the format states, and looks only for numbers besides', () => {
    const lines = ['導航', '國務院意見', '一、要求', '短行', '任務', '（一）產業', '如下。'];
    const stated = [0, 1, null, null, 3, null, null];
    expect(lineLevels(lines, (index) => stated[index] ?? null)).toEqual([0, 1, 2, 0, 2, 3, 0]);
  });

  it('never skips a level, whatever the text', () => {
    fc.assert(
      fc.property(policyText, fc.array(fc.option(fc.nat(6))), (text, stated) => {
        let before = 0;
        for (const level of lineLevels(text.split('\n'), (index) => stated[index] ?? null)) {
          expect(level).toBeLessThanOrEqual(before + 1);
          if (level > 0) before = level;
        }
      }),
    );
  });

  it('finds no heading in a text of one line, or in none', () => {
    expect(lineLevels(['推動高質量發展'])).toEqual([0]);
    expect(lineLevels([])).toEqual([]);
  });
});

describe('headingPath', () => {
  const outline = outlineOf(text, splitRows(text));

  it('names the headings that a place stands under, outermost first', () => {
    expect(headingPath(outline, text.indexOf('堅持'))).toEqual([
      ...['關於促進製造業有序轉移的指導意見', '一、總體要求', '（一）指導思想', '1. 基本原則'],
    ]);
    expect(headingPath(outline, text.indexOf('推進產業'))).toEqual([
      ...['關於促進製造業有序轉移的指導意見', '二、重點任務'],
    ]);
  });

  it('is empty where no heading stands before', () => {
    expect(headingPath([], 5)).toEqual([]);
  });
});

describe('outlineWithRunIns', () => {
  const named = (source: string) =>
    outlineWithRunIns(source, splitRows(source)).map((heading) => [heading.level, heading.text]);

  it('adds headings that run into their paragraphs, below the one they stand under', () => {
    expect(named(text)).toEqual([
      [1, '關於促進製造業有序轉移的指導意見'],
      [2, '一、總體要求'],
      [3, '（一）指導思想'],
      [4, '1. 基本原則'],
      [2, '二、重點任務'],
      [3, '（一）推進產業國內梯度轉移'],
    ]);
  });

  it('adds the articles of a statute, and takes no sentence with commas for a heading', () => {
    const statute = [
      '數據條例',
      '第一章　總則',
      '第一條　為了發展。',
      '第二條（定義）本條例所稱。',
    ];
    expect(
      named([...statute, '第三條　一是。', '（一）收集，是指取得。存儲。'].join('\n')),
    ).toEqual([
      [1, '數據條例'],
      [2, '第一章　總則'],
      [3, '第一條'],
      [3, '第二條（定義）'],
      [3, '第三條'],
    ]);
  });

  it('gives places in the text, in order, apart, with levels that never skip', () => {
    fc.assert(
      fc.property(policyText, (source) => {
        let free = 0;
        let before = 0;
        for (const { start, end, level } of outlineWithRunIns(source, splitRows(source))) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeLessThanOrEqual(source.length);
          expect(level).toBeLessThanOrEqual(before + 1);
          [free, before] = [end, level];
        }
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';

import { headingPath, lineLevels, outlineOf } from '#core/policy/outline';
import { splitRows } from '#core/text/rows';

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

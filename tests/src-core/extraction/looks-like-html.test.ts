import { describe, expect, it } from 'vitest';

import { looksLikeHtml } from '#core/extraction/looks-like-html';

describe('looksLikeHtml', () => {
  it.each([
    '<!DOCTYPE html><html>',
    '\uFEFF\n<?xml version="1.0"?>\n<!-- saved from url=(0014)about:internet -->\n<html xmlns="x">',
    '<p>第一條　甲</p>\n<p>第二條　乙</p>\n<p>第三條　丙</p>',
    '<div class=TRS_Editor><p>甲<br>乙<br>丙</p></div>',
  ])('knows a page: %s', (text) => {
    expect(looksLikeHtml(text)).toBe(true);
  });

  it.each([
    '',
    '增速<5%的地區，a<b 且 c>d。',
    '國務院\n<br>\n關於印發規劃的通知\n一、總體要求\n二、重點任務',
    '# 標題\n\n<div align="center">\n<p>圖</p>\n</div>\n\n- 甲\n- 乙\n\n> 引',
    '用 <b>粗</b> 與 <i>斜</i>。',
    '<ruby>戰<rt>zhàn</rt></ruby>略',
  ])('knows what is none: %s', (text) => {
    expect(looksLikeHtml(text)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';

import { markedPinyin } from '#core/dictionary/marked-pinyin';
import { zhuyinOf } from '#core/dictionary/zhuyin-of';

describe('markedPinyin', () => {
  it.each([
    ['fa1 zhan3', 'fā zhǎn'],
    ['lu:4 xing2', 'lǜ xíng'],
    ['Lu:3', 'Lǚ'],
    ['lu:e4', 'lüè'],
    ['liu2 gui1 hou4', 'liú guī hòu'],
    ['nu:3 r5', 'nǚ r'],
    ['Mo4 jiang1 Ha1 ni2 zu2', 'Mò jiāng Hā ní zú'],
    ['qian1ke4', 'qiānkè'],
    ['er4 ling2 , san1', 'èr líng, sān'],
    ['ng2', 'ńg'],
    ['xx5', 'xx'],
    ['3 C', '3 C'],
    ['de5', 'de'],
    ['', ''],
  ])('reads %s as %s', (numbered, marked) => {
    expect(markedPinyin(numbered)).toBe(marked);
  });
});

describe('zhuyinOf', () => {
  it.each([
    ['fā zhǎn', 'ㄈㄚ ㄓㄢˇ'],
    ['Lǚ', 'ㄌㄩˇ'],
    ['zhuō zi', 'ㄓㄨㄛ ˙ㄗ'],
    ['sān C', 'ㄙㄢ C'],
    ['lüè', 'ㄌㄩㄝˋ'],
  ])('writes %s as %s', (pinyin, zhuyin) => {
    expect(zhuyinOf(pinyin)).toBe(zhuyin);
  });
});

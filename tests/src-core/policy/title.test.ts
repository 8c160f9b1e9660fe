import { describe, expect, it } from 'vitest';

import { titleOf } from '#core/policy/title';

describe('a title of a text on one line', () => {
  it('is its first sentence, however long the line is', () => {
    const sentence = '推動產業發展,引導西部地區有序承接東部地區產業轉移';
    expect(titleOf(`${sentence}。`.repeat(400_000), '')).toBe(sentence);
    expect(titleOf(' '.repeat(10_000_000), '長.txt')).toBe('長');
  });
});

describe('titleOf', () => {
  it('takes the first line where it reads like a heading', () => {
    expect(titleOf('\n\u3000關於產業轉移的意見\n正文。', 'a.txt')).toBe('關於產業轉移的意見');
  });

  it('takes the first sentence otherwise, without its full stop', () => {
    expect(titleOf('會議在蘭州開幕。第二句。', 'a.txt')).toBe('會議在蘭州開幕');
    expect(titleOf('怎麼辦？先看看。', 'a.txt')).toBe('怎麼辦？');
  });

  it('clips at 80 code points, never inside one', () => {
    const title = titleOf(`${'𠮷'.repeat(100)}。`, 'a.txt');
    expect([...title]).toHaveLength(80);
    expect(title.endsWith('…')).toBe(true);
    expect(title).not.toMatch(/\p{Cs}/u);
  });

  it('reads the beginning alone of a text that is one line', () => {
    const line = '推動高質量發展，'.repeat(4_000_000);
    expect([...titleOf(line, 'a.txt')]).toHaveLength(80);
    expect(titleOf(`會議在蘭州開幕。${line}`, 'a.txt')).toBe('會議在蘭州開幕');
  });

  it('falls back on the name without extension', () => {
    expect(titleOf(' \n', '通知.2024.txt')).toBe('通知.2024');
    expect(titleOf('', '.txt')).toBe('.txt');
    expect(titleOf('', '')).toBe('');
  });
});

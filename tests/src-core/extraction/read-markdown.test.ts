import { describe, expect, it } from 'vitest';

import { readMarkdown } from '#core/extraction/read-markdown';

function blocksOf(markdown: string): string[] {
  const { text, structure } = readMarkdown(markdown);
  return structure.blocks.map(({ kind, level, marker, start, end }) =>
    [kind, level, marker ?? '-', text.slice(start, end)].join(' '),
  );
}

describe('readMarkdown', () => {
  it('takes front matter for what the file states, and no more', () => {
    const { text, stated, address } = readMarkdown(
      '---\ntitle: "通知：一"\ndate: 2025年3月5日\nissuer: 國務院\nurl: https://www.gov.cn/a#b\ntags:\n  - x\n---\n正文',
    );
    expect(text).toBe('正文\n');
    expect(stated).toEqual({ title: '通知：一', author: '國務院', date: '2025-03-05' });
    expect(address).toBe('https://www.gov.cn/a');
    expect(readMarkdown('---\n這不是欄位\n---\n正文').text).toContain('這不是欄位');
  });

  it('reads headings, lists, tasks, quotes and code', () => {
    expect(
      blocksOf('# 甲\n\n乙\n丙  \n丁\n\n- 戊\n  1. 己\n- [x] 庚\n\n> 辛\n\n```\na  b\n```'),
    ).toEqual([
      ...[
        'heading 1 - 甲',
        'paragraph 0 - 乙丙',
        'paragraph 0 - 丁',
        'item 1 • 戊',
        'item 2 1. 己',
      ],
      ...['item 1 ☑ 庚', 'quote 0 - 辛', 'preformatted 0 - a  b'],
    ]);
  });

  it('reads tables in order, and notes', () => {
    expect(blocksOf('甲[^1]\n\n|a|b|\n|-|-|\n|1||\n|2|3|\n\n[^1]: 注')).toEqual([
      ...['paragraph 0 - 甲[1]', 'row 0 - a\tb', 'row 1 - 1', 'row 1 - 2\t3', 'note 0 1 注'],
    ]);
  });

  it('reads ruby, and drops other tags with what they would do', () => {
    const { text, structure } = readMarkdown(
      '<ruby>戰<rt>zhàn</rt></ruby>略與<b onclick="x()">發展</b> [鏈](javascript:x) &amp; \\*\n\n<script>alert(1)</script>',
    );
    expect(text).toBe('戰略與發展 鏈 & *\n');
    expect(structure.ruby).toEqual([{ start: 0, end: 1, reading: 'zhàn' }]);
  });

  it('takes for plain text what would cost the parser too much', () => {
    for (const attack of [
      '>'.repeat(1e5),
      '**a '.repeat(2e4),
      '['.repeat(5e4),
      '- '.repeat(5000),
      '_a_'.repeat(3e4),
    ]) {
      expect(readMarkdown(`${attack}\n末行`).text).toContain('末行');
    }
  });
});

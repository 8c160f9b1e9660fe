import { describe, expect, it } from 'vitest';

import { readHtml } from '#core/extraction/read-html';

function shown(html: string): string[] {
  return readHtml(html).text.split('\n').slice(0, -1);
}

/** Blocks as `kind level marker text`. */
function blocksOf(html: string): string[] {
  const { text, structure } = readHtml(html);
  return structure.blocks.map(({ kind, level, marker, start, end }) =>
    [kind, level, marker ?? '-', text.slice(start, end)].join(' '),
  );
}

describe('the text of a page', () => {
  it('has white space as a browser lays it out, and none where a source line ends between Han characters', () => {
    expect(shown('<p>　　為加強\n　管理，\n推動 <b>高質量</b>\n發展 of\nGDP</p>')).toEqual([
      '為加強　管理，推動 高質量發展 of GDP',
    ]);
    expect(shown('<p>&nbsp;&nbsp;甲&nbsp;乙 </p>')).toEqual(['甲 乙']);
  });

  it('takes a line break for a paragraph, and blocks for lines', () => {
    expect(shown('甲<br><br>　　乙<div>丙<p>丁</p>戊</div>')).toEqual([
      '甲',
      '乙',
      '丙',
      '丁',
      '戊',
    ]);
  });

  it('reads entities and drops what shows nothing', () => {
    expect(shown('<p>&lt;b&gt; &amp;&#x6230;&hellip;\u200B發&shy;展</p>')).toEqual([
      '<b> &戰…發展',
    ]);
  });

  it('replaces NUL and lone surrogates, and keeps rare characters whole', () => {
    expect(shown('<pre>𠮷\ud800a</pre><p>葛\u{E0100}</p>')).toEqual(['𠮷\uFFFDa', '葛\u{E0100}']);
  });

  it('never shows scripts, styles, templates, controls and other media', () => {
    const silent = [
      'script',
      'style',
      'template',
      'noscript',
      'svg',
      'math',
      'iframe',
      'object',
      'canvas',
    ];
    const more = ['audio', 'video', 'select', 'button', 'textarea', 'noembed', 'noframes', 'xml'];
    for (const name of [...silent, ...more]) {
      expect(shown(`<p>甲</p><${name}>乙</${name}><p>丙</p>`), name).toEqual(['甲', '丙']);
    }
  });

  it('keeps raised and lowered figures apart from the number before them', () => {
    expect(
      shown('<p>10<sup>5</sup>m<sup>2</sup>，CO<sub>2</sub>，10<sup>-6</sup>，1<sup>st</sup></p>'),
    ).toEqual(['10⁵m²，CO₂，10⁻⁶，1st']);
  });

  it('shows quotation marks that the browser would add', () => {
    expect(
      shown('<p lang="zh-TW">他說<q>甲<q>乙</q></q></p><p lang="zh-CN"><q>丙</q></p>'),
    ).toEqual(['他說「甲『乙』」', '“丙”']);
  });

  it('shows what stands for a picture only where it is text', () => {
    expect(
      shown('<p>法號<img alt="㬎">師</p><p><img alt="logo.png"><img alt="圖片">乙</p>'),
    ).toEqual(['法號㬎師', '乙']);
  });
});

describe('the structure of a page', () => {
  it('knows headings by tag and by role', () => {
    expect(blocksOf('<h2>甲</h2><div role="heading" aria-level="4">乙</div><p>丙')).toEqual([
      'heading 2 - 甲',
      'heading 4 - 乙',
      'paragraph 0 - 丙',
    ]);
  });

  it('numbers lists as they say, and nests them', () => {
    expect(
      blocksOf(
        '<ol start=3><li>甲<ul><li>乙</ul><li value=9><p>丙<p>丁</ol><ol type=A reversed><li>戊<li>己</ol><ol style="list-style:cjk-ideographic"><li>庚</ol>',
      ),
    ).toEqual([
      ...[
        'item 1 3. 甲',
        'item 2 • 乙',
        'item 1 9. 丙',
        'item 1 - 丁',
        'item 1 B. 戊',
        'item 1 A. 己',
      ],
      'item 1 一、 庚',
    ]);
  });

  it('does not number twice what numbers itself', () => {
    expect(blocksOf('<ul><li>（一）甲</li><li>1. 乙</li><li>丙</li></ul>')).toEqual([
      ...['item 1 - （一）甲', 'item 1 - 1. 乙', 'item 1 • 丙'],
    ]);
  });

  it('parts the cells of a table by tabs, in their columns', () => {
    const table =
      '<table><tr><th>項目<th>甲<th>乙<tr><td rowspan=2>稅<td colspan=2>一<tr><td>二<td>三<br>四<tr><td>計<td><td>五</table>';
    expect(blocksOf(table)).toEqual([
      ...['row 0 - 項目\t甲\t乙', 'row 1 - 稅\t一', 'row 1 - \t二\t三 四', 'row 1 - 計\t\t五'],
    ]);
  });

  it('does not take the layout of a page for a table', () => {
    expect(blocksOf('<table><tr><td>甲<td><table><tr><td>乙</table></table>')).toEqual([
      ...['paragraph 0 - 甲', 'paragraph 0 - 乙'],
    ]);
    expect(blocksOf('<table><tr><td><h2>甲</h2><tr><td><p>乙</table>')[0]).toBe('heading 2 - 甲');
  });

  it('keeps the lines of what is laid out already', () => {
    expect(blocksOf('<pre>\n甲  乙\n\n\n  丙 \n</pre>')).toEqual([
      'preformatted 0 - 甲  乙\n\n  丙',
    ]);
  });

  it('tells notes from what refers to them, as Word, Wikipedia and pandoc write them', () => {
    expect(
      blocksOf(
        '<p>甲<a href="#_ftn1" name="_ftnref1">[1]</a>。<p>乙<sup><a href="#cite_note-2">[2]</a></sup><p>丙<a href="#fn3" id="fnref3" role="doc-noteref">3</a><p><a href="#_ftnref1" name="_ftn1">[1]</a> 注一<ol class=references><li id="cite_note-2"><span class="mw-cite-backlink"><a href="#cite_ref-2">^</a></span> 注二</ol><aside id=fn3 role=doc-footnote>注三<a href="#fnref3">↩</a></aside>',
      ),
    ).toEqual([
      ...['paragraph 0 - 甲[1]。', 'paragraph 0 - 乙[2]', 'paragraph 0 - 丙[3]'],
      ...['note 0 1 注一', 'note 0 2 注二', 'note 0 3 注三'],
    ]);
  });

  it('reads ruby of every make, without what stands in for it', () => {
    const ruby = (html: string): string[] => {
      const { text, structure } = readHtml(html);
      return structure.ruby.map(
        ({ start, end, reading }) => `${text.slice(start, end)} ${reading}`,
      );
    };
    expect(ruby('<ruby>戰<rp>(</rp><rt>zhàn</rt><rp>)</rp>略<rt>lüè</rt></ruby>')).toEqual([
      '戰 zhàn',
      '略 lüè',
    ]);
    expect(ruby('<ruby><rb>戰</rb><rb>略</rb><rt>zhàn</rt><rt>lüè</rt></ruby>')).toEqual([
      '戰 zhàn',
      '略 lüè',
    ]);
    expect(ruby('<ruby><rb>戰</rb><rtc><rt>ㄓㄢˋ</rt></rtc></ruby>')).toEqual(['戰 ㄓㄢˋ']);
    expect(ruby('<ruby>戰略<rt>zhàn lüè</rt></ruby>')).toEqual(['戰 zhàn', '略 lüè']);
    expect(ruby('<ruby>大人<rt>おとな</rt></ruby>')).toEqual(['大人 おとな']);
    expect(shown('<p>甲<ruby>戰<rp>(</rp><rt>zhàn</rt><rp>)</rp></ruby>乙')).toEqual(['甲戰乙']);
  });

  it('lists bullets that Word draws as text as items', () => {
    expect(
      blocksOf(
        "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>甲<o:p></o:p></p>",
      ),
    ).toEqual(['item 2 • 甲']);
  });
});

describe('what a page says of itself', () => {
  it('is its title without the name of the site, its issuer and its date', () => {
    const page = `<html><head><title>關於印發規劃的通知_政策_中国政府网</title><meta name="ContentSource" content="工業和信息化部">
      <meta name="PubDate" content="2025/3/5 10:00"></head><body><p>正文。</p></body></html>`;
    expect(readHtml(page).stated).toEqual({
      title: '關於印發規劃的通知',
      author: '工業和信息化部',
      date: '2025-03-05',
    });
  });

  it('keeps a dash that belongs to the title', () => {
    expect(readHtml('<title>数字中国-建设整体布局规划</title>').stated.title).toBe(
      '数字中国-建设整体布局规划',
    );
  });

  it('is where it was saved from, without fragment and credentials, and no other scheme', () => {
    const saved = (url: string): string | null =>
      readHtml(`<!-- saved from url=(0042)${url} --><p>甲`).address;
    expect(saved('https://u:p@www.gov.cn/a.htm?b=1#c')).toBe('https://www.gov.cn/a.htm?b=1');
    expect(saved('javascript:alert(1)')).toBeNull();
    expect(saved('file:///C:/a.htm')).toBeNull();
    expect(
      readHtml('<link rel=canonical href="//a.gov.cn/x"><base href="https://a.gov.cn/">').address,
    ).toBe('https://a.gov.cn/x');
  });
});

describe('what a page hides', () => {
  it('is cut where it is a block, and no part of the text within a line', () => {
    const { text, cuts } = readHtml(
      '<p>甲<span style="display:none">乙</span>丙</p><div hidden><p>丁</p></div><p>戊</p>',
    );
    expect(text).toBe('甲丙\n丁\n戊\n');
    expect(cuts).toEqual([{ start: 3, end: 5, reason: 'hidden', confidence: 0.95 }]);
  });

  it('is shown where nothing else is', () => {
    expect(readHtml('<div style="display:none"><p>甲</p></div>').cuts).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';

import { readClipboardHtml } from '#core/extraction/read-clipboard-html';

describe('readClipboardHtml', () => {
  it('reads the fragment that Windows marks, and where it came from', () => {
    const { text, address, cuts } = readClipboardHtml(
      'Version:0.9\r\nStartHTML:0000000128\r\nEndHTML:0000000300\r\nStartFragment:0000000164\r\nEndFragment:0000000264\r\nSourceURL:https://www.gov.cn/a.htm#b\r\n<html><body><nav>外</nav><!--StartFragment--><p>推動<b>高質量</b>發展</p><div class="footer">版權所有</div><!--EndFragment--></body></html>',
    );
    expect(text).toBe('推動高質量發展\n版權所有\n');
    expect(address).toBe('https://www.gov.cn/a.htm');
    expect(cuts).toEqual([]);
  });

  it('reads rows that are marked without their table', () => {
    const { structure } = readClipboardHtml(
      '<html><body><table><!--StartFragment--><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr><!--EndFragment--></table></body></html>',
    );
    expect(structure.blocks.map(({ kind }) => kind)).toEqual(['row', 'row']);
  });

  it('reads what Word and Google Docs write', () => {
    const word = `<html xmlns:o="x"><head><!--[if gte mso 9]><xml><o:a>1</o:a></xml><![endif]--><style>p{}</style></head><body><!--StartFragment--><p class=MsoNormal><span lang=EN-US>甲<o:p></o:p></span></p><!--EndFragment--></body></html>`;
    expect(readClipboardHtml(word).text).toBe('甲\n');
    const docs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="white-space:pre-wrap;">乙 丙</span></p><br /><p dir="ltr"><span>丁</span></p></b>`;
    expect(readClipboardHtml(docs).text).toBe('乙 丙\n丁\n');
  });
});

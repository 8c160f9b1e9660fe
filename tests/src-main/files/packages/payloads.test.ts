import { describe, expect, it } from 'vitest';

import { readDocx } from '../../../../src-main/files/packages/read-docx';
import { readEpub } from '../../../../src-main/files/packages/read-epub';
import { zipOf } from './fixtures';

/** Elements and attributes by which markup runs a script; together more than sixty payloads. */
const handlers = [
  'onerror',
  'onload',
  'onclick',
  'onfocus autofocus',
  'ontoggle',
  'onanimationstart',
];
const elements = ['img src="x"', 'svg', 'body', 'input', 'details open=""', 'video', 'iframe', 'p'];
const links = [
  'javascript:',
  'JaVaScRiPt:',
  ' javascript:',
  'java&#9;script:',
  'vbscript:',
  'data:text/html,',
];
const whole = [
  '<script>alert(1)</script>',
  '<script src="data:,alert(1)"/>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mi><style>alert(1)</style></mi></math>',
  '<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)"/>',
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)"></button></form>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)"/>',
  '<base href="javascript:alert(1)//"/>',
  '<link rel="stylesheet" href="javascript:alert(1)"/>',
  '<style>@import "javascript:alert(1)"</style>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></p></noscript>',
  '<svg><a xlink:href="javascript:alert(1)"></a></svg>',
  '<template><script>alert(1)</script></template>',
];
const payloads = [
  ...elements.flatMap((element) => {
    const name = element.split(' ')[0] ?? '';
    return handlers.map((handler) => `<${element} ${handler}="alert(1)"></${name}>`);
  }),
  ...links.map((link) => `<a href="${link}alert(1)">連結</a>`),
  ...whole,
];

describe('markup that would run a script', () => {
  it('comes out of a document letter by letter where it is its text', async () => {
    const paragraphs = payloads.map((payload) => {
      return `<w:p><w:r><w:t xml:space="preserve">${escape(payload)}</w:t></w:r></w:p>`;
    });
    const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`;
    const { text } = await readDocx(await zipOf([['word/document.xml', document]]));
    expect(text.split('\n').slice(0, -1)).toEqual(payloads);
    expect(payloads.length).toBeGreaterThan(60);
  });

  it('leaves a chapter’s text, and nothing of itself', async () => {
    for (const payload of payloads) {
      const extraction = await readEpub(await bookOf(`<p>前文</p>${payload}<p>後文</p>`));
      expect(JSON.stringify(extraction), payload).not.toMatch(/alert|script:|on\w+=/iu);
      expect(extraction.text, payload).toMatch(/^前文\n(?:(?:連結|">)\n)?後文\n$/u);
    }
  });
});

function escape(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');
}

function bookOf(body: string) {
  return zipOf([
    ['mimetype', 'application/epub+zip'],
    [
      'META-INF/container.xml',
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    ],
    [
      'book.opf',
      '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>',
    ],
    ['c.xhtml', `<html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html>`],
  ]);
}

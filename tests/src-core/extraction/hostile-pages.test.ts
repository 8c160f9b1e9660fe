import { describe, expect, it } from 'vitest';

import { AppError } from '#core/model/app-error';
import type { Extraction } from '#core/model/extraction';
import { readClipboardHtml } from '#core/extraction/read-clipboard-html';
import { readHtml } from '#core/extraction/read-html';
import { readMarkdown } from '#core/extraction/read-markdown';
import { hostileHtml as payloads } from '../../support/hostile-markup';

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

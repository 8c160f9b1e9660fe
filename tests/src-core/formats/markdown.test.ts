import { execFileSync, spawnSync } from 'node:child_process';
import { micromark } from 'micromark';
import { describe, expect, it } from 'vitest';

import { notesToMarkdown } from '#core/formats/markdown';
import { disarmMarkdown, escapeMarkdown, quoteYaml } from '#core/formats/markdown-escape';
import { exportWith, hostileNotes } from './notes-fixture';

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
if (!hasPandoc) process.stderr.write('pandoc is not here: its check of the Markdown is skipped\n');

const awkward = [
  '1. 第一',
  '+ a',
  '- b',
  '# c',
  '> d',
  '*e* _f_ `g`',
  '<b>',
  '&amp;',
  '[x](y)',
  '$z$',
];

describe('notesToMarkdown', () => {
  it('says all there is to a note', () => {
    expect(notesToMarkdown(exportWith('要點：**產業**'))).toBe(
      `---
title: "關於產業的意見"
lang: "en"
source: "policy.txt"
source_sha256: "${'ab'.repeat(32)}"
encoding: "utf-8"
script: "hant"
issuers: ["國務院"]
document_number: "國發〔2025〕11號"
written: "2025-03-05"
address: "https://www.example.org/a?b=c&d=\\"e\\""
imported: "2026-11-23T12:00:00.000Z"
document_id: "01a20893-2215-745d-a25b-5dd96f2202b7"
notes: 1
---

# 關於產業的意見

## 1. 一、總體要求 › （一）指導思想

**Traditional**

> 發展產業

**Simplified**

> 发展产业

**Note**

> 要點：**產業**

- Color: Green
- Tags: 產業, a\\*b
- Position: 10–14
- Created: 2026-11-23 12:34 UTC
- Modified: 2026-11-24 01:02 UTC
- ID: 01a20893-2215-745d-a25b-5dd96f2202b8
`.replace('Color', 'Colour'),
    );
  });

  it('gives equal bytes for equal notes', () => {
    expect(notesToMarkdown(exportWith('a'))).toBe(notesToMarkdown(exportWith('a')));
  });

  it.each(hostileNotes)('keeps %j in its place', (note) => {
    const html = micromark(bodyOf(notesToMarkdown(exportWith(note))), {
      allowDangerousHtml: true,
      allowDangerousProtocol: false,
    });
    expect(outsideQuotes(html).match(/<h\d/gu)).toHaveLength(2);
    expect(html).not.toMatch(
      /<(?:script|style|base|img src="x"|div|!--|\/article)|<[^>]*onclick=/iu,
    );
    expect(html.match(/<li>/gu)?.length).toBeGreaterThanOrEqual(6);
    expect(outsideQuotes(html)).toContain('ID: 01a20893');
  });

  it.each(awkward)('quotes %j as it is', (quote) => {
    const html = micromark(bodyOf(notesToMarkdown(exportWith('', { quote, title: quote }))));
    const shown = escapeHtml(quote);
    expect(html).toContain(`<h1>${shown}</h1>`);
    expect(html).toContain(`<blockquote>\n<p>${shown}</p>\n</blockquote>`);
  });

  it.runIf(hasPandoc).each([...hostileNotes, ...awkward])(
    'pandoc reads %j the same way',
    (note) => {
      const markdown = notesToMarkdown(
        exportWith(note, { quote: awkward.join('\n'), title: '"a": b' }),
      );
      const ast = pandoc(markdown);
      expect(ast.meta['title']).toEqual({ t: 'MetaInlines', c: expect.anything() as unknown });
      expect(JSON.stringify(ast.meta['title'])).not.toContain('stolen');
      expect(JSON.stringify(ast.blocks)).not.toMatch(/"t":"Raw(?:Block|Inline)"/u);
      const top = ast.blocks.map(({ t }) => t);
      expect(top.filter((type) => type === 'Header')).toHaveLength(2);
      expect(top.slice(0, 6)).toEqual([
        'Header',
        'Header',
        'Para',
        'BlockQuote',
        'Para',
        'BlockQuote',
      ]);
      const quote = ast.blocks[3]?.c as { t: string }[];
      expect(quote.map(({ t }) => t)).toEqual(awkward.map(() => 'Para'));
      expect(quote.map((paragraph) => plain(paragraph))).toEqual(awkward);
    },
  );
});

describe('escapeMarkdown', () => {
  it('makes one line', () => {
    expect(escapeMarkdown('a\r\nb\u2028c')).toBe('a b c');
  });
});

describe('disarmMarkdown', () => {
  it('leaves Markdown, code and links as they are', () => {
    const note = '**a** `<b>`\n\n```html\n<i>\n```\n\n<https://example.com> 1 < 2';
    expect(disarmMarkdown(note)).toBe(note);
  });
});

describe('quoteYaml', () => {
  it('keeps quotes, line ends and odd characters inside the string', () => {
    expect(quoteYaml('a"b\\c\nd\u2028e\u0085')).toBe('"a\\"b\\\\c\\nd\\u2028e\\u0085"');
  });
});

function bodyOf(markdown: string): string {
  return markdown.slice(markdown.indexOf('\n---\n', 4) + 5);
}

function outsideQuotes(html: string): string {
  let depth = 0;
  return html
    .split(/(<\/?blockquote>)/u)
    .filter((part) => {
      if (part === '<blockquote>') depth += 1;
      else if (part === '</blockquote>') depth -= 1;
      return depth === 0;
    })
    .join('');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

type Ast = { meta: Record<string, unknown>; blocks: { t: string; c: unknown }[] };

function pandoc(markdown: string): Ast {
  return JSON.parse(
    execFileSync('pandoc', ['-f', 'markdown', '-t', 'json'], { input: markdown, encoding: 'utf8' }),
  ) as Ast;
}

function plain(node: unknown): string {
  if (Array.isArray(node)) return node.map(plain).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { t, c } = node as { t?: string; c?: unknown };
  if (t === 'Str') return String(c);
  if (t === 'Space' || t === 'SoftBreak') return ' ';
  return plain(c);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Extraction } from '#core/model/extraction';
import { readHtml } from '#core/extraction/read-html';
import { readMarkdown } from '#core/extraction/read-markdown';

type Tree =
  | string
  | { readonly tag: string; readonly attributes: string; readonly children: readonly Tree[] };

const words = fc.constantFrom(
  ...[
    '推動高質量發展，',
    '國務院',
    ' ',
    '\n　　',
    '𠮷',
    'GDP 5%',
    '&nbsp;',
    '一、',
    '來源：新華社',
    '版權所有',
    '&lt;b&gt;',
    '\ud800',
  ],
);
const tags = fc.constantFrom(
  ...[
    'div',
    'p',
    'span',
    'b',
    'a href=x',
    'ul',
    'ol',
    'li',
    'table',
    'tr',
    'td',
    'th',
    'h1',
    'h3',
    'pre',
    'blockquote',
  ],
  ...[
    'ruby',
    'rb',
    'rt',
    'rp',
    'br',
    'hr',
    'sup',
    'nav',
    'footer',
    'article',
    'section',
    'q',
    'details',
    'script',
    'dl',
    'dd',
  ],
);
const attributes = fc.constantFrom(
  ...[
    '',
    '',
    '',
    ' hidden',
    ' class=footer',
    ' class=TRS_Editor',
    ' class="share"',
    ' id=fn1',
    ' role=doc-endnotes',
  ],
  ...[
    ' style="display:none"',
    ' style="white-space:pre-wrap"',
    ' colspan=3',
    ' rowspan=2',
    ' aria-hidden=true',
  ],
);
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    words,
    fc.record({ tag: tags, attributes, children: fc.array(tie('tree'), { maxLength: 5 }) }),
  ),
}));
const pages = fc.array(tree, { maxLength: 8 }).map((trees) => trees.map(toHtml).join(''));

function toHtml(node: Tree): string {
  if (typeof node === 'string') return node;
  const name = node.tag.split(' ')[0] ?? '';
  return `<${node.tag}${node.attributes}>${node.children.map(toHtml).join('')}</${name}>`;
}

function checkLaws({ text, structure, cuts }: Extraction): void {
  let reached = 0;
  for (const { start, end } of structure.blocks) {
    expect(start).toBeGreaterThanOrEqual(reached);
    expect(end).toBeGreaterThan(start);
    expect(text[end]).toBe('\n');
    expect(start === 0 || text[start - 1] === '\n').toBe(true);
    reached = end;
  }
  expect(reached).toBe(Math.max(0, text.length - 1));
  let reachedRuby = 0;
  for (const { start, end, reading } of structure.ruby) {
    expect(start).toBeGreaterThanOrEqual(reachedRuby);
    expect(
      structure.blocks.some((block) => block.start <= start && end <= block.end && start < end),
    ).toBe(true);
    expect(reading).not.toBe('');
    reachedRuby = end;
  }
  let reachedCut = 0;
  for (const { start, end } of cuts) {
    expect(start).toBeGreaterThanOrEqual(reachedCut);
    expect(end).toBeGreaterThan(start);
    expect(start === 0 || text[start - 1] === '\n').toBe(true);
    expect(text[end - 1]).toBe('\n');
    reachedCut = end;
  }
  const length = cuts.reduce((sum, { start, end }) => sum + end - start, 0);
  if (text !== '') expect(length).toBeLessThan(text.length);
  expect(text).not.toMatch(/[ \t\r]\n|\n\n\n|[\0\p{Cs}]/u);
}

describe('the laws of an extraction', () => {
  it('blocks, ruby and cuts are sorted and in place, and a text is never cut to nothing: pages', () => {
    fc.assert(
      fc.property(pages, (html) => {
        checkLaws(readHtml(html));
        checkLaws(readHtml(html, { isFragment: true }));
      }),
      { numRuns: 400 },
    );
  });

  it('they hold of Markdown', () => {
    const pieces = fc.constantFrom(
      ...[
        '# 題',
        '推動',
        '- 甲',
        '  - 乙',
        '1. 丙',
        '> 丁',
        '|a|b|\n|-|-|\n|1|2|',
        '```',
        '    碼',
        '**粗**',
        '  ',
        '[^1]',
      ],
      ...[
        '[^1]: 注',
        '<ruby>戰<rt>zhàn</rt></ruby>',
        '<div>',
        '</div>',
        '<b>',
        '---',
        '\\',
        '&amp;',
        '\ud800',
        '\n',
        '`',
      ],
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(pieces, fc.constantFrom('', '\n', '\n\n')), { maxLength: 20 }),
        (parts) => {
          checkLaws(readMarkdown(parts.flat().join('')));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('what a page shows keeps its order, nothing lost and nothing twice', () => {
    const tagsShown = fc.constantFrom(
      'div',
      'p',
      'span',
      'b',
      'li',
      'ul',
      'blockquote',
      'h2',
      'section',
      'nav',
      'i',
      'ol',
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(tagsShown, { maxLength: 4 }), { minLength: 1, maxLength: 20 }),
        (paths) => {
          const html = paths.map((path, at) => {
            const open = path.map((tag) => `<${tag}>`).join('');
            const close = [...path]
              .reverse()
              .map((tag) => `</${tag}>`)
              .join('');
            return `${open}字${at}號${close}`;
          });
          const found = readHtml(html.join('')).text.match(/字\d+號/gu);
          expect(found).toEqual(paths.map((_, at) => `字${at}號`));
        },
      ),
      { numRuns: 200 },
    );
  });
});

import type { Nodes, Parents, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

import { nothingStated, type Extraction } from '../model/extraction';
import { ExtractionBuilder, type BlockSpec } from './extraction-builder';
import { readFrontMatter } from './front-matter';
import { LineWriter, type TextPlace } from './line-writer';
import { parsePage, type PageElement } from './page-tree';
import { isMeaningfulAlt } from './picture-text';
import { rubyPairs } from './page-ruby';
import { walkPage } from './walk-page';

/**
 * The text of a Markdown file (CommonMark with GitHub's tables, tasks and notes) with its structure.
 * Front matter is no part of the text. Of HTML within lines only `ruby` counts, other tags are dropped;
 * blocks of HTML are read as a page is. Link targets never get into the result.
 *
 * What no person writes, hundreds of levels or marks in a paragraph, is taken for plain text, line by
 * line: the parser's time would grow with their square.
 */
export function readMarkdown(text: string): Extraction {
  const front = readFrontMatter(text);
  const body = text.slice(front?.length ?? 0);
  const builder = new ExtractionBuilder();
  const writer = new MarkdownWriter(builder);
  if (tooDeep.test(body) || hasTooManyMarks(body)) {
    writer.writePlain(body);
  } else {
    const extensions = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };
    writer.write(fromMarkdown(body, extensions));
  }
  const stated = front?.stated ?? nothingStated;
  return builder.build('md', stated, front?.address ?? null);
}

/** Each mark of a quote or list opens a level. */
const tooDeep = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])){200,}/mu;

/** Of one paragraph; the parser compares each mark of emphasis with those before it. */
const mostMarks = 1000;

function hasTooManyMarks(body: string): boolean {
  let count = 0;
  for (const [found] of body.matchAll(/\n[ \t]*\r?\n|[*_~]+|`+|!?\[|<(?=[a-z!/])/giu)) {
    count = found.startsWith('\n') ? 0 : count + 1;
    if (count > mostMarks) return true;
  }
  return false;
}

const flowing: TextPlace = { isLink: false, keeps: 'nothing' };
const code: TextPlace = { isLink: false, keeps: 'all' };

type Context = {
  readonly spec: { readonly kind: BlockSpec['kind']; readonly level: number };
  /** The first block of an item or note takes it. */
  readonly marker: { value: string | null };
  readonly depth: number;
};

function plainContext(): Context {
  return { spec: { kind: 'paragraph', level: 0 }, marker: { value: null }, depth: 0 };
}

type Step = { readonly node: Nodes; readonly context: Context } | { readonly done: () => void };

class MarkdownWriter {
  readonly #builder: ExtractionBuilder;
  readonly #lines: LineWriter<null>;
  /** What is to be written next is on top. */
  readonly #steps: Step[] = [];

  constructor(builder: ExtractionBuilder) {
    this.#builder = builder;
    this.#lines = new LineWriter(builder);
  }

  write(root: Root): void {
    this.#push(root.children, plainContext());
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      if ('done' in step) step.done();
      else this.#step(step.node, step.context);
    }
    this.#lines.end();
  }

  writePlain(text: string): void {
    for (const line of text.split(/\r\n?|\n/u)) {
      this.#lines.end();
      this.#text(line, plainContext(), flowing);
    }
    this.#lines.end();
  }

  #push(nodes: readonly Nodes[], context: Context): void {
    for (let at = nodes.length - 1; at >= 0; at -= 1) {
      const node = nodes[at];
      if (node) this.#steps.push({ node, context });
    }
  }

  #pushInline(nodes: readonly RootContent[], context: Context, done: () => void = this.#end): void {
    this.#steps.push({ done });
    this.#push(joinRuby(nodes), context);
  }

  readonly #end = (): void => this.#lines.end();

  #step(node: Nodes, context: Context): void {
    switch (node.type) {
      case 'paragraph':
        this.#lines.end();
        this.#pushInline(node.children, context);
        return;
      case 'heading': {
        this.#lines.end();
        const spec = { kind: 'heading', level: node.depth } as const;
        this.#pushInline(node.children, { ...context, spec, marker: { value: null } });
        return;
      }
      case 'blockquote': {
        const isPlain = context.spec.kind === 'paragraph';
        this.#push(
          node.children,
          isPlain ? { ...context, spec: { kind: 'quote', level: 0 } } : context,
        );
        return;
      }
      case 'list': {
        const depth = context.depth + 1;
        const start = node.ordered ? (node.start ?? 1) : null;
        const items = node.children.map((item, index): Step => {
          const bullet = start === null ? '•' : `${start + index}.`;
          const marker = typeof item.checked !== 'boolean' ? bullet : item.checked ? '☑' : '☐';
          const spec = { kind: 'item', level: depth } as const;
          return { node: item, context: { spec, marker: { value: marker }, depth } };
        });
        for (const item of items.reverse()) this.#steps.push(item);
        return;
      }
      case 'footnoteDefinition': {
        const marker = { value: node.label ?? node.identifier };
        this.#push(node.children, { ...context, spec: { kind: 'note', level: 0 }, marker });
        return;
      }
      case 'table':
        for (let at = node.children.length - 1; at >= 0; at -= 1) {
          const row = node.children[at];
          const spec = { kind: 'row', level: at === 0 ? 0 : 1 } as const;
          if (row) this.#steps.push({ node: row, context: { ...context, spec } });
        }
        return;
      case 'tableRow':
        this.#lines.beginRow(context.spec, null);
        this.#steps.push({ done: () => this.#lines.endRow() });
        this.#push(node.children, context);
        return;
      case 'tableCell':
        this.#pushInline(node.children, context, () => this.#lines.nextCell(1));
        return;
      case 'code':
        this.#lines.end();
        this.#text(node.value, { ...context, spec: { kind: 'preformatted', level: 0 } }, code);
        this.#lines.end();
        return;
      case 'html':
        this.#html(node.value, context);
        return;
      case 'break':
        if (context.spec.kind === 'paragraph' || context.spec.kind === 'quote') this.#lines.end();
        else this.#lines.lineBreak();
        return;
      case 'text':
      case 'inlineCode':
        this.#text(node.value, context, flowing);
        return;
      case 'image':
      case 'imageReference':
        if (node.alt && isMeaningfulAlt(node.alt, false)) this.#text(node.alt, context, flowing);
        return;
      case 'footnoteReference':
        this.#text(`[${node.label ?? node.identifier}]`, context, flowing);
        return;
      default:
        if ('children' in node) this.#push(joinRuby((node as Parents).children), context);
    }
  }

  #text(value: string, context: Context, place: TextPlace): void {
    if (!this.#lines.isBlockOpen) {
      if (value.trim() === '') return;
      this.#begin(context);
    }
    this.#lines.text(value, place);
  }

  #begin({ spec, marker }: Context): void {
    this.#lines.begin({ ...spec, marker: marker.value }, null);
    marker.value = null;
  }

  #html(value: string, context: Context): void {
    const tree = parsePage(value, true);
    if (!this.#lines.isBlockOpen && !/^\s*<ruby\b/iu.test(value)) {
      this.#lines.end();
      walkPage(tree, this.#builder, null);
      return;
    }
    for (const node of tree.childNodes) {
      if (node.nodeName !== 'ruby') continue;
      if (!this.#lines.isBlockOpen) this.#begin(context);
      for (const { base, reading } of rubyPairs(node as PageElement))
        this.#lines.ruby(base, reading, flowing);
    }
  }
}

/** The parts of a `ruby` element, which the parser gives one by one, as one piece of HTML. */
function joinRuby(nodes: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (!node) continue;
    const end = isTag(node, /^<ruby\b/iu)
      ? nodes.findIndex((other, index) => index > at && isTag(other, /^<\/ruby\s*>/iu))
      : -1;
    if (end < 0) {
      joined.push(node);
      continue;
    }
    const parts = nodes.slice(at, end + 1).map((part) => {
      if (part.type === 'html') return part.value;
      return part.type === 'text'
        ? part.value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
        : '';
    });
    joined.push({ type: 'html', value: parts.join('') });
    at = end;
  }
  return joined;
}

function isTag(node: RootContent, pattern: RegExp): boolean {
  return node.type === 'html' && pattern.test(node.value);
}

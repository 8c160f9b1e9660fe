import type { BlockKind } from '../model/structure';
import type { BlockSpec, ExtractionBuilder } from './extraction-builder';
import { LineWriter, type TextPlace, type WrittenBlock } from './line-writer';
import { openList, takeMarker, type OpenList } from './list-markers';
import { outsideRegion, type PageRegion, type PageRegions } from './page-regions';
import { rubyPairs } from './page-ruby';
import { isDataTable, TableColumns } from './page-tables';
import { NoteMarks } from './note-marks';
import { isMeaningfulAlt } from './picture-text';
import { asScript } from './script-digits';
import {
  attribute,
  namesOf,
  labelOf,
  silentElements,
  walkTree,
  type PageElement,
  type PageParent,
  type TreeVisitor,
} from './page-tree';

/**
 * Write all that a page shows its reader, block by block.
 *
 * @returns The blocks with what the page's markup says of their places, in text order.
 */
export function walkPage(
  root: PageParent,
  builder: ExtractionBuilder,
  regions: PageRegions | null,
): readonly WrittenBlock<PageRegion>[] {
  const walker = new PageWalker(builder, regions);
  walkTree(root, walker);
  return walker.finish();
}

/** What an element passes on to what stands in it. */
type Context = TextPlace & {
  readonly kind: BlockKind;
  readonly level: number;
  readonly region: PageRegion;
  readonly list: OpenList | null;
  /** The marker of an item or note; the first block of it takes it. */
  readonly marker: { value: string | null } | null;
  readonly table: TableColumns | null;
  readonly isInHead: boolean;
  readonly isInNotes: boolean;
  readonly quotes: number;
  readonly isTraditional: boolean;
  /** Of a paragraph that Word wrote for an item, how deep its list is; else 0. */
  readonly wordLevel: number;
};

const outermost: Context = {
  kind: 'paragraph',
  level: 0,
  region: outsideRegion,
  list: null,
  marker: null,
  table: null,
  isInHead: false,
  isInNotes: false,
  isLink: false,
  keeps: 'nothing',
  quotes: 0,
  isTraditional: false,
  wordLevel: 0,
};

class PageWalker implements TreeVisitor {
  readonly #writer: LineWriter<PageRegion>;
  readonly #regions: PageRegions | null;
  readonly #notes = new NoteMarks();
  readonly #contexts: Context[] = [outermost];
  /** What the block to come turns out to be: a note that begins in it, an item of Word's. */
  #ahead: BlockSpec | null = null;

  constructor(builder: ExtractionBuilder, regions: PageRegions | null) {
    this.#writer = new LineWriter(builder);
    this.#regions = regions;
  }

  finish(): readonly WrittenBlock<PageRegion>[] {
    this.#writer.endRow();
    return this.#writer.blocks;
  }

  get #context(): Context {
    return this.#contexts.at(-1) ?? outermost;
  }

  enter(element: PageElement): boolean {
    const { tagName } = element;
    if (silentElements.has(tagName)) return false;
    if (tagName === 'br') this.#lineBreak();
    else if (tagName === 'hr') this.#writer.end();
    else if (tagName === 'img') this.#picture(element);
    else if (tagName === 'ruby') this.#ruby(element);
    else return isBlock(element) ? this.#enterBlock(element) : this.#enterInline(element);
    return false;
  }

  leave(element: PageElement): void {
    const context = this.#contexts.pop() ?? outermost;
    if (element.tagName === 'tr' && context.table) this.#writer.endRow();
    else if (element.tagName === 'q') this.#write(quoteMark(context, 'close'), this.#context);
    else if (isBlock(element)) this.#writer.end();
  }

  text(value: string): void {
    this.#write(value, this.#context);
  }

  #write(value: string, context: Context): void {
    if (!this.#writer.isBlockOpen) {
      // White space alone opens nothing.
      if (!/[^\s\u200B\u00AD\uFEFF]/u.test(value)) return;
      this.#begin(context);
    }
    this.#writer.text(value, context);
  }

  #begin(context: Context): void {
    let spec: BlockSpec = { kind: context.kind, level: context.level };
    if (this.#ahead) {
      spec = this.#ahead;
      this.#ahead = null;
    } else if (context.marker) {
      spec = { ...spec, marker: context.marker.value };
      context.marker.value = null;
    }
    this.#writer.begin(spec, context.region);
  }

  #lineBreak(): void {
    const { kind, keeps } = this.#context;
    const isOneBlock = keeps === 'all' || (kind !== 'paragraph' && kind !== 'quote');
    if (isOneBlock) this.#writer.lineBreak();
    else this.#writer.end();
  }

  #picture(element: PageElement): void {
    const alt = attribute(element, 'alt')?.trim() ?? '';
    if (isMeaningfulAlt(alt, this.#context.isLink)) this.#write(alt, this.#context);
  }

  #ruby(element: PageElement): void {
    for (const { base, reading } of rubyPairs(element)) {
      if (!this.#writer.isBlockOpen) this.#begin(this.#context);
      this.#writer.ruby(base, reading, this.#context);
    }
  }

  #enterInline(element: PageElement): boolean {
    const outer = this.#context;
    const { tagName } = element;
    if (this.#regions?.isDropped(element)) return false;
    if (editLinks.test(namesOf(element))) return false;
    if (this.#wordMarker(element)) return false;
    if ((tagName === 'sup' || tagName === 'sub') && !holdsLink(element)) {
      const script = asScript(labelOf(element) ?? '', tagName);
      if (script !== null) {
        this.#write(script, outer);
        return false;
      }
    }
    if (tagName === 'a' && this.#enterLink(element)) return false;
    const inner = { ...outer, ...flowOf(element, outer) };
    if (tagName === 'a' && attribute(element, 'href') !== null) inner.isLink = true;
    if (tagName === 'q') inner.quotes += 1;
    this.#contexts.push(inner);
    if (tagName === 'q') this.#write(quoteMark(inner, 'open'), outer);
    return true;
  }

  /** Notes and what refers to them; true if the link has been dealt with. */
  #enterLink(element: PageElement): boolean {
    const context = this.#context;
    const mark = this.#notes.read(element, context.isInNotes || context.kind === 'note');
    if (mark.kind === 'reference') {
      this.#write(mark.text, { ...context, isLink: false });
    } else if (mark.kind === 'label' && !this.#writer.isBlockOpen) {
      this.#ahead = { kind: 'note', marker: mark.marker };
    }
    return mark.kind === 'reference' || mark.kind === 'label' || mark.kind === 'back';
  }

  /** Word writes an item as a paragraph that begins with its marker, to be passed over. */
  #wordMarker(element: PageElement): boolean {
    const { kind, wordLevel } = this.#context;
    if (wordLevel === 0 || this.#writer.isBlockOpen || kind !== 'paragraph') return false;
    if (!/mso-list\s*:\s*ignore/iu.test(attribute(element, 'style') ?? '')) return false;
    const written = (labelOf(element) ?? '').replace(/^[\u00A0\s]+|[\u00A0\s]+$/gu, '');
    const marker = wordBullets.get(written) ?? (written === '' ? null : written);
    this.#ahead = { kind: 'item', level: wordLevel, marker };
    return true;
  }

  #enterBlock(element: PageElement): boolean {
    const outer = this.#context;
    if (outer.table && this.#enterTablePart(element, outer)) return true;
    this.#writer.end();
    this.#ahead = null;
    const { tagName } = element;
    const region = this.#regions?.regionOf(element, outer.region) ?? outer.region;
    const inner: { -readonly [K in keyof Context]: Context[K] } = {
      ...outer,
      ...flowOf(element, outer),
      region,
      wordLevel: wordLevelOf(element),
    };
    const level = headingLevel(element);
    if (level !== null) {
      Object.assign(inner, { kind: 'heading', level, marker: null });
    } else if (tagName === 'blockquote' && outer.kind === 'paragraph') {
      inner.kind = 'quote';
    } else if (lists.has(tagName)) {
      inner.list = openList(element, (outer.list?.depth ?? 0) + 1);
    } else if (tagName === 'li') {
      this.#enterItem(element, inner);
    } else if (tagName === 'table') {
      inner.table = isDataTable(element) ? new TableColumns() : null;
    } else if (tagName === 'pre' || tagName === 'xmp' || tagName === 'listing') {
      inner.keeps = 'all';
      if (inner.kind === 'paragraph') inner.kind = 'preformatted';
    }
    if (this.#notes.isNotes(element)) inner.isInNotes = true;
    const note = this.#notes.noteOf(element);
    if (note !== null) Object.assign(inner, { kind: 'note', level: 0, marker: { value: note } });
    this.#contexts.push(inner);
    return true;
  }

  #enterItem(element: PageElement, inner: { -readonly [K in keyof Context]: Context[K] }): void {
    const marker = inner.list ? takeMarker(inner.list, element) : '•';
    if (inner.isInNotes) {
      const label = marker?.replace(/\.$/u, '') ?? null;
      Object.assign(inner, { kind: 'note', level: 0, marker: { value: label } });
    } else if (inner.kind !== 'note') {
      const level = inner.list?.depth ?? 1;
      Object.assign(inner, { kind: 'item', level, marker: { value: marker } });
    }
  }

  /** Rows and cells of a table of data; true if `element` is one. */
  #enterTablePart(element: PageElement, outer: Context): boolean {
    const { tagName } = element;
    const { table } = outer;
    if (!table) return false;
    if (tagName === 'tr') {
      table.beginRow();
      const isHead = outer.isInHead || isHeadRow(element);
      const region = this.#regions?.regionOf(element, outer.region) ?? outer.region;
      this.#writer.beginRow({ kind: 'row', level: isHead ? 0 : 1 }, region);
      this.#contexts.push({ ...outer, kind: 'row', marker: null });
      return true;
    }
    if (tagName === 'td' || tagName === 'th') this.#writer.nextCell(table.place(element));
    else if (outer.kind !== 'row') {
      if (tagName !== 'thead' && tagName !== 'tbody' && tagName !== 'tfoot') return false;
      this.#writer.end();
    } else this.#writer.end();
    this.#contexts.push({ ...outer, isInHead: outer.isInHead || tagName === 'thead' });
    return true;
  }
}

const blocks: ReadonlySet<string> = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'caption',
    'center',
    'dd',
    'details',
    'dir',
  ],
  ...[
    'div',
    'dl',
    'dt',
    'fieldset',
    'figcaption',
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
  ],
  ...[
    'h5',
    'h6',
    'header',
    'hgroup',
    'html',
    'legend',
    'li',
    'listing',
    'main',
    'menu',
    'nav',
    'ol',
  ],
  ...[
    'p',
    'plaintext',
    'pre',
    'search',
    'section',
    'summary',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
  ],
  ...['thead', 'tr', 'ul', 'xmp', 'marquee'],
]);
const lists: ReadonlySet<string> = new Set(['ol', 'ul', 'menu', 'dir']);
/** Wikipedia's “[編輯]” after headings, and marks that a page puts into its lines for machines. */
const editLinks = /(?:^|\s)(?:mw-editsection|mw-cite-backlink|headerlink|anchorjs-link)(?:\s|$)/u;

function isBlock(element: PageElement): boolean {
  if (blocks.has(element.tagName)) return true;
  const style = attribute(element, 'style');
  return (
    style !== null && /(?:^|[;\s])display\s*:\s*(?:block|flex|grid|table|list-item)\b/iu.test(style)
  );
}

/** Symbol fonts' letters for bullets, as Word writes them. */
const wordBullets: ReadonlyMap<string, string> = new Map([
  ['·', '•'],
  ['\uF0B7', '•'],
  ['\uF0A7', '▪'],
  ['\uF06C', '•'],
  ['\uF06E', '▪'],
  ['o', '◦'],
  ['§', '▪'],
  ['l', '•'],
  ['n', '▪'],
  ['u', '◆'],
  ['Ø', '➢'],
  ['ü', '✓'],
]);

function wordLevelOf(element: PageElement): number {
  const style = attribute(element, 'style') ?? '';
  const level = /mso-list\s*:[^;]*\blevel(\d)/iu.exec(style)?.[1];
  return level === undefined ? 0 : Math.max(1, Number(level));
}

function headingLevel(element: PageElement): number | null {
  const { tagName } = element;
  const role = attribute(element, 'role');
  if (role === 'heading') {
    const level = Number.parseInt(attribute(element, 'aria-level') ?? '2', 10);
    return Math.min(6, Math.max(1, Number.isFinite(level) ? level : 2));
  }
  if (role === 'presentation' || role === 'none') return null;
  return /^h[1-6]$/u.test(tagName) ? Number(tagName[1]) : null;
}

function flowOf(element: PageElement, outer: Context): Partial<Context> {
  const flow: { -readonly [K in keyof Context]?: Context[K] } = {};
  const style = attribute(element, 'style');
  const space =
    style === null ? undefined : /white-space\s*:\s*([\w-]+)/iu.exec(style)?.[1]?.toLowerCase();
  if (space !== undefined && outer.keeps !== 'all') {
    flow.keeps = /^(?:pre|pre-wrap|pre-line|break-spaces)$/u.test(space) ? 'lines' : 'nothing';
  }
  const lang = attribute(element, 'lang')?.toLowerCase();
  if (lang) flow.isTraditional = /^zh-(?:hant|tw|hk|mo)/u.test(lang);
  return flow;
}

function quoteMark({ quotes, isTraditional }: Context, side: 'open' | 'close'): string {
  const isInner = quotes % 2 === 0;
  const marks = isTraditional ? (isInner ? '『』' : '「」') : isInner ? '‘’' : '“”';
  return marks.charAt(side === 'open' ? 0 : 1);
}

function isHeadRow(row: PageElement): boolean {
  const cells = row.childNodes.filter((node) => node.nodeName === 'td' || node.nodeName === 'th');
  return cells.length > 1 && cells.every((node) => node.nodeName === 'th');
}

function holdsLink(element: PageElement): boolean {
  return element.childNodes.some((node) => node.nodeName === 'a');
}

import { headingLevel, isBlock } from './block-elements';
import type { BlockSpec, ExtractionBuilder } from './extraction-builder';
import { LineWriter, type WrittenBlock } from './line-writer';
import { openList, takeMarker } from './list-markers';
import { NoteMarks } from './note-marks';
import type { PageRegion, PageRegions } from './page-regions';
import { rubyPairs } from './page-ruby';
import { isDataTable, isHeadRow, TableColumns } from './page-tables';
import {
  attribute,
  labelOf,
  namesOf,
  silentElements,
  walkTree,
  type PageElement,
  type PageParent,
  type TreeVisitor,
} from './page-tree';
import { isMeaningfulAlt } from './picture-text';
import { asScript } from './script-digits';
import { flowOf, outermost, quoteMark, type WalkContext } from './walk-context';
import { wordLevelOf, wordMarkerOf } from './word-items';

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

type Writable<T> = { -readonly [K in keyof T]: T[K] };

class PageWalker implements TreeVisitor {
  readonly #writer: LineWriter<PageRegion>;
  readonly #regions: PageRegions | null;
  readonly #notes = new NoteMarks();
  readonly #contexts: WalkContext[] = [outermost];
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

  get #context(): WalkContext {
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

  #write(value: string, context: WalkContext): void {
    if (!this.#writer.isBlockOpen) {
      // White space alone opens nothing.
      if (!/[^\s\u200B\u00AD\uFEFF]/u.test(value)) return;
      this.#begin(context);
    }
    this.#writer.text(value, context);
  }

  #begin(context: WalkContext): void {
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
    const found = wordMarkerOf(element);
    if (!found) return false;
    this.#ahead = { kind: 'item', level: wordLevel, marker: found.marker };
    return true;
  }

  #enterBlock(element: PageElement): boolean {
    const outer = this.#context;
    if (outer.table && this.#enterTablePart(element, outer)) return true;
    this.#writer.end();
    this.#ahead = null;
    const { tagName } = element;
    const region = this.#regions?.regionOf(element, outer.region) ?? outer.region;
    const inner: Writable<WalkContext> = {
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

  #enterItem(element: PageElement, inner: Writable<WalkContext>): void {
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
  #enterTablePart(element: PageElement, outer: WalkContext): boolean {
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

const lists: ReadonlySet<string> = new Set(['ol', 'ul', 'menu', 'dir']);
/** Wikipedia's “[編輯]” after headings, and marks that a page puts into its lines for machines. */
const editLinks = /(?:^|\s)(?:mw-editsection|mw-cite-backlink|headerlink|anchorjs-link)(?:\s|$)/u;

function holdsLink(element: PageElement): boolean {
  return element.childNodes.some((node) => node.nodeName === 'a');
}

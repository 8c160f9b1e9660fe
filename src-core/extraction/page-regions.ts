import type { CutReason } from '../model/extraction';
import { furnitureHint, isHiddenElement } from './furniture-words';
import {
  attribute,
  isElement,
  namesOf,
  silentElements,
  walkTree,
  type PageElement,
  type PageParent,
} from './page-tree';
import { siteTemplates } from './site-templates';

/** What the page's markup says of a place. */
export type PageRegion = {
  /** Whether it is within the element that holds the document. */
  readonly isContent: boolean;
  /** Why it looks like furniture; null where nothing says so. */
  readonly reason: CutReason | null;
  readonly confidence: number;
};

export const outsideRegion: PageRegion = { isContent: false, reason: null, confidence: 0 };

/** How surely the element that holds the document is known. */
export type ContentKind = 'template' | 'semantic' | 'dense' | 'none';

type Stats = { text: number; link: number; prose: number };
const noStats: Stats = { text: 0, link: 0, prose: 0 };

/** Characters of running text under which a page is a list or a table, not a document. */
const leastProse = 60;

/**
 * Finds the element that holds a page's document, and judges the others by their tags, roles and names.
 */
export class PageRegions {
  readonly #stats: ReadonlyMap<PageElement, Stats>;
  readonly #total: Stats;
  readonly #templates: Templates;
  readonly #content: PageElement | null;
  readonly #holders = new Set<PageElement>();
  readonly contentKind: ContentKind;

  /** @param address - Where the page came from, if known: some sites' markup is known. */
  constructor(root: PageParent, address: string | null) {
    const { stats, total } = measure(root);
    this.#stats = stats;
    this.#total = total;
    this.#templates = templatesFor(address);
    const { element, kind } = this.#findContent(root);
    this.#content = element;
    this.contentKind = kind;
    for (let at: PageParent | null = element; at; at = 'parentNode' in at ? at.parentNode : null) {
      if (isElement(at)) this.#holders.add(at);
    }
  }

  /** The region that begins at `element`, which stands in `parent`. */
  regionOf(element: PageElement, parent: PageRegion): PageRegion {
    if (element === this.#content) return { isContent: true, reason: null, confidence: 0 };
    if (this.#holders.has(element)) return outsideRegion;
    const stats = this.#stats.get(element) ?? noStats;
    if (stats.text === 0) return parent;
    // What holds much of the page's running text is no furniture, whatever it is called.
    const share = stats.prose / Math.max(1, this.#total.prose);
    const isMuch = share >= 0.4 && stats.prose >= leastProse;
    if (isHiddenElement(element)) {
      return isMuch ? parent : { ...parent, reason: 'hidden', confidence: 0.95 };
    }
    if (parent.reason !== null) return parent;
    const hint = this.#templates.furnitureOf(element) ?? furnitureHint(element, parent.isContent);
    if (!hint) return parent;
    // A site's footer can be longer than a short notice: its tag or role counts for more than its length.
    if (isMuch && (hint.confidence < 0.95 || share >= 0.6)) return parent;
    if (hint.isWeak && this.contentKind === 'none') return parent;
    const isLinks = stats.link * 10 >= stats.text * 3;
    if (hint.isWeak && !isLinks && stats.prose > 0) return parent;
    const isOwnText = hint.isWeak || hint.reason === 'header' || textBlocks.has(element.tagName);
    if (parent.isContent && !isLinks && isOwnText && hint.confidence < 0.95) return parent;
    if (parent.isContent && !isLinks && stats.prose > 40 && hint.confidence < 0.95) return parent;
    return { ...parent, reason: hint.reason, confidence: hint.confidence };
  }

  /** Hidden text is shown all the same where it is the document. */
  isDropped(element: PageElement): boolean {
    return isHiddenElement(element) && !this.#holders.has(element);
  }

  #findContent(root: PageParent): { element: PageElement | null; kind: ContentKind } {
    const template = this.#best(root, (element) => this.#templates.contentRank(element), 0.3);
    if (template) return { element: template, kind: 'template' };
    const semantic = this.#best(root, semanticRank, 0.5);
    if (semantic) return { element: semantic, kind: 'semantic' };
    if (this.#total.prose < leastProse) return { element: null, kind: 'none' };
    return { element: this.#densest(root), kind: 'dense' };
  }

  /** Of the elements of the best rank the one with most running text, if it has its share of it. */
  #best(
    root: PageParent,
    rankOf: (element: PageElement) => number | null,
    share: number,
  ): PageElement | null {
    let best: { element: PageElement; rank: number; prose: number } | null = null;
    const least = Math.max(1, this.#total.prose * share);
    walkTree(root, {
      enter: (element) => {
        if (silentElements.has(element.tagName)) return false;
        const rank = rankOf(element);
        const prose = this.#stats.get(element)?.prose ?? 0;
        if (rank === null || prose < least) return true;
        if (!best || rank < best.rank || (rank === best.rank && prose > best.prose)) {
          best = { element, rank, prose };
        }
        return true;
      },
      leave: () => undefined,
      text: () => undefined,
    });
    return (best as { element: PageElement } | null)?.element ?? null;
  }

  /** The innermost element that holds nearly all running text. */
  #densest(root: PageParent): PageElement | null {
    let found: PageElement | null = null;
    let at: PageParent = root;
    for (;;) {
      let next: PageElement | null = null;
      for (const child of at.childNodes) {
        if (!isElement(child)) continue;
        const prose = this.#stats.get(child)?.prose ?? 0;
        if (prose * 4 >= this.#total.prose * 3) next = child;
      }
      // A paragraph holds no document: its neighbours are parts of the same.
      if (!next || !containers.has(next.tagName)) return found;
      found = next;
      at = next;
    }
  }
}

const textBlocks: ReadonlySet<string> = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'td',
  'th',
  'li',
  'dt',
  'dd',
]);

const containers: ReadonlySet<string> = new Set([
  ...['html', 'body', 'div', 'section', 'article', 'main', 'table', 'tbody', 'tr', 'td', 'form'],
  ...['center', 'font', 'span', 'fieldset', 'details'],
]);

function semanticRank(element: PageElement): number | null {
  if (attribute(element, 'itemprop')?.toLowerCase() === 'articlebody') return 0;
  if (element.tagName === 'article' || attribute(element, 'role') === 'article') return 1;
  if (element.tagName === 'main' || attribute(element, 'role') === 'main') return 2;
  return null;
}

function measure(root: PageParent): { stats: Map<PageElement, Stats>; total: Stats } {
  const stats = new Map<PageElement, Stats>();
  const total: Stats = { ...noStats };
  const open: Stats[] = [total];
  let links = 0;
  walkTree(root, {
    enter(element) {
      if (silentElements.has(element.tagName)) return false;
      if (element.tagName === 'a' && attribute(element, 'href') !== null) links += 1;
      const own = { ...noStats };
      stats.set(element, own);
      open.push(own);
      return true;
    },
    leave(element) {
      if (element.tagName === 'a' && attribute(element, 'href') !== null) links -= 1;
      const own = open.pop();
      const outer = open.at(-1);
      if (!own || !outer) return;
      outer.text += own.text;
      outer.link += own.link;
      outer.prose += own.prose;
    },
    text(value) {
      const own = open.at(-1);
      const text = value.trim();
      if (!own || text === '') return;
      own.text += text.length;
      if (links > 0) own.link += text.length;
      else if (isProse(text)) own.prose += text.length;
    },
  });
  return { stats, total };
}

/** Whether a stretch of text is running text, not a label. */
export function isProse(text: string): boolean {
  if (legalLine.test(text)) return false;
  if (/[。；！？]/u.test(text)) return text.length >= 8;
  return text.length >= 16 && /[，：、,:;.]/u.test(text);
}

/** Who owns a site and who admits it is said in sentences too. */
const legalLine = /版\s*[权權]\s*所\s*有|copyright|all rights reserved|©|ICP备|公网安备/iu;

type Hint = { readonly reason: CutReason; readonly confidence: number; readonly isWeak: boolean };

type Templates = {
  contentRank(element: PageElement): number | null;
  furnitureOf(element: PageElement): Hint | null;
};

function templatesFor(address: string | null): Templates {
  const host = /^https?:\/\/([^/:?#]+)/u.exec(address ?? '')?.[1]?.toLowerCase() ?? '';
  const ranks = new Map<string, number>();
  const furniture = new Map<string, CutReason>();
  const known = host === '' ? [...siteTemplates].reverse() : siteTemplates;
  for (const { hosts, content, furniture: parts } of known) {
    // Of a page that does not say where it is from any of them may be right.
    if (host !== '' && !hosts.some((name) => isOfHost(host, name))) continue;
    for (const selector of content) {
      const key = selector.toLowerCase();
      if (!ranks.has(key)) ranks.set(key, ranks.size);
    }
    for (const [reason, selectors] of Object.entries(parts ?? {})) {
      for (const selector of selectors) furniture.set(selector.toLowerCase(), reason as CutReason);
    }
  }
  return {
    contentRank(element) {
      let best: number | null = null;
      for (const key of keysOf(element)) {
        const rank = ranks.get(key);
        if (rank !== undefined && (best === null || rank < best)) best = rank;
      }
      return best;
    },
    furnitureOf(element) {
      for (const key of keysOf(element)) {
        const reason = furniture.get(key);
        if (reason) return { reason, confidence: 0.97, isWeak: false };
      }
      return null;
    },
  };
}

/** An empty name is of every host. */
function isOfHost(host: string, name: string): boolean {
  return name === '' || host === name || host.endsWith(`.${name}`);
}

function keysOf(element: PageElement): string[] {
  const keys = [element.tagName];
  const id = attribute(element, 'id')?.trim().toLowerCase();
  if (id) keys.push(`#${id}`);
  if (namesOf(element) !== '') {
    for (const name of (attribute(element, 'class') ?? '')
      .slice(0, 400)
      .toLowerCase()
      .split(/\s+/u)) {
      if (name !== '') keys.push(`.${name}`);
    }
  }
  return keys;
}

import type { StatedMetadata } from '../model/extraction';
import {
  attribute,
  namesOf,
  plainTextOf,
  silentElements,
  walkTree,
  type PageElement,
  type PageParent,
} from './page-tree';
import { isoDate } from './iso-date';
import { cleanAddress } from './web-address';

/** What a page says of itself, in its head and, where that is silent, in its first heading. */
export type PageMetadata = { readonly stated: StatedMetadata; readonly address: string | null };

/** @param html - The page as text, for the comment that browsers write into a saved one. */
export function pageMetadata(root: PageParent, html: string): PageMetadata {
  const found = collect(root);
  const meta = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const content = found.meta.get(name);
      if (content) return content;
    }
    return null;
  };
  const stated = {
    title: titleOf(found, meta),
    author: clip(meta(...authorNames)),
    date: firstDate(found.meta),
  };
  return { stated, address: addressOf(found, meta('og:url', 'url'), html) };
}

type Found = {
  readonly meta: Map<string, string>;
  title: string | null;
  headings: string[];
  canonical: string | null;
  base: string | null;
};

const longestValue = 300;
const titleNames = [
  'articletitle',
  'og:title',
  'dc.title',
  'dcterms.title',
  'citation_title',
  'twitter:title',
  'title',
];
const authorNames = [
  ...[
    'contentsource',
    'source',
    'issuer',
    'publishorg',
    'puborg',
    'mediaid',
    'article:author',
    'author',
  ],
  ...[
    'dc.creator',
    'dcterms.creator',
    'dc.publisher',
    'dcterms.publisher',
    'citation_author',
    'og:article:author',
  ],
];
const dateNames = [
  ...['pubdate', 'article:published_time', 'publishdate', 'publish_date', 'publishtime', 'dc.date'],
  ...['dcterms.date', 'dcterms.issued', 'dc.date.issued', 'dcterms.created', 'dc.date.created'],
  ...['og:release_date', 'date', 'weibo: article:create_at', 'weibo:article:create_at'],
  ...['og:article:published_time', 'citation_date', 'datepublished', 'parsely-pub-date'],
];

function collect(root: PageParent): Found {
  const found: Found = { meta: new Map(), title: null, headings: [], canonical: null, base: null };
  walkTree(root, {
    enter(element) {
      const { tagName } = element;
      if (tagName === 'meta') readMeta(element, found.meta);
      else if (tagName === 'title') found.title ??= plainOf(element);
      else if (tagName === 'base') found.base ??= attribute(element, 'href');
      else if (tagName === 'link') {
        if (attribute(element, 'rel')?.toLowerCase() === 'canonical')
          found.canonical ??= attribute(element, 'href');
      } else if (tagName === 'h1' || titleElements.test(namesOf(element))) {
        if (found.headings.length < 8)
          found.headings.push(plainTextOf(element).slice(0, longestValue));
      }
      return tagName === 'head' || !silentElements.has(tagName);
    },
    leave: () => undefined,
    text: () => undefined,
  });
  return found;
}

/** Names that content systems give the line with the document's title. */
const titleElements =
  /(?:^|\s)(?:article[-_]?title|articletitle|arti[-_]title|rich_media_title|news[-_]?title|detail[-_]?title|pages-title|firstheading|xxgk_title|art[-_]title|content[-_]?title|main[-_]title|zwtitle|con_title)(?:\s|$)/u;

function readMeta(element: PageElement, meta: Map<string, string>): void {
  const name = (
    attribute(element, 'name') ??
    attribute(element, 'property') ??
    attribute(element, 'itemprop') ??
    ''
  )
    .trim()
    .toLowerCase();
  const content = tidy(attribute(element, 'content') ?? '');
  if (name !== '' && content !== '' && !meta.has(name) && meta.size < 200) meta.set(name, content);
}

function titleOf(
  found: Found,
  meta: (...names: readonly string[]) => string | null,
): string | null {
  const headings = found.headings.filter((heading) => heading !== '');
  const shown = found.title ?? '';
  const stated = meta(...titleNames);
  // A heading that the page's title begins with is the document's, and without the site's name.
  const heading = headings.find(
    (text) => text.length >= 4 && (shown.startsWith(text) || stated === text),
  );
  if (heading) return heading;
  if (stated) return clip(withoutSite(stated, meta('og:site_name', 'sitename')));
  if (shown !== '') return clip(withoutSite(shown, meta('og:site_name', 'sitename')));
  return clip(headings.find((text) => text.length >= 4) ?? null);
}

/** `標題_政策_中国政府网`: what follows the last marks is the site, if it reads like one. */
function withoutSite(title: string, site: string | null): string {
  let left = title;
  for (;;) {
    const [, before, mark, after] = lastPart.exec(left) ?? [];
    if (before === undefined || mark === undefined || after === undefined) return left;
    if (!/[_|｜]/u.test(mark) && after !== site && !siteWords.test(after)) return left;
    left = before;
  }
}

const lastPart =
  /^(.{4,}?[^\s_|｜–—-])(\s*[_|｜]+\s*|\s*--+\s*|\s+[-–—]+\s+|\s*-\s*|\s*——?\s*)([^_|｜–—-]{1,40})$/u;

const siteWords =
  /网|網|门户|入口|人民政府|部$|委员会|委員會|频道|頻道|新闻$|新聞$|日报|日報|晚报|公报|公報|百科|维基|文库|文庫|政策|首页|首頁|公众号|政务|政務|政府信息公开|gov|wikipedia|wikisource|sina|sohu|news/iu;

function firstDate(meta: ReadonlyMap<string, string>): string | null {
  for (const name of dateNames) {
    const date = isoDate(meta.get(name) ?? '');
    if (date) return date;
  }
  return null;
}

function addressOf(found: Found, stated: string | null, html: string): string | null {
  const saved = savedFrom(html);
  const base = saved ?? (found.base === null ? null : cleanAddress(found.base));
  for (const address of [found.canonical, stated]) {
    const clean = address === null ? null : cleanAddress(address, base);
    // A canonical link to the site's front page says nothing of this page.
    if (clean && (saved === null || !/^https?:\/\/[^/]+\/?$/u.test(clean))) return clean;
  }
  return base;
}

/** The comment that Internet Explorer, Chrome and Firefox add to a page they save. */
function savedFrom(html: string): string | null {
  const found = /<!--\s*saved from url=(?:\(\d+\))?\s*(\S+)\s*-->/iu.exec(html.slice(0, 4096))?.[1];
  const page = /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/u.exec(html.slice(0, 4096))?.[1];
  const address = found ?? page;
  return address === undefined ? null : cleanAddress(address);
}

function plainOf(element: PageElement): string {
  return tidy(element.childNodes.map((node) => ('value' in node ? node.value : '')).join(''));
}

function tidy(text: string): string {
  return text
    .slice(0, longestValue)
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
    .trim();
}

function clip(text: string | null): string | null {
  const tidied = text === null ? '' : tidy(text);
  return tidied === '' ? null : tidied;
}

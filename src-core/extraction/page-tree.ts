import { defaultTreeAdapter, parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

import { AppError } from '../model/app-error';

export type PageElement = DefaultTreeAdapterTypes.Element;
export type PageNode = DefaultTreeAdapterTypes.ChildNode;
export type PageRoot = DefaultTreeAdapterTypes.Document | DefaultTreeAdapterTypes.DocumentFragment;
export type PageParent = DefaultTreeAdapterTypes.ParentNode;

/**
 * Elements that any page may have, and elements in all. A tag takes three characters at least, so only
 * formatting left open, which the standard repeats in every paragraph after it, makes more than a page
 * has characters: without a bound one megabyte would make billions.
 */
const spareElements = 100_000;
const mostElements = 4_000_000;

/**
 * The tree that a browser without scripts would make of a page. Nothing is run or fetched.
 *
 * @throws {AppError} `too-complex` if it has more elements than its length allows.
 */
export function parsePage(html: string, isFragment: boolean): PageRoot {
  let left = Math.min(spareElements + html.length, mostElements);
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (tagName, namespace, attributes) => {
      left -= 1;
      if (left < 0) throw new AppError('too-complex');
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
  };
  const source = isXhtml(html) ? closeEmptyElements(html) : html;
  return isFragment ? parseFragment(source, { treeAdapter }) : parse(source, { treeAdapter });
}

export function isElement(node: PageNode | PageParent): node is PageElement {
  return 'tagName' in node;
}

export function textOf(node: PageNode): string | null {
  return node.nodeName === '#text' && 'value' in node ? node.value : null;
}

export function childrenOf(node: PageNode | PageParent): readonly PageNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

/** The value of an attribute; null where the element has none of that name. */
export function attribute(element: PageElement, name: string): string | null {
  for (const attr of element.attrs) if (attr.name === name) return attr.value;
  return null;
}

/** What class and id say, in lower case, parted by spaces. */
export function namesOf(element: PageElement): string {
  const id = attribute(element, 'id');
  const classes = attribute(element, 'class');
  if (id === null && classes === null) return '';
  return `${classes ?? ''} ${id ?? ''}`
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase();
}

/** A step of {@link walkTree}: an element is entered, then left; a text is met. */
export type TreeVisitor = {
  /** Return false to pass over what is inside; `leave` is then not called. */
  enter(element: PageElement): boolean;
  leave(element: PageElement): void;
  text(value: string): void;
};

/** Visit a tree in reading order, with a stack of its own: no depth of nesting overflows. */
export function walkTree(root: PageParent, visitor: TreeVisitor): void {
  const stack: { readonly node: PageParent; at: number }[] = [{ node: root, at: 0 }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const child = top.node.childNodes[top.at];
    top.at += 1;
    if (child === undefined) {
      stack.pop();
      if (stack.length > 0 && isElement(top.node)) visitor.leave(top.node);
      continue;
    }
    const text = textOf(child);
    if (text !== null) visitor.text(text);
    else if (isElement(child) && visitor.enter(child)) stack.push({ node: child, at: 0 });
  }
}

/** All text below a node as one line. */
export function plainTextOf(root: PageParent): string {
  const parts: string[] = [];
  walkTree(root, {
    enter: (element) => !silentElements.has(element.tagName),
    leave: () => undefined,
    text: (value) => parts.push(value),
  });
  return parts.join('').replace(/\s+/gu, ' ').trim();
}

/**
 * The text of a small element as one line; null if it holds more than a label does. Its time is bounded,
 * so that it may be asked of elements within one another.
 */
export function labelOf(root: PageElement): string | null {
  const parts: string[] = [];
  let left = 32;
  walkTree(root, {
    enter: (element) => {
      left -= 1;
      return left > 0 && !silentElements.has(element.tagName);
    },
    leave: () => undefined,
    text: (value) => {
      left -= 1;
      if (left > 0) parts.push(value.slice(0, 200));
    },
  });
  return left > 0 ? parts.join('').replace(/\s+/gu, ' ').trim() : null;
}

/**
 * Elements whose content is no text of the page: programs, styles, other media, controls, and what
 * stands in for them. `noscript` is among them: on pages of news and government it asks for scripts,
 * counts visits, or repeats a picture. `select` and `button` are controls, never part of a document.
 */
export const silentElements: ReadonlySet<string> = new Set([
  ...[
    'script',
    'style',
    'template',
    'noscript',
    'noframes',
    'noembed',
    'iframe',
    'object',
    'embed',
  ],
  ...['applet', 'canvas', 'audio', 'video', 'source', 'track', 'map', 'area', 'svg', 'math'],
  ...[
    'select',
    'option',
    'optgroup',
    'datalist',
    'button',
    'input',
    'textarea',
    'progress',
    'meter',
  ],
  ...['head', 'title', 'meta', 'link', 'base', 'param', 'frame', 'frameset', 'dialog', 'xml'],
]);

function isXhtml(html: string): boolean {
  const opening = html.slice(0, 1024);
  return /^\s*<\?xml\b/u.test(opening) || /<html[^>]*\sxmlns=/iu.test(opening);
}

/** `<title/>` ends itself in XHTML; HTML would take all that follows for the title. */
function closeEmptyElements(html: string): string {
  return html.replace(/<([a-z][\w.-]*)([^<>]*)\/>/giu, (tag, name: string, attributes: string) =>
    voidElements.has(name.toLowerCase()) ? tag : `<${name}${attributes}></${name}>`,
  );
}

const voidElements: ReadonlySet<string> = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param'],
  ...['source', 'track', 'wbr'],
]);

import { attribute, namesOf, labelOf, type PageElement } from './page-tree';

/** What a link has to do with notes. `back` leads from a note to its place in the text. */
export type NoteMark =
  | { readonly kind: 'none' | 'back' }
  | { readonly kind: 'reference'; readonly text: string }
  | { readonly kind: 'label'; readonly marker: string };

const none: NoteMark = { kind: 'none' };

/**
 * Tells notes of a page from the links that refer to them, in reading order: a link with a number to a
 * place in the page is a reference, and what it leads to is a note once it is met.
 */
export class NoteMarks {
  /** By the id that a reference leads to, the label it has. */
  readonly #referenced = new Map<string, string>();

  /** What a link is; `isInNotes` says that it stands in a note already. */
  read(link: PageElement, isInNotes: boolean): NoteMark {
    const href = attribute(link, 'href')?.trim() ?? '';
    const hash = href.indexOf('#');
    const isOffice = /^#?_(?:ftn|edn)/iu.test(href.slice(hash));
    if (!href.startsWith('#') && !(hash > 0 && /#(?:_?ftn|_?edn|cite_)/iu.test(href))) return none;
    const label = labelOf(link);
    if (label === null || label.length > 12) return none;
    const own = attribute(link, 'name') ?? attribute(link, 'id');
    const known = own === null ? undefined : this.#referenced.get(own);
    if (known !== undefined) return { kind: 'label', marker: known };
    if (isBack(link, label, isInNotes)) return { kind: 'back' };
    if (isInNotes) return none;
    if (!isNumber.test(label) && !isSign.test(label)) return none;
    if (!isOffice && !looksLikeReference(link, label)) return none;
    const target = href.slice(hash + 1);
    const marker = label.replace(brackets, '').trim();
    if (target !== '' && !this.#referenced.has(target)) this.#referenced.set(target, marker);
    return { kind: 'reference', text: /^\d+$/u.test(label) ? `[${label}]` : label };
  }

  /** The marker of the note that an element is; null where it is none. */
  noteOf(element: PageElement): string | null {
    const id = attribute(element, 'id');
    const known = id === null ? undefined : this.#referenced.get(id);
    if (known !== undefined && noteElements.has(element.tagName)) return known;
    const role = attribute(element, 'role') ?? attribute(element, 'epub:type') ?? '';
    if (element.tagName === 'li' || !/^(?:doc-)?(?:footnote|endnote|rearnote)$/u.test(role))
      return null;
    return '';
  }

  /** Whether an element is the list of a page's notes. */
  isNotes(element: PageElement): boolean {
    const role = attribute(element, 'role') ?? attribute(element, 'epub:type') ?? '';
    if (/^(?:doc-)?(?:footnotes|endnotes|rearnotes)$/u.test(role)) return true;
    const style = attribute(element, 'style') ?? '';
    if (/mso-element:\s*(?:footnote|endnote)-list/iu.test(style)) return true;
    const names = namesOf(element);
    return (
      names !== '' && /(?:^|\s)(?:footnotes|endnotes|references|footnote-list)(?:\s|$)/u.test(names)
    );
  }
}

const noteElements: ReadonlySet<string> = new Set([
  'li',
  'p',
  'div',
  'aside',
  'dd',
  'section',
  'td',
]);
const brackets = /[[\]()（）〔〕［］【】]/gu;
const isNumber =
  /^(?:[[(（〔［【]\s*(?:(?:注|註|脚注|腳註|note)\s*)?[\da-z]{1,4}\s*[\])）〕］】]|\d{1,4}|[①-⑳]|(?:注|註)\s*\d{1,3})$/u;
const isSign = /^[*†‡§#]{1,3}$/u;

function isBack(link: PageElement, label: string, isInNotes: boolean): boolean {
  if (/(?:^|\s)(?:footnote-back\S*|backlink|reversefootnote)(?:\s|$)/u.test(namesOf(link)))
    return true;
  if (attribute(link, 'role') === 'doc-backlink') return true;
  if (/^[\^↑↩⏎⬆↵][\uFE0E\uFE0F\s\d]*$/u.test(label)) return true;
  return isInNotes && (label.length <= 3 || /^(?:返回|回到)(?:正文|原文)?$/u.test(label));
}

function looksLikeReference(link: PageElement, label: string): boolean {
  const role = attribute(link, 'role') ?? attribute(link, 'epub:type') ?? '';
  if (/noteref/u.test(role) || /footnote|noteref|cite|fnref/u.test(namesOf(link))) return true;
  if (/[[［〔①-⑳*†‡注註]/u.test(label)) return true;
  for (
    let at = link.parentNode, up = 0;
    at && up < 3 && 'tagName' in at;
    at = at.parentNode, up += 1
  ) {
    if (at.tagName === 'sup') return true;
  }
  return /#_?(?:fn|ftn|edn|note|cite)/iu.test(attribute(link, 'href') ?? '');
}

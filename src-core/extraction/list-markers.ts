import { attribute, childrenOf, isElement, type PageElement } from './page-tree';
import { romanNumeral } from './roman-numeral';

/** A list that is being read: how the next item is numbered. */
export type OpenList = {
  readonly depth: number;
  readonly style: string;
  readonly step: 1 | -1;
  next: number;
};

/** Begin a list, `ol` or any other, `depth` deep from 1. */
export function openList(list: PageElement, depth: number): OpenList {
  const isOrdered = list.tagName === 'ol';
  const style = styleOf(list) ?? (isOrdered ? 'decimal' : 'disc');
  const isReversed = isOrdered && attribute(list, 'reversed') !== null;
  const count = isReversed
    ? childrenOf(list).filter((node) => isElement(node) && node.tagName === 'li').length
    : 1;
  return {
    depth,
    style,
    step: isReversed ? -1 : 1,
    next: integer(attribute(list, 'start')) ?? count,
  };
}

/** What stands before the next item; null where nothing does. */
export function takeMarker(list: OpenList, item: PageElement): string | null {
  const value = integer(attribute(item, 'value')) ?? list.next;
  list.next = value + list.step;
  const style = styleOf(item) ?? list.style;
  if (style === 'none') return null;
  const bullet = bullets.get(style);
  return bullet ?? numberAs(style, value);
}

/** The item's text already begins with a number or bullet of its own. */
export const ownMarker =
  /^(?:[•●○■◆▪·※*-]\s|[（(]?(?:\d{1,3}|[一二三四五六七八九十百]{1,4}|[a-z]|[ivx]{1,4})[)）.．、]|第[一二三四五六七八九十百千\d]+[条條章节節项項]|[①-⑳㈠-㈩⑴-⒇])/u;

const bullets: ReadonlyMap<string, string> = new Map([
  ['disc', '•'],
  ['circle', '◦'],
  ['square', '▪'],
]);

/** HTML's `type` letters are told apart by case: `a` and `A`. */
const typeStyles: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['a', 'lower-alpha'],
  ['A', 'upper-alpha'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
]);

function styleOf(element: PageElement): string | null {
  const css = /list-style(?:-type)?\s*:\s*([^;"']+)/iu.exec(attribute(element, 'style') ?? '')?.[1];
  const named = css
    ?.trim()
    .toLowerCase()
    .split(/\s+/u)
    .find(
      (word) =>
        word === 'none' ||
        bullets.has(word) ||
        /decimal|alpha|latin|roman|cjk|chinese|ideographic/u.test(word),
    );
  if (named) return named;
  const type = attribute(element, 'type')?.trim() ?? '';
  return typeStyles.get(type) ?? (bullets.has(type.toLowerCase()) ? type.toLowerCase() : null);
}

function numberAs(style: string, value: number): string {
  if (/alpha|latin/u.test(style)) return `${cased(style, letters(value))}.`;
  if (/roman/u.test(style)) return `${cased(style, roman(value))}.`;
  if (/cjk|chinese|ideographic/u.test(style)) return `${chinese(value)}、`;
  return `${value}.`;
}

function cased(style: string, marker: string): string {
  return style.startsWith('upper') ? marker.toUpperCase() : marker;
}

function letters(value: number): string {
  if (value < 1) return String(value);
  let left = value;
  let marker = '';
  while (left > 0) {
    left -= 1;
    marker = String.fromCharCode(0x61 + (left % 26)) + marker;
    left = Math.floor(left / 26);
  }
  return marker;
}

function roman(value: number): string {
  return value < 1 || value > 3999 ? String(value) : romanNumeral(value).toLowerCase();
}

function chinese(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const digits = '〇一二三四五六七八九';
  const tens = Math.floor(value / 10);
  const ones = digits[value % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${value % 10 === 0 ? '' : ones}`;
}

function integer(text: string | null): number | null {
  const found = /^\s*([+-]?\d{1,9})/u.exec(text ?? '')?.[1];
  return found === undefined ? null : Number(found);
}

import { attribute, labelOf, type PageElement } from './page-tree';

/** Of a paragraph that Word wrote for an item, how deep its list is; else 0. */
export function wordLevelOf(element: PageElement): number {
  const style = attribute(element, 'style') ?? '';
  const level = /mso-list\s*:[^;]*\blevel(\d)/iu.exec(style)?.[1];
  return level === undefined ? 0 : Math.max(1, Number(level));
}

/**
 * The marker that Word writes at the beginning of an item's paragraph; null for an element that is not
 * for one. `marker` is null where it shows nothing.
 */
export function wordMarkerOf(element: PageElement): { readonly marker: string | null } | null {
  if (!/mso-list\s*:\s*ignore/iu.test(attribute(element, 'style') ?? '')) return null;
  const written = (labelOf(element) ?? '').replace(/^[\u00A0\s]+|[\u00A0\s]+$/gu, '');
  return { marker: wordBullets.get(written) ?? (written === '' ? null : written) };
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

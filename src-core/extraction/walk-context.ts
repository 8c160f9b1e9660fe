import type { BlockKind } from '../model/structure';
import type { TextPlace } from './line-writer';
import type { OpenList } from './list-markers';
import { outsideRegion, type PageRegion } from './page-regions';
import type { TableColumns } from './page-tables';
import { attribute, type PageElement } from './page-tree';

/** What an element passes on to what stands in it. */
export type WalkContext = TextPlace & {
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

/** Of the page as a whole. */
export const outermost: WalkContext = {
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

/** What an element changes of its context by how its text flows, and by its language. */
export function flowOf(element: PageElement, outer: WalkContext): Partial<WalkContext> {
  const flow: { -readonly [K in keyof WalkContext]?: WalkContext[K] } = {};
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

/** The mark that a browser draws for `q`: by depth, and by what the script uses. */
export function quoteMark({ quotes, isTraditional }: WalkContext, side: 'open' | 'close'): string {
  const isInner = quotes % 2 === 0;
  const marks = isTraditional ? (isInner ? '『』' : '「」') : isInner ? '‘’' : '“”';
  return marks.charAt(side === 'open' ? 0 : 1);
}

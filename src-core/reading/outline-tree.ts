import type { Heading } from '../model/reading';
import { firstWhere } from '../text/first-where';

/** A heading as the outline lists it; `index` is its place among all headings. */
export type OutlineItem = {
  readonly heading: Heading;
  readonly index: number;
  /** Whether there are headings below it. */
  readonly isParent: boolean;
  readonly isFolded: boolean;
};

/**
 * The headings that the outline lists: all but those below a folded one, or with a filter all whose
 * text has it, folded or not.
 *
 * @param folded - `start` of the headings that are folded.
 */
export function outlineItems(
  headings: readonly Heading[],
  folded: ReadonlySet<number>,
  filter: string,
): OutlineItem[] {
  const wanted = foldText(filter);
  const items: OutlineItem[] = [];
  let hiddenBelow = Infinity;
  headings.forEach((heading, index) => {
    const { level, start, text } = heading;
    if (wanted !== '') {
      if (foldText(text).includes(wanted)) {
        items.push({ heading, index, isParent: false, isFolded: false });
      }
      return;
    }
    if (level > hiddenBelow) return;
    const isParent = (headings[index + 1]?.level ?? 0) > level;
    const isFolded = isParent && folded.has(start);
    hiddenBelow = isFolded ? level : Infinity;
    items.push({ heading, index, isParent, isFolded });
  });
  return items;
}

/** The heading whose section an offset is in; -1 before the first. */
export function headingAt(headings: readonly Heading[], offset: number): number {
  return firstWhere(headings, ({ start }) => start > offset) - 1;
}

/** The next heading after an offset, or the one before the section's own start; null for none. */
export function headingBeside(
  headings: readonly Heading[],
  offset: number,
  step: 1 | -1,
): Heading | null {
  const at =
    step > 0
      ? firstWhere(headings, ({ start }) => start > offset)
      : firstWhere(headings, ({ start }) => start >= offset) - 1;
  return headings[at] ?? null;
}

/** The place in `items` that stands for a heading: itself, or the folded one it is below; -1 for none. */
export function itemOfHeading(items: readonly OutlineItem[], heading: number): number {
  return firstWhere(items, ({ index }) => index > heading) - 1;
}

/** The heading that a heading is below; -1 for none. */
export function parentOf(headings: readonly Heading[], index: number): number {
  const level = headings[index]?.level ?? 0;
  return headings.slice(0, Math.max(0, index)).findLastIndex((one) => one.level < level);
}

/** Text as it is looked for: width, case and spaces are left out of account. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

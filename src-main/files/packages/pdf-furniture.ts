import { median } from './order-statistics';
import type { PdfLine } from './pdf-lines';

/** What of a page is printed on every page: its running head and its foot. */
export type PageParts = {
  readonly head: readonly PdfLine[];
  readonly body: readonly PdfLine[];
  readonly foot: readonly PdfLine[];
};

/** Lines looked at from each edge of a page. */
const depth = 2;

/**
 * Tell running heads, feet and page numbers from the text: they stand at the same height at the edge of
 * several pages and say the same but for a number. On a lone page only a dressed-up number is taken.
 */
export function partPages(pages: readonly (readonly PdfLine[])[]): PageParts[] {
  const seen = new Map<string, number>();
  for (const lines of pages) {
    const keys = new Set([...edgesOf(lines).values()].map((line) => keyOf(line)));
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const needed = Math.max(2, Math.min(3, Math.ceil(pages.length / 3)));
  return pages.map((lines) => {
    // What is larger than the text is a title, if it comes back or not.
    const largest = usualSize(lines) * 1.1;
    const isFurniture = (line: PdfLine | undefined): line is PdfLine =>
      line !== undefined &&
      line.size <= largest &&
      ((seen.get(keyOf(line)) ?? 0) >= needed || isPageNumber(line.text));
    const order = lines.toSorted((a, b) => b.y - a.y);
    // A page is not all furniture: a lone line is its text, unless it is a number.
    const gap = usualGap(order);
    const head = setOff(order, takeWhile(order.slice(0, depth), isFurniture), gap);
    const upwards = order.slice(head.length).reverse();
    const foot = setOff(upwards, takeWhile(upwards.slice(0, depth), isFurniture), gap).toReversed();
    const taken = new Set([...head, ...foot]);
    return { head, body: lines.filter((line) => !taken.has(line)), foot };
  });
}

/** From the edge inwards as far as a gap parts the lines from the text: a line close to it is text. */
function setOff(
  order: readonly PdfLine[],
  taken: readonly PdfLine[],
  gap: number,
): readonly PdfLine[] {
  const last = taken.at(-1);
  const next = order[taken.length];
  if (!last || !next || Math.abs(last.y - next.y) > gap * 1.25) return taken;
  return setOff(order, taken.slice(0, -1), gap);
}

function usualGap(order: readonly PdfLine[]): number {
  const gaps = order.slice(1).map((line, index) => (order[index]?.y ?? line.y) - line.y);
  return median(gaps.filter((gap) => gap > 1)) ?? 0;
}

function usualSize(lines: readonly PdfLine[]): number {
  return median(lines.map((line) => line.size)) ?? 0;
}

function edgesOf(lines: readonly PdfLine[]): Set<PdfLine> {
  const order = lines.toSorted((a, b) => b.y - a.y);
  return new Set([...order.slice(0, depth), ...order.slice(-depth)]);
}

/** Left and right pages differ in where things stand, so only the height counts. */
function keyOf({ text, y }: PdfLine): string {
  return `${Math.round(y / 4)} ${text.replace(/[\d一二三四五六七八九十〇]+/gu, '#').replace(/\s+/gu, '')}`;
}

function isPageNumber(text: string): boolean {
  return /^(?:[-–—－·•~\s]+\d{1,4}[-–—－·•~\s]+|第\s*\d{1,4}\s*[页頁].{0,10}|\d{1,4}\s*\/\s*\d{1,4})$/u.test(
    text.trim(),
  );
}

function takeWhile<T>(
  items: readonly (T | undefined)[],
  holds: (item: T | undefined) => item is T,
): T[] {
  const taken: T[] = [];
  for (const item of items) {
    if (!holds(item)) break;
    taken.push(item);
  }
  return taken;
}

import { alignedWidth, type AlignedRows, type VersionChange } from '../model/versions';
import { firstWhere } from '../text/first-where';

/** What a comparison draws, in order: a line, or the unchanged lines from `start` up to `end`, folded. */
export type FoldedItem =
  | { readonly kind: 'line'; readonly line: number }
  | { readonly kind: 'fold'; readonly start: number; readonly end: number };

/** Unchanged lines that stay beside a change. */
const context = 1;
/** Fewer lines than this are not worth folding. */
const leastFolded = 2;

/**
 * The lines of a comparison, long unchanged stretches folded.
 *
 * @param unfolded - `start` of the stretches that are not to be folded; null to fold none.
 */
export function foldLines(lines: AlignedRows, unfolded: ReadonlySet<number> | null): FoldedItem[] {
  const items: FoldedItem[] = [];
  const count = lineCount(lines);
  let line = 0;
  const drawUpTo = (end: number): void => {
    for (; line < end; line += 1) items.push({ kind: 'line', line });
  };
  while (line < count) {
    const end = endOfStretch(lines, line);
    if (end === line) {
      drawUpTo(line + 1);
      continue;
    }
    const start = line === 0 ? 0 : line + context;
    const stop = end === count ? end : end - context;
    if (unfolded && stop - start >= leastFolded && !unfolded.has(start)) {
      drawUpTo(start);
      items.push({ kind: 'fold', start, end: stop });
      line = stop;
    }
    drawUpTo(end);
  }
  return items;
}

/** The place of the item that draws a line, or that has it folded. */
export function itemOfLine(items: readonly FoldedItem[], line: number): number {
  const first = (item: FoldedItem): number => (item.kind === 'line' ? item.line : item.start);
  return Math.max(0, firstWhere(items, (item) => first(item) > line) - 1);
}

export function lineCount(lines: AlignedRows): number {
  return lines.length / alignedWidth;
}

/** The rows of each side that a line holds. */
export function rowsOfLine(lines: AlignedRows, line: number) {
  const at = line * alignedWidth;
  return {
    from: { start: lines[at] ?? 0, end: lines[at + 1] ?? 0 },
    to: { start: lines[at + 2] ?? 0, end: lines[at + 3] ?? 0 },
    isChanged: lines[at + 4] === 1,
  };
}

/** The line that holds a row of a side. */
export function lineOfRow(lines: AlignedRows, side: 'from' | 'to', row: number): number {
  const at = side === 'from' ? 1 : 3;
  let low = 0;
  let high = lineCount(lines);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle * alignedWidth + at] ?? 0) > row) high = middle;
    else low = middle + 1;
  }
  return Math.min(low, Math.max(0, lineCount(lines) - 1));
}

/** The side on which a change is to be looked at: where it has text, the earlier one first. */
export function sideOfChange({ from }: VersionChange): 'from' | 'to' {
  return from.start < from.end ? 'from' : 'to';
}

/** Where the unchanged stretch that begins at a line ends; the line itself where it is changed. */
function endOfStretch(lines: AlignedRows, line: number): number {
  let end = line;
  while (end < lineCount(lines) && !rowsOfLine(lines, end).isChanged) end += 1;
  return end;
}

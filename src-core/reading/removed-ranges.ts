import { kindCode } from '../conversion/segment-list';
import type { Pane } from '../model/locale';
import type { RowView } from '../model/reading';
import { segmentWidth } from '../model/segment';
import type { CodeUnitRange } from '../model/text-range';

/**
 * Where a pane that shows the untouched source has what the text has not: glosses that were lifted,
 * damage that was repaired, passages that were cut. In UTF-16 units of the row's text on that pane,
 * in order; what the beginnings and the ends of a changed stretch share is left out. Empty for a pane
 * that shows anything else.
 */
export function removedRanges(row: RowView, pane: Pane): CodeUnitRange[] {
  const { text, alignment } = row.panes[pane];
  const ranges: CodeUnitRange[] = [];
  for (let at = 0; alignment && at < alignment.length; at += segmentWidth) {
    if (alignment[at + 4] !== kindCode.cleaning) continue;
    const [sourceStart = 0, sourceEnd = 0, start = 0, end = 0] = alignment.subarray(at, at + 4);
    const written = row.written.slice(sourceStart, sourceEnd);
    const shown = text.slice(start, end);
    const head = sharedHead(written, shown);
    const tail = sharedTail(written.slice(head), shown.slice(head));
    if (head + tail < shown.length) ranges.push({ start: start + head, end: end - tail });
  }
  return ranges;
}

/** UTF-16 units of whole characters with which both begin. */
function sharedHead(a: string, b: string): number {
  let length = 0;
  for (const character of a) {
    if (!b.startsWith(character, length)) break;
    length += character.length;
  }
  return length;
}

/** The same of their ends. */
function sharedTail(a: string, b: string): number {
  let length = 0;
  for (const character of [...a].reverse()) {
    if (!b.endsWith(character, b.length - length)) break;
    length += character.length;
  }
  return length;
}

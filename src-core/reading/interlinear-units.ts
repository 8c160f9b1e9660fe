import type { Pane } from '../model/locale';
import type { RowView } from '../model/reading';
import type { CodeUnitRange } from '../model/text-range';
import { toCanonical, toPane } from './row-panes';
import { wordRanges } from './word-at';

/** No line begins with these, and none ends with those. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}！？，。；：、…—～·]+$/u;
const opening = /^[\p{Ps}\p{Pi}]+$/u;

/**
 * The stretches of a row that stand over each other in the interlinear layout, each with a line for
 * every pane: words with the punctuation that goes with them. They tile the row, in canonical offsets; none
 * is cut where a pane has it in one piece, or inside the base of a reading.
 *
 * @param panes - From the upper line.
 */
export function interlinearUnits(row: RowView, panes: readonly Pane[]): CodeUnitRange[] {
  const units: { start: number; end: number }[] = [];
  let isOpen = false;
  for (const word of wordRanges(row.written)) {
    const start = row.start + word.start;
    const end = row.start + word.end;
    const text = row.written.slice(word.start, word.end);
    const last = units.at(-1);
    if (last && (isOpen || closing.test(text) || !isCut(row, panes, start))) last.end = end;
    else units.push({ start, end });
    isOpen = opening.test(text);
  }
  return units;
}

/** Whether every pane can be cut at a canonical offset. */
function isCut(row: RowView, panes: readonly Pane[], offset: number): boolean {
  if (row.ruby.some(({ start, end }) => start < offset && offset < end)) return false;
  return panes.every((pane) => {
    const before = toPane(row, pane, { start: row.start, end: offset });
    const after = toPane(row, pane, { start: offset, end: row.end });
    return (
      before !== null &&
      after !== null &&
      before.end === after.start &&
      toCanonical(row, pane, before).end === offset
    );
  });
}

import type { RowTable, RowView } from '../model/reading';
import type { CodeUnitRange } from '../model/text-range';
import type { VersionChange } from '../model/versions';
import { rangeOfRow, rowAt, rowCount } from '../reading/row-table';
import { toPane } from '../reading/row-panes';

/** A change as one side shows it; `index` is its place among all changes. */
export type MarkedChange = CodeUnitRange & {
  readonly kind: VersionChange['kind'];
  readonly index: number;
};

/** A stretch of a row's text that the same changes cover, and where in the row's text it starts. */
export type MarkedPiece = {
  readonly at: number;
  readonly text: string;
  readonly changes: readonly MarkedChange[];
};

/** The changes that have text on a side, by the rows of that side that they touch. */
export function changesByRow(
  rows: RowTable,
  changes: readonly VersionChange[],
  side: 'from' | 'to',
): ReadonlyMap<number, readonly MarkedChange[]> {
  const byRow = new Map<number, MarkedChange[]>();
  changes.forEach((change, index) => {
    const range = change[side];
    if (range.start === range.end) return;
    for (let row = rowAt(rows, range.start); row < rowCount(rows); row += 1) {
      const { start, end } = rangeOfRow(rows, row);
      if (start >= range.end) break;
      if (end <= range.start) continue;
      const marked = { kind: change.kind, index, ...range };
      const others = byRow.get(row);
      if (others) others.push(marked);
      else byRow.set(row, [marked]);
    }
  });
  return byRow;
}

/** The text of a row as its left pane shows it, cut where changes begin and end. */
export function markRow(row: RowView, changes: readonly MarkedChange[]): MarkedPiece[] {
  const { text } = row.panes.left;
  const placed = changes.flatMap((change) => {
    const local = toPane(row, 'left', change);
    return local && local.start < local.end ? [{ change, ...local }] : [];
  });
  const cuts = new Set([0, text.length]);
  for (const { start, end } of placed) cuts.add(start).add(end);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((at, index) => {
    const end = sorted[index + 1] ?? text.length;
    return {
      at,
      text: text.slice(at, end),
      changes: placed.filter((one) => one.start <= at && one.end >= end).map((one) => one.change),
    };
  });
}

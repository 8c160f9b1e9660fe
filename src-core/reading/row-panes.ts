import { AlignmentMap } from '../conversion/map-range';
import type { Pane } from '../model/locale';
import type { PaneText, RowView } from '../model/reading';
import type { CodeUnitRange } from '../model/text-range';

const maps = new WeakMap<PaneText, AlignmentMap>();

/**
 * A canonical range as it stands in a row on one pane, counted from the row's start in that pane's
 * text. Cut to the row; null where the two do not meet. A collapsed range stays collapsed.
 */
export function toPane(row: RowView, pane: Pane, range: CodeUnitRange): CodeUnitRange | null {
  const start = Math.max(range.start, row.start) - row.start;
  const end = Math.min(range.end, row.end) - row.start;
  if (start > end || (start === end && range.start !== range.end)) return null;
  return mapOf(row, pane)?.toTarget({ start, end }) ?? { start, end };
}

/** The inverse: a range of a row's text on one pane as a canonical range. */
export function toCanonical(row: RowView, pane: Pane, range: CodeUnitRange): CodeUnitRange {
  const { start, end } = mapOf(row, pane)?.toSource(range) ?? range;
  return { start: row.start + start, end: row.start + end };
}

/**
 * The least canonical range around one of a row that no pane has only a part of: a phrase that is of
 * another length on some pane is taken whole.
 */
export function wholeRange(
  row: RowView,
  panes: readonly Pane[],
  range: CodeUnitRange,
): CodeUnitRange {
  const wider = panes.reduce((known, pane) => {
    const shown = toPane(row, pane, known);
    return shown ? toCanonical(row, pane, shown) : known;
  }, range);
  const isWhole = wider.start === range.start && wider.end === range.end;
  return isWhole ? range : wholeRange(row, panes, wider);
}

function mapOf(row: RowView, pane: Pane): AlignmentMap | null {
  const shown = row.panes[pane];
  if (!shown.alignment) return null;
  let map = maps.get(shown);
  if (!map) {
    map = new AlignmentMap(row.written, shown.text, shown.alignment);
    maps.set(shown, map);
  }
  return map;
}

import { AlignmentMap } from '../conversion/map-range';
import type { Side } from '../model/locale';
import type { RowView } from '../model/reading';
import type { CodeUnitRange } from '../model/text-range';

const maps = new WeakMap<RowView, AlignmentMap>();

/**
 * A canonical range as it stands in a row on one side, counted from the row's start in that side's
 * text. Cut to the row; null where the two do not meet. A collapsed range stays collapsed.
 *
 * @param written - The side that shows the canonical text itself.
 */
export function toSide(
  row: RowView,
  side: Side,
  written: Side,
  range: CodeUnitRange,
): CodeUnitRange | null {
  const start = Math.max(range.start, row.start) - row.start;
  const end = Math.min(range.end, row.end) - row.start;
  if (start > end || (start === end && range.start !== range.end)) return null;
  return side === written ? { start, end } : mapOf(row, written).toTarget({ start, end });
}

/** The inverse: a range of a row's text on one side as a canonical range. */
export function toCanonical(
  row: RowView,
  side: Side,
  written: Side,
  range: CodeUnitRange,
): CodeUnitRange {
  const { start, end } = side === written ? range : mapOf(row, written).toSource(range);
  return { start: row.start + start, end: row.start + end };
}

function mapOf(row: RowView, written: Side): AlignmentMap {
  let map = maps.get(row);
  if (!map) {
    const other: Side = written === 'hant' ? 'hans' : 'hant';
    map = new AlignmentMap(row.text[written], row.text[other], row.alignment);
    maps.set(row, map);
  }
  return map;
}

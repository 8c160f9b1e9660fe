import { kindCode } from '../conversion/segment-list';
import { comparedPanes, type ComparedPane } from '../model/locale';
import type { RowView } from '../model/reading';
import { type SegmentKind, segmentKinds, segmentWidth } from '../model/segment';
import type { CodeUnitRange } from '../model/text-range';
import { toPane } from './row-panes';

/** Why a pane shows what it shows: the whole of the segment around a place, and its kind. */
export type Reason = {
  readonly kind: SegmentKind;
  readonly source: string;
  readonly target: string;
};

/** A place where the panes differ, and why each shows what it shows; null where it is as written. */
export type Difference = CodeUnitRange & {
  readonly text: Readonly<Record<ComparedPane, string>>;
  readonly reasons: Readonly<Record<ComparedPane, Reason | null>>;
};

const known = new WeakMap<RowView, readonly Difference[]>();

/**
 * Where the panes of a row do not show the same, in canonical offsets, in order. Character by
 * character where all of a segment has as many on both panes, else the whole of it.
 */
export function differencesOf(row: RowView): readonly Difference[] {
  let differences = known.get(row);
  if (!differences) {
    differences = findDifferences(row);
    known.set(row, differences);
  }
  return differences;
}

function findDifferences(row: RowView): Difference[] {
  return changedRanges(row).flatMap((range) => {
    const whole = differenceAt(row, range);
    if (whole.text.left === whole.text.right) return [];
    const points = pointsOf(row, range);
    const inSteps = comparedPanes.every((pane) => [...whole.text[pane]].length === points.length);
    if (!inSteps) return [whole];
    return points
      .map((point) => differenceAt(row, point))
      .filter(({ text }) => text.left !== text.right);
  });
}

/** What each pane makes of a canonical range. */
export function differenceAt(row: RowView, { start, end }: CodeUnitRange): Difference {
  const shown = (pane: ComparedPane): string => {
    const range = toPane(row, pane, { start, end });
    return range ? row.panes[pane].text.slice(range.start, range.end) : '';
  };
  return {
    start,
    end,
    text: { left: shown('left'), right: shown('right') },
    reasons: { left: reasonAt(row, 'left', start), right: reasonAt(row, 'right', start) },
  };
}

/** The stretches that a conversion of either pane changes; those that meet in part are joined. */
function changedRanges(row: RowView): CodeUnitRange[] {
  const changed = comparedPanes.flatMap((pane) => {
    const alignment = row.panes[pane].alignment ?? [];
    const ranges: CodeUnitRange[] = [];
    for (let at = 0; at < alignment.length; at += segmentWidth) {
      if (alignment[at + 4] === kindCode.identity) continue;
      const start = row.start + (alignment[at] ?? 0);
      const end = row.start + (alignment[at + 1] ?? 0);
      ranges.push({ start, end });
    }
    return ranges;
  });
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of changed.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

function pointsOf(row: RowView, { start, end }: CodeUnitRange): CodeUnitRange[] {
  let at = start;
  return [...row.written.slice(start - row.start, end - row.start)].map((point) => {
    const range = { start: at, end: at + point.length };
    at = range.end;
    return range;
  });
}

function reasonAt(row: RowView, pane: ComparedPane, offset: number): Reason | null {
  const { alignment, text } = row.panes[pane];
  if (!alignment) return null;
  let low = 0;
  let high = alignment.length / segmentWidth;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((alignment[middle * segmentWidth] ?? 0) <= offset - row.start) low = middle;
    else high = middle;
  }
  const [start, end, targetStart, targetEnd, kind = 0] = alignment.subarray(
    low * segmentWidth,
    (low + 1) * segmentWidth,
  );
  return {
    kind: segmentKinds[kind] ?? 'identity',
    source: row.written.slice(start, end),
    target: text.slice(targetStart, targetEnd),
  };
}

import type { Settings } from '../model/settings';

/** Widths of the panes in proportion to each other, from the left. */
export type PaneWidths = Settings['paneWidths'];

/** What is left of a pane at least, as a share of all that are on screen. */
const least = 0.15;

/**
 * The widths once the divider behind pane `at` has been moved.
 *
 * @param share - How far, as a share of the width of all panes that are on screen; to the left below 0.
 * @param count - The panes on screen: the first two or all three.
 */
export function movedWidths(
  widths: PaneWidths,
  at: number,
  share: number,
  count: number,
): [number, number, number] {
  const total = widths.slice(0, count).reduce((sum, width) => sum + width, 0);
  const shares = widths.map((width) => width / total);
  const before = shares[at] ?? 0;
  const both = before + (shares[at + 1] ?? 0);
  const moved = Math.min(Math.max(before + share, least), both - least);
  shares[at] = moved;
  shares[at + 1] = both - moved;
  // As much as there are panes, so that a third one that comes back is not lost beside them.
  const [left = 1, right = 1, third = 1] = shares.map((one) => rounded(one * count));
  return [left, right, count < 3 ? widths[2] : third];
}

function rounded(width: number): number {
  return Math.round(width * 1000) / 1000;
}

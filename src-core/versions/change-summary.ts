import type { VersionChange } from '../model/versions';
import { unitsOf, type ComparableText } from './comparable-text';

/** Sizes in characters that comparison counts (UTF-16 units of the comparable texts). */
export type ChangeSummary = {
  readonly inserted: number;
  readonly deleted: number;
  /** Of a replacement the longer side. */
  readonly replaced: number;
  readonly moved: number;
  /** The share of both texts that stands unchanged at its place, 0 to 1; 1 for two empty texts. */
  readonly unchanged: number;
};

export function changeSummary(
  from: ComparableText,
  to: ComparableText,
  changes: readonly VersionChange[],
): ChangeSummary {
  const sizes = { inserted: 0, deleted: 0, replaced: 0, moved: 0 };
  let changed = 0;
  for (const change of changes) {
    const left = sizeOf(from, change.from);
    const right = sizeOf(to, change.to);
    sizes[change.kind] += Math.max(left, right);
    changed += left + right;
  }
  const total = from.units.length + to.units.length;
  return { ...sizes, unchanged: total === 0 ? 1 : 1 - changed / total };
}

function sizeOf(text: ComparableText, range: VersionChange['from']): number {
  const { start, end } = unitsOf(text, range);
  return end - start;
}

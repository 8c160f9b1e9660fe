import type { CodeUnitRange } from '../model/text-range';
import type { VersionChange } from '../model/versions';
import { firstWhere } from '../text/first-where';
import { unitsOf, type ComparableText } from './comparable-text';

/** Units that stand in both versions; `isMoved` if they stand elsewhere in the other. */
export type AlignedRun = {
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly isMoved: boolean;
};

/** Two versions and how they go together. */
export type Versions = {
  readonly from: ComparableText;
  readonly to: ComparableText;
  readonly alignment: VersionAlignment;
};

/** Carries units of one version to the other. */
export class VersionAlignment {
  private readonly runs: readonly AlignedRun[];
  private readonly starts: Int32Array;
  /** Units of `to` that have no counterpart at their place: inserted, replaced or moved there; ascending. */
  readonly added: readonly CodeUnitRange[];
  /** The same of `from`: deleted, replaced or moved away. */
  readonly removed: readonly CodeUnitRange[];

  /**
   * @param changes - As `compareVersions` gives them for these two texts.
   * @throws {RangeError} If what they leave unchanged is not equally long in both.
   */
  constructor(from: ComparableText, to: ComparableText, changes: readonly VersionChange[]) {
    this.removed = cutsOf(changes.map((change) => unitsOf(from, change.from)));
    this.added = cutsOf(changes.map((change) => unitsOf(to, change.to)));
    const unchanged = pair(
      complement(this.removed, from.units.length),
      complement(this.added, to.units.length),
    );
    const moved = changes
      .filter(({ kind }) => kind === 'moved')
      .map((change): AlignedRun => {
        const own = unitsOf(from, change.from);
        const { start } = unitsOf(to, change.to);
        return { from: own.start, to: start, length: own.end - own.start, isMoved: true };
      });
    this.runs = [...unchanged, ...moved].sort((a, b) => a.from - b.from);
    this.starts = Int32Array.from(this.runs, (run) => run.from);
  }

  /** The runs that stand in the same order in both, in that order. */
  unmoved(): readonly AlignedRun[] {
    return this.runs.filter(({ isMoved }) => !isMoved);
  }

  /** The run that holds a unit of `from`; null if the unit is deleted or replaced. */
  runAt(unit: number): AlignedRun | null {
    const run = this.runs[this.lastUpTo(unit)];
    return run !== undefined && unit < run.from + run.length ? run : null;
  }

  /** The unit of `to` that stands for a unit of `from`; null if none does. */
  map(unit: number): number | null {
    const run = this.runAt(unit);
    return run && run.to + unit - run.from;
  }

  /** The nearest run that was not moved and holds a unit or lies to one side of it; null for none. */
  nearestRun(unit: number, step: 1 | -1): AlignedRun | null {
    const holding = this.lastUpTo(unit);
    const run = this.runs[holding];
    const isHeld = run !== undefined && unit < run.from + run.length;
    let index = step < 0 || isHeld ? holding : holding + 1;
    while (this.runs[index]?.isMoved === true) index += step;
    return this.runs[index] ?? null;
  }

  /** The index of the last run that starts at a unit or before it; -1 for none. */
  private lastUpTo(unit: number): number {
    return firstWhere(this.starts, (start) => start > unit) - 1;
  }
}

function cutsOf(ranges: readonly CodeUnitRange[]): CodeUnitRange[] {
  return ranges.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
}

function complement(cuts: readonly CodeUnitRange[], length: number): CodeUnitRange[] {
  const left: CodeUnitRange[] = [];
  let reached = 0;
  for (const { start, end } of cuts) {
    if (start > reached) left.push({ start: reached, end: start });
    reached = Math.max(reached, end);
  }
  if (length > reached) left.push({ start: reached, end: length });
  return left;
}

/** What is unchanged stands in the same order in both, but each may be cut where the other is not. */
function pair(from: readonly CodeUnitRange[], to: readonly CodeUnitRange[]): AlignedRun[] {
  const runs: AlignedRun[] = [];
  let i = 0;
  let j = 0;
  let fromDone = 0;
  let toDone = 0;
  for (;;) {
    const one = from[i];
    const other = to[j];
    if (!one || !other) {
      if (one || other) throw new RangeError('The changes do not belong to these two texts');
      return runs;
    }
    const length = Math.min(one.end - one.start - fromDone, other.end - other.start - toDone);
    runs.push({ from: one.start + fromDone, to: other.start + toDone, length, isMoved: false });
    fromDone += length;
    toDone += length;
    if (one.start + fromDone === one.end) {
      i += 1;
      fromDone = 0;
    }
    if (other.start + toDone === other.end) {
      j += 1;
      toDone = 0;
    }
  }
}

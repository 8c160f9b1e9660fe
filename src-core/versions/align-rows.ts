import type { RowTable } from '../model/reading';
import type { CodeUnitRange } from '../model/text-range';
import type { AlignedRows, VersionChange } from '../model/versions';
import { rangeOfRow, rowAt, rowCount, rowEnd, rowStart } from '../reading/row-table';
import { unitsOf, type ComparableText } from './comparable-text';
import { VersionAlignment } from './version-alignment';

/** One side: a text and its rows. */
export type AlignedSide = { readonly text: ComparableText; readonly rows: RowTable };

/** UTF-16 units that rows put together hold on a side: more would be too tall to be drawn by need. */
const mostUnits = 3000;
/** The share of the shorter of two rows that must stand in the other, for them to be of one line. */
const leastShare = 0.25;
/** Rows that are looked through for the counterpart of one that nothing links. */
const lookAhead = 40;

/**
 * Set the rows of two texts beside each other. Rows that share wording at its place are of one line, a
 * paragraph that was split beside both its parts; what stands in one text only is a line by itself.
 *
 * @param changes - As `compareVersions` gives them for these two texts.
 */
export function alignRows(
  from: AlignedSide,
  to: AlignedSide,
  changes: readonly VersionChange[],
): AlignedRows {
  const links = linksOf(from, to, new VersionAlignment(from.text, to.text, changes));
  const pairing = new Pairing(from, to, changes);
  const lines: number[] = [];
  const add = (fromStart: number, fromEnd: number, toStart: number, toEnd: number): void => {
    const isChanged = pairing.isChanged(fromStart, fromEnd, toStart, toEnd);
    if (lines.length > 0 && pairing.isLeftOver(fromStart, fromEnd, toStart, toEnd)) {
      lines.splice(-4, 3, fromEnd, lines.at(-3) ?? 0, toEnd);
      return;
    }
    lines.push(fromStart, fromEnd, toStart, toEnd, Number(isChanged));
  };
  let fromDone = 0;
  let toDone = 0;
  for (const { fromStart, fromEnd, toStart, toEnd } of groupsOf(links, from.rows, to.rows)) {
    pairing.fill(fromDone, fromStart, toDone, toStart, add);
    add(fromStart, fromEnd, toStart, toEnd);
    fromDone = fromEnd;
    toDone = toEnd;
  }
  pairing.fill(fromDone, rowCount(from.rows), toDone, rowCount(to.rows), add);
  return Int32Array.from(lines);
}

/** Row `i` of one text and row `j` of the other have `size` units in common at their place. */
type Link = { readonly i: number; readonly j: number; size: number };

/** The links that count, in order: no two cross, for what is unchanged stands in the same order. */
function linksOf(from: AlignedSide, to: AlignedSide, alignment: VersionAlignment): Link[] {
  const fromUnits = unitsOfRows(from);
  const toUnits = unitsOfRows(to);
  const links: Link[] = [];
  let i = 0;
  let j = 0;
  for (const run of alignment.unmoved()) {
    let done = 0;
    while (done < run.length) {
      while ((fromUnits[i]?.end ?? Infinity) <= run.from + done) i += 1;
      while ((toUnits[j]?.end ?? Infinity) <= run.to + done) j += 1;
      const one = fromUnits[i];
      const other = toUnits[j];
      if (!one || !other) return countingLinks(links, fromUnits, toUnits);
      const step = Math.min(
        run.length - done,
        one.end - run.from - done,
        other.end - run.to - done,
      );
      const last = links.at(-1);
      if (last?.i === i && last.j === j) last.size += step;
      else links.push({ i, j, size: step });
      done += step;
    }
  }
  return countingLinks(links, fromUnits, toUnits);
}

function countingLinks(
  links: readonly Link[],
  fromUnits: readonly CodeUnitRange[],
  toUnits: readonly CodeUnitRange[],
): Link[] {
  const bestOfFrom = new Map<number, number>();
  const bestOfTo = new Map<number, number>();
  for (const { i, j, size } of links) {
    bestOfFrom.set(i, Math.max(size, bestOfFrom.get(i) ?? 0));
    bestOfTo.set(j, Math.max(size, bestOfTo.get(j) ?? 0));
  }
  return links.filter(({ i, j, size }) => {
    const shorter = Math.min(lengthOf(fromUnits[i]), lengthOf(toUnits[j]));
    const isBest = bestOfFrom.get(i) === size || bestOfTo.get(j) === size;
    return isBest && size >= leastShare * shorter;
  });
}

type Group = { fromStart: number; fromEnd: number; toStart: number; toEnd: number };

/** Rows that hang together by their links. */
function groupsOf(links: readonly Link[], from: RowTable, to: RowTable): Group[] {
  const groups: Group[] = [];
  for (const { i, j } of links) {
    const last = groups.at(-1);
    if (!last || (i >= last.fromEnd && j >= last.toEnd)) {
      groups.push({ fromStart: i, fromEnd: i + 1, toStart: j, toEnd: j + 1 });
      continue;
    }
    const units = Math.max(
      rowEnd(from, i) - rowStart(from, last.fromStart),
      rowEnd(to, j) - rowStart(to, last.toStart),
    );
    if (units > mostUnits) continue;
    last.fromEnd = Math.max(last.fromEnd, i + 1);
    last.toEnd = Math.max(last.toEnd, j + 1);
  }
  return groups;
}

/** Knows what the changes touch: which rows replace each other, and which lines are changed. */
class Pairing {
  readonly #from: Side;
  readonly #to: Side;

  constructor(from: AlignedSide, to: AlignedSide, changes: readonly VersionChange[]) {
    this.#from = sideOf(from, changes, 'from');
    this.#to = sideOf(to, changes, 'to');
  }

  isChanged(fromStart: number, fromEnd: number, toStart: number, toEnd: number): boolean {
    return (
      this.#from.changed.subarray(fromStart, fromEnd).includes(1) ||
      this.#to.changed.subarray(toStart, toEnd).includes(1)
    );
  }

  /** Whether a line has nothing but punctuation, on one side: it goes with the line above. */
  isLeftOver(fromStart: number, fromEnd: number, toStart: number, toEnd: number): boolean {
    if (fromStart < fromEnd && toStart < toEnd) return false;
    for (let row = fromStart; row < fromEnd; row += 1) if (!this.#from.isBlank(row)) return false;
    for (let row = toStart; row < toEnd; row += 1) if (!this.#to.isBlank(row)) return false;
    return true;
  }

  /** Lines of the rows between two groups: those that take each other's place are of one line. */
  fill(
    fromStart: number,
    fromEnd: number,
    toStart: number,
    toEnd: number,
    add: (fromStart: number, fromEnd: number, toStart: number, toEnd: number) => void,
  ): void {
    let i = fromStart;
    let j = toStart;
    while (i < fromEnd && j < toEnd) {
      const limit = Math.min(toEnd, j + lookAhead);
      let beside = j;
      while (beside < limit && !this.#belongTogether(i, beside)) beside += 1;
      if (beside === limit) add(i, i + 1, j, j);
      else {
        while (j < beside) add(i, i, j, ++j);
        add(i, i + 1, j, ++j);
      }
      i += 1;
    }
    while (i < fromEnd) add(i, ++i, j, j);
    while (j < toEnd) add(i, i, j, ++j);
  }

  #belongTogether(i: number, j: number): boolean {
    // Rows of punctuation only, which is left out of account.
    if (this.#from.isBlank(i) && this.#to.isBlank(j)) return true;
    const replaced = this.#from.replaced.get(i);
    return replaced !== undefined && replaced === this.#to.replaced.get(j);
  }
}

type Side = {
  /** 1 for a row that a change touches. */
  readonly changed: Uint8Array;
  /** The first replacement that a row is part of. */
  readonly replaced: ReadonlyMap<number, VersionChange>;
  isBlank(row: number): boolean;
};

function sideOf(side: AlignedSide, changes: readonly VersionChange[], name: 'from' | 'to'): Side {
  const { rows, text } = side;
  const count = rowCount(rows);
  const changed = new Uint8Array(count);
  const replaced = new Map<number, VersionChange>();
  for (const change of changes) {
    const range = change[name];
    if (range.start === range.end) continue;
    for (let row = rowAt(rows, range.start); row < count; row += 1) {
      const { start, end } = rangeOfRow(rows, row);
      if (start >= range.end) break;
      if (end <= range.start) continue;
      changed[row] = 1;
      if (change.kind === 'replaced' && !replaced.has(row)) replaced.set(row, change);
    }
  }
  return {
    changed,
    replaced,
    isBlank: (row) => lengthOf(unitsOf(text, rangeOfRow(rows, row))) === 0,
  };
}

function unitsOfRows({ text, rows }: AlignedSide): CodeUnitRange[] {
  return Array.from({ length: rowCount(rows) }, (_, row) => unitsOf(text, rangeOfRow(rows, row)));
}

function lengthOf(range: CodeUnitRange | undefined): number {
  return range ? range.end - range.start : 0;
}

import { diff } from 'fast-myers-diff';

import { findAnchors } from './find-anchors';

/** A stretch of one text and what stands in its place in the other; units, one of them may be empty. */
export type Hunk = {
  readonly fromStart: number;
  readonly fromEnd: number;
  readonly toStart: number;
  readonly toEnd: number;
};

/**
 * Where two texts differ, sorted, with unchanged units between any two. Passages that occur once in each text
 * hold the texts together (lines do not: a copy may be wrapped anew); what is between them is divided by
 * ever shorter ones, and compared unit by unit when it is short. A gap that offers no hold, as between
 * two texts that have nothing to do with each other, is one hunk. Close to linear.
 */
export function diffUnits(from: string, to: string): Hunk[] {
  const hunks: Hunk[] = [];
  let effort = mostEffort;
  const gaps: Gap[] = [
    { fromStart: 0, fromEnd: from.length, toStart: 0, toEnd: to.length, pass: 0 },
  ];
  for (let next = gaps.pop(); next !== undefined; next = gaps.pop()) {
    const gap = trim(from, to, next);
    const fromLength = gap.fromEnd - gap.fromStart;
    const toLength = gap.toEnd - gap.toStart;
    if (fromLength === 0 && toLength === 0) continue;
    if (fromLength === 0 || toLength === 0) {
      hunks.push(hunkOf(gap));
      continue;
    }
    const size = fromLength + toLength;
    const inner = size > tinyGap ? divide(from, to, gap) : [];
    // The last first, so that hunks come out in order.
    for (const part of inner.reverse()) gaps.push(part);
    if (inner.length > 0) continue;
    if (size <= shortGap && size ** 2 <= effort) {
      effort -= size ** 2;
      hunks.push(...compareShort(from, to, gap));
    } else {
      hunks.push(hunkOf(gap));
    }
  }
  return hunks;
}

type Gap = Hunk & { readonly pass: number };

/**
 * Units that a passage must have to hold the texts together, pass by pass, and how long a gap may be at
 * most to look for it: a short passage is no evidence in a long text. Twice each, for what occurs
 * several times in a text may occur once in a gap. No pass is made again, which bounds the time.
 */
const passes = [
  { units: 24, longest: Infinity },
  { units: 24, longest: Infinity },
  { units: 12, longest: Infinity },
  { units: 12, longest: 200_000 },
  { units: 6, longest: 20_000 },
  { units: 6, longest: 20_000 },
  { units: 4, longest: 2_000 },
  { units: 4, longest: 2_000 },
];

/** A gap that needs no hold. */
const tinyGap = 60;
/** A gap without a hold that is compared unit by unit: up to this many units on both sides together. */
const shortGap = 600;
/** A second or two of comparing unit by unit; beyond it short gaps are hunks as they stand. */
const mostEffort = 400_000_000;

function hunkOf({ fromStart, fromEnd, toStart, toEnd }: Hunk): Hunk {
  return { fromStart, fromEnd, toStart, toEnd };
}

function trim(from: string, to: string, gap: Gap): Gap {
  let { fromStart, fromEnd, toStart, toEnd } = gap;
  while (
    fromStart < fromEnd &&
    toStart < toEnd &&
    from.charCodeAt(fromStart) === to.charCodeAt(toStart)
  ) {
    fromStart += 1;
    toStart += 1;
  }
  while (
    fromStart < fromEnd &&
    toStart < toEnd &&
    from.charCodeAt(fromEnd - 1) === to.charCodeAt(toEnd - 1)
  ) {
    fromEnd -= 1;
    toEnd -= 1;
  }
  return { fromStart, fromEnd, toStart, toEnd, pass: gap.pass };
}

function compareShort(from: string, to: string, gap: Gap): Hunk[] {
  const one = from.slice(gap.fromStart, gap.fromEnd);
  const other = to.slice(gap.toStart, gap.toEnd);
  return Array.from(diff(one, other), ([fromStart, fromEnd, toStart, toEnd]) => ({
    fromStart: gap.fromStart + fromStart,
    fromEnd: gap.fromStart + fromEnd,
    toStart: gap.toStart + toStart,
    toEnd: gap.toStart + toEnd,
  }));
}

/** The gaps that are left between passages in common; none if there are no such passages. */
function divide(from: string, to: string, gap: Gap): Gap[] {
  const longest = Math.max(gap.fromEnd - gap.fromStart, gap.toEnd - gap.toStart);
  for (const [index, { units, longest: limit }] of passes.entries()) {
    if (index < gap.pass || longest > limit) continue;
    const anchors = findAnchors(from, to, gap, units);
    if (anchors.length === 0) continue;
    const pass = index + 1;
    const inner: Gap[] = [];
    let fromStart = gap.fromStart;
    let toStart = gap.toStart;
    for (const anchor of anchors) {
      inner.push({ fromStart, fromEnd: anchor.from, toStart, toEnd: anchor.to, pass });
      fromStart = anchor.from + anchor.length;
      toStart = anchor.to + anchor.length;
    }
    inner.push({ fromStart, fromEnd: gap.fromEnd, toStart, toEnd: gap.toEnd, pass });
    return inner;
  }
  return [];
}

import { type Alignment, segmentKinds, segmentWidth } from '../model/segment';
import type { CodeUnitRange } from '../model/text-range';

/**
 * Carries ranges between a text and its conversion. Where a segment has as many code points on both
 * sides they correspond one by one; a range that touches part of any other segment is widened to
 * the whole of it. So there and back again a range that is not collapsed always contains itself,
 * and is itself where it covers no part of a widened segment and cuts no surrogate pair.
 *
 * A collapsed range stays collapsed; inside a segment that would be widened it goes to its start.
 */
export class AlignmentMap {
  readonly #source: Side;
  readonly #target: Side;

  /** @param alignment - Of exactly these two texts. */
  constructor(
    source: string,
    target: string,
    readonly alignment: Alignment,
  ) {
    this.#source = { text: source, startField: 0, endField: 1 };
    this.#target = { text: target, startField: 2, endField: 3 };
  }

  /**
   * @param range - In UTF-16 units of the source.
   * @returns The range of the target that it corresponds to.
   * @throws {RangeError} If a bound lies outside the source, or the bounds are reversed.
   */
  toTarget(range: CodeUnitRange): CodeUnitRange {
    return mapRange(this.alignment, this.#source, this.#target, range);
  }

  /**
   * The other way round: from a range of the target to that of the source.
   *
   * @throws {RangeError} If a bound lies outside the target, or the bounds are reversed.
   */
  toSource(range: CodeUnitRange): CodeUnitRange {
    return mapRange(this.alignment, this.#target, this.#source, range);
  }
}

/** A text of the two, and where its offsets are in a segment. */
type Side = { readonly text: string; readonly startField: number; readonly endField: number };

const identity = segmentKinds.indexOf('identity');

function mapRange(alignment: Alignment, from: Side, to: Side, range: CodeUnitRange): CodeUnitRange {
  const { start, end } = range;
  if (!(start >= 0 && start <= end && end <= from.text.length)) {
    throw new RangeError(
      `Range ${start}–${end} is outside a text of ${from.text.length} code units`,
    );
  }
  const mappedStart = mapStart(alignment, from, to, start);
  return {
    start: mappedStart,
    end: start === end ? mappedStart : mapEnd(alignment, from, to, end),
  };
}

/** Where a range goes on from on the other side, that starts at `offset` here. */
function mapStart(alignment: Alignment, from: Side, to: Side, offset: number): number {
  if (offset === from.text.length) return to.text.length;
  const segment = segmentAt(alignment, from, to, offset);
  if (segment.kind === identity) return segment.toStart + offset - segment.fromStart;
  const points = pointsInStep(segment, from, to);
  if (!points) return segment.toStart;
  const [here, there] = points;
  return segment.toStart + unitsOf(there, countWithin(here, offset - segment.fromStart));
}

/** Where a range ends on the other side, that ends at `offset` here; `offset > 0`. */
function mapEnd(alignment: Alignment, from: Side, to: Side, offset: number): number {
  const segment = segmentAt(alignment, from, to, offset - 1);
  if (segment.kind === identity) return segment.toStart + offset - segment.fromStart;
  const points = pointsInStep(segment, from, to);
  if (!points) return segment.toEnd;
  const [here, there] = points;
  return segment.toStart + unitsOf(there, countWithin(here, offset - 1 - segment.fromStart) + 1);
}

type Segment = {
  readonly fromStart: number;
  readonly fromEnd: number;
  readonly toStart: number;
  readonly toEnd: number;
  readonly kind: number;
};

/** The segment with the unit at `offset` in it, `0 <= offset < from.text.length`. */
function segmentAt(alignment: Alignment, from: Side, to: Side, offset: number): Segment {
  let low = 0;
  let high = alignment.length / segmentWidth;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (field(alignment, middle, from.startField) <= offset) low = middle;
    else high = middle;
  }
  return {
    fromStart: field(alignment, low, from.startField),
    fromEnd: field(alignment, low, from.endField),
    toStart: field(alignment, low, to.startField),
    toEnd: field(alignment, low, to.endField),
    kind: field(alignment, low, 4),
  };
}

function field(alignment: Alignment, segment: number, index: number): number {
  return alignment[segment * segmentWidth + index] ?? 0;
}

/** The code points of a segment on both sides, or null if their numbers differ. */
function pointsInStep(segment: Segment, from: Side, to: Side): [string[], string[]] | null {
  const here = [...from.text.slice(segment.fromStart, segment.fromEnd)];
  const there = [...to.text.slice(segment.toStart, segment.toEnd)];
  return here.length === there.length ? [here, there] : null;
}

/** How many whole code points lie before the one that has the unit at `offset`. */
function countWithin(points: readonly string[], offset: number): number {
  let end = 0;
  return points.findIndex((point) => (end += point.length) > offset);
}

function unitsOf(points: readonly string[], count: number): number {
  return points.slice(0, count).join('').length;
}

import { segmentWidth } from '../model/segment';
import type { CodeUnitBuffer } from './code-units';
import { kindCode, type SegmentList } from './segment-list';

/**
 * Chain two alignments: `first` from a source to a middle text, `second` from the middle to a
 * target. The result is cut where both are; identity segments may be cut anywhere.
 *
 * @param composed - Receives the alignment of source and target; empty before.
 */
export function composeSegments(
  first: SegmentList,
  second: SegmentList,
  source: CodeUnitBuffer,
  target: CodeUnitBuffer,
  composed: SegmentList,
): void {
  const a = new Cursor(first, 'target');
  const b = new Cursor(second, 'source');
  const middleLength = first.targetEnd;
  while (a.middle < middleLength) {
    // Most changes stand alone, in what the other alignment leaves as it is.
    if (b.kind === kindCode.identity && a.copyWithin(b, composed)) continue;
    if (a.kind === kindCode.identity && b.copyWithin(a, composed)) continue;
    const sourceStart = a.outer;
    const targetStart = b.outer;
    let end = nextCut(a, b);
    let kind: number = kindCode.identity;
    let isChangedTwice = false;
    do {
      const kindA = a.advanceTo(end);
      const kindB = b.advanceTo(a.middle);
      isChangedTwice ||= kindA !== kindCode.identity && kindB !== kindCode.identity;
      kind = combinedKind(kind, combinedKind(kindA, kindB));
      end = b.middle;
    } while (a.middle < end);
    const sourceUnits = a.outer - sourceStart;
    const targetUnits = b.outer - targetStart;
    const isUnchanged =
      isChangedTwice &&
      sourceUnits === targetUnits &&
      hasEqualUnits(source.units, sourceStart, target.units, targetStart, sourceUnits);
    if (isUnchanged) composed.addIdentity(sourceUnits);
    else composed.add(sourceUnits, targetUnits, kind);
  }
}

/** A place in an alignment, seen from the text it shares with another one. */
class Cursor {
  middle = 0;
  outer = 0;
  #at = 0;
  readonly #middleEnd: number;
  readonly #outerEnd: number;

  constructor(
    readonly segments: SegmentList,
    middleSide: 'source' | 'target',
  ) {
    this.#middleEnd = middleSide === 'source' ? 1 : 3;
    this.#outerEnd = middleSide === 'source' ? 3 : 1;
  }

  get kind(): number {
    return this.segments.data[this.#at + 4] ?? 0;
  }

  get segmentEnd(): number {
    return this.segments.data[this.#at + this.#middleEnd] ?? 0;
  }

  /**
   * Add to `composed` all that lies whole in the identity segment which `other` is in, and go behind
   * it on both sides. A first identity segment may be cut. False if nothing lies there.
   */
  copyWithin(other: Cursor, composed: SegmentList): boolean {
    const start = this.middle;
    const limit = other.segmentEnd;
    if (this.kind === kindCode.identity) {
      // On its own, as it may go on from the end of `composed`.
      this.advanceTo(Math.min(this.segmentEnd, limit));
      composed.addIdentity(this.middle - start);
    }
    const { data, length } = this.segments;
    const from = this.#at;
    let to = from;
    while (to < length && (data[to + this.#middleEnd] ?? 0) <= limit) to += segmentWidth;
    if (to > from) {
      composed.addAll(this.segments, from, to);
      this.middle = data[to - segmentWidth + this.#middleEnd] ?? 0;
      this.outer = data[to - segmentWidth + this.#outerEnd] ?? 0;
      this.#at = to;
    }
    other.advanceTo(other.middle + this.middle - start);
    return this.middle > start;
  }

  /** Go to `end` of the middle text, or past it to the end of a segment that cannot be cut. */
  advanceTo(end: number): number {
    const { data } = this.segments;
    let kind: number = kindCode.identity;
    while (this.middle < end) {
      const segmentEnd = this.segmentEnd;
      if (segmentEnd > end && this.kind === kindCode.identity) {
        this.outer += end - this.middle;
        this.middle = end;
        break;
      }
      kind = combinedKind(kind, this.kind);
      this.middle = segmentEnd;
      this.outer = data[this.#at + this.#outerEnd] ?? 0;
      this.#at += segmentWidth;
    }
    return kind;
  }
}

function nextCut(a: Cursor, b: Cursor): number {
  if (a.kind === kindCode.identity) return b.segmentEnd;
  if (b.kind === kindCode.identity) return a.segmentEnd;
  return Math.max(a.segmentEnd, b.segmentEnd);
}

/** A choice of wording says more than a phrase, a phrase more than a character, and so on. */
function combinedKind(a: number, b: number): number {
  if (a === b || b === kindCode.identity) return a;
  if (a === kindCode.identity || a === kindCode.normalisation) return b;
  return b === kindCode.normalisation ? a : Math.max(a, b);
}

function hasEqualUnits(
  source: Uint16Array,
  sourceStart: number,
  target: Uint16Array,
  targetStart: number,
  length: number,
): boolean {
  for (let i = 0; i < length; i++) {
    if (source[sourceStart + i] !== target[targetStart + i]) return false;
  }
  return true;
}

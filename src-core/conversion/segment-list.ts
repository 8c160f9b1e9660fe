import { type Alignment, type SegmentKind, segmentKinds, segmentWidth } from '../model/segment';

/** A segment's kind as an alignment holds it: its index in `segmentKinds`. */
export const kindCode: Readonly<Record<SegmentKind, number>> = {
  identity: segmentKinds.indexOf('identity'),
  character: segmentKinds.indexOf('character'),
  phrase: segmentKinds.indexOf('phrase'),
  wording: segmentKinds.indexOf('wording'),
  normalisation: segmentKinds.indexOf('normalisation'),
  choice: segmentKinds.indexOf('choice'),
  dictionary: segmentKinds.indexOf('dictionary'),
  glossary: segmentKinds.indexOf('glossary'),
  cleaning: segmentKinds.indexOf('cleaning'),
};

/** An alignment under construction; `data` may be longer than the `length` numbers in use. */
export class SegmentList {
  data: Int32Array;
  length = 0;
  /** Where the next segment begins on either side. */
  sourceEnd = 0;
  targetEnd = 0;

  constructor(capacity: number) {
    this.data = new Int32Array(capacity * segmentWidth);
  }

  clear(): void {
    this.length = 0;
    this.sourceEnd = 0;
    this.targetEnd = 0;
  }

  /** Add the next `units` units, the same on both sides, to the identity segment at the end. */
  addIdentity(units: number): void {
    const { data, length } = this;
    if (length === 0 || data[length - 1] !== kindCode.identity) {
      this.add(units, units, kindCode.identity);
      return;
    }
    this.sourceEnd += units;
    this.targetEnd += units;
    data[length - 4] = this.sourceEnd;
    data[length - 2] = this.targetEnd;
  }

  /** Add a segment of these lengths in UTF-16 units; `kind` is a {@link kindCode}. */
  add(sourceUnits: number, targetUnits: number, kind: number): void {
    const at = this.length;
    if (at === this.data.length) this.#reserve(at + segmentWidth);
    const data = this.data;
    data[at] = this.sourceEnd;
    data[at + 1] = this.sourceEnd += sourceUnits;
    data[at + 2] = this.targetEnd;
    data[at + 3] = this.targetEnd += targetUnits;
    data[at + 4] = kind;
    this.length = at + segmentWidth;
  }

  /** Add segments of another list, those at `[from, to)` of its data, moved to the end of this one. */
  addAll(segments: SegmentList, from: number, to: number): void {
    this.#reserve(this.length + to - from);
    const { data, length } = this;
    const added = segments.data;
    const sourceShift = this.sourceEnd - (added[from] ?? 0);
    const targetShift = this.targetEnd - (added[from + 2] ?? 0);
    let at = length;
    for (let i = from; i < to; i += segmentWidth) {
      data[at] = (added[i] ?? 0) + sourceShift;
      data[at + 1] = (added[i + 1] ?? 0) + sourceShift;
      data[at + 2] = (added[i + 2] ?? 0) + targetShift;
      data[at + 3] = (added[i + 3] ?? 0) + targetShift;
      data[at + 4] = added[i + 4] ?? 0;
      at += segmentWidth;
    }
    this.length = at;
    this.sourceEnd = (added[to - segmentWidth + 1] ?? 0) + sourceShift;
    this.targetEnd = (added[to - segmentWidth + 3] ?? 0) + targetShift;
  }

  /** A copy that shares nothing with this list. */
  toAlignment(): Alignment {
    return this.data.slice(0, this.length);
  }

  #reserve(length: number): void {
    if (length <= this.data.length) return;
    const grown = new Int32Array(Math.max(length, this.data.length * 2, 64 * segmentWidth));
    grown.set(this.data);
    this.data = grown;
  }
}

import type { CodeUnitRange } from '../model/text-range';
import { firstWhere } from './first-where';

/** A span of one text and the span of another that stands in its place; either may be empty. */
export type SpanPair = { readonly from: CodeUnitRange; readonly to: CodeUnitRange };

/**
 * What an offset is the bound of. It matters where an edit begins, ends or stands whole: a range
 * takes all of an edit that it cuts, and nothing of one that it only touches.
 */
export type Affinity = 'start' | 'end';

/**
 * Carries offsets from a text to another that differs from it in the paired spans only. Both
 * texts are the same between them.
 *
 * @param pairs - Sorted; on neither side do spans overlap.
 */
export class SpanMap {
  constructor(private readonly pairs: readonly SpanPair[]) {}

  /** Takes O(log n) of the pairs. Offsets in UTF-16 units, 0 or more. */
  map(offset: number, affinity: Affinity): number {
    if (!Number.isInteger(offset) || offset < 0) {
      throw new RangeError(`Offset ${offset} is no place in a text`);
    }
    return affinity === 'start' ? this.mapStart(offset) : this.mapEnd(offset);
  }

  /** A range stays a range: what shrinks to nothing is empty where its start was. */
  mapRange({ start, end }: CodeUnitRange): CodeUnitRange {
    if (start > end) throw new RangeError(`Range ${start}–${end} has its bounds reversed`);
    const mappedEnd = this.map(end, 'end');
    // A caret at a place where text reappears would otherwise begin after and end before it.
    return { start: Math.min(this.map(start, 'start'), mappedEnd), end: mappedEnd };
  }

  private mapStart(offset: number): number {
    const pair = this.pairs[firstWhere(this.pairs, ({ from }) => from.start > offset) - 1];
    if (pair === undefined) return offset;
    return offset < pair.from.end ? pair.to.start : pair.to.end + (offset - pair.from.end);
  }

  private mapEnd(offset: number): number {
    const next = firstWhere(this.pairs, ({ from }) => from.end >= offset);
    const pair = this.pairs[next];
    if (pair !== undefined && offset > pair.from.start) return pair.to.end;
    const before = this.pairs[next - 1];
    return before === undefined ? offset : before.to.end + (offset - before.from.end);
  }
}

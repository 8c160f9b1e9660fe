import type { HitTable } from '../../model/find';
import type { CodeUnitRange } from '../../model/text-range';
import { firstWhere } from '../../text/first-where';

/** Hits of a document by their place; each is known by its number, from 0 in text order. */
export class HitIndex {
  static readonly none = new HitIndex(new Int32Array());
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  /** By number: how far that hit and those before it reach at most. */
  readonly #reach: Int32Array;

  constructor(table: HitTable) {
    const count = table.length / 2;
    this.#starts = Int32Array.from({ length: count }, (_, index) => table[index * 2] ?? 0);
    this.#ends = Int32Array.from({ length: count }, (_, index) => table[index * 2 + 1] ?? 0);
    let reach = 0;
    this.#reach = this.#ends.map((end) => (reach = Math.max(reach, end)));
  }

  get count(): number {
    return this.#starts.length;
  }

  /** In order. */
  get starts(): Int32Array {
    return this.#starts;
  }

  /** The range of a hit; null where there is none of that number. */
  at(number: number): CodeUnitRange | null {
    const start = this.#starts[number];
    const end = this.#ends[number];
    return start === undefined || end === undefined ? null : { start, end };
  }

  /** The number of the first hit that begins at an offset or after it; `count` where none does. */
  firstFrom(offset: number): number {
    return firstWhere(this.#starts, (start) => start >= offset);
  }

  /** The number of a hit; -1 where there is no such hit. */
  numberOf({ start, end }: CodeUnitRange): number {
    for (let number = this.firstFrom(start); this.#starts[number] === start; number += 1) {
      if (this.#ends[number] === end) return number;
    }
    return -1;
  }

  /** Hits that share a unit with a range, in order. */
  overlapping({ start, end }: CodeUnitRange): CodeUnitRange[] {
    const found: CodeUnitRange[] = [];
    for (let at = firstWhere(this.#reach, (reach) => reach > start); ; at += 1) {
      const hit = this.at(at);
      if (!hit || hit.start >= end) return found;
      if (hit.end > start) found.push(hit);
    }
  }
}

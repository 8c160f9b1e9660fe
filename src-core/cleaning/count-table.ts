/**
 * Counts by a 32-bit key, in two flat arrays: a Map of a million numbers takes ten times the memory
 * and half a second to fill. What has no count has 0.
 */
export class CountTable {
  #keys: Int32Array;
  #counts: Float32Array;
  #size = 0;
  #mask: number;

  /** @param expected - About how many keys there will be; it grows if there are more. */
  constructor(expected = 1000) {
    let capacity = 1024;
    while (capacity < expected * 2) capacity *= 2;
    this.#keys = new Int32Array(capacity);
    this.#counts = new Float32Array(capacity);
    this.#mask = capacity - 1;
  }

  get(key: number): number {
    const whole = key | 0;
    for (let at = spread(whole) & this.#mask; ; at = (at + 1) & this.#mask) {
      const count = this.#counts[at] ?? 0;
      if (count === 0 || this.#keys[at] === whole) return count;
    }
  }

  /** @param count - Above 0. */
  add(key: number, count: number): void {
    const whole = key | 0;
    let at = spread(whole) & this.#mask;
    while (this.#counts[at] !== 0 && this.#keys[at] !== whole) at = (at + 1) & this.#mask;
    if (this.#counts[at] === 0) this.#size += 1;
    this.#keys[at] = whole;
    this.#counts[at] = (this.#counts[at] ?? 0) + count;
    if (this.#size * 2 > this.#mask) this.#grow();
  }

  #grow(): void {
    const keys = this.#keys;
    const counts = this.#counts;
    this.#keys = new Int32Array(keys.length * 2);
    this.#counts = new Float32Array(keys.length * 2);
    this.#mask = keys.length * 2 - 1;
    this.#size = 0;
    keys.forEach((key, at) => {
      const count = counts[at] ?? 0;
      if (count > 0) this.add(key, count);
    });
  }
}

/** The key of a word: FNV-1a over its UTF-16 units, to go on from one unit to the next. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Where {@link hashStep} begins. */
export const hashStart = 0x811c9dc5 | 0;

function spread(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 16), 0x45d9f3b);
  return mixed ^ (mixed >>> 15);
}

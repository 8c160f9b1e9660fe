import { maxHits, type HitTable } from '../../model/find';

/** Hits as they are found, in any order; those beyond the limit only make it full. */
export class HitList {
  #data = new Int32Array(64);
  #length = 0;
  /** Whether there was one too many. */
  isFull = false;

  constructor(readonly most: number = maxHits) {}

  get count(): number {
    return this.#length / 2;
  }

  add(start: number, end: number): void {
    if (this.count >= this.most) {
      this.isFull = true;
      return;
    }
    if (this.#length === this.#data.length) {
      const grown = new Int32Array(this.#data.length * 2);
      grown.set(this.#data);
      this.#data = grown;
    }
    this.#data[this.#length] = start;
    this.#data[this.#length + 1] = end;
    this.#length += 2;
  }

  /** In the order in which they were added. */
  toTable(): HitTable {
    return this.#data.slice(0, this.#length);
  }
}

/** Hits of several lists in text order, each once; of more than `most` the first. */
export function mergeHits(lists: readonly HitTable[], most: number = maxHits): HitTable {
  const [only] = lists;
  if (only && lists.length === 1 && isSorted(only)) return only.subarray(0, most * 2);
  const all = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let filled = 0;
  for (const list of lists) {
    all.set(list, filled);
    filled += list.length;
  }
  const order = Uint32Array.from({ length: all.length / 2 }, (_, index) => index * 2);
  const compare = (a: number, b: number): number =>
    (all[a] ?? 0) - (all[b] ?? 0) || (all[a + 1] ?? 0) - (all[b + 1] ?? 0);
  order.sort(compare);
  const merged = new Int32Array(Math.min(order.length, most) * 2);
  let length = 0;
  let former = -1;
  for (const at of order) {
    if (former >= 0 && compare(former, at) === 0) continue;
    if (length === merged.length) break;
    former = at;
    merged[length] = all[at] ?? 0;
    merged[length + 1] = all[at + 1] ?? 0;
    length += 2;
  }
  return merged.subarray(0, length);
}

function isSorted(table: HitTable): boolean {
  for (let index = 2; index < table.length; index += 2) {
    if ((table[index] ?? 0) <= (table[index - 2] ?? 0)) return false;
  }
  return true;
}

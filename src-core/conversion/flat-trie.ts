/** Numbers a slot of the transition table: parent node, unit, child (negative if childless), key. */
const slotWidth = 4;
const smallestTable = 1 << 8;
/** Bits of the filter a slot, and at most in all (a hash has 25). */
const filterBits = 8;
const largestFilter = 1 << 24;

/**
 * A set of strings that finds its longest member at a place in a text, kept in flat arrays of
 * UTF-16 units instead of a tree of objects. A key is known by its index in the list it came from.
 */
export class FlatTrie {
  /** Length of each key in UTF-16 units, by index. */
  readonly keyLengths: Int32Array;

  /** By first unit: the node there, 0 if none; if it is childless, its key plus 1, negated. */
  readonly #roots = new Int32Array(0x10000);
  /** By first unit: the key that is this unit alone, plus 1. */
  readonly #rootKeys = new Int32Array(0x10000);
  /** Open-addressing hash of all later transitions; a parent of 0 marks a free slot. */
  #table: Int32Array;
  #mask: number;
  /** One bit for each transition's hash: small enough for a near cache, it ends most searches. */
  readonly #filter: Int32Array;
  #transitions = 0;
  #nodes = 1;

  /**
   * @param keys - In any order. Of equal keys the last one is found. An empty key is never found.
   */
  constructor(keys: readonly string[]) {
    let slots = smallestTable;
    while (slots < keys.length * 2) slots *= 2;
    this.#table = new Int32Array(slots * slotWidth);
    this.#mask = slots - 1;
    this.keyLengths = new Int32Array(keys.length);
    for (const [index, key] of keys.entries()) {
      this.keyLengths[index] = key.length;
      if (key !== '') this.#insert(key, index);
    }
    this.#markChildless();
    this.#filter = this.#buildFilter();
  }

  /**
   * The index of the longest key that stands at `start` and does not reach past `end`, or -1.
   * It covers `[start, start + keyLengths[index])`.
   *
   * @param units - The text, as UTF-16 units; `0 <= start < end <= units.length`.
   */
  longestMatch(units: Uint16Array, start: number, end: number): number {
    const first = units[start] ?? 0;
    let node = this.#roots[first] ?? 0;
    if (node <= 0) return ~node;
    let found = this.#rootKeys[first] ?? 0;
    const table = this.#table;
    const mask = this.#mask;
    const filter = this.#filter;
    const filterMask = filter.length * 32 - 1;
    for (let i = start + 1; i < end && node > 0; i++) {
      const unit = units[i] ?? 0;
      const hashed = hash(node, unit);
      if ((((filter[(hashed & filterMask) >>> 5] ?? 0) >>> (hashed & 31)) & 1) === 0) break;
      let slot = hashed & mask;
      let parent = table[slot * slotWidth] ?? 0;
      while (parent !== 0 && (parent !== node || table[slot * slotWidth + 1] !== unit)) {
        slot = (slot + 1) & mask;
        parent = table[slot * slotWidth] ?? 0;
      }
      if (parent === 0) break;
      node = table[slot * slotWidth + 2] ?? 0;
      const key = table[slot * slotWidth + 3] ?? 0;
      if (key !== 0) found = key;
    }
    return found - 1;
  }

  /** Whether any key begins with this unit; a cheap test before a longer look. */
  hasKeyFrom(unit: number): boolean {
    return this.#roots[unit] !== 0;
  }

  #insert(key: string, index: number): void {
    const first = key.charCodeAt(0);
    let node = this.#roots[first] ?? 0;
    if (node === 0) {
      node = this.#nodes++;
      this.#roots[first] = node;
    }
    if (key.length === 1) {
      this.#rootKeys[first] = index + 1;
      return;
    }
    let at = 0;
    for (let i = 1; i < key.length; i++) {
      at = this.#transition(node, key.charCodeAt(i));
      node = this.#table[at + 2] ?? 0;
    }
    this.#table[at + 3] = index + 1;
  }

  /** Where in the table the step from `node` by `unit` is kept; makes it if there is none yet. */
  #transition(node: number, unit: number): number {
    let at = this.#find(node, unit);
    if (this.#table[at] !== 0) return at;
    if (this.#transitions * 4 >= (this.#mask + 1) * 3) {
      this.#grow();
      at = this.#find(node, unit);
    }
    this.#transitions++;
    this.#table[at] = node;
    this.#table[at + 1] = unit;
    this.#table[at + 2] = this.#nodes++;
    return at;
  }

  #find(node: number, unit: number): number {
    const table = this.#table;
    let slot = hash(node, unit) & this.#mask;
    for (;;) {
      const at = slot * slotWidth;
      if (table[at] === 0 || (table[at] === node && table[at + 1] === unit)) return at;
      slot = (slot + 1) & this.#mask;
    }
  }

  #grow(): void {
    const old = this.#table;
    const table = new Int32Array(old.length * 2);
    const mask = this.#mask * 2 + 1;
    for (let at = 0; at < old.length; at += slotWidth) {
      const node = old[at] ?? 0;
      if (node === 0) continue;
      const unit = old[at + 1] ?? 0;
      let slot = hash(node, unit) & mask;
      while (table[slot * slotWidth] !== 0) slot = (slot + 1) & mask;
      const to = slot * slotWidth;
      table[to] = node;
      table[to + 1] = unit;
      table[to + 2] = old[at + 2] ?? 0;
      table[to + 3] = old[at + 3] ?? 0;
    }
    this.#table = table;
    this.#mask = mask;
  }

  /** A childless node ends a search at once: most searches in running text end in one. */
  #markChildless(): void {
    const table = this.#table;
    const isParent = new Uint8Array(this.#nodes);
    for (let at = 0; at < table.length; at += slotWidth) isParent[table[at] ?? 0] = 1;
    for (let at = 0; at < table.length; at += slotWidth) {
      const child = table[at + 2] ?? 0;
      if (isParent[child] === 0) table[at + 2] = -child;
    }
    for (const [first, root] of this.#roots.entries()) {
      if (isParent[root] === 0) this.#roots[first] = -(this.#rootKeys[first] ?? 0);
    }
  }

  #buildFilter(): Int32Array {
    const table = this.#table;
    const filter = new Int32Array(Math.min((this.#mask + 1) * filterBits, largestFilter) / 32);
    const filterMask = filter.length * 32 - 1;
    for (let at = 0; at < table.length; at += slotWidth) {
      const node = table[at] ?? 0;
      if (node === 0) continue;
      const hashed = hash(node, table[at + 1] ?? 0);
      const word = (hashed & filterMask) >>> 5;
      filter[word] = (filter[word] ?? 0) | (1 << (hashed & 31));
    }
    return filter;
  }
}

function hash(node: number, unit: number): number {
  return (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 7;
}

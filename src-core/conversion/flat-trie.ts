import { toCodeUnits } from './code-units';

/** Bits of the filter: a unit of the keys, at least in all, and at most. */
const filterBits = 6;
const smallestFilter = 1 << 10;
const largestFilter = 1 << 26;

/**
 * A set of strings that finds its longest member at a place in a text, kept in flat arrays of
 * UTF-16 units instead of a tree of objects. A key is known by its index in the list it came from.
 *
 * The beginnings of all keys are the nodes of a trie. None is stored: a filter of their hashes says
 * where a search ends, which it nearly always does after one or two units, and whether a key may
 * end there; only then is the key looked up and compared.
 */
export class FlatTrie {
  /** Length of each key in UTF-16 units, by index. */
  readonly keyLengths: Int32Array;

  /** By first unit: twice the key that is this unit alone, plus 2; and 1 if longer keys begin so. */
  readonly #roots = new Int32Array(0x10000);
  /** The first units of all keys lie in this range; it is empty if there is no key. */
  #lowestFirst = 0x10000;
  #highestFirst = 0;
  /** The keys end to end, and where each begins. */
  readonly #keyUnits: Uint16Array;
  readonly #keyStarts: Int32Array;
  /** Open-addressing hash of the keys of two units and more: key plus 1, or 0 for a free slot. */
  readonly #slots: Int32Array;
  /** See {@link prefixBits} and {@link endBit}; small enough for a near cache. */
  readonly #filter: Int32Array;

  /**
   * @param keys - In any order. Of equal keys the last one is found. An empty key is never found.
   */
  constructor(keys: readonly string[]) {
    this.keyLengths = new Int32Array(keys.length);
    this.#keyUnits = toCodeUnits(keys.join(''));
    this.#keyStarts = new Int32Array(keys.length);
    this.#slots = new Int32Array(powerOfTwo(keys.length * 2, 2));
    const filterSize = powerOfTwo(this.#keyUnits.length * filterBits, smallestFilter);
    this.#filter = new Int32Array(Math.min(filterSize, largestFilter) / 32);
    let start = 0;
    for (const [index, key] of keys.entries()) {
      this.keyLengths[index] = key.length;
      this.#keyStarts[index] = start;
      if (key !== '') this.#insert(index, start, key.length);
      start += key.length;
    }
  }

  /**
   * The index of the longest key that stands at `start` and does not reach past `end`, or -1.
   * It covers `[start, start + keyLengths[index])`.
   *
   * @param units - The text, as UTF-16 units; `0 <= start < end <= units.length`.
   */
  longestMatch(units: Uint16Array, start: number, end: number): number {
    const first = units[start] ?? 0;
    const root = this.#roots[first] ?? 0;
    let found = (root >> 1) - 1;
    if ((root & 1) === 0) return found;
    const filter = this.#filter;
    const wordMask = filter.length - 1;
    let state = first;
    for (let i = start + 1; i < end; i++) {
      state = nextState(state, units[i] ?? 0);
      const hashed = hashOf(state);
      const word = filter[(hashed >>> 10) & wordMask] ?? 0;
      const bits = prefixBits(hashed);
      if ((word & bits) !== bits) break;
      if ((word & endBit(hashed)) === 0) continue;
      const key = (this.#slots[this.#slotOf(hashed, units, start, i + 1 - start)] ?? 0) - 1;
      if (key >= 0) found = key;
    }
    return found;
  }

  /** Whether any key begins with this unit; a cheap test before a longer look. */
  hasKeyFrom(unit: number): boolean {
    return unit >= this.#lowestFirst && unit <= this.#highestFirst && this.#roots[unit] !== 0;
  }

  /**
   * Whether a key of two units and more may stand at `start`. Never false by mistake, seldom true by
   * mistake; the cheapest of the tests. Arguments as for {@link longestMatch}.
   */
  mayMatchLonger(units: Uint16Array, start: number, end: number): boolean {
    if (start + 1 >= end) return false;
    const filter = this.#filter;
    const wordMask = filter.length - 1;
    const two = nextState(units[start] ?? 0, units[start + 1] ?? 0);
    const three = nextState(two, start + 2 < end ? (units[start + 2] ?? 0) : 0);
    const hashedTwo = hashOf(two);
    const hashedThree = hashOf(three);
    const wordTwo = filter[(hashedTwo >>> 10) & wordMask] ?? 0;
    const wordThree = filter[(hashedThree >>> 10) & wordMask] ?? 0;
    // Bits that are wanted and not there. No branches: nobody could predict them.
    const lacksTwo = prefixBits(hashedTwo) & ~wordTwo;
    const lacksEnd = endBit(hashedTwo) & ~wordTwo;
    const lacksThree = prefixBits(hashedThree) & ~wordThree;
    return (lacksTwo | (lacksEnd & ((-lacksThree | lacksThree) >> 31))) === 0;
  }

  #insert(key: number, start: number, length: number): void {
    const units = this.#keyUnits;
    const first = units[start] ?? 0;
    const root = this.#roots[first] ?? 0;
    this.#lowestFirst = Math.min(this.#lowestFirst, first);
    this.#highestFirst = Math.max(this.#highestFirst, first);
    if (length === 1) {
      this.#roots[first] = ((key + 1) << 1) | (root & 1);
      return;
    }
    this.#roots[first] = root | 1;
    const filter = this.#filter;
    const wordMask = filter.length - 1;
    let state = first;
    let hashed = 0;
    let word = 0;
    for (let i = start + 1; i < start + length; i++) {
      state = nextState(state, units[i] ?? 0);
      hashed = hashOf(state);
      word = (hashed >>> 10) & wordMask;
      filter[word] = (filter[word] ?? 0) | prefixBits(hashed);
    }
    filter[word] = (filter[word] ?? 0) | endBit(hashed);
    this.#slots[this.#slotOf(hashed, units, start, length)] = key + 1;
  }

  /** The slot of the key that equals these units, or the free one where it would go. */
  #slotOf(hashed: number, units: Uint16Array, start: number, length: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hashed & mask;
    for (;;) {
      const key = (slots[slot] ?? 0) - 1;
      if (key < 0 || this.#equals(key, units, start, length)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #equals(key: number, units: Uint16Array, start: number, length: number): boolean {
    if (this.keyLengths[key] !== length) return false;
    const keyUnits = this.#keyUnits;
    const keyStart = this.#keyStarts[key] ?? 0;
    for (let i = 0; i < length; i++) {
      if (keyUnits[keyStart + i] !== units[start + i]) return false;
    }
    return true;
  }
}

function powerOfTwo(atLeast: number, smallest: number): number {
  let power = smallest;
  while (power < atLeast) power *= 2;
  return power;
}

/** From the state of a beginning to that of the one a unit longer; a single unit is its own state. */
function nextState(state: number, unit: number): number {
  return Math.imul(Math.imul(state, 0x9e3779b1) ^ unit, 0x85ebca6b);
}

/** The low bits of a product know little of what was multiplied. */
function hashOf(state: number): number {
  return state ^ (state >>> 15);
}

/** The bits that a beginning sets in its word of the filter. */
function prefixBits(hashed: number): number {
  return (1 << (hashed & 31)) | (1 << ((hashed >>> 5) & 31));
}

/** The bit that the end of a key sets besides. */
function endBit(hashed: number): number {
  return 1 << (hashed >>> 27);
}

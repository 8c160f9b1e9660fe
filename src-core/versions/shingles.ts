import type { ComparableText } from './comparable-text';
import { mix } from './exact-key';

/**
 * Units of a shingle. Five are two or three words: seldom shared by chance, as three are, and an edit
 * spoils few of them, where eight would make a text with a tenth of its sentences edited look foreign.
 */
export const shingleUnits = 5;

/**
 * Hashes of all shingles of a text, in its order, with repetitions; empty for a text shorter than one.
 */
export function shinglesOf({ units }: ComparableText): Uint32Array {
  const count = Math.max(0, units.length - shingleUnits + 1);
  const shingles = new Uint32Array(count);
  let hash = 0;
  for (let index = 0; index < units.length; index += 1) {
    hash = Math.imul(hash, base) + units.charCodeAt(index);
    if (index >= shingleUnits) {
      hash -= Math.imul(units.charCodeAt(index - shingleUnits), topPower);
    }
    hash |= 0;
    if (index >= shingleUnits - 1) shingles[index - shingleUnits + 1] = mix(hash);
  }
  return shingles;
}

/** The same, ascending and each once. */
export function distinct(shingles: Uint32Array): Uint32Array {
  const sorted = shingles.slice().sort();
  let count = 0;
  for (const shingle of sorted) {
    if (count === 0 || shingle !== sorted[count - 1]) sorted[count++] = shingle;
  }
  return sorted.slice(0, count);
}

/** How many values two ascending lists without repetitions share. */
export function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const one = a[i] ?? 0;
    const other = b[j] ?? 0;
    if (one === other) shared += 1;
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return shared;
}

const base = 0x01000193;
const topPower = Array.from({ length: shingleUnits }).reduce<number>(
  (power) => Math.imul(power, base),
  1,
);

import type { ComparableText } from './comparable-text';

/**
 * A key that two texts share when they are the same in comparison: 32 hexadecimal digits of a hash and
 * the length, so it is safe against chance, though not against someone who makes two texts collide.
 * Null where nothing is left to compare: such texts are not versions of each other.
 */
export function exactKey({ units }: ComparableText): string | null {
  if (units.length === 0) return null;
  const lanes = seeds.map((seed, index) => hashUnits(units, seed, multipliers[index] ?? 1));
  return `${lanes.map((lane) => lane.toString(16).padStart(8, '0')).join('')}-${units.length}`;
}

const seeds = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f];
/** Odd, so that no step loses information. */
const multipliers = [0x01000193, 0x5bd1e995, 0x2c1b3c6d, 0x297a2d39];

function hashUnits(units: string, seed: number, multiplier: number): number {
  let hash = seed;
  for (let index = 0; index < units.length; index += 1) {
    hash = Math.imul(hash ^ units.charCodeAt(index), multiplier);
    hash ^= hash >>> 15;
  }
  return mix(hash);
}

/** Spread a 32-bit number, so that close ones are far apart (the last step of MurmurHash3). */
export function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

import type { ComparableText } from './comparable-text';
import { mix } from './exact-key';
import { distinct, shinglesOf } from './shingles';

/**
 * A MinHash of the shingles of a text: 128 numbers, of which two texts share about the part that they
 * share of their shingles. All zero for a text with none.
 */
export type Fingerprint = Uint32Array;

/** Gives the likeness of two texts within about 0.04 (one standard deviation at 0.7). */
export const fingerprintLength = 128;

/**
 * Rows of a band: two texts are compared when all numbers of one band are equal. 32 bands of four rows
 * find 998 of 1000 pairs at a likeness of 0.65, and 1 in 20 at 0.2.
 */
export const bandRows = 4;

/**
 * One pass: each shingle falls in one of 16 cells of each of eight groups, and the least stays.
 *
 * @param onStep - Told now and then while a long text is worked on.
 */
export function fingerprintOf(
  text: ComparableText,
  onStep: () => void = () => undefined,
): Fingerprint {
  const fingerprint = new Uint32Array(fingerprintLength).fill(empty);
  const shingles = shinglesOf(text);
  if (shingles.length === 0) return fingerprint.fill(0);
  let done = 0;
  for (const shingle of shingles) {
    if ((done & stepMask) === 0) onStep();
    done += 1;
    for (let group = 0; group < groups; group += 1) {
      const hash = mix(shingle ^ Math.imul(group + 1, 0x9e3779b9));
      const cell = group * cells + (hash >>> 28);
      const value = hash & 0x0fffffff;
      if (value < (fingerprint[cell] ?? 0)) fingerprint[cell] = value;
    }
  }
  return fillEmptyCells(fingerprint);
}

/** Keys of the bands, for a look-up in an index; texts that share one are worth comparing. */
export function bandsOf(fingerprint: Fingerprint): string[] {
  const bands: string[] = [];
  if (fingerprint.every((value) => value === 0)) return bands;
  for (let start = 0; start < fingerprint.length; start += bandRows) {
    let one = start;
    let other = ~start;
    for (const value of fingerprint.subarray(start, start + bandRows)) {
      one = mix(Math.imul(one, 31) ^ value);
      other = mix(Math.imul(other, 0x5bd1e995) ^ value);
    }
    bands.push(one.toString(16).padStart(8, '0') + other.toString(16).padStart(8, '0'));
  }
  return bands;
}

/** The estimated share of shingles in common (Jaccard), 0 to 1. */
export function estimateLikeness(a: Fingerprint, b: Fingerprint): number {
  if (a.length !== b.length) throw new RangeError(`Fingerprints of ${a.length} and ${b.length}`);
  const equal = a.reduce((sum, value, index) => sum + (value === b[index] ? 1 : 0), 0);
  return a.every((value) => value === 0) ? 0 : equal / a.length;
}

/** The most landmarks of a text. */
export const mostLandmarks = 1024;

/** Two texts with no band in common are compared if they share this many landmarks and half of the fewer. */
export const leastLandmarks = 3;

/**
 * A sample of the shingles of a text, chosen by their hash alone, so that a passage has the same ones
 * wherever it stands: what a text shares of them tells how much of it stands in another, much longer
 * one, which fingerprints cannot see. One shingle in 32; of a text too long for that the lowest 1024, so
 * an article may be missed in a text of more than some 30,000 shingles.
 *
 * @returns Ascending, each once.
 */
export function landmarksOf(text: ComparableText): Uint32Array {
  const chosen = shinglesOf(text).filter((shingle) => shingle < 2 ** 32 / 32);
  return distinct(chosen).slice(0, mostLandmarks);
}

/** A step is so many shingles, less one. */
const stepMask = 2 ** 21 - 1;
const groups = 8;
const cells = fingerprintLength / groups;
const empty = 0xffffffff;

/**
 * An empty cell takes the value of another of its group, tried in an order that is the same for every
 * text (densification), so that cells empty in both texts agree as often as others do.
 */
function fillEmptyCells(fingerprint: Fingerprint): Fingerprint {
  const filled = fingerprint.slice();
  for (const [cell, value] of fingerprint.entries()) {
    if (value !== empty) continue;
    const group = cell - (cell % cells);
    for (let attempt = 1; filled[cell] === empty; attempt += 1) {
      const donor = group + (mix(Math.imul(cell + 1, 0x27d4eb2f) ^ attempt) >>> 28);
      filled[cell] = fingerprint[donor] ?? empty;
    }
  }
  return filled;
}

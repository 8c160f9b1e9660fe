import type { Annotation, Color } from '../model/annotation';

/** Where an offset of a text lies on a strip of so many pixels, from its start. */
export function pixelOf(offset: number, length: number, pixels: number): number {
  if (length <= 0) return 0;
  return Math.min(pixels - 1, Math.floor((offset / length) * pixels));
}

/** The offset that lies at a place of the strip, `share` from 0 to 1. */
export function offsetOf(share: number, length: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * length);
}

/** How many of `starts` fall on each pixel. */
export function countsOf(starts: ArrayLike<number>, length: number, pixels: number): Uint32Array {
  const counts = new Uint32Array(pixels);
  for (let index = 0; index < starts.length; index += 1) {
    const at = pixelOf(starts[index] ?? 0, length, pixels);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** The colour of the highlight that reaches over each pixel, null for none; of several the later. */
export function colorsOf(
  annotations: readonly Annotation[],
  length: number,
  pixels: number,
): (Color | null)[] {
  const colors = new Array<Color | null>(pixels).fill(null);
  for (const { target, color } of annotations) {
    const { start, end } = target.position;
    const last = pixelOf(Math.max(start, end - 1), length, pixels);
    colors.fill(color, pixelOf(start, length, pixels), last + 1);
  }
  return colors;
}

/** The value of a sorted list that is nearest to an offset, if it is no further than `reach`; else null. */
export function nearestTo(sorted: ArrayLike<number>, offset: number, reach: number): number | null {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [sorted[low - 1] ?? -Infinity, sorted[low] ?? Infinity];
  const nearest = offset - before <= after - offset ? before : after;
  return Math.abs(nearest - offset) <= reach ? nearest : null;
}

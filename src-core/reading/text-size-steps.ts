import { textSizes } from '../model/settings';

/** Sizes that the text is made larger and smaller by, in CSS pixels: 50 to 300 % of the usual one. */
const steps = [9, 11, 13, 14, 16, 18, 20, 22, 24, 27, 30, 33, 36, 40, 45, 50, 54] as const;

/**
 * The next larger or smaller step from `textSize`, which need not be a step itself; at the end it stays.
 *
 * @param direction - 1 for larger, -1 for smaller.
 */
export function nextTextSize(textSize: number, direction: 1 | -1): number {
  return direction === 1
    ? (steps.find((step) => step > textSize) ?? textSizes.most)
    : (steps.findLast((step) => step < textSize) ?? textSizes.least);
}

/** A text size in percent of the usual one. */
export function percentOf(textSize: number): number {
  return Math.round((textSize / textSizes.usual) * 100);
}

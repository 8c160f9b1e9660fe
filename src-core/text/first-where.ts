/**
 * The place of the first value of a list that `test` holds for, by halving: O(log n).
 *
 * @param sorted - `test` must hold for no value before the first it holds for, and for all after it.
 * @returns The length of the list where it holds for none.
 */
export function firstWhere<T>(sorted: ArrayLike<T>, test: (value: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = sorted[middle];
    if (value !== undefined && test(value)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The least of any number of values; Infinity of none. */
export function least(values: readonly number[]): number {
  // Not `Math.min(...)`: a hostile page has more items than a call has arguments.
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

/** The greatest of any number of values; -Infinity of none. */
export function greatest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}

/** The middle one of the values, the upper of two; null of none. */
export function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}

import type { Annotation } from '../model/annotation';

/** Compares annotations for sorting in reading order: by start, end and age. */
export function byPosition(a: Annotation, b: Annotation): number {
  const [left, right] = [a.target.position, b.target.position];
  return left.start - right.start || left.end - right.end || (a.id < b.id ? -1 : 1);
}

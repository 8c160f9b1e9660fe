import type { CodeUnitRange } from '../model/text-range';

/**
 * Where any of some forms stands in a text, from left to right, each place the longest form that
 * begins there; no two places overlap. One that would cut a surrogate pair is none.
 *
 * @param forms - Not empty, none of them either.
 */
export function findForms(text: string, forms: readonly string[]): CodeUnitRange[] {
  const sorted = [...forms].sort((a, b) => b.length - a.length);
  const pattern = sorted.map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('|');
  // The flag keeps a match from beginning or ending within a pair.
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

import type { CodeUnitRange } from '../model/text-range';

const letters =
  '[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}]';
const run = new RegExp(`${letters}+(?:[\\s\\p{M}\\p{P}]+${letters}+)*`, 'gu');

/**
 * Where a text runs from right to left: words of such scripts with the spaces and signs between them.
 * What stands beside a run, numbers above all, is not to be drawn into its order.
 */
export function rightToLeftRuns(text: string): CodeUnitRange[] {
  return [...text.matchAll(run)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

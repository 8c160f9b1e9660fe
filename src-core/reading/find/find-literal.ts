import { type FoldedText } from './folded-text';
import type { HitList } from './hit-list';

/**
 * Look for a text in a stretch of another, from left to right; hits do not overlap.
 *
 * @param query - Folded as `folded` is. One that folds to nothing is found nowhere.
 * @param from - Index of the first folded unit that a hit may begin at.
 * @param to - And of the one behind the last.
 * @param hits - Takes them, in offsets of the text.
 * @returns Where to go on from.
 */
export function findLiteral(
  folded: FoldedText,
  query: FoldedText,
  from: number,
  to: number,
  hits: HitList,
): number {
  const { units } = folded;
  const { length } = query;
  const first = query.units[0];
  if (first === undefined || length === 0) return to;
  const last = Math.min(to, folded.length - length + 1);
  let at = from;
  while (at < last && !hits.isFull) {
    if (units[at] !== first || !isAt(folded, query, at)) {
      at += 1;
      continue;
    }
    hits.add(folded.starts[at] ?? 0, folded.endOf(at + length - 1));
    at += length;
  }
  return Math.max(at, to);
}

function isAt(folded: FoldedText, query: FoldedText, at: number): boolean {
  for (let index = 1; index < query.length; index += 1) {
    if (folded.units[at + index] !== query.units[index]) return false;
  }
  return folded.isBound(at) && folded.isBound(at + query.length);
}

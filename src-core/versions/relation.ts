import { versionRelations, type VersionRelation } from '../model/versions';
import type { ComparableText } from './comparable-text';
import { verifyLikeness } from './verify-likeness';

/** How the first text stands to the second, and how much of the shorter or of both is shared, 0 to 1. */
export type StatedRelation = { readonly relation: VersionRelation; readonly score: number };

/** Of a version that is one through a third text, or by the user's word, and not by its own. */
export const notAlike: StatedRelation = { relation: 'version', score: 0 };

/** What makes the first text a version of the second; null if nothing does. */
export function relationOf(first: ComparableText, second: ComparableText): StatedRelation | null {
  const { relation, score, shareOfFirst, shareOfSecond } = verifyLikeness(first, second);
  const stated = versionRelations.find((one) => one === relation);
  if (stated === undefined) return null;
  const share = stated === 'part' ? shareOfFirst : stated === 'contains' ? shareOfSecond : score;
  return { relation: stated, score: share };
}

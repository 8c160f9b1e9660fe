import type { Likeness, Relation } from '../model/versions';
import type { ComparableText } from './comparable-text';
import { isRefilled } from './refilled';
import { countShared, distinct, shinglesOf } from './shingles';

/**
 * The share of shingles in common (Jaccard) from which two texts are versions of one. Policy with every
 * tenth sentence edited, taken out, moved or added keeps 0.8 to 0.95. Two texts of which half is a common
 * appendix have 0.33 and stay below.
 */
export const versionJaccard = 0.65;

/**
 * The share of the shorter text that stands in the other from which it is a part of it: a repost with a
 * preface, or an extract. Less for a version that is cut and edited as well.
 */
export const partContainment = 0.85;

/** A part shorter than this may be a formula or a list of offices that many texts have. */
export const leastPart = 120;

/** Texts with fewer units are only the same or different: a title has no versions. */
export const leastVersion = 50;

/** How much two texts have in common, counted on the texts themselves. */
export function verifyLikeness(a: ComparableText, b: ComparableText): Likeness {
  if (a.units !== '' && a.units === b.units) {
    return { score: 1, isSame: true, relation: 'same', shareOfFirst: 1, shareOfSecond: 1 };
  }
  const [one, other] = [distinct(shinglesOf(a)), distinct(shinglesOf(b))];
  const shared = countShared(one, other);
  const all = one.length + other.length - shared;
  const score = all === 0 ? 0 : shared / all;
  const shareOfFirst = one.length === 0 ? 0 : shared / one.length;
  const shareOfSecond = other.length === 0 ? 0 : shared / other.length;
  const likely = relationOf(a, b, score, shareOfFirst, shareOfSecond);
  const relation = likely !== 'different' && isRefilled(a, b) ? 'refilled' : likely;
  return { score, isSame: false, relation, shareOfFirst, shareOfSecond };
}

function relationOf(
  a: ComparableText,
  b: ComparableText,
  score: number,
  shareOfFirst: number,
  shareOfSecond: number,
): Relation {
  const shorter = Math.min(a.units.length, b.units.length);
  if (shorter < leastVersion) return 'different';
  if (score >= versionJaccard) return 'version';
  if (shorter < leastPart) return 'different';
  if (shareOfFirst >= partContainment && shareOfFirst >= shareOfSecond) return 'part';
  return shareOfSecond >= partContainment ? 'contains' : 'different';
}

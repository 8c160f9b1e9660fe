import type { LedgerEntry } from '../model/document';
import type { DamageEvidence } from './damage-evidence';
import { findDamage } from './find-damage';
import { findGlosses } from './find-glosses';

/**
 * Everything that stands between a decoded source and its canonical text: a byte order mark,
 * encoding damage, and inline glosses to lift to ruby.
 *
 * @param source - Decoded text. It is not changed; `applyLedger` makes the canonical text.
 * @param evidence - For judging repairs; null leaves more of them in doubt.
 * @param onProgress - Told the share of the work done, rising from 0 to 1, at most about a hundred
 *   times.
 * @returns Sorted entries that do not overlap, in UTF-16 units of `source`. All are accepted but the
 *   repairs that are doubtful, which have candidates.
 */
export function clean(
  source: string,
  evidence: DamageEvidence | null,
  onProgress?: (fraction: number) => void,
): LedgerEntry[] {
  const report = onProgress ? inSteps(onProgress) : () => {};
  const length = Math.max(1, source.length);
  report(0);
  const damage = findDamage(source, evidence, (offset) => report((0.8 * offset) / length));
  report(0.8);
  const glosses = findGlosses(source, damage, (offset) => report(0.8 + (0.2 * offset) / length));
  const entries = [...findMark(source), ...damage, ...glosses];
  report(1);
  // The three never share a unit: a mark is no damage, and no gloss is looked for inside a repair.
  return entries.sort((a, b) => a.sourceStart - b.sourceStart);
}

function findMark(source: string): LedgerEntry[] {
  if (!source.startsWith('\ufeff')) return [];
  return [
    {
      rule: 'bom',
      sourceStart: 0,
      sourceEnd: 1,
      before: '\ufeff',
      after: '',
      confidence: 1,
      reading: null,
      accepted: true,
    },
  ];
}

/** Passes on a fraction only when it has grown by a hundredth, and the end. */
function inSteps(onProgress: (fraction: number) => void): (fraction: number) => void {
  let reported = -1;
  return (fraction) => {
    if (fraction < reported + 0.01 && !(fraction === 1 && reported < 1)) return;
    reported = fraction;
    onProgress(fraction);
  };
}

import {
  findingCauses,
  type FindingGroup,
  type FindingPair,
  type RoundTripFinding,
} from '../model/audit';
import type { CodeUnitRange } from '../model/text-range';

/**
 * Findings by cause: errors, leftovers, ambiguities, variants. Within a cause the same character
 * for the same one is one pair, and pairs go by their number of places, then by their first place.
 * Causes without findings are left out.
 *
 * @param findings - In text order.
 */
export function groupFindings(findings: readonly RoundTripFinding[]): FindingGroup[] {
  return findingCauses
    .map((cause) => ({ cause, pairs: pairsOf(findings.filter((one) => one.cause === cause)) }))
    .filter(({ pairs }) => pairs.length > 0);
}

function pairsOf(findings: readonly RoundTripFinding[]): FindingPair[] {
  const pairs = new Map<string, { written: string; expected: string; places: CodeUnitRange[] }>();
  for (const { start, end, written, expected } of findings) {
    const key = written + expected;
    const pair = pairs.get(key) ?? { written, expected, places: [] };
    pair.places.push({ start, end });
    pairs.set(key, pair);
  }
  return [...pairs.values()].sort((a, b) => b.places.length - a.places.length);
}

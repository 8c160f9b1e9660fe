import { alignedConverter } from '../conversion/aligned-converter';
import type { CandidatesOf, FindingCause, RoundTripFinding } from '../model/audit';
import type { WrittenLocale } from '../model/locale';
import { causeOf } from './cause-of';
import { phraseCover } from './phrase-cover';

/**
 * Every character of a text that a conversion to the other script and back changes, in text order.
 * A text written in `t`, `tw` or `hk` goes to `cn` and back, one written in `cn` to `t` and back.
 *
 * No dictionary of these conversions changes the number of code points (a test keeps watch), so
 * characters correspond one by one and each finding is one code point. The text with every finding
 * replaced by what is expected is the text that came back.
 *
 * A place counts as settled by a phrase if the first pass of the conversion back found a key of
 * several characters there. The alignment would not do: there a phrase that stands for itself (制度)
 * is `identity`, and cannot be told from a default. The later passes only choose a region's forms.
 */
export function auditRoundTrip(
  text: string,
  written: WrittenLocale,
  candidatesOf: CandidatesOf,
): RoundTripFinding[] {
  const other = written === 'cn' ? 't' : 'cn';
  const away = alignedConverter(written, other)(text).text;
  const back = alignedConverter(other, written)(away).text;
  if (back === text) return [];

  const isInPhrase = phraseCover(away, other, written);
  const direction = written === 'cn' ? 't2s' : 's2t';
  const causes = new Map<string, FindingCause>();
  const findings: RoundTripFinding[] = [];
  let awayAt = 0;
  let backAt = 0;
  for (let start = 0; start < text.length;) {
    const writtenPoint = text.codePointAt(start) ?? 0;
    const awayPoint = away.codePointAt(awayAt) ?? 0;
    const expectedPoint = back.codePointAt(backAt) ?? 0;
    const end = start + unitsOf(writtenPoint);
    if (writtenPoint !== expectedPoint) {
      const here = String.fromCodePoint(writtenPoint);
      const middle = String.fromCodePoint(awayPoint);
      const expected = String.fromCodePoint(expectedPoint);
      const isByPhrase = isInPhrase(awayAt);
      const key = `${here}${middle}${expected}${isByPhrase}`;
      let cause = causes.get(key);
      if (!cause) {
        const candidates = candidatesOf(direction, middle);
        cause = causeOf({ written: here, away: middle, expected, isByPhrase, candidates });
        causes.set(key, cause);
      }
      findings.push({ start, end, written: here, expected, cause });
    }
    start = end;
    awayAt += unitsOf(awayPoint);
    backAt += unitsOf(expectedPoint);
  }
  return findings;
}

function unitsOf(point: number): number {
  return point > 0xffff ? 2 : 1;
}

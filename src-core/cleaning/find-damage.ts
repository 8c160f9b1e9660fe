import type { LedgerEntry } from '../model/document';
import type { DamageEvidence } from './damage-evidence';
import { documentEvidence, withoutGlosses } from './document-evidence';
import { gbkTable } from './gbk';
import { openedMarkAt } from './gloss-marks';
import { judgeRepairs } from './judge-repairs';
import { isOpenedTag } from './repairs/opened-tag';
import { searchRepairs } from './repairs/search-repairs';

/**
 * The places where glosses, put in between the bytes of GBK text, have destroyed characters, and what
 * stood there: `承接?xùn)|部` was 承接東部. See “Encoding damage” in the architecture notes. What cannot
 * have come about in that way is not touched.
 *
 * @returns Sorted entries that do not overlap; ranges in UTF-16 units of `source`, from the first `?`
 *   to where the text is in step again. What is certain is accepted, the rest has `candidates`.
 */
export function findDamage(
  source: string,
  evidence: DamageEvidence | null,
  onOffset: (offset: number) => void = () => {},
): LedgerEntry[] {
  const places = damagedPlaces(source);
  if (places.length === 0) return [];
  const context = documentEvidence(source, places, barePlaces(source, places), evidence);
  const entries: LedgerEntry[] = [];
  let reached = 0;
  for (const place of places) {
    onOffset(place);
    if (place < reached) continue;
    const left = leftOf(source, place, entries.at(-1));
    const { hypotheses, end } = searchRepairs(source, place, left, context, place + longestStretch);
    entries.push(...judgeRepairs(source, hypotheses, left, context.model));
    reached = end;
  }
  return entries;
}

const longestStretch = 3000;

/** Whether a text has a place that looks damaged, so that {@link findDamage} needs its evidence. */
export function mayBeDamaged(source: string): boolean {
  return damagedPlaces(source).length > 0;
}

/**
 * Lost bytes without a reading: `化?！?/strong>` was 化。”</strong>. Only the tag that lacks its first
 * character tells them from question marks.
 */
function bareRuns(source: string): number[] {
  const { codes } = gbkTable();
  return [...source.matchAll(bareRun)]
    .filter(({ index, 0: run }) => {
      return codes[source.charCodeAt(index - 1)] && isOpenedTag(source, index + run.length);
    })
    .map(({ index }) => index);
}

const bareRun = /(?<=[^\0-\u007f])[?\ufffd][！？][^\0-\u007f\n]{0,12}[?\ufffd](?=\/?[a-z])/giu;

/** A lost byte before a reading whose parenthesis has no beginning, behind a character of two bytes. */
function damagedPlaces(source: string): number[] {
  const { codes } = gbkTable();
  const places: number[] = [];
  for (const { index } of source.matchAll(/(?<=[^\0-\u007f]|[)）])[?\ufffd]/gu)) {
    const previous = source.charCodeAt(index - 1);
    if (!codes[previous] && previous !== 0x29) continue;
    const mark = openedMarkAt(source, index + 1);
    if (!mark || (!mark.isRepeated && isToneless(mark.reading))) continue;
    const isWhole = source.charAt(index + 1) === '(';
    if (!isWhole && closesParenthesis(source, index, mark.end)) continue;
    places.push(index);
  }
  const bare = bareRuns(source);
  return bare.length === 0 ? places : [...new Set([...places, ...bare])].sort((a, b) => a - b);
}

/** Those of `places` where no reading stands. */
function barePlaces(source: string, places: readonly number[]): Set<number> {
  return new Set(places.filter((place) => openedMarkAt(source, place + 1) === null));
}

function isToneless(reading: string): boolean {
  return /^[a-zü]+$/u.test(reading);
}

/** How far a parenthesis is looked for. */
const reach = 200;

/** Whether the parenthesis that ends at `end` was opened before `start`, on the same line. */
function closesParenthesis(source: string, start: number, end: number): boolean {
  let depth = 0;
  for (let at = start - 1; at >= Math.max(0, start - reach); at -= 1) {
    const character = source.charAt(at);
    if (character === '\n') return false;
    if (/[)）]/.test(character)) depth += 1;
    else if (/[(（]/.test(character)) depth -= 1;
    if (depth < 0) break;
  }
  if (depth >= 0) return false;
  // Opened it was; but there may be another that closes it.
  for (let at = end; at < Math.min(source.length, end + reach); at += 1) {
    const character = source.charAt(at);
    if (character === '\n') return true;
    if (/[(（]/.test(character)) depth -= 1;
    else if (/[)）]/.test(character)) depth += 1;
    if (depth >= 0) return false;
  }
  return true;
}

const leftContext = 6;

/** The characters before `place`, with glosses taken off and the last repair made. */
function leftOf(source: string, place: number, last: LedgerEntry | undefined): string {
  const from = Math.max(0, place - 60);
  if (!last || last.sourceEnd <= from) {
    return withoutGlosses(source.slice(from, place)).slice(-leftContext);
  }
  return withoutGlosses(last.after + source.slice(last.sourceEnd, place)).slice(-leftContext);
}

import type { LedgerEntry, RepairCandidate } from '../model/document';
import type { DamageEvidence } from './damage-evidence';
import { documentEvidence, withoutGlosses } from './document-evidence';
import { gbkTable } from './gbk';
import { openedMarkAt } from './gloss-marks';
import { searchRepairs, type Hypothesis, type RepairContext } from './repair-search';

/** From this confidence on a repair is made; below it is only offered. */
export const certain = 0.9;

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
  const context = documentEvidence(source, places, evidence);
  const entries: LedgerEntry[] = [];
  let reached = 0;
  for (const place of places) {
    onOffset(place);
    if (place < reached) continue;
    const left = leftOf(source, place, entries.at(-1));
    const { hypotheses, end } = searchRepairs(source, place, left, context, place + longestStretch);
    entries.push(...repairsOf(source, judge(hypotheses, left, context)));
    reached = end;
  }
  return entries;
}

const longestStretch = 3000;

/** Whether a text has a place that looks damaged, so that {@link findDamage} needs its evidence. */
export function mayBeDamaged(source: string): boolean {
  return damagedPlaces(source).length > 0;
}

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
  return places;
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

type Repair = { readonly start: number; readonly end: number; readonly after: string };
type Judged = { readonly repairs: readonly Repair[]; readonly probability: number };

/** How much the words of a whole stretch count beside its characters. */
const wordWeight = 0.5;
/** Above 1, since the scores of neighbours are not independent. */
const temperature = 1.3;

/** Every way to read a stretch with its probability, the likeliest first. */
function judge(
  hypotheses: readonly Hypothesis[],
  left: string,
  { model }: RepairContext,
): Judged[] {
  const scored = hypotheses.map((hypothesis) => {
    const { repairs, text } = unroll(hypothesis);
    const words = model.scoreWords(left + text);
    return { repairs, score: hypothesis.score * (1 - wordWeight) + words * wordWeight };
  });
  scored.sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  const weights = scored.map(({ score }) => Math.exp((score - best) / temperature));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return scored.map(({ repairs }, index) => ({
    repairs,
    probability: (weights[index] ?? 0) / sum,
  }));
}

/** What a hypothesis takes the stretch to have been, and its repairs in order. */
function unroll(hypothesis: Hypothesis): { repairs: Repair[]; text: string } {
  const pieces = [];
  for (let piece = hypothesis.piece; piece; piece = piece.before) pieces.push(piece);
  pieces.reverse();
  const repairs: Repair[] = [];
  let text = '';
  for (const piece of pieces) {
    text += piece.text;
    const last = repairs.at(-1);
    if (piece.role === 'opens') {
      repairs.push({ start: piece.start, end: piece.end, after: piece.text });
    } else if (piece.role === 'on' && last) {
      repairs[repairs.length - 1] = {
        start: last.start,
        end: piece.end,
        after: last.after + piece.text,
      };
    }
  }
  return { repairs, text };
}

function repairsOf(source: string, judged: readonly Judged[]): LedgerEntry[] {
  const [best] = judged;
  if (!best) return [];
  return best.repairs.map(({ start, end, after }) => {
    const candidates = candidatesFor(start, end, judged);
    const confidence = candidates.find(({ text }) => text === after)?.confidence ?? 0;
    const rivals = candidates.filter(({ confidence: own }) => own >= leastShown);
    const entry: LedgerEntry = {
      rule: 'damage',
      sourceStart: start,
      sourceEnd: end,
      before: source.slice(start, end),
      after,
      confidence,
      reading: null,
      accepted: confidence >= certain,
    };
    return rivals.length > 1 || !entry.accepted ? { ...entry, candidates: rivals } : entry;
  });
}

const leastShown = 0.005;
const mostShown = 8;

/** All that may have stood at a place, the likeliest first. */
function candidatesFor(start: number, end: number, judged: readonly Judged[]): RepairCandidate[] {
  const shares = new Map<string, number>();
  for (const { repairs, probability } of judged) {
    const here = repairs.find((repair) => repair.start === start && repair.end === end);
    if (here) shares.set(here.after, (shares.get(here.after) ?? 0) + probability);
  }
  return [...shares]
    .map(([text, share]) => ({
      text,
      confidence: Math.min(0.999, Math.floor(share * 1000) / 1000),
    }))
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, mostShown);
}

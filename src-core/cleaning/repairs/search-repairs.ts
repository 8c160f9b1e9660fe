import { gbkTable } from '../gbk';
import { growInStep } from './grow-in-step';
import { growOutOfStep } from './grow-out-of-step';
import type { Hypothesis } from './hypothesis';
import { HypothesisBeam } from './hypothesis-beam';
import type { RepairContext } from './repair-context';
import type { SearchStep } from './search-step';
import { tokenAt, type Token } from './token';

export type SearchResult = {
  /** The likeliest first; all of the same stretch of text. */
  readonly hypotheses: readonly Hypothesis[];
  /** Offset up to which they read. */
  readonly end: number;
};

/**
 * Read `text` from `start` on in every way the mechanism of the damage allows, until it is clear
 * again. The bytes of the text as it was are known but for those that `?` stands for: after a gloss
 * that split a character, all that follows is decoded out of step, up to a place where the decoder
 * falls in again. Each way of reading is one choice for the unknown bytes.
 *
 * @param start - Offset of a question mark or U+FFFD.
 * @param left - What stands before `start`, with its glosses taken off.
 * @param limit - Offset from which on the search ends at the first place that is in step.
 */
export function searchRepairs(
  text: string,
  start: number,
  left: string,
  context: RepairContext,
  limit: number,
): SearchResult {
  let beam = [hypothesisAt(start, left)];
  let at = start;
  let lost = 0;
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (token.isGone && !token.mark) lost += 1;
    if (lost > mostLostBytes) return { hypotheses: [], end: at };
    if (isSettled(beam, token, at, limit, context.bare)) break;
    const step = { text, token, context, grown: new HypothesisBeam() };
    for (const hypothesis of beam) grow(hypothesis, step);
    beam = step.grown.best();
    at = token.end;
    if (beam.length === 0) return { hypotheses: [], end: at };
  }
  const inStep = beam.filter(({ lead }) => lead < 0);
  return { hypotheses: inStep, end: at };
}

/** Where so many bytes are lost in one stretch, nothing can be told. */
const mostLostBytes = 60;

function hypothesisAt(start: number, left: string): Hypothesis {
  const second = left.charCodeAt(left.length - 1) || lineFeed;
  const code = gbkTable().codes[second] ?? 0;
  return {
    score: 0,
    language: 0,
    piece: null,
    lead: -1,
    lastByte: code === 0 ? -1 : code & 0xff,
    first: left.charCodeAt(left.length - 2) || lineFeed,
    second,
    run: 0,
    settled: start,
  };
}

const lineFeed = 0x0a;

function isSettled(
  beam: readonly Hypothesis[],
  token: Token,
  at: number,
  limit: number,
  bare: ReadonlySet<number>,
): boolean {
  if (beam.some(({ lead }) => lead >= 0)) return false;
  if (at >= limit) return true;
  if (token.isGone && (token.mark || bare.has(at))) return false;
  const settled = Math.max(...beam.map((hypothesis) => hypothesis.settled));
  return at - settled >= rightContext || (token.unit === lineFeed && at > settled);
}

/** How much of what follows a repair is read for its sake. */
const rightContext = 5;

function grow(hypothesis: Hypothesis, step: SearchStep): void {
  if (hypothesis.lead < 0) growInStep(hypothesis, step);
  else if (hypothesis.run < longestRun) growOutOfStep(hypothesis, step);
}

const longestRun = 600;

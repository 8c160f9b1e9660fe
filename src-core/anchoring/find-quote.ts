import type { AnnotationTarget } from '../model/annotation';
import type { CodeUnitRange } from '../model/text-range';
import { canonicalRange, comparable, type ComparableText } from '../versions/comparable-text';
import { approximateMatches } from './approximate-matches';

/** A place that an annotation may belong to; the user decides. */
export type Candidate = {
  readonly position: CodeUnitRange;
  /** 0 to 1; of use for the order only. */
  readonly score: number;
  /** `same-place`: what stands there now. `same-text` and `similar-text`: found elsewhere by its wording. */
  readonly reason: 'same-place' | 'same-text' | 'similar-text';
};

/** Positions in UTF-16 units of the canonical text. Candidates the likeliest first, at most five. */
export type Anchored =
  | { readonly kind: 'placed'; readonly position: CodeUnitRange; readonly confidence: number }
  | { readonly kind: 'review'; readonly candidates: readonly Candidate[] };

/** Below this many units a quote with an edit in it is another word. */
export const leastFuzzy = 6;
/** The share of a longer quote that may be edited. */
export const mostEdited = 0.15;
/** Units of context that tell one place from another. */
const clearContext = 4;
/** A quote that nothing but its own length speaks for. */
const longQuote = 20;

/**
 * The place of a quote in a text, whatever the script, width, punctuation and glosses of either. It is
 * placed only if there is one place that fits: by the quote alone if it is long, else by what stands before
 * and after it or by its position; among several, one whose context fits clearly better than that of
 * all others. A quote with edits needs six units and context on one side.
 *
 * @param hint - Where the quote started in the canonical text, if it is the same text; else null.
 */
export function findQuote(
  text: ComparableText,
  quote: AnnotationTarget['quote'],
  hint: number | null = null,
): Anchored {
  const exact = comparable(quote.exact).units;
  if (exact === '') return { kind: 'review', candidates: [] };
  const prefix = comparable(quote.prefix).units;
  const suffix = comparable(quote.suffix).units;
  const weigh = (range: CodeUnitRange, edits: number): Weighed => ({
    range,
    edits,
    context:
      matchBefore(prefix, prefix.length, text.units, range.start) +
      matchAfter(suffix, 0, text.units, range.end),
    isHinted: hint !== null && text.starts[range.start] === hint,
  });
  const same = occurrences(text.units, exact).map((start) =>
    weigh({ start, end: start + exact.length }, 0),
  );
  const found = same.length > 0 ? same : similar(text.units, exact, weigh);
  const [best, second] = found.sort(byLikelihood);
  if (best && isClear(best, second, exact.length)) {
    const confidence = 1 - best.edits / exact.length;
    return { kind: 'placed', position: canonicalRange(text, best.range), confidence };
  }
  const most = prefix.length + suffix.length + exact.length;
  const candidates = found.slice(0, mostCandidates).map(({ range, edits, context }): Candidate => ({
    position: canonicalRange(text, range),
    score: Math.max(0, (exact.length + context - 2 * edits) / most),
    reason: edits === 0 ? 'same-text' : 'similar-text',
  }));
  return { kind: 'review', candidates };
}

/** Units before two places that are the same, up to {@link farthestContext}. */
export function matchBefore(one: string, oneEnd: number, other: string, otherEnd: number): number {
  const most = Math.min(oneEnd, otherEnd, farthestContext);
  let units = 0;
  while (
    units < most &&
    one.charCodeAt(oneEnd - 1 - units) === other.charCodeAt(otherEnd - 1 - units)
  ) {
    units += 1;
  }
  return units;
}

/** Units after two places that are the same, up to {@link farthestContext}. */
export function matchAfter(
  one: string,
  oneStart: number,
  other: string,
  otherStart: number,
): number {
  const most = Math.min(one.length - oneStart, other.length - otherStart, farthestContext);
  let units = 0;
  while (
    units < most &&
    one.charCodeAt(oneStart + units) === other.charCodeAt(otherStart + units)
  ) {
    units += 1;
  }
  return units;
}

/** Further away nothing tells two places apart that a reader would look at. */
const farthestContext = 200;

export const mostCandidates = 5;
const mostOccurrences = 2000;

type Weighed = {
  readonly range: CodeUnitRange;
  readonly edits: number;
  readonly context: number;
  readonly isHinted: boolean;
};

function occurrences(units: string, exact: string): number[] {
  const found: number[] = [];
  let at = units.indexOf(exact);
  while (at >= 0 && found.length < mostOccurrences) {
    found.push(at);
    at = units.indexOf(exact, at + 1);
  }
  return found;
}

function similar(
  units: string,
  exact: string,
  weigh: (range: CodeUnitRange, edits: number) => Weighed,
): Weighed[] {
  if (exact.length < leastFuzzy) return [];
  // One edit more than is allowed, so that a runner-up is seen.
  const most = Math.floor(exact.length * mostEdited) + 1;
  return approximateMatches(units, exact, most).map(({ start, end, edits }) =>
    weigh({ start, end }, edits),
  );
}

function byLikelihood(a: Weighed, b: Weighed): number {
  return (
    b.context - 2 * b.edits - (a.context - 2 * a.edits) ||
    Number(b.isHinted) - Number(a.isHinted) ||
    a.range.start - b.range.start
  );
}

function isClear(best: Weighed, second: Weighed | undefined, length: number): boolean {
  const { context, edits, isHinted } = best;
  if (edits > Math.floor(length * mostEdited)) return false;
  if (edits > 0 && context < 2 * clearContext) return false;
  const hasEvidence = context >= clearContext || length >= longQuote || isHinted;
  if (!second) return hasEvidence;
  const margin = context - 2 * edits - (second.context - 2 * second.edits);
  if (margin >= clearContext) return hasEvidence;
  // Twins with the same context: the position decides, which nothing has moved.
  return edits === 0 && isHinted && margin >= 0;
}

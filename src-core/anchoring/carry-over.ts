import type { AnnotationTarget } from '../model/annotation';
import type { CodeUnitRange } from '../model/text-range';
import type { VersionChange } from '../model/versions';
import {
  canonicalRange,
  comparable,
  unitsOf,
  type ComparableText,
} from '../versions/comparable-text';
import { VersionAlignment, type Versions } from '../versions/version-alignment';
import { findQuote, leastFuzzy, mostCandidates, mostEdited, type Anchored } from './find-quote';
import { carryMarks, withEdgeMarks } from './edge-marks';
import { hasRival } from './rivals';
import { couldSlideInto, isSupported, isWholeSentences } from './support';

/** What carrying over has to know of an annotation; `position` in UTF-16 units of `from`. */
export type Marked<Id> = {
  readonly id: Id;
  readonly position: CodeUnitRange;
  readonly quote: AnnotationTarget['quote'];
};

export type CarriedOver<Id> = { readonly id: Id; readonly outcome: Anchored };

/**
 * Where the annotations of one version belong in another. An annotation is placed where its text stands
 * as it was, at its place in the alignment or moved with its passage, and where at most 15 % of six units
 * and more was edited within it. It is left to review if it is too short for that, if its text was deleted,
 * if too little around it stands as it stood, or if another place fits about as well. None is
 * dropped, and the order stays.
 *
 * @param changes - As `compareVersions` gives them for these two texts.
 */
export function carryOver<Id>(
  annotations: readonly Marked<Id>[],
  from: ComparableText,
  to: ComparableText,
  changes: readonly VersionChange[],
): CarriedOver<Id>[] {
  const versions = { from, to, alignment: new VersionAlignment(from, to, changes) };
  return annotations.map(({ id, position, quote }) => ({
    id,
    outcome: place(versions, position, quote) ?? review(versions, position, quote),
  }));
}

function place(
  versions: Versions,
  position: CodeUnitRange,
  quote: AnnotationTarget['quote'],
): Anchored | null {
  const { from, to } = versions;
  const marked = unitsOf(from, position);
  const text = from.units.slice(marked.start, marked.end);
  // What the position says and what the quote says are two witnesses; one of them is stale.
  if (comparable(quote.exact).units !== text) return null;
  if (text === '') {
    const carried = carryMarks(versions, position);
    return carried && { kind: 'placed', position: carried, confidence: 1 };
  }
  const carried = carryUnits(versions, marked);
  if (!carried || hasRival(versions, marked, carried)) return null;
  return {
    kind: 'placed',
    position: withEdgeMarks(from, to, position, marked, carried),
    confidence: carried.confidence,
  };
}

type Carried = CodeUnitRange & { readonly confidence: number };

/** Below this many units of the same passage around it, a short text may stand there by chance. */
const leastContext = 10;
/** This many units do not stand in two versions by chance. */
const longText = 24;

function carryUnits(versions: Versions, marked: CodeUnitRange): Carried | null {
  const { alignment } = versions;
  const first = alignment.runAt(marked.start);
  const last = alignment.runAt(marked.end - 1);
  if (!first || !last) return null;
  const start = first.to + marked.start - first.from;
  const end = last.to + marked.end - last.from;
  if (first === last && first.isMoved) {
    return isWholeSentences(versions, first) ? { start, end, confidence: 0.95 } : null;
  }
  if (first.isMoved || last.isMoved || couldSlideInto(versions, first, last, marked)) return null;
  const length = marked.end - marked.start;
  const context = marked.start - first.from + (last.from + last.length - marked.end);
  if (first === last) {
    const isAll = context === 0 && length === versions.from.units.length;
    const stands = context >= leastContext && isSupported(versions, marked);
    return isAll || stands || length >= longText ? { start, end, confidence: 1 } : null;
  }
  if (end <= start || length < leastFuzzy) return null;
  let kept = 0;
  for (let unit = marked.start; unit < marked.end; unit += 1) {
    if (alignment.runAt(unit)?.isMoved === false) kept += 1;
  }
  const edits = Math.max(length - kept, end - start - kept);
  if (edits > length * mostEdited) return null;
  // Both ends must hang on what stands around them, or the edit may be a rewriting.
  if (context < leastContext || !isSupported(versions, marked)) return null;
  return { start, end, confidence: 1 - edits / length };
}

function review(
  { from, to, alignment }: Versions,
  position: CodeUnitRange,
  quote: AnnotationTarget['quote'],
): Anchored {
  const found = findQuote(to, quote);
  const byText =
    found.kind === 'review'
      ? found.candidates
      : [{ position: found.position, score: found.confidence, reason: 'same-text' as const }];
  const marked = unitsOf(from, position);
  const start = nearest(alignment, marked.start - 1, -1) + 1;
  const end = nearest(alignment, marked.end, 1, to.units.length);
  const here = { start, end: Math.max(start, end) };
  // A place far longer than the text was is no help.
  const isClose = here.end - here.start <= 4 * (marked.end - marked.start) + 100;
  const place = canonicalRange(to, isClose ? here : { start, end: start });
  const isKnown = byText.some((candidate) => candidate.position.start === place.start);
  const atPlace = isKnown ? [] : [{ position: place, score: 0.3, reason: 'same-place' as const }];
  const candidates = [...byText, ...atPlace]
    .sort((a, b) => b.score - a.score)
    .slice(0, mostCandidates);
  return { kind: 'review', candidates };
}

/** The unit of `to` for the nearest unit, in one direction, that has one at its place. */
function nearest(alignment: VersionAlignment, unit: number, step: 1 | -1, beyond = -1): number {
  const run = alignment.nearestRun(unit, step);
  if (!run) return beyond;
  if (step > 0) return run.to + Math.max(0, unit - run.from);
  return run.to + Math.min(run.length - 1, unit - run.from);
}

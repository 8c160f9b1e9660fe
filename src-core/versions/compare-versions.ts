import type { CodeUnitRange } from '../model/text-range';
import type { VersionChange } from '../model/versions';
import { canonicalRange, type ComparableText } from './comparable-text';
import { diffUnits } from './diff-units';
import { findMoves, type Edit } from './find-moves';
import { tidyHunks } from './tidy-hunks';

/**
 * What one text has otherwise than another, script, glosses, width, punctuation and white space left out
 * of account. Ranges reach from the first to the last character that differs; what is left out of account
 * between two of these is in them, and none at their ends. An empty range is at the place.
 *
 * @returns Sorted by `from`. A passage that was moved is one change with both its places, and equal in both;
 *   edits inside it are changes of their own.
 */
export function compareVersions(from: ComparableText, to: ComparableText): VersionChange[] {
  const hunks = tidyHunks(from, to, diffUnits(from.units, to.units));
  return findMoves(from.units, to.units, hunks).map((edit) => changeOf(from, to, edit));
}

function changeOf(from: ComparableText, to: ComparableText, edit: Edit): VersionChange {
  const { fromStart, fromEnd, toStart, toEnd } = edit;
  return {
    kind: kindOf(edit),
    from: rangeOf(from, fromStart, fromEnd),
    to: rangeOf(to, toStart, toEnd),
  };
}

function kindOf({ fromStart, fromEnd, toStart, toEnd, isMove }: Edit): VersionChange['kind'] {
  if (isMove) return 'moved';
  if (fromStart === fromEnd) return 'inserted';
  return toStart === toEnd ? 'deleted' : 'replaced';
}

function rangeOf(text: ComparableText, start: number, end: number): CodeUnitRange {
  return canonicalRange(text, { start, end });
}

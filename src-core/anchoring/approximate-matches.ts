import type { CodeUnitRange } from '../model/text-range';

/** A stretch of a text and how many units must be put in, left out or exchanged to make the pattern of it. */
export type ApproximateMatch = CodeUnitRange & { readonly edits: number };

/** A longer pattern is not searched for: it would take too long, and the user finds it at once. */
export const longestPattern = 400;

/**
 * The stretches of a text that differ from a pattern by a few units, not overlapping, the best first. A
 * pattern cut in one piece more than there are edits has a piece without any, so only places where a
 * piece stands are looked at, up to some hundreds.
 */
export function approximateMatches(
  text: string,
  pattern: string,
  mostEdits: number,
): ApproximateMatch[] {
  if (pattern.length === 0 || pattern.length > longestPattern || mostEdits < 0) return [];
  const found = new Map<number, ApproximateMatch>();
  for (const start of placesToLook(text, pattern, mostEdits)) {
    const from = Math.max(0, start - mostEdits);
    const window = text.slice(from, start + pattern.length + mostEdits);
    const match = bestIn(window, pattern);
    if (match.edits > mostEdits) continue;
    const place = { start: from + match.start, end: from + match.end, edits: match.edits };
    found.set(place.start, place);
  }
  const sorted = [...found.values()].sort((a, b) => a.edits - b.edits || a.start - b.start);
  const chosen: ApproximateMatch[] = [];
  for (const match of sorted) {
    if (chosen.every(({ start, end }) => match.end <= start || match.start >= end)) {
      chosen.push(match);
    }
  }
  return chosen;
}

const mostPlaces = 300;

/** Where the pattern would start, going by one of its pieces; places close together are one. */
function placesToLook(text: string, pattern: string, mostEdits: number): number[] {
  const pieces = Math.min(mostEdits + 1, pattern.length);
  const places = new Set<number>();
  for (let piece = 0; piece < pieces; piece += 1) {
    const start = Math.floor((piece * pattern.length) / pieces);
    const part = pattern.slice(start, Math.floor(((piece + 1) * pattern.length) / pieces));
    let at = text.indexOf(part);
    while (at >= 0 && places.size < mostPlaces) {
      places.add(Math.max(0, at - start));
      at = text.indexOf(part, at + 1);
    }
  }
  const sorted = [...places].sort((a, b) => a - b);
  return sorted.filter((place, index) => place - (sorted[index - 1] ?? -Infinity) > 0);
}

/** The stretch of a window with the least edits: a Levenshtein table with free ends (Sellers 1980). */
function bestIn(window: string, pattern: string): ApproximateMatch {
  const width = pattern.length + 1;
  let edits = Int32Array.from({ length: width }, (_, index) => index);
  let starts = new Int32Array(width);
  let best: ApproximateMatch = { start: 0, end: 0, edits: pattern.length };
  for (let row = 1; row <= window.length; row += 1) {
    const nextEdits = new Int32Array(width);
    const nextStarts = new Int32Array(width);
    nextStarts[0] = row;
    for (let column = 1; column < width; column += 1) {
      const isSame = window.charCodeAt(row - 1) === pattern.charCodeAt(column - 1);
      const diagonal = (edits[column - 1] ?? 0) + (isSame ? 0 : 1);
      const above = (edits[column] ?? 0) + 1;
      const left = (nextEdits[column - 1] ?? 0) + 1;
      const least = Math.min(diagonal, above, left);
      nextEdits[column] = least;
      nextStarts[column] =
        least === diagonal
          ? (starts[column - 1] ?? 0)
          : least === above
            ? (starts[column] ?? 0)
            : (nextStarts[column - 1] ?? 0);
    }
    edits = nextEdits;
    starts = nextStarts;
    const last = edits[width - 1] ?? 0;
    if (last < best.edits) best = { start: starts[width - 1] ?? 0, end: row, edits: last };
  }
  return best;
}

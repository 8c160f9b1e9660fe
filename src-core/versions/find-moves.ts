import { firstWhere } from '../text/first-where';
import { findPassages } from './find-anchors';
import type { Hunk } from './diff-units';

/** A hunk, or a passage that stands elsewhere in the other text: then both sides are equal. */
export type Edit = Hunk & { readonly isMove: boolean };

/**
 * The least units of a passage that is said to be moved. A clause has about as many; names of offices and
 * the formulas of policy are shorter, and stand in what was deleted and what was inserted by chance.
 */
export const leastMoved = 12;

/**
 * Differences with moved passages told from what was deleted at one place and inserted at another. A
 * passage counts as moved if it occurs once in all that was deleted and once in all that was inserted.
 *
 * @returns Sorted by `from`, then by `to`.
 */
export function findMoves(from: string, to: string, hunks: readonly Hunk[]): Edit[] {
  const removed = collect(
    from,
    hunks.map(({ fromStart, fromEnd }) => [fromStart, fromEnd]),
    '\n',
  );
  const added = collect(
    to,
    hunks.map(({ toStart, toEnd }) => [toStart, toEnd]),
    '\r',
  );
  const bounds = {
    fromStart: 0,
    fromEnd: removed.text.length,
    toStart: 0,
    toEnd: added.text.length,
  };
  const passages = findPassages(removed.text, added.text, bounds, leastMoved);
  const taken = new Uint8Array(added.text.length);
  const moves: Edit[] = [];
  for (const passage of [...passages].sort((a, b) => b.length - a.length)) {
    if (taken[passage.to] === 1 || taken[passage.to + passage.length - 1] === 1) continue;
    taken.fill(1, passage.to, passage.to + passage.length);
    const fromStart = removed.placeOf(passage.from);
    const toStart = added.placeOf(passage.to);
    moves.push({
      fromStart,
      fromEnd: fromStart + passage.length,
      toStart,
      toEnd: toStart + passage.length,
      isMove: true,
    });
  }
  if (moves.length === 0) return hunks.map((hunk) => ({ ...hunk, isMove: false }));
  return [...moves, ...withoutMoves(hunks, moves)].sort(
    (a, b) => a.fromStart - b.fromStart || a.fromEnd - b.fromEnd || a.toStart - b.toStart,
  );
}

type Collected = { readonly text: string; placeOf(offset: number): number };

/**
 * Stretches of a text, one after the other, parted by what neither text has, another sign for each, so
 * that no passage runs over from one stretch to the next.
 */
function collect(text: string, stretches: readonly Piece[], parting: string): Collected {
  const parts: string[] = [];
  const offsets: number[] = [];
  const places: number[] = [];
  let length = 0;
  for (const [start, end] of stretches) {
    if (end - start < leastMoved) continue;
    offsets.push(length);
    places.push(start);
    parts.push(text.slice(start, end), parting);
    length += end - start + 1;
  }
  return {
    text: parts.join(''),
    placeOf(offset) {
      const index = firstWhere(offsets, (start) => start > offset) - 1;
      return (places[index] ?? 0) + offset - (offsets[index] ?? 0);
    },
  };
}

/** What is left of each hunk: one edit if nothing was taken out of it or one piece is left on each side. */
function withoutMoves(hunks: readonly Hunk[], moves: readonly Edit[]): Edit[] {
  const fromCuts = moves.map(({ fromStart, fromEnd }) => [fromStart, fromEnd] as const);
  const toCuts = moves.map(({ toStart, toEnd }) => [toStart, toEnd] as const);
  const fromPieces = piecesOf(
    hunks.map((h) => [h.fromStart, h.fromEnd]),
    fromCuts,
  );
  const toPieces = piecesOf(
    hunks.map((h) => [h.toStart, h.toEnd]),
    toCuts,
  );
  return hunks.flatMap((hunk, index): Edit[] => {
    const left = fromPieces[index] ?? [];
    const right = toPieces[index] ?? [];
    const [onlyLeft] = left;
    const [onlyRight] = right;
    if (left.length === 1 && right.length === 1 && onlyLeft && onlyRight) {
      return [edit(onlyLeft, onlyRight)];
    }
    return [
      ...left.map((piece) => edit(piece, [hunk.toStart, hunk.toStart])),
      ...right.map((piece) => edit([hunk.fromEnd, hunk.fromEnd], piece)),
    ];
  });
}

type Piece = readonly [start: number, end: number];

/** For each stretch the parts outside all cuts; both ascending, a cut lies within one stretch. */
function piecesOf(stretches: readonly Piece[], cuts: readonly Piece[]): Piece[][] {
  const sorted = [...cuts].sort((a, b) => a[0] - b[0]);
  let next = 0;
  return stretches.map(([start, end]) => {
    const pieces: Piece[] = [];
    let reached = start;
    for (let cut = sorted[next]; cut !== undefined && cut[1] <= end; cut = sorted[next]) {
      if (cut[0] > reached) pieces.push([reached, cut[0]]);
      reached = cut[1];
      next += 1;
    }
    if (end > reached) pieces.push([reached, end]);
    return pieces;
  });
}

function edit([fromStart, fromEnd]: Piece, [toStart, toEnd]: Piece): Edit {
  return { fromStart, fromEnd, toStart, toEnd, isMove: false };
}

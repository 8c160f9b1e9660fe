/**
 * How far a conversion steps where no key matches, in UTF-16 units: over one code point or, as in
 * opencc-js, over a whole Ideographic Description Sequence, whose parts are not characters of the
 * text. A sequence that `end` cuts short is stepped over code point by code point.
 *
 * @param start - At the start of a code point, `start < end`.
 */
export function unmatchedLength(units: Uint16Array, start: number, end: number): number {
  const unit = units[start] ?? 0;
  if ((unit & 0xfff0) === 0x2ff0) {
    const sequenceEnd = endOfSequence(units, start, end);
    if (sequenceEnd > start) return sequenceEnd - start;
  }
  return codePointLength(units, start, end);
}

/** Where the sequence at `start` ends, or 0 if there is none or not all of it is there. */
function endOfSequence(units: Uint16Array, start: number, end: number): number {
  const parts = partsAfter(units[start] ?? 0);
  if (parts === 0) return 0;
  let at = start + 1;
  for (let part = 0; part < parts; part++) {
    if (at >= end) return 0;
    at = endOfSequence(units, at, end) || at + codePointLength(units, at, end);
  }
  return at;
}

function partsAfter(unit: number): number {
  if (unit === 0x2ff2 || unit === 0x2ff3) return 3;
  return unit >= 0x2ff0 && unit <= 0x2fff ? 2 : 0;
}

function codePointLength(units: Uint16Array, start: number, end: number): number {
  const isPair =
    ((units[start] ?? 0) & 0xfc00) === 0xd800 &&
    start + 1 < end &&
    ((units[start + 1] ?? 0) & 0xfc00) === 0xdc00;
  return isPair ? 2 : 1;
}

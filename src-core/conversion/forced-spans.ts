import { type AlignedText, type SegmentKind, segmentWidth } from '../model/segment';
import type { CodeUnitRange } from '../model/text-range';
import { AlignmentMap } from './map-range';
import { kindCode, SegmentList } from './segment-list';

/**
 * A place of a source text that becomes `replacement` whatever the dictionaries say. Not empty, and
 * cuts no surrogate pair.
 */
export type ForcedSpan = CodeUnitRange & {
  readonly replacement: string;
  /** `identity` only where the replacement is what the source has there. */
  readonly kind: SegmentKind;
};

/**
 * Change a conversion at the spans and nowhere else. Each span becomes one segment of its kind. A
 * segment that a span covers in part is cut there: the rest keeps its text and kind if both sides
 * have as many code points; otherwise, and where another word was chosen, each piece of the rest is
 * converted anew.
 *
 * @param converted - The conversion of exactly this source.
 * @param spans - In UTF-16 units of the source, sorted, not overlapping.
 * @param convert - Converts a piece of the source on its own, as `converted` was made.
 * @throws {RangeError} If a span is empty, reaches out of the source or into the one before, or
 *   counts as identity and changes the text.
 */
export function forceSpans(
  source: string,
  converted: AlignedText,
  spans: readonly ForcedSpan[],
  convert: (text: string) => AlignedText,
): AlignedText {
  if (spans.length === 0) return converted;
  checkSpans(source, spans);
  const pieces = new Pieces(source, converted, convert);
  const { alignment } = converted;
  let next = 0;
  for (let at = 0; at < alignment.length; at += segmentWidth) {
    const segmentEnd = alignment[at + 1] ?? 0;
    let span = spans[next];
    if (pieces.sourceEnd === alignment[at] && (!span || span.start >= segmentEnd)) {
      pieces.addSegment(at);
      continue;
    }
    while (span && span.start < segmentEnd) {
      pieces.addPart(at, span.start);
      pieces.addForced(span);
      span = spans[++next];
    }
    pieces.addPart(at, segmentEnd);
  }
  return pieces.result();
}

function checkSpans(source: string, spans: readonly ForcedSpan[]): void {
  let previousEnd = 0;
  for (const { start, end, replacement, kind } of spans) {
    if (!(start >= previousEnd && start < end && end <= source.length)) {
      throw new RangeError(
        `Span ${start}–${end} is empty, out of order or outside a text of ${source.length} code units`,
      );
    }
    if (kind === 'identity' && replacement !== source.slice(start, end)) {
      throw new RangeError(`Span ${start}–${end} changes the text and counts as identity`);
    }
    previousEnd = end;
  }
}

/** The conversion under construction, from left to right. */
class Pieces {
  readonly #segments: SegmentList;
  readonly #texts: string[] = [];
  readonly #map: AlignmentMap;

  constructor(
    readonly source: string,
    readonly converted: AlignedText,
    readonly convert: (text: string) => AlignedText,
  ) {
    this.#segments = new SegmentList(converted.alignment.length / segmentWidth);
    this.#map = new AlignmentMap(source, converted.text, converted.alignment);
  }

  /** How far the source is done. */
  get sourceEnd(): number {
    return this.#segments.sourceEnd;
  }

  /** Take over the whole segment that begins at index `at` of the alignment. */
  addSegment(at: number): void {
    this.#copy(this.converted, at);
  }

  /** Add what is not done yet of the segment at index `at`, up to `end` of the source. */
  addPart(at: number, end: number): void {
    const start = this.sourceEnd;
    if (start >= end) return;
    if (this.#isInStep(at)) {
      const target = this.#map.toTarget({ start, end });
      const text = this.converted.text.slice(target.start, target.end);
      this.#add(end - start, text, this.converted.alignment[at + 4] ?? 0);
      return;
    }
    const piece = this.convert(this.source.slice(start, end));
    for (let i = 0; i < piece.alignment.length; i += segmentWidth) this.#copy(piece, i);
  }

  addForced({ start, end, replacement, kind }: ForcedSpan): void {
    this.#add(end - start, replacement, kindCode[kind]);
  }

  result(): AlignedText {
    return { text: this.#texts.join(''), alignment: this.#segments.toAlignment() };
  }

  #copy({ text, alignment }: AlignedText, at: number): void {
    const sourceUnits = (alignment[at + 1] ?? 0) - (alignment[at] ?? 0);
    this.#add(
      sourceUnits,
      text.slice(alignment[at + 2], alignment[at + 3]),
      alignment[at + 4] ?? 0,
    );
  }

  #add(sourceUnits: number, text: string, kind: number): void {
    this.#texts.push(text);
    if (kind === kindCode.identity) this.#segments.addIdentity(sourceUnits);
    else this.#segments.add(sourceUnits, text.length, kind);
  }

  /** Whether the code points of both sides of the segment correspond one by one. */
  #isInStep(at: number): boolean {
    const { text, alignment } = this.converted;
    const kind = alignment[at + 4];
    if (kind === kindCode.identity) return true;
    // Of another word no character stands for one of the text.
    if (kind === kindCode.wording) return false;
    const here = this.source.slice(alignment[at], alignment[at + 1]);
    const there = text.slice(alignment[at + 2], alignment[at + 3]);
    return [...here].length === [...there].length;
  }
}

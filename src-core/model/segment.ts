/**
 * Why a segment of a conversion reads as it does:
 * `identity` unchanged, `phrase` a dictionary entry of several characters, `character` a single one,
 * `wording` a regional choice of words, `normalisation` a variant form made standard first;
 * beyond the dictionaries `choice` what the user chose for the place or character, `dictionary` a
 * phrase of the user dictionary, `glossary` a term as the glossary states it; beside the untouched
 * source `cleaning` what the ledger changed.
 */
export const segmentKinds = [
  'identity',
  'character',
  'phrase',
  'wording',
  'normalisation',
  'choice',
  'dictionary',
  'glossary',
  'cleaning',
] as const;
export type SegmentKind = (typeof segmentKinds)[number];

/**
 * Alignment of a text with its conversion: five numbers a segment,
 * `srcStart, srcEnd, dstStart, dstEnd, kind` (kind an index into {@link segmentKinds}),
 * offsets in UTF-16 units. Segments tile both texts without gaps, in order, and never cut a
 * surrogate pair. In an `identity` segment offsets correspond one to one.
 */
export type Alignment = Int32Array;

export const segmentWidth = 5;

export type AlignedText = { readonly text: string; readonly alignment: Alignment };

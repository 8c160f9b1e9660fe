import type { CodeUnitRange } from '../model/text-range';

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** The word at `offset` of `text`, in UTF-16 units; empty at the end of the text. */
export function wordAt(text: string, offset: number): CodeUnitRange {
  const found = words.segment(text).containing(offset);
  if (!found) return { start: text.length, end: text.length };
  return { start: found.index, end: found.index + found.segment.length };
}

/** The words of `text` and what stands between them, in order; they tile it. */
export function wordRanges(text: string): CodeUnitRange[] {
  return [...words.segment(text)].map(({ index, segment }) => ({
    start: index,
    end: index + segment.length,
  }));
}

/** The user-perceived character at `offset`; empty at the end of the text. */
export function graphemeAt(text: string, offset: number): CodeUnitRange {
  const found = graphemes.segment(text).containing(offset);
  if (!found) return { start: text.length, end: text.length };
  return { start: found.index, end: found.index + found.segment.length };
}

/** The sentence around `offset`, its closing marks included; all of `text` where it has only one. */
export function sentenceAt(text: string, offset: number): CodeUnitRange {
  let start = 0;
  for (const match of text.matchAll(/[。！？!?；]+[”’」』）)]*\s*/gu)) {
    const end = match.index + match[0].length;
    if (offset < end) return { start, end };
    start = end;
  }
  return { start, end: text.length };
}

import type { AnnotationTarget } from '../model/annotation';
import type { CodeUnitRange } from '../model/text-range';
import { splitsSurrogatePair } from '../text/code-points';

/** UTF-16 units of context kept on each side of a quote. */
const contextUnits = 32;

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * The text of a range with up to 32 units of context on each side (a W3C TextQuoteSelector).
 * Context never cuts a character that is written with several units.
 *
 * @param range - UTF-16 units of `text`.
 * @throws {RangeError} If the range is outside the text or cuts a surrogate pair.
 */
export function quoteOf(text: string, range: CodeUnitRange): AnnotationTarget['quote'] {
  const { start, end } = range;
  if (!isRangeOf(text, range)) {
    throw new RangeError(`Range ${start}–${end} does not fit a text of ${text.length} units`);
  }
  return {
    exact: text.slice(start, end),
    prefix: contextBefore(text, start),
    suffix: contextAfter(text, end),
  };
}

/** Whether a range lies in `text` with both bounds between characters. */
export function isRangeOf(text: string, { start, end }: CodeUnitRange): boolean {
  return (
    start >= 0 &&
    start <= end &&
    end <= text.length &&
    !splitsSurrogatePair(text, start) &&
    !splitsSurrogatePair(text, end)
  );
}

function contextBefore(text: string, end: number): string {
  // Twice the context, so that only the first cluster, which is dropped, can be seen cut.
  const parts = clustersOf(text.slice(Math.max(0, end - 2 * contextUnits), end)).reverse();
  return takeWhileFitting(parts).reverse().join('');
}

function contextAfter(text: string, start: number): string {
  return takeWhileFitting(clustersOf(text.slice(start, start + 2 * contextUnits))).join('');
}

function clustersOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

function takeWhileFitting(parts: readonly string[]): string[] {
  let units = 0;
  const tooMany = parts.findIndex((part) => (units += part.length) > contextUnits);
  return tooMany < 0 ? [...parts] : parts.slice(0, tooMany);
}

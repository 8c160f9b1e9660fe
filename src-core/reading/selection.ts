import type { Pane } from '../model/locale';
import type { CodeUnitRange } from '../model/text-range';

/**
 * What is selected in the reader: made on one pane, held in canonical UTF-16 units, so that it
 * means the same on both. `anchor` is where it began, `focus` the end that moves.
 */
export type TextSelection = {
  readonly pane: Pane;
  readonly anchor: number;
  readonly focus: number;
};

/** The least range that holds both. */
export function joinRanges(a: CodeUnitRange, b: CodeUnitRange): CodeUnitRange {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The selected text as a half-open range; empty where the selection is only a caret. */
export function rangeOfSelection({ anchor, focus }: TextSelection): CodeUnitRange {
  return anchor <= focus ? { start: anchor, end: focus } : { start: focus, end: anchor };
}

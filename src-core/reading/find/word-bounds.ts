import { alignedConverter } from '../../conversion/aligned-converter';
import { AlignmentMap } from '../../conversion/map-range';
import type { Side } from '../../model/locale';
import type { RowTable } from '../../model/reading';
import { cutByRuntime, type CutWords } from '../cut-words';
import { rangeOfRow, rowAt } from '../row-table';

/** Tells which ranges of a text are whole words, or several; rows are cut when they are asked for. */
export class WordBounds {
  #row = -1;
  #bounds: ReadonlySet<number> = new Set();

  /**
   * @param rows - Of `text`; no word goes from one into the next.
   * @param side - The script that `text` is written in; words are told on the Simplified side.
   */
  constructor(
    readonly text: string,
    readonly rows: RowTable,
    readonly side: Side,
    readonly cutWords: CutWords = cutByRuntime,
  ) {}

  /** Whether both ends of `[start, end)` are ends of words. Fastest in text order. */
  areAt(start: number, end: number): boolean {
    return this.#isBound(start) && this.#isBound(end);
  }

  #isBound(offset: number): boolean {
    const index = rowAt(this.rows, offset);
    const row = rangeOfRow(this.rows, index);
    if (offset <= row.start || offset >= row.end) return true;
    if (index !== this.#row) {
      this.#row = index;
      this.#bounds = this.#boundsOf(this.text.slice(row.start, row.end));
    }
    return this.#bounds.has(offset - row.start);
  }

  #boundsOf(written: string): Set<number> {
    if (this.side === 'hans') return new Set(startsOf(this.cutWords(written)));
    const { text, alignment } = alignedConverter('t', 'cn')(written);
    const map = new AlignmentMap(written, text, alignment);
    const bounds = new Set<number>();
    for (const end of startsOf(this.cutWords(text))) {
      const { start } = map.toSource({ start: end, end });
      // One within a phrase of another length has no place in the text.
      if (map.toTarget({ start, end: start }).start === end) bounds.add(start);
    }
    return bounds;
  }
}

function* startsOf(words: readonly string[]): Generator<number> {
  let start = 0;
  for (const word of words) {
    yield start;
    start += word.length;
  }
}

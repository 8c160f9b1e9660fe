import type { LedgerEntry } from '../model/document';
import { LedgerMap } from '../text/ledger';

/**
 * Where a piece of a canonical text comes from. It stays true whatever becomes of the ledger.
 *
 * `[sourceStart, sourceEnd)` counts UTF-16 units of the decoded source and takes in whole every
 * accepted ledger entry that the piece touches the inside of.
 */
export type SourcePlace = {
  readonly sourceStart: number;
  readonly sourceEnd: number;
  /** Units from the start of what stands there to the piece; 0 but within an entry's `after`. */
  readonly inside: number;
};

/** Carries pieces of one document's text to places of its source, and back. */
export class SourcePlaces {
  private readonly map: LedgerMap;

  /** @param entries - The ledger whose accepted entries made `text`. */
  constructor(
    private readonly text: string,
    entries: readonly LedgerEntry[],
  ) {
    this.map = new LedgerMap(entries);
  }

  /**
   * The place of `piece`, which stands at `start` of the text.
   *
   * @param start - UTF-16 units of the canonical text, 0 or more.
   * @returns Null if something else stands there, or if the piece is empty or has no source.
   */
  anchor(start: number, piece: string): SourcePlace | null {
    if (piece === '' || !this.text.startsWith(piece, start)) return null;
    const sourceStart = this.map.toSource(start, 'start');
    const sourceEnd = this.map.toSource(start + piece.length, 'end');
    const inside = start - this.map.toCanonical(sourceStart, 'start');
    const place = { sourceStart, sourceEnd, inside };
    return this.find(place, piece) === start ? place : null;
  }

  /** Where `piece` begins in the text; null if it does not stand at its place now. */
  find({ sourceStart, sourceEnd, inside }: SourcePlace, piece: string): number | null {
    const start = this.map.toCanonical(sourceStart, 'start') + inside;
    const end = this.map.toCanonical(sourceEnd, 'end');
    return start + piece.length <= end && this.text.startsWith(piece, start) ? start : null;
  }
}

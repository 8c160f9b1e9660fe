import { unitsAt } from '../../text/code-points';
import {
  foldAstral,
  foldTable,
  isAstralMark,
  isAstralWide,
  unitKinds,
  type FoldTable,
} from './fold-units';

const space = 0x20;
const paragraphEnd = 0x0a;

/**
 * A text in the spelling in which texts and queries are compared, with the place of each unit.
 *
 * Characters that are forms of one another are one (發 髮 and 发), as are capitals and small letters,
 * letters with and without accents, full and half width, the quotation marks of the regions. What is
 * not seen is left out.
 *
 * Blanks beside an ideograph are left out: a heading may be set 目 and 录 far apart. So is a single line end there
 * with no blank behind it, as is left by a file that breaks its lines within sentences. Elsewhere a
 * run of blanks, or such a line end, is one space. Any other run with a line end in it ends a paragraph.
 * What stands at either end of the text is left out.
 *
 * Exact ones leave characters as they are; blanks and line ends are treated alike.
 */
export class FoldedText {
  /** Those below `length` are made. */
  readonly units: Uint16Array;
  /** For each unit where its character begins in the text, in UTF-16 units. */
  readonly starts: Int32Array;
  length = 0;
  /** How far the text is folded. */
  #at = 0;
  #isWide = false;
  #run: { isOpen: boolean; lineEnds: number; isIndented: boolean; start: number } = {
    ...{ isOpen: false, lineEnds: 0, isIndented: false, start: 0 },
  };
  readonly #table: FoldTable;

  constructor(
    readonly text: string,
    readonly isExact: boolean,
  ) {
    this.units = new Uint16Array(text.length);
    this.starts = new Int32Array(text.length);
    this.#table = foldTable(isExact);
  }

  /** A text folded to its end. */
  static of(text: string, isExact: boolean): FoldedText {
    const folded = new FoldedText(text, isExact);
    folded.foldMore(text.length);
    return folded;
  }

  get isDone(): boolean {
    return this.#at >= this.text.length;
  }

  /** Fold about so many units more. */
  foldMore(count: number): void {
    const { text } = this;
    const { kinds, units } = this.#table;
    const end = Math.min(text.length, this.#at + count);
    while (this.#at < end) {
      const at = this.#at;
      const unit = text.charCodeAt(at);
      const kind = kinds[unit] ?? unitKinds.narrow;
      this.#at = at + 1;
      if (kind <= unitKinds.wide) this.#add(units[unit] ?? unit, at, kind === unitKinds.wide);
      else if (kind === unitKinds.blank) this.#blank(at);
      else if (kind === unitKinds.lineEnd) this.#lineEnd(at, unit);
      else if (kind === unitKinds.highSurrogate) this.#surrogate(at, unit);
    }
  }

  /** Where the character of a unit ends in the text, with the marks that belong to it. */
  endOf(index: number): number {
    const { text } = this;
    const start = this.starts[index] ?? 0;
    let end = start + unitsAt(text, start);
    while (end < text.length) {
      const point = text.codePointAt(end) ?? 0;
      const isMark =
        point <= 0xffff ? this.#table.kinds[point] === unitKinds.mark : isAstralMark(point);
      if (!isMark) break;
      end += unitsAt(text, end);
    }
    return end;
  }

  /** Whether a match may begin or end before a unit: not within a character. */
  isBound(index: number): boolean {
    return index === 0 || index >= this.length || this.starts[index] !== this.starts[index - 1];
  }

  #add(unit: number, start: number, isWide: boolean): void {
    if (this.#run.isOpen) this.#closeRun(isWide);
    this.#put(unit, start);
    this.#isWide = isWide;
  }

  #put(unit: number, start: number): void {
    this.units[this.length] = unit;
    this.starts[this.length] = start;
    this.length += 1;
  }

  #blank(at: number): void {
    this.#openRun(at);
    if (this.#run.lineEnds > 0) this.#run.isIndented = true;
  }

  #lineEnd(at: number, unit: number): void {
    this.#openRun(at);
    const isSecondHalf = unit === 0x0a && at > 0 && this.text.charCodeAt(at - 1) === 0x0d;
    if (!isSecondHalf) this.#run.lineEnds += 1;
  }

  #openRun(start: number): void {
    if (this.#run.isOpen) return;
    this.#run = { isOpen: true, lineEnds: 0, isIndented: false, start };
  }

  #closeRun(isWideAfter: boolean): void {
    const { lineEnds, isIndented, start } = this.#run;
    this.#run.isOpen = false;
    if (this.length === 0) return;
    if (lineEnds > 1 || isIndented) this.#put(paragraphEnd, start);
    else if (!this.#isWide && !isWideAfter) this.#put(space, start);
  }

  #surrogate(at: number, unit: number): void {
    const point = this.text.codePointAt(at) ?? unit;
    if (point <= 0xffff) {
      this.#add(unit, at, false);
      return;
    }
    this.#at = at + 2;
    if (isAstralMark(point)) return;
    const folded = this.isExact ? point : foldAstral(point);
    if (folded <= 0xffff) {
      this.#add(folded, at, true);
      return;
    }
    const units = String.fromCodePoint(folded);
    this.#add(units.charCodeAt(0), at, isAstralWide(folded));
    this.#put(units.charCodeAt(1), at);
  }
}

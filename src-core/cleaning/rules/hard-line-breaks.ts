import type { Replacement } from '../../text/replace-ranges';
import { endsSentence, hasColumns, linesOf, opensItem, type Line } from './lines-of';

/** Columns, a Han character taking two: shorter lines are verse or addresses, longer ones paragraphs. */
const narrowest = 30;
const widest = 160;
/** Columns by which lines of one width differ: a mark that may not begin a line, half a character. */
const slack = 4;
/** Broken sentences that show a width, and the share of all of them that have it. */
const leastBroken = 3;
const leastShare = 0.6;

/**
 * Line ends within a sentence, of text that was broken at a fixed width: with them the spaces around
 * go, and one stays or comes between words of Latin letters.
 *
 * A line is joined to the next if it is so full that what follows would not have fitted, does not end
 * a sentence, and the next is no heading, item, indented line or row of a table. Short lines (verse,
 * addresses, headings, signatures) stay as they are, and so does all of a text without such a width.
 */
export function findHardLineBreaks(text: string): Replacement[] {
  const lines = linesOf(text);
  const measured = lines.map(measure);
  const width = commonWidth(measured);
  if (width === null) return [];
  const breaks: Replacement[] = [];
  for (let index = 0; index + 1 < measured.length; index += 1) {
    const line = measured[index];
    const next = measured[index + 1];
    if (!line || !next || !breaksSentence(line, next)) continue;
    if (line.width > width || line.width + next.firstWidth <= width - slack + 1) continue;
    if (line.width < width / 2) continue;
    const start = line.line.start + line.line.text.trimEnd().length;
    const end = next.line.end - next.line.text.trimStart().length;
    breaks.push({ start, end, text: joint(text, start, end) });
  }
  return breaks;
}

type Measured = {
  readonly line: Line;
  /** In columns, without the white space around it. */
  readonly width: number;
  /** Of what cannot be parted at its beginning: a word, or a character and the marks after it. */
  readonly firstWidth: number;
  readonly isBlank: boolean;
  readonly isIndented: boolean;
  readonly isTable: boolean;
  readonly opensItem: boolean;
  readonly endsSentence: boolean;
};

function measure(line: Line): Measured {
  const content = line.text.trim();
  return {
    line,
    width: widthOf(line.text.trimEnd()),
    firstWidth: widthOf(
      /^(?:[!-~\u00c0-\u024f]+|.[，。、；：？！”’」』）》〉】〕…—]*)/u.exec(content)?.[0] ?? '',
    ),
    isBlank: content === '',
    isIndented: /^(?:[\u3000\t]|[ \u00a0]{2})/u.test(line.text),
    isTable: hasColumns(line.text.trim()),
    opensItem: opensItem(line.text),
    endsSentence: endsSentence(line.text),
  };
}

/** ASCII and other Latin takes one column a character, all else two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2;
  return width;
}

/** The width at which the text was broken; null if it was not. */
function commonWidth(lines: readonly Measured[]): number | null {
  const broken: number[] = [];
  let longest = 0;
  let longer = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (!line.isBlank) longest = Math.max(longest, line.width);
    if (next && line.width >= narrowest && breaksSentence(line, next)) broken.push(line.width);
  });
  if (broken.length < leastBroken) return null;
  // One line that was not broken, such as an address or a table, is no reason to give up.
  broken.sort((a, b) => a - b);
  const width = broken[Math.floor((broken.length - 1) * 0.95)] ?? longest;
  if (width > widest) return null;
  const limit = broken.findLast((one) => one <= width + slack) ?? width;
  for (const line of lines) if (line.width > limit) longer += 1;
  const full = broken.filter((one) => one > limit - 3 * slack && one <= limit).length;
  const isCommon = full >= leastBroken && full >= leastShare * broken.length;
  return isCommon && longer * 20 <= lines.length ? limit : null;
}

/** Whether a sentence seems to go on from a line to the next. */
function breaksSentence(line: Measured, next: Measured): boolean {
  if (line.isBlank || next.isBlank || line.isTable || next.isTable) return false;
  return !line.endsSentence && !next.opensItem && !next.isIndented;
}

const latin = /[\p{Script=Latin}\d,.;:%)]/u;

/** What parts the two sides: a space between Latin words, nothing in Chinese. */
function joint(text: string, start: number, end: number): string {
  const isBetweenWords =
    latin.test(text.charAt(start - 1)) && /[\p{Script=Latin}\d("']/u.test(text.charAt(end));
  return isBetweenWords ? ' ' : '';
}

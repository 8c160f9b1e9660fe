import { rowWidth, type Heading, type RowTable } from '../model/reading';
import { annexRank, nestRanks, rankLines, unnumberedRank } from './numbering';

/** UTF-16 units of the longest line that can be a heading, and a title. */
const longestHeading = 40;
const longestTitle = 80;

const titleRank = -1;
/** Headings that the format of a file marks stand above all that only look like it. */
const statedRank = -100;

const endsLikeSentence = /[。！？；：，、…,;:!?.]["'”’」』）)]*$/u;
const han = /\p{Script=Han}/u;
const date =
  /^[（(]?(?:中華|中华)?(?:民國|民国)? ?[\d０-９〇○◯零一二三四五六七八九十]{1,4} ?年 ?[\d０-９一二三四五六七八九十]{1,3} ?月 ?(?:[\d０-９一二三四五六七八九十]{1,3} ?日)?[）)]?$/u;
/** 國發〔2024〕5號 */
const documentNumber = /[〔[［（(]\d{4}[〕\]］）)].{0,4}[號号]$/u;
const listMark = /^[-*•●·—–※☆★＊]/u;

/**
 * The level of each line: 1 is the outermost heading, 0 is body text. A level is at most one more than
 * that of the heading before it.
 *
 * @param lines - The lines of a text that are not blank, in order, ends left out.
 * @param stated - What the format of the file says of a line: its heading's level from 1, 0 for what is no
 *   heading whatever it looks like, null where it says nothing. Where it marks headings at all, only
 *   numbered lines can be headings besides, and stand below those marked.
 */
export function lineLevels(
  lines: readonly string[],
  stated: (index: number) => number | null = () => null,
): number[] {
  const trimmed = lines.map((line) => line.trim());
  const marked = lines.map((_, index) => stated(index));
  const isMarked = marked.some((level) => level !== null && level > 0);
  const numbered = rankLines(trimmed);
  const ranks = trimmed.map((_, index) => {
    const level = marked[index] ?? null;
    if (level !== null) return level > 0 ? statedRank + level : null;
    return guessedRank(index, trimmed, numbered[index] ?? null, isMarked);
  });
  if (!isMarked) dropCrowdedShortLines(ranks, numbered);
  return nestRanks(ranks);
}

/** The headings of a text that `splitRows` has split, in text order. */
export function outlineOf(text: string, rows: RowTable): Heading[] {
  const headings: Heading[] = [];
  for (let at = 0; at < rows.length; at += rowWidth) {
    const [start, end, level] = rows.subarray(at, at + rowWidth);
    if (start === undefined || end === undefined || level === undefined || level < 1) continue;
    headings.push({ start, end, level, text: text.slice(start, end).trim() });
  }
  return headings;
}

/**
 * The headings that a place stands under, outermost first; a place in a heading is under it too.
 *
 * @param offset - UTF-16 units of the text that `outline` was made from.
 */
export function headingPath(outline: readonly Heading[], offset: number): string[] {
  const path: Heading[] = [];
  for (const heading of outline) {
    if (heading.start > offset) break;
    while ((path.at(-1)?.level ?? 0) >= heading.level) path.pop();
    path.push(heading);
  }
  return path.map(({ text }) => text);
}

/** Whether a line could be the title of a document: short, and not a sentence. */
export function isTitleLike(line: string): boolean {
  return (
    line.length <= longestTitle &&
    (han.test(line) || /\p{L}/u.test(line)) &&
    !line.includes('。') &&
    !endsLikeSentence.test(line) &&
    !isFurniture(line)
  );
}

function guessedRank(
  index: number,
  lines: readonly string[],
  rank: number | null,
  onlyNumbered: boolean,
): number | null {
  const line = lines[index] ?? '';
  if (index === 0 && !onlyNumbered && isTitleLike(line) && lines.length > 1) return titleRank;
  if (line.length > longestHeading || endsLikeSentence.test(line) || !han.test(line)) return null;
  if (rank === annexRank && /^附/u.test(line) && listsAnnexes(index, lines)) return null;
  if (rank !== null) return rank;
  return onlyNumbered || isFurniture(line) || isSignature(index, lines) || /[，。；]/u.test(line)
    ? null
    : unnumberedRank;
}

/** 附件 before the signature names what comes with a letter, and heads nothing. */
function listsAnnexes(index: number, lines: readonly string[]): boolean {
  if (!/[：:]/u.test(lines[index] ?? '')) return false;
  return lines.slice(index + 1, index + 12).some((line) => date.test(line));
}

/** Dates, document numbers and list items are short lines that head nothing. */
function isFurniture(line: string): boolean {
  return date.test(line) || documentNumber.test(line) || listMark.test(line);
}

/** The last line, and the line above a closing date, name who signed. */
function isSignature(index: number, lines: readonly string[]): boolean {
  const next = lines[index + 1];
  return next === undefined || date.test(next.trim());
}

/** Where short lines are the rule (verse, a table pasted as lines), being short says nothing. */
function dropCrowdedShortLines(
  ranks: (number | null)[],
  numbered: readonly (number | null)[],
): void {
  const isUnnumbered = (rank: number | null, index: number): boolean =>
    rank === unnumberedRank && numbered[index] === null;
  if (ranks.filter(isUnnumbered).length * 3 <= ranks.length) return;
  ranks.forEach((rank, index) => {
    if (isUnnumbered(rank, index)) ranks[index] = null;
  });
}

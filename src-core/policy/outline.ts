import { rowWidth, type Heading, type RowTable } from '../model/reading';

/** UTF-16 units of the longest line that can be a heading, and a title. */
const longestHeading = 40;
const longestTitle = 80;

const number = '[〇零一二三四五六七八九十百千兩两\\d]+';
/**
 * Numbering that policy texts use, outermost first. The index is the rank: a text that uses only
 * some of them gets their levels closed up, so that levels never skip.
 */
const numbered: readonly RegExp[] = [
  new RegExp(`^第${number}(?:[編编篇卷]|部分)`, 'u'),
  new RegExp(`^第${number}章`, 'u'),
  new RegExp(`^第${number}[節节]`, 'u'),
  new RegExp(`^${number}、`, 'u'),
  new RegExp(`^[（(]${number}[）)]`, 'u'),
  /^\d{1,2}[.．](?!\d)/u,
];
const titleRank = -1;
/** An unnumbered heading ranks with 一、, the commonest division. */
const unnumberedRank = 3;

const endsLikeSentence = /[。！？；：，、…,;:!?.]["'”’」』）)]*$/u;
const han = /\p{Script=Han}/u;
const date =
  /^[\d〇零一二三四五六七八九十]{1,4}年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?$/u;
/** 國發〔2024〕5號 */
const documentNumber = /[〔[［（(]\d{4}[〕\]］）)].{0,4}[號号]$/u;
const listMark = /^[-*•●·—–※☆★＊]/u;

/**
 * The level of each line: 1 is the outermost heading, 0 is body text.
 *
 * @param lines - The lines of a text that are not blank, in order, ends left out.
 */
export function lineLevels(lines: readonly string[]): number[] {
  const ranks = lines.map((line, index) => rankOf(line.trim(), index, lines));
  dropCrowdedShortLines(ranks, lines);
  const used = [...new Set(ranks.filter((rank) => rank !== null))].sort((a, b) => a - b);
  return ranks.map((rank) => (rank === null ? 0 : used.indexOf(rank) + 1));
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

function rankOf(line: string, index: number, lines: readonly string[]): number | null {
  if (index === 0 && isTitleLike(line) && lines.length > 1) return titleRank;
  if (line.length > longestHeading || endsLikeSentence.test(line) || !han.test(line)) return null;
  const rank = numbered.findIndex((pattern) => pattern.test(line));
  if (rank >= 0) return rank;
  return isFurniture(line) || isSignature(index, lines) || /[，。；]/u.test(line)
    ? null
    : unnumberedRank;
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
function dropCrowdedShortLines(ranks: (number | null)[], lines: readonly string[]): void {
  const unnumbered = (rank: number | null, index: number): boolean =>
    rank === unnumberedRank && !numbered[unnumberedRank]?.test(lines[index]?.trim() ?? '');
  const count = ranks.filter(unnumbered).length;
  if (count * 3 <= lines.length) return;
  ranks.forEach((rank, index) => {
    if (unnumbered(rank, index)) ranks[index] = null;
  });
}

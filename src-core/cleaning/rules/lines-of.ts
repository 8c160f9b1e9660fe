import { lineEnd } from '../../text/rows';

/** A line of a text: `[start, end)` without its line end, which reaches to `next`. */
export type Line = {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly text: string;
};

/** The lines of a text, blank ones too. A text that ends with a line end has an empty last line. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const add = (end: number, next: number): void => {
    lines.push({ start, end, next, text: text.slice(start, end) });
    start = next;
  };
  for (const { index, 0: mark } of text.matchAll(lineEnd)) add(index, index + mark.length);
  add(text.length, text.length);
  return lines;
}

const numeral = '[〇零一二三四五六七八九十百千\\d]+';

/** The number or mark that opens a heading, an article or an item of a list. */
const opening = new RegExp(
  `^\\s*(?:第${numeral}(?:[編编篇卷章節节條条款項项]|部分)|[〇零一二三四五六七八九十百]+[、.．]` +
    `|[（(]${numeral}[）)]|\\d{1,3}(?:[、)）]|[.．](?!\\d))|[①-⑳㈠-㈩⒈-⒛]|[-*+•●·—–※☆★＊◆◇■□▪►>#])`,
  'u',
);

/** Whether a line begins a heading, an article or an item of a list. */
export function opensItem(line: string): boolean {
  return opening.test(line);
}

/** Whether the gaps of a line set columns: tabs, bars, or several runs of spaces. */
export function hasColumns(line: string): boolean {
  return /[\t|│]|\S[ \u00a0\u3000]{2,}\S+(?: \S+)*[ \u00a0\u3000]{2,}\S/u.test(line);
}

const closing = '[”’」』）】》〉〕)"\']*';
const ending = new RegExp(`[。！？；：…!?;:]${closing}\\s*$|[.]${closing}\\s*$`, 'u');

/** Whether a line ends as a sentence does, or as what leads to a list. */
export function endsSentence(line: string): boolean {
  return ending.test(line.slice(-40));
}

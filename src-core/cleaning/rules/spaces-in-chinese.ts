import type { Replacement } from '../../text/replace-ranges';
import { hasColumns, linesOf, type Line } from './lines-of';

const space = '[ \\u00a0\\u2000-\\u200b\\u202f\\u205f\\u3000]';
const mark = '[、，。；：？！“”‘’「」『』（）《》〈〉【】〔〕…—·～％]';
const han = '\\p{Script=Han}';
const gap = new RegExp(
  `(?<=${han}|${mark})${space}+(?=${han}|${mark})|(?<=\\S)${space}+(?=[、，。；：？！）》」』】])|(?<=[，。、；：？！（《「『【])${space}+(?=[!-~])`,
  'gu',
);
const indent = new RegExp(`^(?:${space}|\\t)+(?=${han}|${mark}|[\\uff01-\\uff5e])`, 'u');
/** Of a line with one of these the rest is running text. */
const running = /[，。；：？！、]/u;
/** What a number of a law is set off by stays. */
const number =
  /^\s*(?:第[〇零一二三四五六七八九十百千\d]+(?:[編编篇卷章節节條条款項项]|部分)|[〇零一二三四五六七八九十百]+)$/u;

/**
 * Spaces that stand between Chinese characters or marks, or beside a Chinese mark, and the white
 * space that a line of Chinese begins with. Those between Han and Latin stay, as do columns and what
 * sets off the number of an article or heading.
 *
 * In a line without marks (a heading, names, verse) spaces part words. There only those go that
 * stand beside a single character, as in 目 錄, and are no wider than the others.
 */
export function findSpacesInChinese(text: string): Replacement[] {
  return linesOf(text).flatMap((line) =>
    line.text === '' ? [] : [...findIndent(line), ...findGaps(line)],
  );
}

function findIndent({ start, text }: Line): Replacement[] {
  const found = indent.exec(text)?.[0].length ?? 0;
  return found === 0 ? [] : [{ start, end: start + found, text: '' }];
}

type Gap = { readonly start: number; readonly end: number; readonly width: number };

function findGaps({ start: offset, text }: Line): Replacement[] {
  // Columns are told by the gaps between them, not by an indent.
  if (hasColumns(text.trim())) return [];
  const gaps = [...text.matchAll(gap)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    width: widthOf(found),
  }));
  const first = gaps[0];
  const free = first && number.test(text.slice(0, first.start)) ? gaps.slice(1) : gaps;
  const wanted = running.test(text)
    ? free.filter((one) => !partsSlogans(one, text))
    : narrowGaps(free, text);
  return wanted.map(({ start, end }) => ({ start: offset + start, end: offset + end, text: '' }));
}

/** Whether a gap sets two phrases of one title apart, as in “共享戰略新機遇 共建產業新格局”. */
function partsSlogans({ start, end }: Gap, text: string): boolean {
  const before = text.slice(Math.max(0, start - longestSlogan), start);
  const after = text.slice(end, end + longestSlogan);
  return (
    /[“「『《‘"][^”」』》’"，。；：？！]{4,}$/u.test(before) &&
    /^[^“「『《‘"，。；：？！]{4,}[”」』》’"]/u.test(after)
  );
}

/** UTF-16 units. */
const longestSlogan = 40;

/** The gaps beside a single character, if there are wider ones only the narrowest. */
function narrowGaps(gaps: readonly Gap[], text: string): Gap[] {
  const narrowest = Math.min(...gaps.slice(0, 1000).map(({ width }) => width));
  return gaps.filter(({ start, end, width }, index) => {
    const before = text.slice(gaps[index - 1]?.end ?? 0, start).trim();
    const after = text.slice(end, gaps[index + 1]?.start).trim();
    return width === narrowest && (isSingle(before) || isSingle(after));
  });
}

function isSingle(word: string): boolean {
  return /^.$/su.test(word);
}

/** An ideographic space is as wide as two others. */
function widthOf(spaces: string): number {
  return spaces.length + spaces.replace(/[^\u3000]/gu, '').length;
}

import type { Replacement } from '../../text/replace-ranges';
import { linesOf, type Line } from './lines-of';

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

const han = /\p{Script=Han}/u;
const opener = /[“‘「『（《〈【〔]/u;
const closer = /[”’」』）》〉】〕]/u;
const latinOrDigit = /[\p{Script=Latin}\d]/u;
/** Addresses go on to the next space or Chinese mark, whatever is in them. */
const address =
  /(?:https?|ftp):\/\/[^\s，。；、！？（）《》「」“”<>]+|www\.[^\s，。；、！？（）《》「」“”<>]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)*/giu;
const code = /[{}`\\]|=>|\]\(|<\/|&&|\|\||\(\)/u;
/** UTF-16 units that a pair of parentheses or quotes may hold. */
const longestPair = 200;

/**
 * ASCII punctuation in Chinese as full-width marks, quotes in pairs as “ ” and ‘ ’. A space that
 * follows such a mark in Chinese goes with it.
 *
 * Only marks beside Chinese are meant: none in numbers, addresses, Latin words, lines of code and
 * lines that are mostly Latin. A `.` is a full stop where it ends a line or sentence; between two
 * characters, where it may part a foreign name, only in a text that has no 。 at all.
 */
export function findAsciiPunctuation(text: string): Replacement[] {
  const hasFullStops = text.includes('。');
  return linesOf(text).flatMap((line) => {
    if (!/[,.;:?!()"']/u.test(line.text) || !isChinese(line.text) || code.test(line.text))
      return [];
    const kept = addressesOf(line.text);
    const found = [
      ...findMarks(line.text, hasFullStops),
      ...findParentheses(line.text),
      ...findQuotes(line.text, '"', '“', '”'),
      ...findQuotes(line.text, "'", '‘', '’'),
    ];
    return inPlace(line, found, kept);
  });
}

/** Whether a line has at least as many Han characters as Latin letters. */
function isChinese(line: string): boolean {
  let balance = 0;
  let hasHan = false;
  for (const character of line) {
    if (han.test(character)) {
      balance += 1;
      hasHan = true;
    } else if (/\p{Script=Latin}/u.test(character)) balance -= 1;
  }
  // Addresses count for nothing.
  for (const { text } of addressesOf(line))
    balance += text.replace(/\P{Script=Latin}/gu, '').length;
  return hasHan && balance >= 0;
}

function addressesOf(line: string): Replacement[] {
  return [...line.matchAll(address)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    text: found,
  }));
}

function findMarks(line: string, hasFullStops: boolean): Replacement[] {
  const found: Replacement[] = [];
  const firstHan = line.search(han);
  for (const { index, 0: mark } of line.matchAll(/[,.;:?!]/gu)) {
    const last = found.at(-1);
    const before = last?.end === index ? '。' : characterBefore(line, index);
    const spaces = /^ */u.exec(line.slice(index + 1, index + 4))?.[0].length ?? 0;
    const after = characterAt(line, index + 1 + spaces);
    const context = { line, index, before, after, hasSpace: spaces > 0 };
    const isMeant =
      mark === '.'
        ? isFullStop(context, hasFullStops)
        : isMark(mark, context, firstHan >= 0 && firstHan < index);
    if (!isMeant) continue;
    const takesSpaces = after !== '' && (han.test(after) || opener.test(after));
    const end = index + 1 + (takesSpaces ? spaces : 0);
    found.push({ start: index, end, text: fullWidth[mark] ?? mark });
  }
  return found;
}

type Context = {
  readonly line: string;
  readonly index: number;
  /** The characters before and after, spaces after left out; empty at an end of the line. */
  readonly before: string;
  readonly after: string;
  readonly hasSpace: boolean;
};

function isMark(mark: string, { before, after, hasSpace }: Context, followsHan: boolean): boolean {
  if (isChineseText(before)) {
    if (after === '' || isChineseText(after) || /["'(（]/u.test(after)) return true;
    if (/[?!;,:]/u.test(after)) return !hasSpace && after !== mark && mark !== ':';
    if (after === ')') return mark === '?' || mark === '!';
    return latinOrDigit.test(after) && (mark !== '?' || hasSpace);
  }
  // 增長5.2%,達到: a number or word of the sentence, with Chinese on both sides of it.
  const isWord = latinOrDigit.test(before) || before === '%' || before === ')';
  return isWord && followsHan && han.test(after) && !(mark === ':' && hasSpace);
}

function isFullStop(
  { line, index, before, after, hasSpace }: Context,
  hasFullStops: boolean,
): boolean {
  if (!isChineseText(before) || line.charAt(index + 1) === '.') return false;
  // 一. is the number of a heading.
  if (/^\s*[〇零一二三四五六七八九十百]+$/u.test(line.slice(0, index))) return false;
  if (after === '' || /["'”’」』)）]/u.test(after)) return true;
  if (!han.test(after) && !opener.test(after)) return false;
  return (
    hasSpace ||
    (!hasFullStops &&
      /\p{Script=Han}{4}$/u.test(line.slice(Math.max(0, index - 8), index)) &&
      /[,，]/u.test(line))
  );
}

function isChineseText(character: string): boolean {
  return (
    character !== '' &&
    (han.test(character) ||
      opener.test(character) ||
      closer.test(character) ||
      /[，。；：？！、]/u.test(character))
  );
}

/** Parentheses around Chinese that stand in Chinese, by their pairs; nested ones too. */
function findParentheses(line: string): Replacement[] {
  const found: Replacement[] = [];
  const open: number[] = [];
  for (const { index, 0: mark } of line.matchAll(/[()]/gu)) {
    if (mark === '(') {
      open.push(index);
      continue;
    }
    const start = open.pop();
    if (start === undefined || index - start > longestPair) continue;
    if (!han.test(line.slice(start + 1, index))) continue;
    const before = characterBefore(line, start);
    const after = characterAt(line, index + 1);
    // The call in a line of code, and a word with its plural.
    if (latinOrDigit.test(before) && (latinOrDigit.test(after) || after === ';')) continue;
    found.push({ start, end: start + 1, text: '（' }, { start: index, end: index + 1, text: '）' });
  }
  return found;
}

/** Quotes of a line, taken in pairs; none where one has no other. */
function findQuotes(line: string, quote: string, opening: string, closing: string): Replacement[] {
  const places = [...line.matchAll(new RegExp(quote, 'gu'))]
    .map(({ index }) => index)
    .filter((index) => !isWithinWord(line, index));
  if (places.length % 2 === 1) return [];
  const found: Replacement[] = [];
  for (let at = 0; at < places.length; at += 2) {
    const start = places[at] ?? 0;
    const end = places[at + 1] ?? 0;
    const before = characterBefore(line, start);
    const isValue = /[=\w]/u.test(before) || /\w/u.test(characterAt(line, end + 1));
    if (isValue || end - start > longestPair || !han.test(line.slice(start + 1, end))) continue;
    found.push(
      { start, end: start + 1, text: opening },
      { start: end, end: end + 1, text: closing },
    );
  }
  return found;
}

/** Apostrophes. */
function isWithinWord(line: string, index: number): boolean {
  const letter = /\p{Script=Latin}/u;
  return letter.test(characterBefore(line, index)) && letter.test(characterAt(line, index + 1));
}

function characterBefore(line: string, index: number): string {
  return /.$/su.exec(line.slice(Math.max(0, index - 2), index))?.[0] ?? '';
}

function characterAt(line: string, index: number): string {
  const point = line.codePointAt(index);
  return point === undefined ? '' : String.fromCodePoint(point);
}

function inPlace(line: Line, found: Replacement[], kept: readonly Replacement[]): Replacement[] {
  const sorted = found.sort((a, b) => a.start - b.start);
  let next = 0;
  return sorted
    .filter(({ start }) => {
      while ((kept[next]?.end ?? Infinity) <= start) next += 1;
      return start < (kept[next]?.start ?? Infinity);
    })
    .map(({ start, end, text }) => ({ start: line.start + start, end: line.start + end, text }));
}

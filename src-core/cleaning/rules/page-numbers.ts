import type { Replacement } from '../../text/replace-ranges';
import { endsSentence, linesOf, type Line } from './lines-of';

const number = '(?:\\d{1,4}|[〇零一二三四五六七八九十百]{1,6})';
/** A line that can be nothing else, in its whole. */
const marked: readonly RegExp[] = [
  /^([-—–－·•~～])\s*\d{1,4}\s*\1$/u,
  new RegExp(
    `^[-—–－]?\\s*第\\s*${number}\\s*[頁页]\\s*[,，/／]?\\s*(?:[（(]?共\\s*${number}\\s*[頁页][)）]?)?\\s*[-—–－]?$`,
    'u',
  ),
  /^page\s+\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/iu,
];
const bare = /^\d{1,4}$/u;

/** UTF-16 units that a page has at least; numbers that follow each other closer are a list. */
const shortestPage = 200;
/** Numbers in a row, from which on they are taken for those of pages. */
const leastInRow = 3;
/** Times that a running header stands beside a page number. */
const leastHeaders = 3;

/**
 * Lines that hold only the number of a page, and running headers right beside them. Bare numbers
 * count where they rise by one through the text, a page apart, and part sentences: the numbers of
 * chapters and years do not.
 *
 * Each goes with its line end, and with the blank lines behind where others stand before it.
 */
export function findPageNumbers(text: string): Replacement[] {
  const lines = linesOf(text).filter(
    ({ text: line }, index, all) => line !== '' || index < all.length - 1,
  );
  const numbers = new Set<number>();
  const bareOnes: number[] = [];
  lines.forEach(({ text: line }, index) => {
    const content = line.trim();
    if (content.length > 20) return;
    if (marked.some((pattern) => pattern.test(content))) numbers.add(index);
    else if (bare.test(content) && !isYear(content)) bareOnes.push(index);
  });
  for (const index of pagesAmong(bareOnes, lines)) numbers.add(index);
  for (const index of headersBeside(numbers, lines)) numbers.add(index);
  return removalsOf(
    [...numbers].sort((a, b) => a - b),
    lines,
    text,
  );
}

function isYear(content: string): boolean {
  return content.length === 4 && content >= '1800' && content < '2200';
}

/** Of lines with bare numbers those that number pages. */
function pagesAmong(candidates: readonly number[], lines: readonly Line[]): number[] {
  const pages: number[] = [];
  let row: number[] = [];
  const close = (): void => {
    const parting = row.filter((index) => partsSentence(index, lines)).length;
    if (row.length >= leastInRow && parting * 3 >= row.length) pages.push(...row);
    row = [];
  };
  for (const index of candidates) {
    const last = row.at(-1);
    if (last !== undefined && !followsOn(lines[last], lines[index])) close();
    row.push(index);
  }
  close();
  return pages;
}

function followsOn(last: Line | undefined, next: Line | undefined): boolean {
  if (!last || !next) return false;
  return Number(next.text) === Number(last.text) + 1 && next.start - last.end >= shortestPage;
}

/** Whether the text before a line breaks off in the middle of a sentence. */
function partsSentence(index: number, lines: readonly Line[]): boolean {
  const before = neighbour(index, -1, lines);
  const line = lines[before]?.text ?? '';
  return line.trim() !== '' && !endsSentence(line);
}

/** The lines beside page numbers whose text stands beside others as well. */
function headersBeside(numbers: ReadonlySet<number>, lines: readonly Line[]): number[] {
  const beside = new Map<string, Set<number>>();
  for (const index of numbers) {
    for (const step of [-1, 1]) {
      const at = neighbour(index, step, lines);
      const content = lines[at]?.text.trim() ?? '';
      if (content === '' || content.length > 60 || numbers.has(at) || endsSentence(content))
        continue;
      const places = beside.get(content) ?? new Set();
      beside.set(content, places.add(at));
    }
  }
  return [...beside.values()]
    .filter((places) => places.size >= leastHeaders)
    .flatMap((places) => [...places]);
}

/** The nearest line that is not blank, at most three away. */
function neighbour(index: number, step: number, lines: readonly Line[]): number {
  let at = index + step;
  while (Math.abs(at - index) < 3 && lines[at]?.text.trim() === '') at += step;
  return at;
}

function removalsOf(
  indices: readonly number[],
  lines: readonly Line[],
  text: string,
): Replacement[] {
  const removals: { start: number; end: number; text: string }[] = [];
  for (const index of indices) {
    const line = lines[index];
    if (!line) continue;
    let last = index;
    const isBlankBefore = index === 0 || lines[index - 1]?.text.trim() === '';
    while (isBlankBefore && lines[last + 1]?.text.trim() === '') last += 1;
    const end = lines[last]?.next ?? line.next;
    const previous = removals.at(-1);
    if (previous && previous.end >= line.start) previous.end = Math.max(previous.end, end);
    else removals.push({ start: line.start, end, text: '' });
  }
  const final = removals.at(-1);
  const lastLine = lines.at(-1);
  // The text is not to end with a line end that it had not.
  if (final && lastLine && final.end === text.length && lastLine.next === lastLine.end) {
    const before = lines.find(({ next }) => next === final.start);
    if (before) final.start = before.end;
  }
  return removals;
}

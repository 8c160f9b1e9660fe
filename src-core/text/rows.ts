import type { RowUnit } from '../model/locale';
import type { RowTable } from '../model/reading';
import type { Block } from '../model/structure';
import type { CodeUnitRange } from '../model/text-range';
import { lineLevels } from '../policy/outline';

/** UTF-16 units: a row aims to end in `[shortestRow, longestRow]`, and never passes `hardLimit`. */
const shortestRow = 250;
const longestRow = 500;
const hardLimit = 1000;

export const lineEnd = /\r\n|[\n\r\u0085\u2028\u2029]/gu;
/** Variation selectors belong to the mark before them. */
const selectors = '[\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]';
const closers = `(?:[”’」』）】》〉〕)"']${selectors}*)*`;
/**
 * Where a long paragraph may be cut. No key of opencc-js's dictionaries of several characters
 * holds any of these marks (`·` and `-`, which some do, are left out; a test keeps watch), so a
 * text converts the same whole or cut here.
 */
export const sentenceEnd = new RegExp(`(?:[。！？；…!?;]${selectors}*)+${closers}`, 'gu');
const clauseEnd = new RegExp(`(?:[，、：,:\\s]${selectors}*)+${closers}`, 'gu');

/**
 * The rows of a text: its lines that are not blank, long ones cut into continuation rows.
 *
 * Line ends are LF, CR, CRLF, NEL, U+2028 and U+2029. A line over 500 units is cut after a
 * sentence where one ends 250 to 500 units on, else after a clause, else after the first of either,
 * else at 1000 units (there alone a cut may fall inside a phrase, never inside a character).
 * With rows of sentences every line is cut after each of its sentences first.
 *
 * @param blocks - What the format of the source says, in offsets of `text`, sorted.
 */
export function splitRows(
  text: string,
  blocks: readonly Block[] = [],
  unit: RowUnit = 'paragraph',
): RowTable {
  const lines = linesOf(text).filter(({ start, end }) => /\S/u.test(text.slice(start, end)));
  const levels = lineLevels(
    lines.map(({ start, end }) => text.slice(start, end)),
    statedLevels(lines, blocks),
  );
  const rows: number[] = [];
  lines.forEach((line, index) => {
    let level = levels[index] ?? 0;
    for (const part of unit === 'sentence' ? sentencesOf(text, line) : [line]) {
      for (const { start, end } of pieces(text, part)) {
        rows.push(start, end, level);
        level = -1;
      }
    }
  });
  return Int32Array.from(rows);
}

/**
 * What blocks say of a line, by its index: the level of a heading, 0 for what is no heading whatever it
 * looks like. A paragraph may be a heading that nobody marked.
 */
function statedLevels(
  lines: readonly CodeUnitRange[],
  blocks: readonly Block[],
): (index: number) => number | null {
  let next = 0;
  const levels = lines.map((line) => {
    while ((blocks[next]?.end ?? Infinity) <= line.start) next += 1;
    const block = blocks[next];
    if (!block || block.start >= line.end || block.kind === 'paragraph') return null;
    return block.kind === 'heading' ? block.level : 0;
  });
  return (index) => levels[index] ?? null;
}

function linesOf(text: string): CodeUnitRange[] {
  const lines: CodeUnitRange[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(lineEnd)) {
    lines.push({ start, end: index });
    start = index + mark.length;
  }
  lines.push({ start, end: text.length });
  return lines;
}

/** The sentences of a line; spaces go with the sentence before them. */
function sentencesOf(text: string, line: CodeUnitRange): CodeUnitRange[] {
  const sentences: CodeUnitRange[] = [];
  const written = text.slice(line.start, line.end);
  let start = 0;
  for (const { index, 0: mark } of written.matchAll(sentenceEnd)) {
    const rest = written.slice(index + mark.length);
    const end = written.length - rest.trimStart().length;
    if (end === written.length) break;
    sentences.push({ start: line.start + start, end: line.start + end });
    start = end;
  }
  return [...sentences, { start: line.start + start, end: line.end }];
}

function* pieces(text: string, line: CodeUnitRange): Generator<CodeUnitRange> {
  let { start } = line;
  while (line.end - start > longestRow) {
    const end = start + cutOf(text.slice(start, Math.min(line.end, start + hardLimit + 2)));
    yield { start, end };
    start = end;
  }
  if (start < line.end) yield { start, end: line.end };
}

/** Length of the first row of `rest`, which is longer than one row may be, and holds all of the character at the limit. */
function cutOf(rest: string): number {
  const sentences = endsOf(rest, sentenceEnd);
  const clauses = endsOf(rest, clauseEnd);
  const inWindow = (end: number): boolean => end >= shortestRow && end <= longestRow;
  const early = sentences.findLast(inWindow) ?? clauses.findLast(inWindow);
  if (early !== undefined) return early;
  const late = [...sentences, ...clauses].filter((end) => end > longestRow && end <= hardLimit);
  if (late.length > 0) return Math.min(...late);
  return rest.length <= hardLimit ? rest.length : characterStart(rest, hardLimit);
}

function endsOf(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map(({ index, 0: mark }) => index + mark.length);
}

/** The last place at or before `offset` that is not inside a character with its marks. */
function characterStart(text: string, offset: number): number {
  let at = offset;
  while (at > shortestRow && continuesCharacter(text, at)) at -= 1;
  return at;
}

function continuesCharacter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= 0xdc00 && unit <= 0xdfff && (text.codePointAt(at - 1) ?? 0) > 0xffff) return true;
  const point = text.codePointAt(at);
  return point !== undefined && /[\p{M}\u200D]/u.test(String.fromCodePoint(point));
}

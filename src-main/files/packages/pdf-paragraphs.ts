import { median } from './order-statistics';
import type { PdfLine } from './pdf-lines';
import type { LineReading } from './pdf-row-text';

/** Lines that belong together, and what they are. Grows line by line: a book may be one paragraph. */
export type PdfBlock = {
  readonly kind: 'paragraph' | 'heading' | 'row' | 'note';
  readonly level: number;
  readonly marker: string | null;
  /** The text in pieces; `length` in UTF-16 units of all. */
  readonly parts: string[];
  length: number;
  /** Offsets in UTF-16 units of the whole text. */
  readonly readings: LineReading[];
};

/** What tells the text's lines apart from the rest; measured over the whole document. */
export type PdfMeasures = {
  /** Size of most characters. */
  readonly body: number;
  /** From baseline to baseline of lines of that size. */
  readonly leading: number;
  /** Sizes of headings, the largest first. */
  readonly headings: readonly number[];
  /** Words with a hyphen that stand within a line, in lower case. */
  readonly hyphenated: ReadonlySet<string>;
};

export function measure(lines: readonly PdfLine[]): PdfMeasures {
  const bySize = new Map<number, number>();
  for (const { text, size } of lines) {
    const rounded = roundSize(size);
    bySize.set(rounded, (bySize.get(rounded) ?? 0) + text.length);
  }
  const body = [...bySize].reduce((best, next) => (next[1] > best[1] ? next : best), [12, 0])[0];
  const gaps = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const gap = next ? line.y - next.y : 0;
    const isText = next && roundSize(line.size) === body && roundSize(next.size) === body;
    return isText && gap > 0 && gap < body * 4 ? [gap] : [];
  });
  const words = lines.flatMap(({ text }) => text.match(/[A-Za-z]+[-‐][A-Za-z]+/gu) ?? []);
  return {
    body,
    leading: median(gaps) ?? body * 1.5,
    headings: [...bySize.keys()].filter((size) => size >= body * 1.15).sort((a, b) => b - a),
    hyphenated: new Set(words.map((word) => word.replace('‐', '-').toLowerCase())),
  };
}

/**
 * Give the lines of a narrow block the edges of the block, where nearly all of its lines are broken as if
 * there were no room for more; those of a list or of a signature are not.
 */
export function withOwnEdges(lines: readonly PdfLine[]): PdfLine[] {
  const found: PdfLine[] = [];
  for (let start = 0; start < lines.length;) {
    let end = start + 1;
    while (isNextTo(lines[end - 1], lines[end])) end += 1;
    const run = lines.slice(start, end);
    const columnLeft = run.reduce((edge, line) => Math.min(edge, line.left), Infinity);
    const columnRight = run.reduce((edge, line) => Math.max(edge, line.right), -Infinity);
    const narrow = run.map((line) => ({ ...line, columnLeft, columnRight }));
    const full = narrow.filter((line, at) => {
      const next = narrow[at + 1];
      return next && room(line) < needed(next.text, next.size);
    });
    const isNarrow = run.length >= 4 && full.length >= (run.length - 1) * 0.7;
    for (const line of isNarrow ? narrow : run) found.push(line);
    start = end;
  }
  return found;
}

function isNextTo(line: PdfLine | undefined, next: PdfLine | undefined): boolean {
  if (!line || !next || line.column !== next.column) return false;
  const gap = line.y - next.y;
  return roundSize(line.size) === roundSize(next.size) && gap > 0 && gap < line.size * 2.4;
}

/** The block that a line begins. */
export function beginBlock(line: PdfLine, measures: PdfMeasures): PdfBlock {
  const { text, size, note } = line;
  const rank = measures.headings.indexOf(roundSize(size));
  if (note !== null) return blockOf(line, 'note', 0, note);
  if (rank >= 0 && text.length <= 120) return blockOf(line, 'heading', Math.min(rank + 1, 6));
  return blockOf(line, 'paragraph');
}

export function blockOf(
  { text, readings }: PdfLine,
  kind: PdfBlock['kind'],
  level = 0,
  marker: string | null = null,
): PdfBlock {
  return { kind, level, marker, parts: [text], length: text.length, readings: [...readings] };
}

/** Whether a line goes on with the paragraph that `last` is the last line of. */
export function goesOn(last: PdfLine, next: PdfLine, measures: PdfMeasures): boolean {
  if (last.cells > 1 || next.cells > 1 || next.note !== null) return false;
  if (Math.abs(last.size - next.size) > last.size * 0.08) return false;
  const isHeading = measures.headings.includes(roundSize(last.size));
  const isSameColumn = last.column === next.column;
  const gap = last.y - next.y;
  const leading = isHeading ? last.size * 2 : Math.max(measures.leading, last.size * 1.1) * 1.35;
  if (isSameColumn && gap > leading) return false;
  // A centred title is broken by sense, anywhere.
  if (isHeading) return isSameColumn && isCentred(last) && isCentred(next);
  if (listStart.test(next.text) && /[。；：！？.;:!?]$/u.test(last.text)) return false;
  const indent = next.left - next.columnLeft;
  if (indent > next.size * 1.2 && next.left - last.left > -next.size * 0.5) return false;
  return room(last) < needed(next.text, next.size);
}

/** What an item of a list begins with; a number goes on after its point (2.5%). */
const listStart = /^(?:\d{1,3}[.．、)）](?!\d)|[(（]\d{1,3}[)）]|[•●▪◦■◆➢·–])/u;

/** Add a line to the block; a hard line end leaves a space between Latin words only. */
export function addLine(block: PdfBlock, line: PdfLine, measures: PdfMeasures): void {
  const last = block.parts.pop() ?? '';
  const joined = joint(last, line.text, measures);
  block.length += joined.length - last.length;
  for (const { start, end, reading } of line.readings)
    block.readings.push({ start: start + block.length, end: end + block.length, reading });
  block.parts.push(joined, line.text);
  block.length += line.text.length;
}

export function roundSize(size: number): number {
  return Math.round(size * 2) / 2;
}

function isCentred(line: PdfLine): boolean {
  const before = line.left - line.columnLeft;
  return Math.abs(before - room(line)) < line.size * 2;
}

function room(line: PdfLine): number {
  return line.columnRight - line.right;
}

/**
 * How much room the next line's first word would have taken. Chinese may break anywhere but before a
 * mark: up to two characters go down with one (GB/T 15834, 5.1).
 */
function needed(text: string, size: number): number {
  const word = /^[^\s\p{Script=Han}\p{P}]+/u.exec(text);
  return word ? size * (0.5 * word[0].length + 1.2) : size * 2.6;
}

/** What becomes of a line when the next is put after it. */
function joint(line: string, next: string, { hyphenated }: PdfMeasures): string {
  const hyphen = /(?<![A-Za-z])([A-Za-z]{1,40})[-‐\u00ad]$/u.exec(line);
  const word = /^[a-z]+/u.exec(next);
  if (hyphen && word) {
    const isWhole = hyphenated.has(`${hyphen[1]}-${word[0]}`.toLowerCase());
    return isWhole ? line : line.slice(0, -1);
  }
  const isLatin =
    /[\w\p{Script=Latin}.,;:!?)\]’”%]$/u.test(line) && /^[\w\p{Script=Latin}([“‘]/u.test(next);
  return isLatin ? `${line} ` : line;
}

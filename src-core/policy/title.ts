import { isTitleLike } from './outline';

/** Code points of the longest title made from a sentence. */
const longestTitle = 80;
/** UTF-16 units of a line that are looked at. */
const longestLine = 2000;

/**
 * A title for a document: its first line where that reads like a heading, else its first sentence,
 * else the file's name without extension. Empty only where both text and name are.
 *
 * @param canonical - The cleaned text.
 * @param fileName - Name without folder; empty for pasted text.
 */
export function titleOf(canonical: string, fileName: string): string {
  const line = firstLine(canonical);
  if (line !== '' && isTitleLike(line)) return clip(line);
  const sentence = /^.*?[。！？!?](?=.|$)/u.exec(line)?.[0] ?? line;
  const plain = sentence.replace(/[。]$/u, '').trim();
  return plain === '' ? fileName.replace(/(?<=.)\.[^.]*$/u, '') : clip(plain);
}

function firstLine(text: string): string {
  const start = text.search(/[^\s\p{C}]/u);
  if (start < 0) return '';
  // A whole text may be one line, on which a regular expression overflows its stack.
  const beginning = text.slice(start, start + longestLine).replace(/[\ud800-\udbff]$/u, '');
  const line = /^[^\n\r\u0085\u2028\u2029]*/u.exec(beginning)?.[0] ?? '';
  return line.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function clip(text: string): string {
  const points = [...text];
  return points.length <= longestTitle ? text : `${points.slice(0, longestTitle - 1).join('')}…`;
}

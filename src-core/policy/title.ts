import { isTitleLike } from './outline';

/** Code points of the longest title made from a sentence. */
const longestTitle = 80;

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
  const found = /[^\s\p{C}][^\n\r\u0085\u2028\u2029]*/u.exec(text);
  return (found?.[0] ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function clip(text: string): string {
  const points = [...text];
  return points.length <= longestTitle ? text : `${points.slice(0, longestTitle - 1).join('')}…`;
}

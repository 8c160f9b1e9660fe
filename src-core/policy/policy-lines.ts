import { foldPolicyText } from './fold';

/** A line of a document, blanks at its ends left out; `folded` has as many units as `text`. */
export type PolicyLine = { readonly text: string; readonly folded: string };

const anyLineEnd = /\r\n|[\n\r\u0085\u2028\u2029]/u;

/** The lines of a text that are not blank. */
export function policyLines(text: string): PolicyLine[] {
  const lines: PolicyLine[] = [];
  for (const line of text.split(anyLineEnd)) {
    const trimmed = line.trim();
    if (trimmed !== '') lines.push({ text: trimmed, folded: foldPolicyText(trimmed) });
  }
  return lines;
}

/**
 * A line without the blanks that spread its letters: `國 務 院  辦 公 廳` is `國務院 辦公廳`. Blanks between
 * whole words stay, as one space.
 */
export function closeUp(line: string): string {
  const words = line
    .trim()
    .split(/\s{2,}/u)
    .map((group) => {
      const parts = group.split(/\s/u);
      return parts.every((part) => [...part].length === 1) ? parts.join('') : parts.join(' ');
    });
  // 目  的 has its letters two blanks apart.
  return words.every((word) => [...word].length === 1) ? words.join('') : words.join(' ');
}

import type { CodeUnitRange } from '../model/text-range';
import { unitsAt } from './code-points';
import { splitsSurrogatePair } from './code-points';

/** `text` in place of what stands in a range, in UTF-16 units. */
export type Replacement = CodeUnitRange & { readonly text: string };

/**
 * A text with replacements made.
 *
 * @throws {RangeError} If they are unsorted, overlap, or lie outside the text.
 */
export function replaceRanges(text: string, replacements: readonly Replacement[]): string {
  const parts: string[] = [];
  let copied = 0;
  for (const { start, end, text: replacement } of replacements) {
    if (!(start >= copied && start <= end && end <= text.length)) {
      throw new RangeError(`Replacement at ${start}–${end} does not follow ${copied} in the text`);
    }
    parts.push(text.slice(copied, start), replacement);
    copied = end;
  }
  parts.push(text.slice(copied));
  return parts.join('');
}

/**
 * The least replacement to the same effect: what both texts begin and end with is left out, never
 * half of a surrogate pair. It is empty on both sides if nothing changes.
 *
 * @param isKept - At least one character of what stands there is to remain in it, if there is one.
 */
export function trimReplacement(
  found: string,
  { start, text }: Pick<Replacement, 'start' | 'text'>,
  isKept = false,
): Replacement {
  const limit = Math.min(found.length, text.length);
  const most = isKept ? lastCharacterStart(found) : limit;
  const lead = found === text ? limit : Math.min(commonStart(found, text, limit), most);
  const reserved = isKept ? unitsAt(found, lead) : 0;
  const room = Math.min(limit - lead, found.length - lead - reserved);
  const tail = commonEnd(found, text, Math.max(0, room));
  return {
    start: start + lead,
    end: start + found.length - tail,
    text: text.slice(lead, text.length - tail),
  };
}

function commonStart(a: string, b: string, limit: number): number {
  let length = 0;
  while (length < limit && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return splitsSurrogatePair(a, length) || splitsSurrogatePair(b, length) ? length - 1 : length;
}

function commonEnd(a: string, b: string, limit: number): number {
  let length = 0;
  while (
    length < limit &&
    a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)
  ) {
    length += 1;
  }
  const cuts =
    splitsSurrogatePair(a, a.length - length) || splitsSurrogatePair(b, b.length - length);
  return cuts ? length - 1 : length;
}

function lastCharacterStart(text: string): number {
  const last = Math.max(0, text.length - 1);
  return splitsSurrogatePair(text, last) ? last - 1 : last;
}

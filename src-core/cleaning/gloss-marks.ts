import { isSyllable, normaliseReading } from '../ruby/syllable';

/** A reading in a parenthesis, or in several equal ones that follow each other. */
export type GlossMark = {
  /** As {@link normaliseReading} has it. */
  readonly reading: string;
  /** Offset behind the last parenthesis. */
  readonly end: number;
  /** Whether the same parenthesis stands there at least twice. */
  readonly isRepeated: boolean;
};

/** The readings in parentheses that begin at `at`; null where there is no parenthesis with one syllable. */
export function glossMarkAt(text: string, at: number): GlossMark | null {
  const first = text.charCodeAt(at);
  return first === 0x28 || first === 0xff08 ? markAt(whole, text, at) : null;
}

/**
 * The readings at `at` whose opening parenthesis is gone, because a byte before took it along as it
 * became the character there. A decoder that leaves the parenthesis is allowed for.
 */
export function openedMarkAt(text: string, at: number): GlossMark | null {
  return markAt(opened, text, at);
}

function markAt(pattern: RegExp, text: string, at: number): GlossMark | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return null;
  const [all, reading = ''] = match;
  if (!isSyllable(reading)) return null;
  let end = at + all.length;
  let isRepeated = false;
  for (let next = end; ; next = end) {
    again.lastIndex = next;
    const repetition = again.exec(text);
    if (!repetition || normaliseReading(repetition[1] ?? '') !== normaliseReading(reading)) break;
    end = next + repetition[0].length;
    isRepeated = true;
  }
  return { reading: normaliseReading(reading), end, isRepeated };
}

// Every repetition is bounded, so a look costs the same anywhere.
const space = '[ \\t\\u00a0\\u2000-\\u200b\\u3000]{0,4}';
const letters = '([a-z\\u00c0-\\u024f\\u0251\\u0261\\p{Mn}:]{1,9})';
const whole = new RegExp(`[(（]${space}${letters}${space}[)）]`, 'iuy');
const opened = new RegExp(`\\(?${space}${letters}${space}\\)`, 'iuy');
const again = new RegExp(`[(（]${space}${letters}${space}[)）]`, 'iuy');

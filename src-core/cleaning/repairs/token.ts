import { glossMarkAt, openedMarkAt, type GlossMark } from '../gloss-marks';

/** What is read of the text at once: a character, or a reading with its parentheses. */
export type Token = {
  readonly start: number;
  readonly end: number;
  readonly unit: number;
  /** The reading that stands here, in its parentheses or, where `isGone`, without the first. */
  readonly mark: GlossMark | null;
  /** Whether a byte is lost here. */
  readonly isGone: boolean;
  /** Whether the decoder leaves the ASCII byte after a lost one. */
  readonly keepsNext: boolean;
};

/** The token that begins at `at`, which lies within `text`. */
export function tokenAt(text: string, at: number): Token {
  const unit = text.charCodeAt(at);
  const isGone = standsForLostByte(unit);
  const mark = isGone ? openedMarkAt(text, at + 1) : glossMarkAt(text, at);
  return {
    start: at,
    end: mark?.end ?? at + 1,
    unit,
    mark,
    isGone,
    keepsNext: unit === replacement && text.charCodeAt(at + 1) < 0x80,
  };
}

/** Whether a decoder left such a unit where a byte was lost. */
export function standsForLostByte(unit: number): boolean {
  return unit === questionMark || unit === replacement;
}

const questionMark = 0x3f;
const replacement = 0xfffd;

import { isOpenedTag } from './opened-tag';

/**
 * What an ASCII character that the decoder swallowed before `at` may have been, with how usual it is
 * there: a number of times, beside those of the document.
 */
export function swallowedBefore(text: string, at: number): readonly (readonly [number, number])[] {
  if (isOpenedTag(text, at)) return [[0x3c, 20]];
  const next = text.charCodeAt(at);
  return next >= 0x30 && next <= 0x39 ? swallowedBeforeDigit : swallowedElsewhere;
}

const lineFeed = 0x0a;
const swallowedElsewhere = [
  [lineFeed, 5],
  ...[...' "(),.:;-/%'].map((mark) => [mark.charCodeAt(0), 0.3] as const),
  ...Array.from({ length: 10 }, (_, digit) => [0x30 + digit, 0.1] as const),
] as const;

const swallowedBeforeDigit = [
  ...Array.from({ length: 10 }, (_, digit) => [0x30 + digit, digit === 2 ? 6 : 1.5] as const),
  ...[...'\n (",.-'].map((mark) => [mark.charCodeAt(0), 0.5] as const),
] as const;

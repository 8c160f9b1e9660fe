import type { Replacement } from '../../text/replace-ranges';

/** Full-width letters, digits and ％ as ASCII; of punctuation only ％, which belongs to its number. */
export function findFullWidthAlphanumerics(text: string): Replacement[] {
  return [...text.matchAll(/[０-９Ａ-Ｚａ-ｚ％]+/gu)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    text: found.replace(/./gu, (mark) => String.fromCharCode(mark.charCodeAt(0) - offset)),
  }));
}

/** From a mark of ASCII to its full-width form (Unicode, Halfwidth and Fullwidth Forms). */
const offset = 0xfee0;

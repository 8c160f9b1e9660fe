import { isSyllable } from '../../ruby/syllable';

/**
 * A query that reads as pinyin. By letter: `letters` with `ü` and `ê` but without tones, `tones` the
 * tone that is marked over it, 0 for none, `digits` the tone that is written behind it, -1 for none
 * (5 is the neutral one), `breaks` whether a syllable ends behind it for sure.
 */
export type PinyinQuery = {
  readonly letters: string;
  readonly tones: readonly number[];
  readonly digits: readonly number[];
  readonly breaks: readonly boolean[];
};

const maxLetters = 200;
const longestSyllable = 6;

/**
 * A query as pinyin: syllables with or without tones (zhanlue, zhan4lue4, zhànlüè, zhan lüe), in one
 * word or several; null for what is none. A single letter is taken for pinyin only with its tone.
 */
export function pinyinQuery(query: string): PinyinQuery | null {
  const typed = scan(query);
  if (!typed || typed.letters.length > maxLetters) return null;
  const parsed = { ...typed, letters: spelled(typed) };
  const isToned = typed.tones.some((tone) => tone > 0) || typed.digits.some((digit) => digit >= 0);
  if (parsed.letters.length < 2 && !isToned) return null;
  return isInSyllables(parsed) ? parsed : null;
}

/** Whether `reading`, without its tone `tone` (5 is neutral), stands in the query at a letter. */
export function hasReadingAt(
  { letters, tones, digits, breaks }: PinyinQuery,
  at: number,
  reading: string,
  tone: number,
): boolean {
  if (!letters.startsWith(reading, at)) return false;
  const last = at + reading.length - 1;
  for (let index = at; index <= last; index += 1) {
    const marked = tones[index] ?? 0;
    if (marked > 0 && marked !== tone) return false;
    if (index < last && (breaks[index] || (digits[index] ?? -1) >= 0)) return false;
  }
  const digit = digits[last] ?? -1;
  return digit < 0 || digit === tone;
}

/** Tones by their combining marks; a breve is often written for the third. */
const toneMarks: Readonly<Record<string, number>> = {
  '\u0304': 1,
  '\u0301': 2,
  '\u030c': 3,
  '\u0306': 3,
  '\u0300': 4,
};

function scan(query: string): PinyinQuery | null {
  const letters: string[] = [];
  const tones: number[] = [];
  const digits: number[] = [];
  const breaks: boolean[] = [];
  const text = query
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/ɑ/gu, 'a')
    .replace(/ɡ/gu, 'g')
    .replace(/u:|v/gu, 'ü')
    .normalize('NFD');
  for (const char of text) {
    const last = letters.length - 1;
    const tone = toneMarks[char];
    if (/[a-z]/u.test(char)) {
      letters.push(char);
      tones.push(0);
      digits.push(-1);
      breaks.push(false);
    } else if (last < 0) return null;
    else if (tone !== undefined) tones[last] = tone;
    else if (char === '\u0308' && letters[last] === 'u') letters[last] = 'ü';
    else if (char === '\u0302' && letters[last] === 'e') letters[last] = 'ê';
    else if (/[0-5]/u.test(char) && digits[last] === -1) digits[last] = Number(char) || 5;
    else if (/[\s'’-]/u.test(char)) breaks[last] = true;
    else return null;
  }
  return letters.length > 0 ? { letters: letters.join(''), tones, digits, breaks } : null;
}

/** `ü` where a `u` can be nothing else (lue, nue), and `u` where keyboards have `ü` for it (jü, qüan). */
function spelled({ letters, breaks }: PinyinQuery): string {
  return letters
    .replace(/([ln])u(?=e)/gu, (found, initial: string, at: number) =>
      breaks[at] || breaks[at + 1] ? found : `${initial}ü`,
    )
    .replace(/([jqxy])ü/gu, '$1u');
}

function isInSyllables(query: PinyinQuery): boolean {
  const { length } = query.letters;
  const reached = new Array<boolean>(length + 1).fill(false);
  reached[0] = true;
  for (let at = 0; at < length; at += 1) {
    if (!reached[at]) continue;
    for (let end = at + 1; end <= Math.min(length, at + longestSyllable); end += 1) {
      const syllable = query.letters.slice(at, end);
      if (isSyllable(syllable) && isWhole(query, at, end)) reached[end] = true;
    }
  }
  return reached[length] === true;
}

/** Whether letters `[at, end)` may be one syllable: nothing ends one within, and one tone at most. */
function isWhole({ tones, digits, breaks }: PinyinQuery, at: number, end: number): boolean {
  let marked = 0;
  for (let index = at; index < end; index += 1) {
    if ((tones[index] ?? 0) > 0) marked += 1;
    if (index < end - 1 && (breaks[index] || (digits[index] ?? -1) >= 0)) return false;
  }
  return marked <= 1;
}

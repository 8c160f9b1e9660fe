import { pinyinToZhuyin } from 'pinyin-zhuyin';

import { isSyllable, toneOf, withoutTone, withTone, normaliseReading, type Tone } from './syllable';

/** One spelling of a syllable in zhuyin: no mark for the first tone, the dot of the neutral one first. */
export function normaliseZhuyin(written: string): string {
  const plain = written
    .trim()
    .replace(/\u02c9/g, '')
    .replace(/·/g, '\u02d9')
    .replace(/\u02d9/g, '');
  return /[·\u02d9]/.test(written) ? `\u02d9${plain}` : plain;
}

/** Whether a normalised text is one syllable: a dot, or up to three letters and a tone mark. */
export function isZhuyinSyllable(normalised: string): boolean {
  return /^(?:\u02d9[\u3105-\u312f\u31a0-\u31bf]{1,3}|[\u3105-\u312f\u31a0-\u31bf]{1,3}[\u02c7\u02ca\u02cb]?)$/u.test(
    normalised,
  );
}

/** A syllable of Hanyu Pinyin in zhuyin: no mark for the first tone, the dot of the neutral one first. */
export function toZhuyin(syllable: string): string {
  let zhuyin = spelt.get(syllable);
  if (zhuyin === undefined) {
    zhuyin = inZhuyin(normaliseReading(syllable));
    if (spelt.size >= mostSpelt) spelt.clear();
    spelt.set(syllable, zhuyin);
  }
  return zhuyin;
}

/** A text has the same few hundred syllables all over. */
const spelt = new Map<string, string>();
const mostSpelt = 5000;

function inZhuyin(syllable: string): string {
  const letters = lettersOf(withoutTone(syllable));
  const tone = toneOf(syllable);
  return tone === 5 ? `\u02d9${letters}` : letters + marks[tone];
}

/** The syllable of Hanyu Pinyin that a syllable in zhuyin is; null for what is none. */
export function fromZhuyin(written: string): string | null {
  const normalised = normaliseZhuyin(written);
  if (!isZhuyinSyllable(normalised)) return null;
  const letters = normalised.replace(/[\u02c7\u02ca\u02cb\u02d9]/gu, '');
  pinyinByLetters ??= new Map(bareSyllables().map((bare) => [lettersOf(bare), bare]));
  const bare = pinyinByLetters.get(letters);
  if (bare === undefined) return null;
  if (normalised.startsWith('\u02d9')) return bare;
  const tone = ([2, 3, 4] as const).find((one) => normalised.endsWith(marks[one])) ?? 1;
  return withTone(bare, tone);
}

const marks: Readonly<Record<Exclude<Tone, 5>, string>> = {
  1: '',
  2: '\u02ca',
  3: '\u02c7',
  4: '\u02cb',
};

/** Syllables that pinyin-zhuyin leaves partly in Latin. */
const rareLetters: Readonly<Record<string, string>> = {
  ê: 'ㄝ',
  ei: 'ㄟ',
  m: 'ㄇ',
  n: 'ㄋ',
  ng: 'ㄫ',
  hm: 'ㄏㄇ',
  hng: 'ㄏㄫ',
  yo: 'ㄧㄛ',
  yai: 'ㄧㄞ',
};

function lettersOf(bare: string): string {
  return rareLetters[bare] ?? pinyinToZhuyin(bare).replace(/[\u02c7\u02ca\u02cb\u02d9]/gu, '');
}

let pinyinByLetters: Map<string, string> | null = null;

/** Every syllable of Hanyu Pinyin, without a tone. */
export function bareSyllables(): string[] {
  return initials.flatMap((initial) => finals.map((final) => initial + final)).filter(isSyllable);
}

const initials = ['', ...'b p m f d t n l g k h j q x zh ch sh r z c s y w'.split(' ')];
const finals = (
  'a ai an ang ao e ê ei en eng er i ia ian iang iao ie in ing iong iu o ong ou ' +
  'u ua uai uan uang ue ui un uo ü üe üan ün m n ng hm hng'
).split(' ');

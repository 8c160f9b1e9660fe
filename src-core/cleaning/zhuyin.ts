import { pinyinToZhuyin } from 'pinyin-zhuyin';

import { readingList } from './readings';

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

/** Whether a normalised syllable is one of the readings of a character. The neutral tone is one of each. */
export function isZhuyinOf(character: string, syllable: string): boolean {
  const readings = zhuyinOf(character);
  if (!syllable.startsWith('\u02d9')) return readings.has(syllable);
  const bare = syllable.slice(1);
  return [...readings].some(
    (reading) => reading.replace(/[\u02c7\u02ca\u02cb\u02d9]/g, '') === bare,
  );
}

const known = new Map<string, ReadonlySet<string>>();

function zhuyinOf(character: string): ReadonlySet<string> {
  let readings = known.get(character);
  if (!readings) {
    readings = new Set(
      readingList(character).map((reading) => normaliseZhuyin(pinyinToZhuyin(reading))),
    );
    known.set(character, readings);
  }
  return readings;
}

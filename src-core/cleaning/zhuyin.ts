import { toZhuyin } from '../ruby/zhuyin';
import { readingList } from './readings';

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
    readings = new Set(readingList(character).map(toZhuyin));
    known.set(character, readings);
  }
  return readings;
}

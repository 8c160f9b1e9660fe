import type { Ruby } from '../model/document';
import type { RubyNotation, RubyView } from '../model/ruby-view';
import type { OfferedReading, ReadRow } from './read-row';
import { splitReading } from './split-reading';
import { isSyllable, normaliseReading, toneOf } from './syllable';
import { fromZhuyin, toZhuyin } from './zhuyin';

/** Syllables of Hanyu Pinyin, apart by spaces, in a notation. */
export function spell(syllables: string, notation: RubyNotation): string {
  return notation === 'pinyin' ? syllables : syllables.split(' ').map(toZhuyin).join(' ');
}

/**
 * What the source says of a stretch of text. Where nothing but that is shown it stands as the source
 * has it; else, if it says so much, each character has its own, in the notation of the others.
 */
export function sourceReadings(
  { start, end, reading }: Ruby,
  row: ReadRow,
  { scope, notation }: RubyView,
): OfferedReading[] {
  const base = [...row.written.slice(start - row.start, end - row.start)];
  const syllables = syllablesOf(reading, base.length);
  const whole = { start, end, origin: 'source' as const, text: reading };
  if (!syllables || scope === 'source') {
    return [{ ...whole, syllable: syllables?.join(' ') ?? null }];
  }
  let at = start;
  return base.map((character, index) => {
    const range = { start: at, end: (at += character.length) };
    const syllable = syllables[index] ?? '';
    // Pinyin without a mark may have lost it: of that no zhuyin can be made.
    const isPlain = notation === 'zhuyin' && toneOf(syllable) === 5 && isSyllable(reading);
    return {
      ...{ ...range, origin: 'source' as const, syllable },
      text: isPlain ? reading : spell(syllable, notation),
    };
  });
}

function syllablesOf(reading: string, count: number): string[] | null {
  if (count === 1 && isSyllable(reading)) return [normaliseReading(reading)];
  const apart = reading.trim().split(/\s+/u).map(fromZhuyin);
  const zhuyin = apart.filter((syllable) => syllable !== null);
  if (zhuyin.length === count && apart.length === count) return zhuyin;
  return splitReading(reading, count);
}

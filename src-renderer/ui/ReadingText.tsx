import { toneOf } from '#core/ruby/syllable';

/** A reading over its characters: it is pinyin or zhuyin, and of one tone where it is one syllable. */
export function ReadingText({ reading }: { readonly reading: string }) {
  return (
    <rt lang={languageOfReading(reading)} data-tone={toneOfReading(reading)}>
      {reading}
    </rt>
  );
}

/** BCP 47 tag of a reading. */
export function languageOfReading(reading: string): string {
  return /\p{Script=Bopomofo}/u.test(reading) ? 'zh-Bopo' : 'zh-Latn-pinyin';
}

/** 1 to 5; 0 where it has several syllables. */
function toneOfReading(reading: string): number {
  if (/\s/u.test(reading)) return 0;
  if (!/\p{Script=Bopomofo}/u.test(reading)) return toneOf(reading);
  if (reading.includes('\u02d9')) return 5;
  return [...'\u02ca\u02c7\u02cb'].findIndex((mark) => reading.includes(mark)) + 2;
}

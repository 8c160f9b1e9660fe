import { AlignmentMap } from '../conversion/map-range';
import type { ReadingDraft, ReadingOverride } from '../model/reading-override';
import type { RubyRegion, RubyView } from '../model/ruby-view';
import type { CodeUnitRange } from '../model/text-range';
import { wordAt } from '../reading/word-at';
import type { ReadRow } from './read-row';
import { rowReadings, type ReadingRules } from './row-readings';

/** Characters that are edited at once, at most. */
const mostCharacters = 24;

/**
 * The canonical range whose readings are edited together: what is selected, or the word around where
 * that is a character at most; null where it holds no Han, leaves the row, or is too long.
 */
export function wordToEdit(
  row: Pick<ReadRow, 'start' | 'end' | 'written' | 'hans'>,
  { start, end }: CodeUnitRange,
): CodeUnitRange | null {
  const local = { start: start - row.start, end: end - row.start };
  if (local.start < 0 || end > row.end) return null;
  const selected = [...row.written.slice(local.start, local.end)];
  const range = selected.length > 1 ? local : wordAround(row, local.start);
  const text = row.written.slice(range.start, range.end);
  if (!/\p{Script=Han}/u.test(text) || [...text].length > mostCharacters) return null;
  return { start: range.start + row.start, end: range.end + row.start };
}

/** Words are told apart in the Simplified text; a character beside them stands alone. */
function wordAround(
  { written, hans }: Pick<ReadRow, 'written' | 'hans'>,
  at: number,
): CodeUnitRange {
  const text = hans?.text ?? written;
  const map = hans && new AlignmentMap(written, hans.text, hans.alignment);
  const inHans = map?.toTarget({ start: at, end: at }).start ?? at;
  const word = wordAt(text, inHans);
  return map?.toSource(word) ?? word;
}

type DraftSurroundings = {
  readonly region: RubyRegion;
  readonly rules: ReadingRules;
  /** What the user laid down for words. */
  readonly words: readonly ReadingOverride[];
  readonly readingList: (character: string) => readonly string[];
  readonly isKnown: (character: string) => boolean;
};

/** The characters of a range of a row with their readings, as they are edited. */
export function draftOf(
  row: ReadRow,
  { start, end }: CodeUnitRange,
  { region, rules, words, readingList, isKnown }: DraftSurroundings,
): ReadingDraft {
  const readIn = (one: RubyRegion) => {
    const view: RubyView = { scope: 'all', notation: 'pinyin', region: one };
    const shown = rowReadings(row, view, rules);
    return new Map(shown.map((reading) => [`${reading.start} ${reading.end}`, reading]));
  };
  const here = readIn(region);
  const there = readIn(region === 'tw' ? 'cn' : 'tw');
  const text = row.written.slice(start - row.start, end - row.start);
  let at = start;
  const characters = [...text].map((character) => {
    const range = { start: at, end: (at += character.length) };
    const shown = here.get(`${range.start} ${range.end}`);
    return {
      ...{ ...range, text: character },
      ...{ syllable: shown?.syllable ?? null, origin: shown?.origin ?? null },
      candidates: readingList(character),
      isKnown: isKnown(character),
    };
  });
  const others = characters.map((one) => there.get(`${one.start} ${one.end}`)?.syllable ?? null);
  const differs = characters.some(({ syllable }, index) => others[index] !== syllable);
  const hans = hansOf(row, { start, end });
  return {
    ...{ start, end, text, characters },
    overrides: [
      ...row.places.filter((one) => Number(one.start) >= start && Number(one.start) < end),
      ...words.filter((one) => hans.includes(one.hans)),
    ],
    elsewhere: differs ? others.filter((syllable) => syllable !== null).join(' ') : null,
  };
}

function hansOf({ start, written, hans }: ReadRow, range: CodeUnitRange): string {
  const local = { start: range.start - start, end: range.end - start };
  if (!hans) return written.slice(local.start, local.end);
  const mapped = new AlignmentMap(written, hans.text, hans.alignment).toTarget(local);
  return hans.text.slice(mapped.start, mapped.end);
}

import { AlignmentMap } from '../conversion/map-range';
import type { Ruby } from '../model/document';
import type { ReadingOrigin } from '../model/reading-override';
import type { RubyView } from '../model/ruby-view';
import type { TermHit } from '../model/termbase';
import { overlaps, type CodeUnitRange } from '../model/text-range';
import type { OfferedReading, ReadRow } from './read-row';
import { sourceReadings, spell } from './source-syllables';
import { splitReading } from './split-reading';
import { toTaiwan, type Syllable, type TaiwanReadings } from './taiwan-readings';
import type { WordReadings } from './word-readings';

/** A reading over a row, as it is shown. Canonical offsets. */
export type ShownReading = Ruby & {
  readonly origin: ReadingOrigin;
  /** The same in Hanyu Pinyin; null where it is no such syllable. */
  readonly syllable: Syllable;
};

/** What readings are made by. */
export type ReadingRules = {
  readonly words: WordReadings;
  readonly taiwan: TaiwanReadings;
  /** Mainland readings of a Simplified text, one a code point; not asked for the scope `source`. */
  readonly read: (hans: string) => readonly Syllable[];
  /** The reading that a glossary gives a concept; null for none. */
  readonly pinyinOf: (conceptId: string) => string | null;
  /** Whether the user knows a character of the canonical text. */
  readonly isKnown: (character: string) => boolean;
};

/**
 * The readings over a row, sorted, not overlapping. Of several for a place the user's wins, then the
 * source's, then the glossary's. Made readings are those of the Simplified text; each stands over the
 * smallest range of the canonical text that its character corresponds to.
 */
export function rowReadings(row: ReadRow, view: RubyView, rules: ReadingRules): ShownReading[] {
  const isMade = view.scope !== 'source';
  const source = row.source.flatMap((ruby) => sourceReadings(ruby, row, view));
  const others = isMade || row.source.length > 0 ? madeReadings(row, view, rules) : [];
  const inOrder = [
    ...placeReadings(row),
    ...others.filter(({ origin }) => origin === 'word'),
    ...source,
    ...others.filter(({ origin }) => origin !== 'word'),
  ];
  const taken = new Uint8Array(row.written.length);
  const shown: ShownReading[] = [];
  for (const { start, end, syllable, text, origin } of inOrder) {
    const [from, to] = [start - row.start, end - row.start];
    if (from < 0 || to > taken.length || taken.subarray(from, to).includes(1)) continue;
    taken.fill(1, from, to);
    const reading = text ?? (syllable && spell(syllable, view.notation));
    if (!reading || !isInScope({ start, end, origin }, row, view, rules)) continue;
    shown.push({ start, end, reading, syllable, origin });
  }
  return shown.sort((a, b) => a.start - b.start);
}

function placeReadings({ places }: ReadRow): OfferedReading[] {
  return places.flatMap(({ start, source, syllables }) => {
    let at = start ?? 0;
    return [...source].map((character, index) => {
      const range = { start: at, end: (at += character.length) };
      return { ...range, origin: 'place' as const, syllable: syllables[index] ?? null };
    });
  });
}

function madeReadings(row: ReadRow, view: RubyView, rules: ReadingRules): OfferedReading[] {
  const text = row.hans?.text ?? row.written;
  const characters = [...text];
  const ranges = rangesOf(row, characters);
  const origins = characters.map((): ReadingOrigin => 'made');
  let syllables: Syllable[] = characters.map(() => null);
  const put = (at: number, given: readonly Syllable[], origin: ReadingOrigin): void => {
    for (const [offset, syllable] of given.entries()) {
      syllables[at + offset] = syllable;
      origins[at + offset] = origin;
    }
  };
  if (view.scope !== 'source') {
    syllables = [...rules.read(text)];
    for (const hit of row.hits) {
      const term = termReading(hit, characters, ranges, rules);
      if (term) put(term.at, term.syllables, 'term');
    }
    if (view.region === 'tw') syllables = toTaiwan(characters, syllables, rules.taiwan);
  }
  for (let at = 0; at < characters.length;) {
    const writtenAt = (length: number): string => {
      const [from, to] = [ranges[at]?.start ?? 0, ranges[at + length - 1]?.end ?? 0];
      return row.written.slice(from - row.start, to - row.start);
    };
    const word = rules.words.find(characters, at, writtenAt);
    if (word) put(at, word.syllables, 'word');
    at += word?.syllables.length ?? 1;
  }
  return groups(ranges, syllables, origins);
}

/** Where each character of the Simplified text stands in the canonical text. */
function rangesOf(row: ReadRow, characters: readonly string[]): CodeUnitRange[] {
  const map = row.hans && new AlignmentMap(row.written, row.hans.text, row.hans.alignment);
  let at = 0;
  return characters.map((character) => {
    const range = { start: at, end: (at += character.length) };
    const { start, end } = map?.toSource(range) ?? range;
    return { start: row.start + start, end: row.start + end };
  });
}

/** What a glossary says of the characters of a term, if it says it of each. */
function termReading(
  hit: TermHit,
  characters: readonly string[],
  ranges: readonly CodeUnitRange[],
  { pinyinOf }: ReadingRules,
): { readonly at: number; readonly syllables: readonly Syllable[] } | null {
  const at = ranges.findIndex(({ start }) => start >= hit.start);
  const beyond = ranges.findIndex(({ start }) => start >= hit.end);
  const inTerm = characters.slice(at, beyond < 0 ? undefined : beyond);
  const isHan = inTerm.map((character) => /\p{Script=Han}/u.test(character));
  const count = isHan.filter(Boolean).length;
  const split = at < 0 ? null : splitReading(pinyinOf(hit.conceptId) ?? '', count);
  if (!split) return null;
  let used = 0;
  return { at, syllables: isHan.map((one) => (one ? (split[used++] ?? null) : null)) };
}

/** Neighbours that correspond to the same range share it: their readings stand over it together. */
function groups(
  ranges: readonly CodeUnitRange[],
  syllables: readonly Syllable[],
  origins: readonly ReadingOrigin[],
): OfferedReading[] {
  const offered: OfferedReading[] = [];
  for (let at = 0; at < ranges.length;) {
    const { start, end } = ranges[at] ?? { start: 0, end: 0 };
    let next = at + 1;
    while (next < ranges.length && ranges[next]?.start === start && ranges[next]?.end === end) {
      next += 1;
    }
    const some = syllables.slice(at, next).filter((syllable) => syllable !== null);
    const origin = origins.slice(at, next).find((one) => one !== 'made') ?? 'made';
    if (start < end && (some.length > 0 || origin === 'word')) {
      offered.push({ start, end, origin, syllable: some.join(' ') || null });
    }
    at = next;
  }
  return offered;
}

function isInScope(
  { start, end, origin }: CodeUnitRange & { readonly origin: ReadingOrigin },
  row: ReadRow,
  { scope }: RubyView,
  { isKnown }: ReadingRules,
): boolean {
  if (origin === 'place' || scope === 'all') return true;
  const range = { start, end };
  if (scope === 'unknown') {
    const text = row.written.slice(start - row.start, end - row.start);
    return [...text].some((character) => !isKnown(character));
  }
  if (origin === 'source' || row.source.some((ruby) => overlaps(ruby, range))) return true;
  return scope === 'terms' && row.hits.some((hit) => overlaps(hit, range));
}

import { pinyin } from 'pinyin-pro';

import { alignedConverter } from '#core/conversion/aligned-converter';
import { AlignmentMap } from '#core/conversion/map-range';
import { coveringTexts } from '#core/dictionary/covering-texts';
import { parseEntry } from '#core/dictionary/parse-entry';
import { zhuyinOf } from '#core/dictionary/zhuyin-of';
import type { DocumentId, DocumentSummary } from '#core/model/document';
import { sideOfLocale, sides, type RowUnit, type Side } from '#core/model/locale';
import type { CodeUnitRange } from '#core/model/text-range';
import type { DictionaryEntry, DictionarySource, Word, WordLookUp } from '#core/model/word';
import type { CutWords } from '#core/reading/cut-words';
import { rangeOfRow, rowAt, rowCount } from '#core/reading/row-table';
import { graphemeAt } from '#core/reading/word-at';
import { wordBoundaries, wordWithin } from '#core/reading/word-boundaries';
import { spotTerms } from '#core/terminology/match-terms';
import type { NumberedEntry, WordDictionary } from '../db/word-dictionary';
import type { Conversions } from './conversions';
import type { DocumentService } from './document-service';
import type { Glossaries } from './glossaries';
import type { Readings } from './readings';
import type { WordSegmenter } from './word-segmenter';

type Surroundings = {
  readonly documents: DocumentService;
  readonly readings: Readings;
  readonly conversions: Conversions;
  readonly glossaries: Glossaries;
  readonly segmenter: WordSegmenter;
  /** Null where it is missing. */
  readonly dictionary: () => WordDictionary | null;
};

/** A row's text in a script, and how it lies over the text as it is written. */
type Sided = { readonly text: string; readonly map: AlignmentMap | null };
type Row = CodeUnitRange & {
  readonly written: string;
  readonly side: Side;
  readonly shown: Readonly<Record<Side, Sided>>;
  /** From the row's start. */
  readonly boundaries: Int32Array;
};

/** Words that one answer holds at most. */
const most = 24;

/** Tells the words of a text apart, and what is known of each. */
export class WordService {
  readonly #with: Surroundings;

  constructor(surroundings: Surroundings) {
    this.#with = surroundings;
  }

  /** Do beforehand what the first look-up would have to wait for. */
  async prepare(): Promise<null> {
    await this.#with.segmenter.ready();
    this.#with.dictionary();
    return null;
  }

  /**
   * Where words meet, of rows `from` up to, not including, `to`; from each row's start.
   *
   * @throws {AppError} `document-missing`, like below.
   */
  async boundaries(
    id: DocumentId,
    unit: RowUnit,
    from: number,
    to: number,
  ): Promise<readonly Int32Array[]> {
    const cut = await this.#with.segmenter.ready();
    const summary = this.#with.documents.summary(id);
    const rows = this.#with.readings.get(id).rowsOf(unit);
    const found: Int32Array[] = [];
    for (let index = from; index < Math.min(to, rowCount(rows)); index += 1) {
      found.push(this.#row(summary, rangeOfRow(rows, index), cut).boundaries);
    }
    return found;
  }

  /** The words around a canonical offset, told apart by the same boundaries. */
  async lookUp(id: DocumentId, offset: number): Promise<WordLookUp> {
    const cut = await this.#with.segmenter.ready();
    const summary = this.#with.documents.summary(id);
    const { rows } = this.#with.readings.get(id);
    const place = rangeOfRow(rows, rowAt(rows, offset));
    if (offset < place.start || offset >= place.end) return this.#answer([], null);
    const row = this.#row(summary, place, cut);
    const character = graphemeAt(row.written, offset - row.start);
    const codePoint = row.written.codePointAt(character.start) ?? null;
    if (!isOfWord.test(row.written.slice(character.start, character.end))) {
      return this.#answer([], codePoint);
    }
    return this.#answer(this.#wordsOver(row, character), codePoint);
  }

  /** A text as one word; where nothing is known of it, the words in it too. */
  async lookUpText(text: string): Promise<WordLookUp> {
    const cut = await this.#with.segmenter.ready();
    const codePoint = text.codePointAt(0) ?? null;
    const whole = this.#wordOf(text);
    if (isKnown(whole)) return this.#answer([whole], codePoint);
    const parts = [...new Set(cut(plain.toHans(text).text))].filter(
      (part) => isOfWord.test(part) && part !== whole.hans,
    );
    const isWhole = isOfWord.test(text) && (parts.length === 0 || [...text].length <= 8);
    const words = parts.slice(0, most - 1).map((part) => this.#wordOf(part));
    return this.#answer(isWhole ? [whole, ...words] : words, codePoint);
  }

  #answer(words: readonly Word[], codePoint: number | null): WordLookUp {
    return { words, codePoint, dictionary: this.#source() };
  }

  #source(): DictionarySource | null {
    return this.#with.dictionary()?.source ?? null;
  }

  #row(summary: DocumentSummary, { start, end }: CodeUnitRange, cut: CutWords): Row {
    const written = this.#with.readings.get(summary.id).text.slice(start, end);
    const side = sideOfLocale(summary.written);
    const shownIn = (shown: Side): Sided => {
      const converter = this.#with.conversions.converterToSide(summary, shown);
      if (!converter) return { text: written, map: null };
      const { text, alignment } = converter(written, start);
      return { text, map: alignment && new AlignmentMap(written, text, alignment) };
    };
    const shown = { hant: shownIn('hant'), hans: shownIn('hans') };
    const { text, map } = shown.hans;
    const terms = spotTerms(this.#with.glossaries.matcher(), written, side);
    const boundaries = wordBoundaries(written, cut(text), map, terms);
    return { start, end, written, side, shown, boundaries };
  }

  /** @param character - From the row's start. */
  #wordsOver(row: Row, character: CodeUnitRange): Word[] {
    const places = new Map<string, CodeUnitRange & { entries: Map<number, NumberedEntry> }>();
    const at = ({ start, end }: CodeUnitRange) => {
      const key = `${start} ${end}`;
      const known = places.get(key) ?? { start, end, entries: new Map() };
      places.set(key, known);
      return known;
    };
    const around = wordWithin(row.boundaries, character.start);
    at(around);
    at(character);
    for (const side of sides) {
      for (const { range, entries } of this.#entriesOver(row.shown[side], side, character)) {
        const place = at(range);
        for (const entry of entries) place.entries.set(entry.id, entry);
      }
    }
    const meets = (offset: number): boolean => row.boundaries.includes(offset);
    const rank = ({ start, end }: CodeUnitRange): number => {
      if (meets(start) && meets(end)) return 0;
      return start >= around.start && end <= around.end ? 1 : 2;
    };
    const words = [...places.values()]
      .filter((place) => rank(place) < 2)
      .sort((a, b) => b.end - b.start - (a.end - a.start) || rank(a) - rank(b))
      .filter((place) => this.#isTelling(place, row, around, character))
      .slice(0, most)
      .map((place) => this.#wordAt(row, place, [...place.entries.values()]));
    // A word that nothing is known of may be a guess of the segmenter's.
    return [...words.filter(isKnown), ...words.filter((word) => !isKnown(word))];
  }

  /** Longer than the word around, a stretch is a word only if the dictionary or a glossary says so. */
  #isTelling(
    place: CodeUnitRange & { entries: ReadonlyMap<number, unknown> },
    row: Row,
    around: CodeUnitRange,
    character: CodeUnitRange,
  ): boolean {
    const is = (other: CodeUnitRange): boolean =>
      place.start === other.start && place.end === other.end;
    if (place.entries.size > 0 || is(around)) return true;
    const { hans, hant } = formsAt(row, place);
    if (this.#with.glossaries.conceptsOf(hans).length > 0) return true;
    return is(character) && hans !== hant;
  }

  /** Entries for stretches of a row in one script that hold a character, by where they are written. */
  #entriesOver({ text, map }: Sided, side: Side, character: CodeUnitRange) {
    const dictionary = this.#with.dictionary();
    if (!dictionary) return [];
    const byForm = new Map<string, CodeUnitRange[]>();
    for (const range of coveringTexts(text, map ? map.toTarget(character) : character)) {
      const written = map ? map.toSource(range) : range;
      if (map && !isSame(map.toTarget(written), range)) continue;
      const form = text.slice(range.start, range.end);
      byForm.set(form, [...(byForm.get(form) ?? []), written]);
    }
    const entries = dictionary.find(side, [...byForm.keys()]);
    return [...byForm].flatMap(([form, ranges]) => {
      const own = entries.filter((entry) => entry[side] === form);
      return own.length > 0 ? ranges.map((range) => ({ range, entries: own })) : [];
    });
  }

  #wordAt(row: Row, range: CodeUnitRange, entries: readonly NumberedEntry[]): Word {
    const { hant, hans } = formsAt(row, range);
    const exact = entries.filter((entry) => entry.hant === hant);
    // Text that is written in Traditional says itself which of several words it has.
    const fitting = row.side === 'hant' && exact.length > 0 ? exact : entries;
    const place = { start: row.start + range.start, end: row.start + range.end };
    return this.#word(place, hant, hans, fitting);
  }

  #wordOf(text: string): Word {
    const dictionary = this.#with.dictionary();
    const found = sides.flatMap((side) => dictionary?.find(side, [text]) ?? []);
    const entries = [...new Map(found.map((entry) => [entry.id, entry])).values()];
    const [first] = inOrder(entries, text);
    if (first) return this.#word(null, first.hant, first.hans, entries);
    const [concept] = this.#with.glossaries.conceptsOf(text);
    if (concept) return this.#word(null, concept.hant, concept.hans, []);
    const hans = plain.toHans(text).text;
    const hant = hans === text ? plain.toHant(text).text : text;
    const again = dictionary?.find('hans', [hans]) ?? [];
    return this.#word(null, hant, hans, again);
  }

  #word(
    range: CodeUnitRange | null,
    hant: string,
    hans: string,
    found: readonly NumberedEntry[],
  ): Word {
    const entries = inOrder(found, hant).map(parseEntry);
    const { glossaries } = this.#with;
    const concepts = new Map(
      [...glossaries.conceptsOf(hant), ...glossaries.conceptsOf(hans)].map((one) => [one.id, one]),
    );
    const [first] = entries;
    const spelled = first?.pinyin ?? [...concepts.values()][0]?.pinyin ?? spell(hans);
    return {
      ...{ range, hant, hans, entries },
      reading: { pinyin: spelled, zhuyin: first?.zhuyin ?? zhuyinOf(spell(hans)) },
      isReadingKnown: first !== undefined || concepts.size > 0,
      concepts: [...concepts.values()],
      variants: variantsOf(hant, hans, entries),
    };
  }
}

function isKnown({ entries, concepts }: Word): boolean {
  return entries.length > 0 || concepts.length > 0;
}

const isOfWord = /[\p{L}\p{N}\p{Co}\p{Cs}]/u;

/** Conversions that know nothing of a document. */
const plain = {
  toHans: (text: string) => alignedConverter('t', 'cn')(text),
  toHant: (text: string) => alignedConverter('cn', 't')(text),
};

/** As a place reads in both scripts; as it is written where a conversion has it with its neighbours. */
function formsAt({ written, shown }: Row, range: CodeUnitRange): Record<Side, string> {
  const formIn = ({ text, map }: Sided): string => {
    if (!map) return written.slice(range.start, range.end);
    const target = map.toTarget(range);
    return text.slice(target.start, target.end);
  };
  return { hant: formIn(shown.hant), hans: formIn(shown.hans) };
}

/** Those that are written just so first, then common words before names and variants. */
function inOrder(entries: readonly NumberedEntry[], hant: string): NumberedEntry[] {
  const rank = (entry: NumberedEntry): number =>
    (entry.hant === hant ? 0 : 4) +
    (/^(?:\w+ )*variant of /u.test(entry.senses[0] ?? '') ? 2 : 0) +
    (/^[A-ZÜ]/u.test(entry.pinyin) ? 1 : 0);
  return [...entries].sort((a, b) => rank(a) - rank(b) || a.id - b.id);
}

function spell(hans: string): string {
  if (!/\p{Script=Han}/u.test(hans)) return '';
  return pinyin(hans, { toneType: 'symbol', type: 'array', nonZh: 'consecutive' }).join(' ');
}

function variantsOf(hant: string, hans: string, entries: readonly DictionaryEntry[]): string[] {
  const ofRegions = (['tw', 'hk'] as const).map((region) => alignedConverter('t', region)(hant));
  const all = [
    ...entries.flatMap(({ variantOf }) => variantOf.map((reference) => reference.hant)),
    ...ofRegions.map(({ text }) => text),
    ...entries.filter((entry) => isVariant(entry, hant, hans)).map((entry) => entry.hant),
  ];
  return [...new Set(all)].filter((form) => form !== hant && form !== hans);
}

/** Another Traditional form that the dictionary has for the same word. */
function isVariant(entry: DictionaryEntry, hant: string, hans: string): boolean {
  if (entry.hant === hant || entry.hans !== hans) return false;
  return [...hans].length > 1 || entry.variantOf.some((reference) => reference.hant === hant);
}

function isSame(a: CodeUnitRange, b: CodeUnitRange): boolean {
  return a.start === b.start && a.end === b.end;
}

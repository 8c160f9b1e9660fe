import { isRangeOf } from '#core/anchoring/quote';
import { AlignmentMap } from '#core/conversion/map-range';
import { SourcePlaces, type SourcePlace } from '#core/conversion/source-places';
import type { OverrideChange, Params } from '#core/ipc/contract';
import { AppError } from '#core/model/app-error';
import type { DocumentId, DocumentSummary } from '#core/model/document';
import { sideOfLocale } from '#core/model/locale';
import type { RowView } from '#core/model/reading';
import type {
  ReadingDraft,
  ReadingOverride,
  ReadingOverrideId,
} from '#core/model/reading-override';
import type { RubyView } from '#core/model/ruby-view';
import type { AlignedText } from '#core/model/segment';
import type { CodeUnitRange } from '#core/model/text-range';
import { rangeOfRow, rowAt } from '#core/reading/row-table';
import { draftOf, wordToEdit } from '#core/ruby/reading-draft';
import { rowReadings, type ReadingRules } from '#core/ruby/row-readings';
import type { Syllable } from '#core/ruby/taiwan-readings';
import { wordReadings } from '#core/ruby/word-readings';
import { spotTerms } from '#core/terminology/match-terms';
import { firstWhere } from '#core/text/first-where';
import type { StoredOverride } from '../db/repositories/reading-overrides';
import type { Conversions } from './conversions';
import type { Glossaries } from './glossaries';
import type { KnownService } from './known-service';
import type { LibraryParts } from './library-parts';
import type { Reading } from './reading';
import type { Readings } from './readings';
import type { RubyFiles } from './ruby-files';

type Surroundings = {
  readonly parts: LibraryParts;
  readonly readings: Readings;
  readonly conversions: Conversions;
  readonly glossaries: Glossaries;
  readonly known: KnownService;
  readonly files: RubyFiles;
};

/** What makes readings: large, and not needed to show those of a source. */
type Maker = Pick<ReadingRules, 'read'> & {
  readonly readingList: (character: string) => readonly string[];
};

/** What the user gave the places of a document, in reading order. */
type Places = { readonly key: string; readonly overrides: readonly ReadingOverride[] };

/** The readings over texts: shown, and changed by the user. */
export class RubyService {
  readonly #surroundings: Surroundings;
  #maker: Maker | null = null;
  #changes = 0;
  #words: { readonly edition: string; readonly overrides: ReadingOverride[] } | null = null;
  readonly #places = new Map<DocumentId, Places>();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Has to have come to its end before rows are read in any scope but `source`. */
  async load(): Promise<void> {
    if (this.#maker) return;
    const [{ mainlandReadings }, { readingList }] = await Promise.all([
      import('#core/ruby/mainland-readings'),
      import('#core/cleaning/readings'),
    ]);
    this.#maker = { read: remembered(mainlandReadings), readingList };
  }

  /** Rows of a document, each with the readings that a view wants. */
  read(summary: DocumentSummary, rows: readonly RowView[], view: RubyView): RowView[] {
    const reading = this.#surroundings.readings.get(summary.id);
    const places = this.#placesOf(summary.id, reading);
    const hasWords = this.#wordOverrides().length > 0;
    if (view.scope === 'source' && places.length === 0 && !hasWords) return [...rows];
    const rules = this.#rules();
    const isConverted = view.scope !== 'source' || hasWords;
    return rows.map((row) => {
      const shown = rowReadings(
        {
          ...{ start: row.start, end: row.end, written: row.written, hits: row.hits },
          source: row.ruby,
          hans: isConverted ? this.#toHans(summary, row.written, row.start) : null,
          places: within(places, row),
        },
        view,
        rules,
      );
      return {
        ...row,
        ruby: shown.map(({ start, end, reading: text }) => ({ start, end, reading: text })),
      };
    });
  }

  /**
   * What can be edited at a place: what is selected there, or the word where no more than a character
   * is; null where that is no Han, goes beyond its row, or is too long.
   *
   * @throws {AppError} `document-missing`, or `bad-range`.
   */
  async draft({ document, start, end, region }: Params<'ruby:at'>): Promise<ReadingDraft | null> {
    await this.load();
    const { glossaries, known } = this.#surroundings;
    const summary = this.#summary(document);
    const reading = this.#surroundings.readings.get(document);
    if (!isRangeOf(reading.text, { start, end })) throw new AppError('bad-range', { start, end });
    const row = rangeOfRow(reading.rows, rowAt(reading.rows, start));
    const written = reading.text.slice(row.start, row.end);
    const hans = this.#toHans(summary, written, row.start);
    const range = wordToEdit({ ...row, written, hans }, { start, end });
    if (!range) return null;
    const places = this.#placesOf(document, reading);
    const side = sideOfLocale(summary.written);
    const readRow = {
      ...{ ...row, written, hans, places: within(places, row) },
      source: reading.ruby.filter((ruby) => ruby.start >= row.start && ruby.end <= row.end),
      hits: spotTerms(glossaries.matcher(), written, side).map((hit) => ({
        ...hit,
        start: hit.start + row.start,
        end: hit.end + row.start,
      })),
    };
    return draftOf(readRow, range, {
      ...{ region, rules: this.#rules(), words: this.#wordOverrides() },
      readingList: (character) => this.#maker?.readingList(character) ?? [],
      isKnown: (character) => known.characters().has(character),
    });
  }

  /**
   * Give characters other readings, at their places or for their words everywhere; those given before
   * make way.
   *
   * @throws {AppError} `document-missing`; `bad-range` if a part is no range of the text, has another
   *   number of characters than of syllables, or comes from no place of the source.
   */
  set({ document, scope, parts }: Params<'ruby:set'>): OverrideChange {
    const { parts: library, readings } = this.#surroundings;
    const summary = this.#summary(document);
    const reading = readings.get(document);
    const sourcePlaces = new SourcePlaces(reading.text, reading.entries);
    return this.#change(() => {
      const now = library.now();
      const made: ReadingOverrideId[] = [];
      const removed: ReadingOverrideId[] = [];
      for (const { start, end, syllables } of parts) {
        const range = { start, end };
        const source = reading.text.slice(start, end);
        const hans = isRangeOf(reading.text, range) ? this.#hansOf(summary, reading, range) : '';
        const place = scope === 'place' ? sourcePlaces.anchor(start, source) : null;
        const counts = scope === 'word' ? [source, hans] : [source];
        const fits = counts.every((text) => [...text].length === syllables.length);
        if (hans === '' || !fits || (scope === 'place' && !place)) {
          throw new AppError('bad-range', range);
        }
        const draft: StoredOverride = {
          ...{ id: library.newId() as ReadingOverrideId, scope, place, source, hans, syllables },
          ...{ document: scope === 'place' ? document : null, created: now, modified: now },
        };
        removed.push(...this.#displace(draft));
        library.overrides.insert(draft);
        made.push(draft.id);
      }
      return { made, removed };
    });
  }

  /** @throws {AppError} `reading-missing` if one of them is not there, like below. */
  delete(ids: readonly ReadingOverrideId[]): null {
    const { overrides, now } = this.#surroundings.parts;
    return this.#change(() => {
      for (const id of ids) if (!overrides.delete(id, now())) throw new AppError('reading-missing');
      return null;
    });
  }

  restore(ids: readonly ReadingOverrideId[]): OverrideChange {
    const { overrides } = this.#surroundings.parts;
    return this.#change(() => {
      const removed = ids.flatMap((id) => {
        const override = overrides.findDeleted(id);
        if (!override) throw new AppError('reading-missing');
        const displaced = this.#displace(override);
        overrides.restore(id);
        return displaced;
      });
      return { made: ids, removed };
    });
  }

  #change<T>(job: () => T): T {
    const result = this.#surroundings.parts.transaction(job);
    this.#changes += 1;
    return result;
  }

  /** Takes away what says of the same place or word something else. */
  #displace(override: StoredOverride): ReadingOverrideId[] {
    const { overrides, now } = this.#surroundings.parts;
    const alike =
      override.scope === 'word'
        ? overrides.listWords(override.hans).filter((one) => isSameWord(one, override))
        : overrides
            .listOf('place', override.document)
            .filter((one) => isSamePlace(one.place, override.place));
    for (const { id } of alike) overrides.delete(id, now());
    return alike.map(({ id }) => id);
  }

  get #edition(): string {
    return `${this.#surroundings.parts.dataVersion()}.${this.#changes}`;
  }

  #rules(): ReadingRules {
    const { glossaries, known, files } = this.#surroundings;
    const concepts = glossaries.list().flatMap(({ concepts: some }) => some);
    const pinyin = new Map(concepts.map((concept) => [concept.id, concept.pinyin]));
    const characters = known.characters();
    return {
      words: wordReadings(this.#wordOverrides()),
      taiwan: files.taiwan(),
      read: (hans) => this.#maker?.read(hans) ?? [],
      pinyinOf: (conceptId) => pinyin.get(conceptId) ?? null,
      isKnown: (character) => characters.has(character),
    };
  }

  #wordOverrides(): readonly ReadingOverride[] {
    const edition = this.#edition;
    if (this.#words?.edition !== edition) {
      const stored = this.#surroundings.parts.overrides.listOf('word', null);
      this.#words = { edition, overrides: stored.map((one) => toOverride(one, null)) };
    }
    return this.#words.overrides;
  }

  /** One is left out while another text stands at its place. */
  #placesOf(document: DocumentId, reading: Reading): readonly ReadingOverride[] {
    const key = `${reading.sha256} ${this.#edition}`;
    const found = this.#places.get(document);
    if (found?.key === key) return found.overrides;
    const stored = this.#surroundings.parts.overrides.listOf('place', document);
    const places = stored.length > 0 ? new SourcePlaces(reading.text, reading.entries) : null;
    const overrides = stored
      .flatMap((one) => {
        const start = one.place && places ? places.find(one.place, one.source) : null;
        return start === null ? [] : [toOverride(one, start)];
      })
      .sort((a, b) => Number(a.start) - Number(b.start));
    this.#places.delete(document);
    this.#places.set(document, { key, overrides });
    for (const oldest of this.#places.keys()) {
      if (this.#places.size <= keptDocuments) break;
      this.#places.delete(oldest);
    }
    return overrides;
  }

  #toHans(summary: DocumentSummary, written: string, start: number): AlignedText | null {
    const convert = this.#surroundings.conversions.converterToSide(summary, 'hans');
    return convert?.(written, start) ?? null;
  }

  /** A range in Simplified script; empty if it does not lie in one row. */
  #hansOf(summary: DocumentSummary, reading: Reading, { start, end }: CodeUnitRange): string {
    const row = rangeOfRow(reading.rows, rowAt(reading.rows, start));
    if (start < row.start || end > row.end || start === end) return '';
    const written = reading.text.slice(row.start, row.end);
    const hans = this.#toHans(summary, written, row.start);
    const range = { start: start - row.start, end: end - row.start };
    if (!hans) return written.slice(range.start, range.end);
    const mapped = new AlignmentMap(written, hans.text, hans.alignment).toTarget(range);
    return hans.text.slice(mapped.start, mapped.end);
  }

  #summary(id: DocumentId): DocumentSummary {
    const summary = this.#surroundings.parts.documents.find(id);
    if (!summary) throw new AppError('document-missing');
    return summary;
  }
}

/** Rows whose readings are remembered: those around a window, on the way there and back. */
const keptRows = 1000;

function remembered(read: Maker['read']): Maker['read'] {
  const known = new Map<string, readonly Syllable[]>();
  return (hans) => {
    const found = known.get(hans) ?? read(hans);
    known.delete(hans);
    known.set(hans, found);
    for (const oldest of known.keys()) {
      if (known.size <= keptRows) break;
      known.delete(oldest);
    }
    return found;
  };
}

/** Documents whose places are kept: as many as their texts are. */
const keptDocuments = 4;

/** @param sorted - By start. */
function within(
  sorted: readonly ReadingOverride[],
  { start, end }: CodeUnitRange,
): readonly ReadingOverride[] {
  const first = firstWhere(sorted, (one) => Number(one.start) >= start);
  const beyond = firstWhere(sorted, (one) => Number(one.start) >= end);
  return sorted.slice(first, beyond);
}

/** Words of one Simplified form are the same unless their Traditional forms say otherwise. */
function isSameWord(a: StoredOverride, b: StoredOverride): boolean {
  return a.source === b.source || a.source === a.hans || b.source === b.hans;
}

function isSamePlace(a: SourcePlace | null, b: SourcePlace | null): boolean {
  return (
    a?.sourceStart === b?.sourceStart && a?.sourceEnd === b?.sourceEnd && a?.inside === b?.inside
  );
}

function toOverride(
  { place: _place, ...rest }: StoredOverride,
  start: number | null,
): ReadingOverride {
  return { ...rest, start };
}

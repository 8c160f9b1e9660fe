import { isRangeOf } from '#core/anchoring/quote';
import { isWordingPossible } from '#core/conversion/pane-conversion';
import type { PaneConverter } from '#core/conversion/pane-converter';
import type { FindResults } from '#core/ipc/find-results';
import type { Params } from '#core/ipc/contract';
import { AppError } from '#core/model/app-error';
import type { DocumentId, DocumentSummary } from '#core/model/document';
import { maxHits, type FindOptions, type FindResult, type HitTable } from '#core/model/find';
import { panes, sideOfLocale, type PaneView, type PaneViews } from '#core/model/locale';
import { compilePattern } from '#core/reading/find/compile-pattern';
import { findLiteral } from '#core/reading/find/find-literal';
import { FoldedText } from '#core/reading/find/folded-text';
import { HitList, mergeHits } from '#core/reading/find/hit-list';
import { ShownTextBuilder, type ShownText } from '#core/reading/find/shown-text';
import { WordBounds } from '#core/reading/find/word-bounds';
import { surroundingsOf } from '#core/reading/surroundings';
import type { AnalysisJobs, Tick } from './analysis-jobs';
import type { Conversions } from './conversions';
import type { DocumentService } from './document-service';
import { findPattern, PatternBudget } from './find-pattern';
import type { Reading } from './reading';
import type { Readings } from './readings';
import type { WordSegmenter } from './word-segmenter';

/** Milliseconds that a regular expression may take on a document. */
export const findBudget = 1000;

/** Units that are folded or searched between two looks at the clock. */
const blockUnits = 1 << 16;
/** Units of context at either side of a hit in a list. */
const contextUnits = 24;

/** A text that is searched; its own offsets are canonical where it has no map. */
type Searched = {
  readonly text: string;
  readonly map: ShownText['map'] | null;
  /** By whether it is exact. */
  readonly folded: Map<boolean, FoldedText>;
};

/** What was made of the document that was searched last. */
type Kept = {
  readonly document: DocumentId;
  readonly written: Searched;
  /** By what shows them; unfinished ones are gone on with. */
  readonly shown: Map<PaneConverter, { readonly builder: ShownTextBuilder; made: Searched | null }>;
};

/** Finds a query in a document, in either script. */
export class FindService {
  readonly #documents: DocumentService;
  readonly #readings: Readings;
  readonly #conversions: Conversions;
  readonly #jobs: AnalysisJobs;
  readonly #segmenter: WordSegmenter;
  readonly #budget: number;
  #kept: Kept | null = null;

  constructor(
    documents: DocumentService,
    readings: Readings,
    conversions: Conversions,
    jobs: AnalysisJobs,
    segmenter: WordSegmenter,
    { budget = findBudget } = {},
  ) {
    this.#documents = documents;
    this.#readings = readings;
    this.#conversions = conversions;
    this.#jobs = jobs;
    this.#segmenter = segmenter;
    this.#budget = budget;
  }

  /** @throws {AppError} `document-missing`, `bad-find-pattern`, `find-timeout` or `cancelled`. */
  run({ document, views, job, query, options, isWhole }: Params<'find:run'>): Promise<FindResult> {
    return this.#jobs.run(job, async (tick) => {
      const find = await finderOf(query, options, this.#budget);
      const summary = this.#documents.summary(document);
      const reading = this.#readings.get(document);
      const kept = this.#keep(document, reading);
      const shown = this.#shownIn(kept, reading, summary, views, options);
      if (isWhole) await makeAll(shown, tick);
      const made = shown.flatMap(({ made: one }) => one ?? []);
      const lists: HitTable[] = [];
      let isCut = false;
      for (const searched of [kept.written, ...made]) {
        const hits = new HitList();
        await find(searched, hits, tick);
        isCut ||= hits.isFull;
        lists.push(toCanonical(hits.toTable(), searched));
      }
      const all = mergeHits(lists, maxHits + 1);
      const hits = all.subarray(0, maxHits * 2);
      return {
        hits: options.isWholeWords ? await this.#whole(hits, summary, reading, tick) : hits.slice(),
        isCut: isCut || all.length > hits.length,
        isWhole: made.length === shown.length,
      };
    });
  }

  /** @throws {AppError} `document-missing`. */
  contexts({ document, places }: Params<'find:contexts'>): FindResults['find:contexts'] {
    this.#documents.summary(document);
    const { text } = this.#readings.get(document);
    return places.map((place) =>
      isRangeOf(text, place)
        ? {
            text: text.slice(place.start, Math.min(place.end, place.start + contextUnits * 4)),
            ...surroundingsOf(text, place, contextUnits),
          }
        : { text: '', before: '', after: '' },
    );
  }

  #keep(document: DocumentId, { text }: Reading): Kept {
    if (this.#kept?.document !== document || this.#kept.written.text !== text) {
      const written = { text, map: null, folded: new Map<boolean, FoldedText>() };
      this.#kept = { document, written, shown: new Map() };
    }
    return this.#kept;
  }

  /** What the panes show, as far as the query may be found there and not in the text as it is written. */
  #shownIn(
    kept: Kept,
    reading: Reading,
    summary: DocumentSummary,
    views: PaneViews,
    options: FindOptions,
  ) {
    const converters = new Set<PaneConverter>();
    for (const pane of panes) {
      const converter = this.#documents.converter(summary, views[pane], 'paragraph');
      const isSearched =
        options.isExact || options.isPattern || this.#isReworded(summary, views[pane]);
      if (converter && isSearched) converters.add(converter);
    }
    // What no pane shows any more is not kept.
    for (const one of kept.shown.keys()) if (!converters.has(one)) kept.shown.delete(one);
    return [...converters].map((converter) => {
      let one = kept.shown.get(converter);
      if (!one) {
        const builder = new ShownTextBuilder(reading.text, reading.rows, converter);
        one = { builder, made: null };
        kept.shown.set(converter, one);
      }
      return one;
    });
  }

  /** Whether a pane may show a word that is more than the text's own characters in another script. */
  #isReworded(summary: DocumentSummary, { locale, wording }: PaneView): boolean {
    if (locale === 'source') return true;
    if (locale === 'written') return false;
    return (
      (wording && isWordingPossible(summary.written, locale)) ||
      this.#conversions.hasPhrases(summary)
    );
  }

  async #whole(
    hits: HitTable,
    { written }: DocumentSummary,
    { text, rows }: Reading,
    tick: Tick,
  ): Promise<HitTable> {
    const cutWords = await this.#segmenter.ready();
    const bounds = new WordBounds(text, rows, sideOfLocale(written), cutWords);
    const whole = new HitList();
    for (let index = 0; index < hits.length; index += 2) {
      const [start = 0, end = 0] = hits.subarray(index, index + 2);
      if (bounds.areAt(start, end)) whole.add(start, end);
      await tick(index / hits.length);
    }
    return whole.toTable();
  }
}

/** Looks for a query in one text; where it is a pattern all texts share one budget. */
type Find = (searched: Searched, hits: HitList, tick: Tick) => Promise<void>;

async function finderOf(query: string, options: FindOptions, milliseconds: number): Promise<Find> {
  if (options.isPattern) return patternFinder(query, options.isExact, milliseconds);
  const { isExact } = options;
  const wanted = FoldedText.of(query, isExact);
  const pinyin = options.isPinyin && latin.test(query) ? await pinyinFinder(query) : null;
  return async (searched, hits, tick) => {
    const folded = await foldedOf(searched, isExact, tick);
    for (let at = 0; at < folded.length && !hits.isFull;) {
      at = findLiteral(folded, wanted, at, at + blockUnits, hits);
      await tick(at / folded.length);
    }
    for (let at = 0; pinyin && at < folded.length && !hits.isFull;) {
      at = pinyin.find(folded, at, at + blockUnits, hits);
      await tick(at / folded.length);
    }
  };
}

const latin = /\p{Script=Latin}/u;

/** The readings of all characters are loaded when a query may be one. */
async function pinyinFinder(query: string) {
  const { PinyinFinder } = await import('#core/reading/find/find-pinyin');
  return PinyinFinder.of(query);
}

/** @throws {AppError} `bad-find-pattern`. */
function patternFinder(query: string, isExact: boolean, milliseconds: number): Find {
  if (query === '') return () => Promise.resolve();
  const compiled = compilePattern(query, isExact);
  if (!compiled.ok) {
    const { fault, reason } = compiled;
    throw new AppError('bad-find-pattern', { fault, reason });
  }
  const budget = new PatternBudget(milliseconds);
  return ({ text }, hits, tick) => findPattern(compiled.pattern, text, budget, tick, hits);
}

async function foldedOf(searched: Searched, isExact: boolean, tick: Tick): Promise<FoldedText> {
  const folded = searched.folded.get(isExact) ?? new FoldedText(searched.text, isExact);
  searched.folded.set(isExact, folded);
  while (!folded.isDone) {
    folded.foldMore(blockUnits);
    await tick(0);
  }
  return folded;
}

async function makeAll(
  shown: readonly { readonly builder: ShownTextBuilder; made: Searched | null }[],
  tick: Tick,
): Promise<void> {
  for (const one of shown) {
    while (!one.made) {
      const { shown: text } = one.builder;
      if (text) one.made = { ...text, folded: new Map() };
      else {
        one.builder.addRow();
        await tick(one.builder.fraction);
      }
    }
  }
}

/** A hit on part of a phrase that has no counterpart of its own is widened to the whole of it. */
function toCanonical(hits: HitTable, { map }: Searched): HitTable {
  if (!map) return hits;
  const canonical = new HitList();
  for (let index = 0; index < hits.length; index += 2) {
    const [start = 0, end = 0] = hits.subarray(index, index + 2);
    const range = map.toSource({ start, end });
    if (range.start < range.end) canonical.add(range.start, range.end);
  }
  return canonical.toTable();
}

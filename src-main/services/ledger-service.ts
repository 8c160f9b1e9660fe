import { quoteOf } from '#core/anchoring/quote';
import type { ChangePage, ListedChange, Params } from '#core/ipc/contract';
import { AppError } from '#core/model/app-error';
import type { DocumentId, LedgerEntry, LedgerRule, PlacedEntry } from '#core/model/document';
import { surroundingsOf } from '#core/reading/surroundings';
import { applyLedger, restoreSource } from '#core/text/ledger';
import { rangeMapper } from '#core/text/ledger-mapper';
import { countAccepted } from './count-accepted';
import type { LibraryParts } from './library-parts';
import type { Readings } from './readings';
import { sha256Of } from './sha256';

/** UTF-16 units of a long entry that a list shows. */
const longestShown = 400;

/** The ledger of each document: what was done to its text, shown, undone and done again. */
export class LedgerService {
  readonly #parts: LibraryParts;
  readonly #readings: Readings;

  constructor(parts: LibraryParts, readings: Readings) {
    this.#parts = parts;
    this.#readings = readings;
  }

  /** A stretch of the entries that the filter lets through, in text order. @throws {AppError} `document-missing`. */
  list({ document, rule, state, from, to }: Params<'change:list'>): ChangePage {
    const { text, entries } = this.#readings.get(document);
    const rules = new Map<LedgerRule, { accepted: number; open: number }>();
    const shown: PlacedEntry[] = [];
    for (const entry of entries) {
      const counts = rules.get(entry.rule) ?? { accepted: 0, open: 0 };
      counts[entry.accepted ? 'accepted' : 'open'] += 1;
      rules.set(entry.rule, counts);
      if (rule !== null && entry.rule !== rule) continue;
      if (state === 'all' || entry.accepted === (state === 'accepted')) shown.push(entry);
    }
    return {
      total: shown.length,
      rules: [...rules]
        .sort(([a], [b]) => orderOf(a) - orderOf(b))
        .map(([name, counts]) => ({ rule: name, ...counts })),
      entries: shown.slice(from, to).map((entry) => listed(entry, text)),
    };
  }

  /** What was done at a canonical offset, in text order. @throws {AppError} `document-missing`. */
  listAt({ document, offset }: Params<'change:at'>): ListedChange[] {
    const reading = this.#readings.get(document);
    return reading.entriesAt(offset).map((entry) => listed(entry, reading.text));
  }

  /**
   * Accept or undo the entries that begin at `sourceStarts` of the decoded source. The text changes,
   * and in the same transaction every annotation (deleted ones too) and the reading position move
   * with it.
   *
   * @throws {AppError} `document-missing`, or `bad-request` if no entry begins at one of them.
   */
  setAccepted(document: DocumentId, sourceStarts: readonly number[], accepted: boolean): void {
    this.#change(document, (before) => {
      const wanted = new Set(sourceStarts);
      const found = before.filter((entry) => wanted.has(entry.sourceStart));
      if (found.length < wanted.size) throw new AppError('bad-request');
      for (const { sourceStart } of found) {
        this.#parts.ledgers.setAccepted(document, sourceStart, accepted);
      }
      return before.map((one) => (wanted.has(one.sourceStart) ? { ...one, accepted } : one));
    });
  }

  /**
   * Accept or undo all entries of a rule.
   *
   * @param rule - Null for every entry.
   * @returns Where those begin that are otherwise now.
   */
  setAll(document: DocumentId, rule: LedgerRule | null, accepted: boolean): number[] {
    const sourceStarts = this.#readings
      .get(document)
      .entries.filter((entry) => rule === null || entry.rule === rule)
      .filter((entry) => entry.accepted !== accepted)
      .map(({ sourceStart }) => sourceStart);
    if (sourceStarts.length > 0) this.setAccepted(document, sourceStarts, accepted);
    return sourceStarts;
  }

  /**
   * Take one of the texts that an entry offers.
   *
   * @throws {AppError} `document-missing`, or `bad-request` for no such entry or candidate.
   */
  choose({ document, sourceStart, text }: Params<'change:choose'>): void {
    this.#change(document, (before) => {
      const entry = before.find((one) => one.sourceStart === sourceStart);
      if (!entry?.candidates?.some((candidate) => candidate.text === text)) {
        throw new AppError('bad-request');
      }
      this.#parts.ledgers.setAfter(document, sourceStart, text);
      this.#parts.ledgers.setAccepted(document, sourceStart, true);
      return before.map((one) => (one === entry ? { ...one, after: text, accepted: true } : one));
    });
  }

  /**
   * Put another ledger of the same source in the place of the one there is.
   *
   * @returns Whether the text is another now.
   */
  replace(document: DocumentId, entries: readonly LedgerEntry[]): boolean {
    return this.#change(document, () => {
      this.#parts.ledgers.replaceAll(document, entries);
      return entries;
    });
  }

  /** The decoded source, as it was before anything was done to it. */
  source(document: DocumentId): string {
    const { text, entries } = this.#readings.get(document);
    return restoreSource(text, entries);
  }

  #change(
    document: DocumentId,
    change: (before: readonly PlacedEntry[]) => readonly LedgerEntry[],
  ): boolean {
    const isOther = this.#parts.transaction(() => {
      const { text, entries } = this.#readings.get(document);
      const source = restoreSource(text, entries);
      const after = change(entries);
      const canonical = applyLedger(source, after);
      this.#moveAll(document, canonical, entries, after);
      return canonical !== text;
    });
    this.#readings.drop(document);
    return isOther;
  }

  #moveAll(
    document: DocumentId,
    canonical: string,
    before: readonly LedgerEntry[],
    after: readonly LedgerEntry[],
  ): void {
    const { annotations, documents, reviews, now } = this.#parts;
    const move = rangeMapper(before, after);
    for (const { id, target } of [
      ...annotations.list(document),
      ...annotations.listDeleted(document),
    ]) {
      const position = move(target.position);
      annotations.changePlace(id, { position, quote: quoteOf(canonical, position) });
    }
    for (const { id, candidates } of reviews.list(document)) {
      reviews.changeCandidates(
        id,
        candidates.map(({ score, ...range }) => ({ ...move(range), score })),
      );
    }
    const offset = documents.position(document);
    documents.changeText(document, {
      text: { canonical, sha256: sha256Of(canonical) },
      ...countAccepted(after),
      position: move({ start: offset, end: offset }).start,
      modified: now(),
    });
  }
}

const ruleOrder: readonly LedgerRule[] = [
  ...(['bom', 'boilerplate', 'damage', 'gloss'] as const),
  ...(['correction', 'kept'] as const),
];

/** Rules of the app in the order they are run, then cleaning rules, then what the user did by hand. */
function orderOf(rule: LedgerRule): number {
  const place = ruleOrder.indexOf(rule);
  if (place < 0) return 4;
  return place < 4 ? place : place + 1;
}

function listed(entry: PlacedEntry, text: string): ListedChange {
  const { before, after } = surroundingsOf(text, entry);
  return { ...shortened(entry), textBefore: before, textAfter: after };
}

/** A cut page may be long, and a list needs its beginning only. */
function shortened(entry: PlacedEntry): PlacedEntry {
  const cut = (text: string): string =>
    text.length <= longestShown ? text : `${wholeStart(text.slice(0, longestShown))}…`;
  return { ...entry, before: cut(entry.before), after: cut(entry.after) };
}

function wholeStart(text: string): string {
  return text.replace(/[\ud800-\udbff]$/u, '');
}

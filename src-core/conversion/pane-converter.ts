import type {
  Ambiguity,
  Choice,
  ChoiceTarget,
  Phrase,
  Remark,
  WordingChange,
  WordingTarget,
} from '../model/conversion';
import {
  sideOfLocale,
  type OpenccLocale,
  type PaneView,
  type WrittenLocale,
} from '../model/locale';
import type { AlignedText } from '../model/segment';
import type { Concept } from '../model/termbase';
import { type CodeUnitRange, overlaps } from '../model/text-range';
import { alignedConverter } from './aligned-converter';
import { findAmbiguities } from './ambiguities';
import type { ConversionEvidence } from './conversion-evidence';
import { forceSpans, type ForcedSpan } from './forced-spans';
import { keepWords, type KeptWords } from './kept-words';
import { conversionPair } from './pane-conversion';
import { protectedTerms } from './protected-terms';
import { phraseMatcher } from './user-dictionary';

/** A row of the text as a pane shows it; the remarks in canonical offsets. */
export type ConvertedRow = AlignedText & { readonly remarks: readonly Remark[] };

/** Converts a row that begins at `start` of the canonical text. */
export type PaneConverter = (row: string, start: number) => ConvertedRow;

/** All that says how a document is converted, beyond OpenCC's dictionaries. */
export type ConversionRules = {
  /** Those that apply to the document, with `start` in canonical offsets. */
  readonly choices: readonly Choice[];
  /** Those that apply to the document. */
  readonly phrases: readonly Phrase[];
  readonly concepts: readonly Concept[];
  readonly evidence: ConversionEvidence;
  readonly keptWords: KeptWords;
};

/**
 * What turns a text into what a pane shows; null where it shows the text as it is written.
 *
 * What wins over what, at any place: the user's choice for that place, a phrase of the user
 * dictionary, a term as the glossary states it, a choice for the document, collection or library,
 * the list of words that policy texts keep, OpenCC's dictionaries.
 */
export function paneConverter(
  written: WrittenLocale,
  view: PaneView,
  rules: ConversionRules,
): PaneConverter | null {
  const pair = conversionPair(written, view);
  if (!pair) return null;
  const convertPlain = alignedConverter(pair.plain.from, pair.plain.to);
  const isWorded = pair.from !== pair.plain.from || pair.to !== pair.plain.to;
  const convertWorded = alignedConverter(pair.from, pair.to);
  const target = characterTarget(pair.plain.from, pair.plain.to);
  const choose = choicesFor(target, rules.choices);
  const wordingTarget = isWorded ? wordingTargetOf(pair.to, pair.from) : null;
  const chooseWording = choicesFor(wordingTarget, rules.choices);
  const terms = protectedTerms(rules.concepts, written, shownLocale(pair.to), isWorded);
  const phrases = target ? phraseMatcher(rules.phrases, target === 't' ? 's2t' : 't2s') : () => [];
  const carry = carrier(shownLocale(pair.to));
  const ambiguitiesIn = (row: string): Ambiguity[] =>
    findAmbiguities(row, pair.plain.from, pair.plain.to, rules.evidence);
  const wordingOf = (row: string, start: number, plain: AlignedText): Wording => {
    if (!wordingTarget) return { text: plain, changes: [], spans: [] };
    const worded = convertWorded(row);
    const { changes, spans } = keepWords({
      ...{ source: row, plain, worded, target: wordingTarget, kept: rules.keptWords },
      decide: (at, source) => chooseWording(source, start + at)?.chosen ?? null,
    });
    return { text: worded, changes, spans };
  };

  return (row, start) => {
    const wording = wordingOf(row, start, convertPlain(row));
    const remarks: Remark[] = wording.changes.map((change) => ({
      ...{ kind: 'wording', ...shifted(change, start), target: wordingTarget ?? 'twp' },
      choice: chooseWording(change.source, start + change.start),
    }));
    const places: ForcedSpan[] = [];
    const general: ForcedSpan[] = [];
    const reworded = wording.changes.filter(({ isKept }) => !isKept);
    for (const ambiguity of target ? ambiguitiesIn(row) : []) {
      // Another word stands there: nothing of the character is left to settle.
      if (reworded.some((change) => overlaps(change, ambiguity))) continue;
      const choice = choose(ambiguity.char, start + ambiguity.start);
      const chosen = choice?.chosen ?? ambiguity.chosen;
      remarks.push({ kind: 'ambiguity', ...shifted(ambiguity, start), chosen, choice });
      if (!choice) continue;
      const { start: from, end } = ambiguity;
      const span = { start: from, end, replacement: carry(chosen), kind: 'choice' } as const;
      (choice.scope === 'place' ? places : general).push(span);
    }
    const spans = strongest([places, phrases(row), terms(row), general, wording.spans]);
    const shown = forceSpans(row, wording.text, spans, isWorded ? convertWorded : convertPlain);
    return { ...shown, remarks: stillOpen(remarks, spans, start) };
  };
}

/** A row with a region's wording, what that changed, and what of it is not to be. */
type Wording = {
  readonly text: AlignedText;
  readonly changes: readonly WordingChange[];
  readonly spans: readonly ForcedSpan[];
};

/** A range of a row as a range of the text that the row begins at `start` of. */
function shifted<T extends CodeUnitRange>(range: T, start: number): T {
  return { ...range, start: range.start + start, end: range.end + start };
}

/** Which characters a conversion may have to guess: those of Traditional, or of Simplified, script. */
function characterTarget(from: OpenccLocale, to: OpenccLocale): 't' | 'cn' | null {
  if (from === 'cn') return to === 'cn' ? null : 't';
  return to === 'cn' ? 'cn' : null;
}

function wordingTargetOf(to: OpenccLocale, from: OpenccLocale): WordingTarget | null {
  if (to === 'twp' || to === 'hkp') return to;
  return from === 'twp' || from === 'hkp' ? 'cnp' : null;
}

function shownLocale(to: OpenccLocale): WrittenLocale {
  if (to === 'twp') return 'tw';
  if (to === 'hkp') return 'hk';
  return to === 'jp' ? 't' : to;
}

/** Choices are kept in plain Traditional or Simplified; a region may write their characters otherwise. */
function carrier(locale: WrittenLocale): (text: string) => string {
  if (sideOfLocale(locale) === 'hans' || locale === 't') return (text) => text;
  const convert = alignedConverter('t', locale);
  return (text) => convert(text).text;
}

const ranks: readonly Choice['scope'][] = ['place', 'document', 'collection', 'library'];

/** Finds the choice that decides for a character or word at a canonical offset. */
function choicesFor(
  target: ChoiceTarget | null,
  choices: readonly Choice[],
): (source: string, start: number) => Choice | null {
  const places = new Map<string, Choice>();
  const general = new Map<string, Choice>();
  // The narrowest is set last, and stays.
  const ordered = choices
    .filter((choice) => choice.target === target)
    .sort((a, b) => ranks.indexOf(b.scope) - ranks.indexOf(a.scope));
  for (const choice of ordered) {
    if (choice.scope === 'place') places.set(`${choice.start} ${choice.source}`, choice);
    else general.set(choice.source, choice);
  }
  return (source, start) => places.get(`${start} ${source}`) ?? general.get(source) ?? null;
}

/** The spans that stand, in text order: of two that overlap the one of the earlier list. */
function strongest(byRank: readonly (readonly ForcedSpan[])[]): ForcedSpan[] {
  let standing: ForcedSpan[] = [];
  for (const spans of byRank) {
    if (spans.length === 0) continue;
    const added: ForcedSpan[] = [];
    let at = 0;
    for (const span of spans) {
      while ((standing[at]?.end ?? Infinity) <= span.start) at += 1;
      const next = standing[at];
      if (!next || !overlaps(next, span)) added.push(span);
    }
    standing = [...standing, ...added].sort((a, b) => a.start - b.start);
  }
  return standing;
}

/** Leave out what a phrase of the user dictionary or a term of the glossary has settled. */
function stillOpen(
  remarks: readonly Remark[],
  spans: readonly ForcedSpan[],
  start: number,
): Remark[] {
  const settled = spans.filter(({ kind }) => kind === 'dictionary' || kind === 'glossary');
  let next = 0;
  return [...remarks]
    .sort((a, b) => a.start - b.start)
    .filter((remark) => {
      const range = { start: remark.start - start, end: remark.end - start };
      while ((settled[next]?.end ?? Infinity) <= range.start) next += 1;
      const span = settled[next];
      return !span || !overlaps(span, range);
    });
}

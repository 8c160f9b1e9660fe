import type { WordingChange, WordingTarget } from '../model/conversion';
import type { InterfaceLanguage } from '../model/locale';
import { type AlignedText, type SegmentKind, segmentKinds, segmentWidth } from '../model/segment';
import { type CodeUnitRange, overlaps } from '../model/text-range';
import { alignedConverter } from './aligned-converter';
import type { ForcedSpan } from './forced-spans';
import { AlignmentMap } from './map-range';
import { kindCode } from './segment-list';

type Reason = Readonly<Record<InterfaceLanguage, string>>;

/**
 * A word that a region's wording would replace and that a policy text needs as it is; or a longer
 * piece of text in which what looks like such a word is none (预算法 holds no 算法).
 */
export type KeptWord = {
  /** As a Simplified text has it. */
  readonly hans: string;
  /** As a Traditional text has it, in OpenCC's Traditional. */
  readonly hant: string;
  /** The wording that would replace it. */
  readonly target: WordingTarget;
  readonly reason: Reason;
};

/** Kept words to look up: for each target, by either form. */
export type KeptWords = Readonly<Record<WordingTarget, Listed>>;
type Listed = {
  readonly words: ReadonlyMap<string, Reason>;
  /** Length of the longest in UTF-16 units. */
  readonly longest: number;
};

/** The list of resources/conversion/kept-words.json, to look words up in. Of equal ones the last holds. */
export function keptWords(list: readonly KeptWord[]): KeptWords {
  const words = {
    twp: new Map<string, Reason>(),
    hkp: new Map<string, Reason>(),
    cnp: new Map<string, Reason>(),
  };
  for (const { hans, hant, target, reason } of list) {
    words[target].set(hans, reason).set(hant, reason);
  }
  const listed = (target: WordingTarget): Listed => ({
    words: words[target],
    longest: Math.max(0, ...[...words[target].keys()].map((word) => word.length)),
  });
  return { twp: listed('twp'), hkp: listed('hkp'), cnp: listed('cnp') };
}

/**
 * What a change of wording changes in a text, and what to force so that the kept words and the
 * user's decisions hold. Ranges are in UTF-16 units of `source`, in order, and do not overlap.
 *
 * @param options.plain - The conversion of `source` without a change of wording.
 * @param options.worded - The conversion of `source` with the wording of `target`.
 * @param options.decide - What the user wants shown for the text `source` at `start`; null if
 * nothing was decided, so that the list of kept words does.
 */
export function keepWords(options: {
  readonly source: string;
  readonly plain: AlignedText;
  readonly worded: AlignedText;
  readonly target: WordingTarget;
  readonly kept: KeptWords;
  readonly decide: (start: number, source: string) => string | null;
}): { changes: WordingChange[]; spans: ForcedSpan[] } {
  const { plain, worded, target, kept, decide } = options;
  const plainMap = new AlignmentMap(options.source, plain.text, plain.alignment);
  const wordedMap = new AlignmentMap(options.source, worded.text, worded.alignment);
  const kindIn = strongestKinds(plain);
  const reasonFor = rememberReasons(kept[target].words, target);
  const changes: WordingChange[] = [];
  const spans: ForcedSpan[] = [];
  for (const range of wordingRanges(plainMap, wordedMap)) {
    const source = slice(options.source, range);
    const plainText = slice(plain.text, plainMap.toTarget(range));
    const wordedText = slice(worded.text, wordedMap.toTarget(range));
    if (plainText === wordedText) continue;
    const reason =
      reasonFor(source, plainText) ?? reasonAround(kept[target], options.source, range);
    const decided = decide(range.start, source);
    const shown = decided ?? (reason ? plainText : wordedText);
    const isKept = shown === plainText;
    changes.push({ ...range, source, plain: plainText, worded: wordedText, isKept, reason });
    if (decided !== null) {
      spans.push({ ...range, replacement: decided, kind: 'choice' });
    } else if (isKept) {
      const kind = plainText === source ? 'identity' : kindIn(range);
      spans.push({ ...range, replacement: plainText, kind });
    }
  }
  return { changes, spans };
}

/** The ranges of the source with another wording, each of whole segments in both conversions. */
function wordingRanges(plain: AlignmentMap, worded: AlignmentMap): CodeUnitRange[] {
  const ranges: CodeUnitRange[] = [];
  for (const { start, end, kind } of segmentsOf(worded.alignment)) {
    if (kind !== kindCode.wording) continue;
    let range = widened({ start, end }, plain, worded);
    const last = ranges.at(-1);
    if (last && overlaps(last, range)) {
      ranges.pop();
      range = { start: last.start, end: Math.max(last.end, range.end) };
    }
    ranges.push(range);
  }
  return ranges;
}

function widened(range: CodeUnitRange, plain: AlignmentMap, worded: AlignmentMap): CodeUnitRange {
  const inPlain = plain.toSource(plain.toTarget(range));
  const inBoth = worded.toSource(worded.toTarget(inPlain));
  const isWhole = inBoth.start === range.start && inBoth.end === range.end;
  return isWhole ? range : widened(inBoth, plain, worded);
}

/** Why the list keeps a longer piece of the text around a range; null if it lists none. */
function reasonAround(
  { words, longest }: Listed,
  text: string,
  { start, end }: CodeUnitRange,
): Reason | null {
  for (let from = Math.max(0, end - longest); from <= start; from++) {
    for (let to = end; to <= from + longest; to++) {
      const reason = words.get(text.slice(from, to));
      if (reason) return reason;
    }
  }
  return null;
}

/** {@link reasonToKeep} that looks each text up once: a document repeats its words. */
function rememberReasons(words: ReadonlyMap<string, Reason>, target: WordingTarget) {
  const reasons = new Map<string, Reason | null>();
  return (source: string, plain: string): Reason | null => {
    const key = `${source}\n${plain}`;
    let reason = reasons.get(key);
    if (reason === undefined) {
      reason = reasonToKeep(words, target, source, plain);
      reasons.set(key, reason);
    }
    return reason;
  };
}

/**
 * Why the list keeps a text. A segment can be wider than the word in it, if a phrase of the script
 * conversion lies around it (规范性文件, of which the wording changes only 文件); then it is kept if
 * all that the wording changes in it are listed words. Wider entries of the wording's own
 * dictionaries (程序员) are none.
 */
function reasonToKeep(
  words: ReadonlyMap<string, Reason>,
  target: WordingTarget,
  source: string,
  plain: string,
): Reason | null {
  const listed = words.get(source);
  if (listed) return listed;
  const { traditional, withWording } = wordingAlone[target];
  const text = traditional(target === 'cnp' ? source : plain).text;
  const worded = withWording(text);
  const reasons: Reason[] = [];
  for (const { start, end, kind } of segmentsOf(worded.alignment)) {
    if (kind !== kindCode.wording) continue;
    const reason = words.get(text.slice(start, end));
    if (!reason) return null;
    reasons.push(reason);
  }
  return reasons[0] ?? null;
}

/**
 * Conversions that change the wording but not between Traditional and Simplified, and what makes
 * a text OpenCC's Traditional first.
 */
const wordingAlone: Readonly<
  Record<WordingTarget, Record<'traditional' | 'withWording', Converter>>
> = {
  twp: { traditional: alignedConverter('tw', 't'), withWording: alignedConverter('t', 'twp') },
  hkp: { traditional: alignedConverter('hk', 't'), withWording: alignedConverter('t', 'hkp') },
  cnp: { traditional: alignedConverter('tw', 't'), withWording: alignedConverter('twp', 't') },
};

type Converter = (text: string) => AlignedText;

/** The kinds of a plain conversion, from the one that says least of the text. */
const kindsByStrength: readonly SegmentKind[] = [
  'identity',
  'normalisation',
  'character',
  'phrase',
];

/** The strongest kind of segment in a range of a conversion; ranges are to be asked for in order. */
function strongestKinds({ alignment }: AlignedText): (range: CodeUnitRange) => SegmentKind {
  let at = 0;
  return ({ start, end }) => {
    let strongest = 0;
    while (at < alignment.length && (alignment[at + 1] ?? 0) <= start) at += segmentWidth;
    for (let next = at; (alignment[next] ?? end) < end; next += segmentWidth) {
      const kind = segmentKinds[alignment[next + 4] ?? 0] ?? 'identity';
      strongest = Math.max(strongest, kindsByStrength.indexOf(kind));
    }
    return kindsByStrength[strongest] ?? 'identity';
  };
}

/** The segments of an alignment as ranges of its source; `kind` is a {@link kindCode}. */
function* segmentsOf(
  alignment: AlignedText['alignment'],
): Generator<CodeUnitRange & { readonly kind: number }> {
  for (let at = 0; at < alignment.length; at += segmentWidth) {
    yield {
      start: alignment[at] ?? 0,
      end: alignment[at + 1] ?? 0,
      kind: alignment[at + 4] ?? 0,
    };
  }
}

function slice(text: string, { start, end }: CodeUnitRange): string {
  return text.slice(start, end);
}

import type { LedgerEntry } from '../model/document';
import { isSyllable, normaliseReading } from '../ruby/syllable';
import { isReadingOf } from './readings';
import { isZhuyinSyllable, normaliseZhuyin } from '../ruby/zhuyin';
import { isZhuyinOf } from './zhuyin';

/**
 * The inline glosses of a text: a parenthesis, half or full width, with the reading of the very
 * character before it, as in `戰(zhàn)略` or `戰(ㄓㄢˋ)略`. A reading without tone counts where it is
 * given twice, `會(hui)(hui)`, and, in a text that has many glosses, for a character that never
 * stands without; a repetition is lifted with the first. A capital is the sign of a name, `鄧(Dèng)`,
 * unless a text writes all its glosses so. Any other parenthesis is left alone.
 *
 * @param repairs - Entries for the same text, sorted; a gloss may stand on a repaired character, and
 *   none stands inside a repair.
 * @returns Sorted entries with empty `after`, ranges in UTF-16 units of `source`.
 */
export function findGlosses(
  source: string,
  repairs: readonly LedgerEntry[] = [],
  onOffset: (offset: number) => void = () => {},
): LedgerEntry[] {
  const runs = [...outside(parenthesisRuns(source, onOffset), repairs)];
  const made = new Map(
    repairs.filter(({ accepted }) => accepted).map((entry) => [entry.sourceEnd, entry.after]),
  );
  const glosses = runs.flatMap((run): Gloss[] => {
    const base = characterBefore(
      made.get(run.start) ?? source.slice(Math.max(0, run.start - 2), run.start),
    );
    const kind = kindOf(base, run);
    return kind === null ? [] : [{ base, kind, run }];
  });
  const habits = habitsOf(source, glosses);
  return glosses
    .filter((gloss) => isLifted(gloss, habits))
    .flatMap(({ kind, run }) => run.parts.map((part) => entryOf(part, run.reading, kind)));
}

type Part = { readonly start: number; readonly text: string };
/** Equal parentheses that follow each other directly. */
type Run = {
  readonly start: number;
  readonly parts: Part[];
  /** Normalised. */
  readonly reading: string;
  readonly isZhuyin: boolean;
  readonly isCapital: boolean;
};

/** `toned` and `doubled` prove themselves; the others need a text that has many of those. */
type Kind = 'toned' | 'doubled' | 'toneless' | 'capital';
type Gloss = { readonly base: string; readonly kind: Kind; readonly run: Run };

// Six letters make the longest syllable, zhuang; decomposed, a tone and a diaeresis add two marks.
// Every repetition is bounded, so the search is linear.
const parenthesis =
  /[(（][ \t\u00a0\u2000-\u200b\u3000]{0,4}([a-z\u00c0-\u024f\u0251\u0261\p{Mn}:]{1,9}|[\u02c7\u02c9-\u02cb\u02d9\u3105-\u312f\u31a0-\u31bf·]{1,5})[ \t\u00a0\u2000-\u200b\u3000]{0,4}[)）]/giu;

function* parenthesisRuns(source: string, onOffset: (offset: number) => void): Iterable<Run> {
  let run: Run | null = null;
  let end = 0;
  for (const match of source.matchAll(parenthesis)) {
    onOffset(match.index);
    const next = runOf(match.index, match[0], match[1] ?? '');
    const follows = match.index === end && end > 0;
    end = match.index + match[0].length;
    if (run !== null && follows && next.reading === run.reading) {
      run.parts.push(...next.parts);
      continue;
    }
    if (run !== null) yield run;
    // What follows another parenthesis directly has no character of its own.
    run = follows ? null : next;
  }
  if (run !== null) yield run;
}

function runOf(start: number, text: string, written: string): Run {
  const isZhuyin = /[\u3105-\u31bf]/u.test(written);
  return {
    start,
    parts: [{ start, text }],
    reading: isZhuyin ? normaliseZhuyin(written) : normaliseReading(written),
    isZhuyin,
    isCapital: /^\p{Lu}/u.test(written.normalize('NFC')),
  };
}

function* outside(runs: Iterable<Run>, repairs: readonly LedgerEntry[]): Iterable<Run> {
  let at = 0;
  for (const run of runs) {
    while ((repairs[at]?.sourceEnd ?? Infinity) <= run.start) at += 1;
    const last = run.parts.at(-1);
    const end = last ? last.start + last.text.length : run.start;
    if ((repairs[at]?.sourceStart ?? Infinity) >= end) yield run;
  }
}

function kindOf(base: string, { reading, isZhuyin, isCapital, parts }: Run): Kind | null {
  if (base === '') return null;
  if (isZhuyin) return isZhuyinSyllable(reading) && isZhuyinOf(base, reading) ? 'toned' : null;
  if (!isSyllable(reading)) return null;
  const isDoubled = parts.length > 1;
  if (isReadingOf(base, reading)) return isCapital && !isDoubled ? 'capital' : 'toned';
  if (!isReadingOf(base, reading, { toneless: true })) return null;
  if (isDoubled) return 'doubled';
  return isCapital ? null : 'toneless';
}

type Habits = {
  readonly isGlossed: boolean;
  readonly writesCapitals: boolean;
  readonly toneless: ReadonlySet<string>;
};

/** So many glosses that prove themselves make a text one that a tool has glossed. */
const fewest = 8;

function habitsOf(source: string, glosses: readonly Gloss[]): Habits {
  const count = (kind: Kind): number => glosses.filter((gloss) => gloss.kind === kind).length;
  const proven = count('toned') + count('doubled');
  const capitals = count('capital');
  const isGlossed = proven >= fewest;
  return {
    isGlossed,
    writesCapitals: capitals >= fewest && capitals > 3 * proven,
    toneless: isGlossed ? alwaysGlossed(source, glosses) : new Set(),
  };
}

/** The characters that stand nowhere without a gloss, and have one without tone at least twice. */
function alwaysGlossed(source: string, glosses: readonly Gloss[]): Set<string> {
  const times = new Map<string, number>();
  for (const { base, kind } of glosses) {
    if (kind === 'toneless') times.set(base, (times.get(base) ?? 0) + 1);
  }
  const bare = new Map<string, number>();
  for (const character of source) {
    if (times.has(character)) bare.set(character, (bare.get(character) ?? 0) + 1);
  }
  const glossed = new Map<string, number>();
  for (const { base } of glosses) glossed.set(base, (glossed.get(base) ?? 0) + 1);
  return new Set(
    [...times.keys()].filter(
      (base) => (times.get(base) ?? 0) > 1 && glossed.get(base) === bare.get(base),
    ),
  );
}

function isLifted({ base, kind }: Gloss, { writesCapitals, toneless }: Habits): boolean {
  if (kind === 'capital') return writesCapitals;
  return kind !== 'toneless' || toneless.has(base);
}

const confidences: Readonly<Record<Kind, number>> = {
  toned: 0.99,
  doubled: 0.95,
  toneless: 0.92,
  capital: 0.95,
};

function entryOf({ start, text }: Part, reading: string, kind: Kind): LedgerEntry {
  return {
    rule: 'gloss',
    sourceStart: start,
    sourceEnd: start + text.length,
    before: text,
    after: '',
    confidence: confidences[kind],
    reading,
    accepted: true,
  };
}

function characterBefore(text: string): string {
  return /\p{Script=Han}$/u.exec(text)?.[0] ?? '';
}

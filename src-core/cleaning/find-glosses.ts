import type { LedgerEntry } from '../model/document';
import { isReadingOf, isSyllable, normaliseReading } from './readings';

/**
 * The inline glosses of a text: a parenthesis, half or full width, with the reading of the very
 * character before it, as in `戰(zhàn)略`. A reading without tone counts only where it is given
 * twice, `會(hui)(hui)`; a repetition is lifted with the first. Any other parenthesis is left alone.
 *
 * @param repairs - Entries for the same text, sorted; a gloss may stand on a repaired character.
 * @returns Sorted entries with empty `after`, ranges in UTF-16 units of `source`.
 */
export function findGlosses(
  source: string,
  repairs: readonly LedgerEntry[] = [],
  onOffset: (offset: number) => void = () => {},
): LedgerEntry[] {
  const repaired = new Map(repairs.map((entry) => [entry.sourceEnd, entry.after]));
  const entries: LedgerEntry[] = [];
  let run: Parenthesis[] = [];
  for (const match of source.matchAll(parenthesis)) {
    onOffset(match.index);
    const next = { start: match.index, text: match[0], reading: normaliseReading(match[1] ?? '') };
    const last = run.at(-1);
    if (last && last.start + last.text.length !== next.start) {
      liftRun(run, source, repaired, entries);
      run = [];
    }
    run.push(next);
  }
  liftRun(run, source, repaired, entries);
  return entries;
}

type Parenthesis = { readonly start: number; readonly text: string; readonly reading: string };

// Six letters make the longest syllable, zhuang; decomposed, a tone and a diaeresis add two marks.
// Every repetition is bounded, so the search is linear.
const parenthesis =
  /[(（][ \t\u00a0\u2000-\u200b\u3000]{0,4}([a-z\u00c0-\u024f\u0251\u0261\p{Mn}:]{1,9})[ \t\u00a0\u2000-\u200b\u3000]{0,4}[)）]/giu;

/** Lift what is a gloss in a run of parentheses that follow each other directly. */
function liftRun(
  run: readonly Parenthesis[],
  source: string,
  repaired: ReadonlyMap<number, string>,
  entries: LedgerEntry[],
): void {
  const [first, ...others] = run;
  if (!first || !isSyllable(first.reading)) return;
  const base = repaired.get(first.start) ?? characterBefore(source, first.start);
  const differs = others.findIndex(({ reading }) => reading !== first.reading);
  const same = [first, ...others.slice(0, differs < 0 ? others.length : differs)];
  const isToned = isReadingOf(base, first.reading);
  const isDoubled = same.length > 1 && isReadingOf(base, first.reading, { toneless: true });
  if (!isToned && !isDoubled) return;
  const confidence = isToned ? 0.99 : 0.95;
  for (const { start, text, reading } of same) {
    entries.push({
      rule: 'gloss',
      sourceStart: start,
      sourceEnd: start + text.length,
      before: text,
      after: '',
      confidence,
      reading,
      accepted: true,
    });
  }
}

function characterBefore(source: string, offset: number): string {
  return /\p{Script=Han}$/u.exec(source.slice(Math.max(0, offset - 2), offset))?.[0] ?? '';
}

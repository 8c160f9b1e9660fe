import { alignedConverter } from '../conversion/aligned-converter';
import { toCodeUnits } from '../conversion/code-units';
import { FlatTrie } from '../conversion/flat-trie';
import { AlignmentMap } from '../conversion/map-range';
import type { Side } from '../model/locale';
import type { AlignedText } from '../model/segment';
import type { Concept, TermHit } from '../model/termbase';

export type TermMatcher = {
  /**
   * The terms in a Simplified text, from left to right, each the longest at its place; hits are
   * sorted and never overlap.
   */
  match(hans: string): TermHit[];
};

/**
 * A matcher for the designations of `concepts`: the Simplified forms, and the Traditional ones as
 * plain conversion makes them Simplified. A form that two concepts share belongs to the earlier.
 */
export function termMatcher(concepts: readonly Concept[]): TermMatcher {
  const converted = convertEach(concepts.map(({ hant }) => hant));
  const forms: string[] = [];
  const conceptIds: string[] = [];
  // The trie finds the last of equal forms, so the earliest concept comes last.
  for (let index = concepts.length - 1; index >= 0; index--) {
    const { id = '', hans = '' } = concepts[index] ?? {};
    const fromHant = converted[index] ?? '';
    if (fromHant !== hans) {
      forms.push(fromHant);
      conceptIds.push(id);
    }
    forms.push(hans);
    conceptIds.push(id);
  }
  const trie = new FlatTrie(forms);
  return { match: (hans) => matchAll(trie, conceptIds, hans) };
}

/**
 * The terms in a text as it is written, in UTF-16 units of that text. A hit on a Traditional text
 * is dropped if one of its ends has no exact place there.
 *
 * @param side - The script that `canonical` is written in.
 * @param toHans - How a Traditional text becomes Simplified; plain `t` → `cn` if left out. Pass a
 *   function that returns a conversion at hand to save a second one.
 */
export function spotTerms(
  matcher: TermMatcher,
  canonical: string,
  side: Side,
  toHans: (hant: string) => AlignedText = alignedConverter('t', 'cn'),
): TermHit[] {
  if (side === 'hans') return matcher.match(canonical);
  const { text, alignment } = toHans(canonical);
  const map = new AlignmentMap(canonical, text, alignment);
  const hits: TermHit[] = [];
  for (const hit of matcher.match(text)) {
    const range = map.toSource(hit);
    const back = map.toTarget(range);
    if (back.start === hit.start && back.end === hit.end) hits.push({ ...hit, ...range });
  }
  return hits;
}

function matchAll(trie: FlatTrie, conceptIds: readonly string[], hans: string): TermHit[] {
  const units = toCodeUnits(hans);
  const hits: TermHit[] = [];
  for (let start = 0; start < units.length;) {
    const key = trie.longestMatch(units, start, units.length);
    const end = start + (key < 0 ? 1 : (trie.keyLengths[key] ?? 1));
    if (key >= 0) hits.push({ start, end, conceptId: conceptIds[key] ?? '' });
    start = end;
  }
  return hits;
}

/** Convert many short texts; all at once, which is much faster, where they cannot disturb each other. */
function convertEach(texts: readonly string[]): string[] {
  const toHans = alignedConverter('t', 'cn');
  const joined = texts.join('\n');
  // A description sequence may run on into the next text, and a line break would add one.
  const canJoin = !texts.some((text) => /[\n\u2ff0-\u2fff]/.test(text));
  return canJoin ? toHans(joined).text.split('\n') : texts.map((text) => toHans(text).text);
}

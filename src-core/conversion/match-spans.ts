import type { SegmentKind } from '../model/segment';
import { toCodeUnits } from './code-units';
import { FlatTrie } from './flat-trie';
import type { ForcedSpan } from './forced-spans';

/**
 * A function that finds the keys of `replacements` in a text, from left to right, each the longest
 * at its place; spans are sorted and never overlap. A key with null is found too, so that no shorter
 * one is found within it, but gives no span. Keys that are empty or have half a surrogate pair are
 * never found.
 */
export function spanMatcher(
  replacements: ReadonlyMap<string, string | null>,
  kind: SegmentKind,
): (text: string) => ForcedSpan[] {
  const entries = [...replacements].filter(([key]) => !/\p{Surrogate}/u.test(key));
  if (entries.every(([, replacement]) => replacement === null)) return () => [];
  const trie = new FlatTrie(entries.map(([key]) => key));
  return (text) => {
    const units = toCodeUnits(text);
    const spans: ForcedSpan[] = [];
    for (let start = 0; start < units.length;) {
      const key = trie.longestMatch(units, start, units.length);
      const end = start + (key < 0 ? 1 : (trie.keyLengths[key] ?? 1));
      const replacement = entries[key]?.[1] ?? null;
      if (replacement !== null) spans.push({ start, end, replacement, kind });
      start = end;
    }
    return spans;
  };
}

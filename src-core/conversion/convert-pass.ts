import type { CodeUnitBuffer } from './code-units';
import type { ConversionDictionary } from './conversion-dictionary';
import { kindCode, type SegmentList } from './segment-list';
import { unmatchedLength } from './unmatched-length';

/** One pass of a conversion. */
export type ConversionPass = {
  readonly dictionary: ConversionDictionary;
  /**
   * Keys of this many dictionaries, from the group's first on, are words: the pass also cuts the
   * text before and after each. Never all dictionaries of the group.
   */
  readonly wordDictionaries: number;
};

/**
 * Replace, from left to right, the longest key at each place, and append the result to `output` and
 * the alignment to `segments`.
 *
 * @param input - Left as it is.
 * @param cuts - Where the input is cut, in its UTF-16 units, ascending, its length last: no key is
 *   looked for across a cut. On return, where the output is.
 */
export function convertPass(
  pass: ConversionPass,
  input: CodeUnitBuffer,
  cuts: number[],
  output: CodeUnitBuffer,
  segments: SegmentList,
): void {
  const { dictionary, wordDictionaries } = pass;
  const { trie, kinds, origins, offsets, replacements, direct, directKind } = dictionary;
  const { keyLengths } = trie;
  const units = input.units;
  const inputCuts = cuts.splice(0);
  let to = output.length;
  let made = output.reserve(to + input.length);
  let lastCut = to;
  let kept = 0; // all before this place has its segment
  let i = 0;
  for (const end of inputCuts) {
    while (i < end) {
      const unit = units[i] ?? 0;
      const plain = direct[unit] ?? 0;
      if (plain !== 0 && !trie.mayMatchLonger(units, i, end)) {
        if (plain !== unit) {
          if (i > kept) segments.addIdentity(i - kept);
          segments.add(1, 1, directKind);
          kept = i + 1;
        }
        made[to++] = plain;
        i++;
        continue;
      }
      const key = trie.longestMatch(units, i, end);
      const next = i + (key < 0 ? unmatchedLength(units, i, end) : (keyLengths[key] ?? 0));
      const isWord = key >= 0 && (origins[key] ?? 0) < wordDictionaries;
      if (isWord && to > lastCut) cuts.push(to);
      const kind = key < 0 ? kindCode.identity : (kinds[key] ?? 0);
      if (kind === kindCode.identity) {
        while (i < next) made[to++] = units[i++] ?? 0;
      } else {
        const from = offsets[key] ?? 0;
        const length = (offsets[key + 1] ?? 0) - from;
        if (i > kept) segments.addIdentity(i - kept);
        segments.add(next - i, length, kind);
        made = output.reserve(to + length + input.length - next);
        for (let at = from; at < from + length; at++) made[to++] = replacements[at] ?? 0;
        kept = next;
        i = next;
      }
      if (isWord) {
        cuts.push(to);
        lastCut = to;
      }
    }
    if (to > lastCut) {
      cuts.push(to);
      lastCut = to;
    }
  }
  if (i > kept) segments.addIdentity(i - kept);
  output.length = to;
}

/** Whether any key could stand in the text at all. */
export function mayMatch(dictionary: ConversionDictionary, input: CodeUnitBuffer): boolean {
  const { units, length } = input;
  for (let i = 0; i < length; i++) {
    if (dictionary.trie.hasKeyFrom(units[i] ?? 0)) return true;
  }
  return false;
}

/** Cut a text that is in one piece at its words; `cuts` as for {@link convertPass}. */
export function cutAtWords(
  dictionary: ConversionDictionary,
  input: CodeUnitBuffer,
  cuts: number[],
): void {
  const { units, length } = input;
  const { trie } = dictionary;
  cuts.length = 0;
  let lastCut = 0;
  for (let i = 0; i < length;) {
    const key = trie.longestMatch(units, i, length);
    if (key < 0) {
      i += unmatchedLength(units, i, length);
      continue;
    }
    if (i > lastCut) cuts.push(i);
    i += trie.keyLengths[key] ?? 0;
    cuts.push(i);
    lastCut = i;
  }
  if (length > lastCut) cuts.push(length);
}

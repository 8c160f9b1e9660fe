import type { CodeUnitBuffer } from './code-units';
import type { ConversionDictionary } from './conversion-dictionary';
import type { SegmentList } from './segment-list';
import { unmatchedLength } from './unmatched-length';

/** One pass of a conversion. */
export type ConversionPass = {
  readonly dictionary: ConversionDictionary;
  /**
   * Keys of this many dictionaries, from the group's first on, are words: the pass also cuts the
   * text before and after each.
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
  const { trie, kinds, origins, offsets, replacements } = dictionary;
  const { keyLengths } = trie;
  const units = input.units;
  const inputCuts = cuts.splice(0);
  let lastCut = output.length;
  let kept = 0; // all before this place is in the output
  let i = 0;
  for (const end of inputCuts) {
    while (i < end) {
      const key = trie.longestMatch(units, i, end);
      if (key < 0) {
        i += unmatchedLength(units, i, end);
        continue;
      }
      const keyLength = keyLengths[key] ?? 0;
      const isWord = wordDictionaries > 0 && (origins[key] ?? 0) < wordDictionaries;
      if (isWord && output.length + i - kept > lastCut) {
        lastCut = output.length + i - kept;
        cuts.push(lastCut);
      }
      const kind = kinds[key] ?? 0;
      if (kind !== 0) {
        if (i > kept) keep(units, kept, i, output, segments);
        const from = offsets[key] ?? 0;
        const length = (offsets[key + 1] ?? 0) - from;
        output.append(replacements, from, from + length);
        segments.add(keyLength, length, kind);
        kept = i + keyLength;
      }
      i += keyLength;
      if (isWord) {
        lastCut = output.length + i - kept;
        cuts.push(lastCut);
      }
    }
    if (output.length + i - kept > lastCut) {
      lastCut = output.length + i - kept;
      cuts.push(lastCut);
    }
  }
  if (i > kept) keep(units, kept, i, output, segments);
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

function keep(
  units: Uint16Array,
  start: number,
  end: number,
  output: CodeUnitBuffer,
  segments: SegmentList,
): void {
  output.append(units, start, end);
  segments.addIdentity(end - start);
}

import type { CodeUnitRange } from '../model/text-range';
import type { CodeUnitBuffer } from './code-units';
import type { FlatTrie } from './flat-trie';

/** A word of the evidence found in a text; `index` among its words. */
export type FoundWord = CodeUnitRange & { readonly index: number };

/** Finds the words around places of a text; looks at each part of it once, so from left to right. */
export class EvidenceWords {
  readonly #text: CodeUnitBuffer;
  readonly #trie: FlatTrie;
  readonly #longestWord: number;
  readonly #insidePhrase: Uint8Array;
  #lookedAt = 0;
  /** Those that may cover the next place. */
  #near: FoundWord[] = [];

  /**
   * @param longestWord - Length of the longest word in UTF-16 units.
   * @param insidePhrase - By offset, 1 where a phrase goes across: no word begins or ends there.
   */
  constructor(
    text: CodeUnitBuffer,
    { wordTrie, longestWord }: { readonly wordTrie: FlatTrie; readonly longestWord: number },
    insidePhrase: Uint8Array,
  ) {
    this.#text = text;
    this.#trie = wordTrie;
    this.#longestWord = longestWord;
    this.#insidePhrase = insidePhrase;
  }

  /**
   * The longest word that covers a place, the first of those as long; null if there is none.
   *
   * @param place - At or after the one asked for before.
   */
  longestAt({ start, end }: CodeUnitRange): FoundWord | null {
    if (this.#near.length > 0) this.#near = this.#near.filter((word) => word.end > start);
    let at = Math.max(this.#lookedAt, end - this.#longestWord);
    for (; at <= start; at++) this.#lookAt(at);
    this.#lookedAt = at;
    let longest: FoundWord | null = null;
    for (const word of this.#near) {
      const isLonger = !longest || word.end - word.start > longest.end - longest.start;
      if (word.end >= end && isLonger) longest = word;
    }
    return longest;
  }

  /** Remember the longest word that begins here and may end where it does. */
  #lookAt(start: number): void {
    if (this.#insidePhrase[start] !== 0) return;
    const { units, length } = this.#text;
    let end = length;
    while (end > start) {
      const index = this.#trie.longestMatch(units, start, end);
      if (index < 0) return;
      end = start + (this.#trie.keyLengths[index] ?? 0);
      if (this.#insidePhrase[end] === 0) {
        this.#near.push({ start, end, index });
        return;
      }
      end--;
    }
  }
}

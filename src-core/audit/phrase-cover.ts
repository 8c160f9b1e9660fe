import { CodeUnitBuffer } from '../conversion/code-units';
import { conversionDictionary } from '../conversion/conversion-dictionary';
import { cutAtWords } from '../conversion/convert-pass';
import { openccChain } from '../conversion/opencc-chain';
import type { OpenccLocale } from '../model/locale';

/**
 * Where the first pass of a conversion finds keys of several characters, also keys that stand for
 * themselves.
 *
 * @param text - Has no compatibility ideographs, as any text that comes out of a conversion.
 * @returns Whether the code point at an offset of `text`, in UTF-16 units, is part of such a key.
 */
export function phraseCover(
  text: string,
  from: OpenccLocale,
  to: OpenccLocale,
): (offset: number) => boolean {
  const [group = []] = openccChain(from, to).conversion;
  const dictionary = conversionDictionary(group, 'conversion');
  const input = new CodeUnitBuffer(text.length);
  input.load(text);
  const cuts: number[] = [];
  cutAtWords(dictionary, input, cuts);
  return (offset) => {
    const index = firstAbove(cuts, offset);
    const start = cuts[index - 1] ?? 0;
    const end = cuts[index] ?? 0;
    const isLonger = end - start > ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
    // Between two cuts is a key, or all that lies between two keys.
    return isLonger && dictionary.trie.longestMatch(input.units, start, end) >= 0;
  };
}

/** Index of the first of these ascending numbers that is greater than `value`. */
function firstAbove(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

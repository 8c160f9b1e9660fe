import { CodeUnitBuffer } from '../conversion/code-units';
import { conversionDictionary } from '../conversion/conversion-dictionary';
import { cutAtWords } from '../conversion/convert-pass';
import { openccChain } from '../conversion/opencc-chain';
import type { OpenccLocale } from '../model/locale';
import { unitsAt } from '../text/code-points';
import { firstWhere } from '../text/first-where';

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
    const index = firstWhere(cuts, (cut) => cut > offset);
    const start = cuts[index - 1] ?? 0;
    const end = cuts[index] ?? 0;
    const isLonger = end - start > unitsAt(text, start);
    // Between two cuts is a key, or all that lies between two keys.
    return isLonger && dictionary.trie.longestMatch(input.units, start, end) >= 0;
  };
}

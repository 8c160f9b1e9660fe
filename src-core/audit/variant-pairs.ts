import { dictionaryEntries, openccChain } from '../conversion/opencc-chain';

/**
 * Whether OpenCC has two characters as forms of one in Taiwan, Hong Kong or its own standard:
 * 裏 and 裡, 臺 and 台, 羣 and 群. The order does not matter.
 */
export function isVariantPair(one: string, other: string): boolean {
  pairs ??= buildPairs();
  return pairs.has(one + other) || pairs.has(other + one);
}

let pairs: ReadonlySet<string> | undefined;

function buildPairs(): Set<string> {
  // Back from Hong Kong too: the way there names one form of several, 線 and not 綫.
  const chains = [openccChain('t', 'tw'), openccChain('t', 'hk'), openccChain('hk', 't')];
  const entries = chains.flatMap(({ conversion }) => conversion.flat().flatMap(dictionaryEntries));
  return new Set(
    entries
      .filter(([key, form]) => key !== form && [...key].length === 1)
      .map(([key, form]) => key + form),
  );
}

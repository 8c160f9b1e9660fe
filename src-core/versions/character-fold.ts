import { dictionaryEntries, isWordingDictionary, openccChain } from '../conversion/opencc-chain';
import type { OpenccLocale } from '../model/locale';

/**
 * One character that stands for all that OpenCC has as forms of it in any standard of Chinese: 里 for
 * 裡 and 裏, 干 for 乾, 幹 and 榦. So a text folds to the same whichever converter wrote it, and
 * whichever of several counterparts that one chose. Characters it has no forms of are themselves.
 * Characters with meanings of their own fall together too (征 and 徵): for comparing, not for showing.
 *
 * @param codePoint - A Unicode code point.
 * @returns The code point of the group, in the basic plane wherever one of its forms is.
 */
export function foldCharacter(codePoint: number): number {
  folded ??= buildFold();
  return folded.get(codePoint) ?? codePoint;
}

/** Ends of conversions that choose characters. Wording (網路 for 网络) is no matter of script. */
const pairs: readonly (readonly [OpenccLocale, OpenccLocale])[] = [
  ['cn', 't'],
  ['t', 'cn'],
  ['cn', 'tw'],
  ['tw', 'cn'],
  ['cn', 'hk'],
  ['hk', 'cn'],
  ['t', 'tw'],
  ['tw', 't'],
  ['t', 'hk'],
  ['hk', 't'],
];

/**
 * In how many phrases a character must become another before the two count as forms of one. Fewer
 * are mostly words that a phrase list rewrites by the way.
 */
const leastPhrases = 2;

/** Characters that phrase lists exchange, though they are written apart in every standard. */
const separate = new Set(['氨胺', '利里', '史斯', '丁叮', '坏坯'].flatMap(bothWays));

/** Further counterparts that OpenCC lists for a character and its JavaScript dictionaries leave out. */
const otherForms =
  '仿彷 只祇 它牠 斤觔 果菓 豆荳 藤籐 堤隄 周賙 澄澂 琅瑯 锄耡 硷鹼 硷礆 檗蘗 筱篠 斫斲'.split(' ');

let folded: ReadonlyMap<number, number> | undefined;

function buildFold(): Map<number, number> {
  const parents = new Map<string, string>();
  const phrasePairs = new Map<string, number>();
  for (const [key, value] of entriesOfAll()) {
    const from = [...key];
    const to = [...value];
    if (from.length !== to.length) continue;
    for (const [index, one] of from.entries()) {
      const other = to[index] ?? one;
      if (one === other) continue;
      if (from.length === 1) join(parents, one, other);
      else phrasePairs.set(one + other, (phrasePairs.get(one + other) ?? 0) + 1);
    }
  }
  for (const [pair, count] of phrasePairs) {
    const [one = '', other = ''] = pair;
    if (count >= leastPhrases && !separate.has(pair)) join(parents, one, other);
  }
  for (const [one = '', other = ''] of otherForms) join(parents, one, other);
  return representatives(parents);
}

function bothWays(pair: string): string[] {
  return [pair, [...pair].reverse().join('')];
}

function entriesOfAll(): (readonly [string, string])[] {
  const dictionaries = new Set(
    pairs.flatMap(([from, to]) => {
      const { normalisation, conversion } = openccChain(from, to);
      return [...normalisation.flat(), ...conversion.flat()];
    }),
  );
  return [...dictionaries]
    .filter((dictionary) => !isWordingDictionary(dictionary))
    .flatMap((dictionary) => dictionaryEntries(dictionary));
}

function join(parents: Map<string, string>, one: string, other: string): void {
  const a = rootOf(parents, one);
  const b = rootOf(parents, other);
  parents.set(a, a);
  parents.set(b, a);
}

function rootOf(parents: ReadonlyMap<string, string>, character: string): string {
  let root = character;
  for (let parent = parents.get(root); parent !== undefined && parent !== root;) {
    root = parent;
    parent = parents.get(root);
  }
  return root;
}

function representatives(parents: ReadonlyMap<string, string>): Map<number, number> {
  const groups = new Map<string, number[]>();
  for (const character of parents.keys()) {
    const root = rootOf(parents, character);
    const group = groups.get(root) ?? [];
    group.push(character.codePointAt(0) ?? 0);
    groups.set(root, group);
  }
  const fold = new Map<number, number>();
  for (const group of groups.values()) {
    const least = Math.min(...group);
    for (const codePoint of group) fold.set(codePoint, least);
  }
  return fold;
}

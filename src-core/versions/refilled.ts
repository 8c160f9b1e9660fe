import { dictionaryEntries, isWordingDictionary, openccChain } from '../conversion/opencc-chain';
import type { VersionChange } from '../model/versions';
import { comparable, unitsOf, type ComparableText } from './comparable-text';
import { compareVersions } from './compare-versions';

/** The share of the edits that have to be of such a kind. */
const mostEdits = 0.6;
/** So many edits of figures, or of one name to one other, are no chance. */
const leastEdits = 3;

/**
 * Whether two texts that are much alike are one form filled in twice: what differs is mostly figures (the
 * report of another year), or one name that stands for another throughout (the same rules of another
 * province). An edited text has its edits in a few sentences and seldom the same one again. Wording
 * that converters exchange, 網路 for 网络, does not count as a name.
 */
export function isRefilled(a: ComparableText, b: ComparableText): boolean {
  const replaced = compareVersions(a, b)
    .map((change) => pairOf(a, b, change))
    .filter(([one, other]) => one !== other && !isWording(one, other));
  const edits = replaced.length;
  const figures = replaced.filter((pair) => pair.some(isFigure) && pair.every(isFigureOrNone));
  const counts = new Map<string, number>();
  for (const [one, other] of replaced) {
    if (one === '' || other === '' || isFigure(one) || one.length + other.length > 16) continue;
    const key = `${one}→${other}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const again = [...counts.values()].filter((count) => count >= leastEdits);
  const names = again.reduce((sum, count) => sum + count, 0);
  const refilled = figures.length + names;
  return refilled >= leastEdits && refilled >= edits * mostEdits;
}

function pairOf(
  a: ComparableText,
  b: ComparableText,
  { from, to }: VersionChange,
): readonly [string, string] {
  const own = unitsOf(a, from);
  const other = unitsOf(b, to);
  return [a.units.slice(own.start, own.end), b.units.slice(other.start, other.end)];
}

function isFigure(units: string): boolean {
  return /^[0-9.\-%〇一二三四五六七八九十百千万亿]+$/.test(units);
}

function isFigureOrNone(units: string): boolean {
  return units === '' || isFigure(units);
}

let wordings: ReadonlySet<string> | undefined;

function isWording(one: string, other: string): boolean {
  wordings ??= buildWordings();
  return wordings.has(`${one}→${other}`) || wordings.has(`${other}→${one}`);
}

/** What regions write for each other, whole and without what both have at their ends. */
function buildWordings(): Set<string> {
  const chains = [
    openccChain('cn', 'twp'),
    openccChain('twp', 'cn'),
    openccChain('cn', 'hkp'),
    openccChain('hkp', 'cn'),
  ];
  const dictionaries = new Set(chains.flatMap(({ conversion }) => conversion.flat()));
  const built = new Set<string>();
  for (const dictionary of dictionaries) {
    if (!isWordingDictionary(dictionary)) continue;
    for (const [key, value] of dictionaryEntries(dictionary)) {
      const [one, other] = [comparable(key).units, comparable(value).units];
      built.add(`${one}→${other}`);
      built.add(trimmed(one, other));
    }
  }
  return built;
}

function trimmed(one: string, other: string): string {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < most - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  return `${one.slice(head, one.length - tail)}→${other.slice(head, other.length - tail)}`;
}

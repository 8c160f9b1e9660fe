import { dictionaryEntries, isWordingDictionary, openccChain } from '../conversion/opencc-chain';
import type { VersionChange } from '../model/versions';
import { comparable, unitsOf, type ComparableText } from './comparable-text';
import { compareVersions } from './compare-versions';

/** The share of the edits that have to be of such a kind. */
const mostEdits = 0.6;
/** So many edits of figures, or of one name to one other, are no chance. */
const leastEdits = 3;
/** The share of its figures that a form has changed when it is filled in again; an amendment changes few. */
const mostFigures = 0.5;
/** Units from the start of a text that hold its title. */
const titleUnits = 100;
/** No form is longer, and comparing takes its time. */
const longestForm = 200_000;
/** The longest name and the one in its place, together. */
const nameUnits = 16;

/**
 * Whether two texts that are much alike are one form filled in twice: what differs is mostly figures, and
 * most figures differ (the report of another year), or one name stands for another throughout, in the title
 * too (the same rules of another province). An edited text has its edits in a few sentences, an
 * amended one keeps its title. Wording that converters exchange, 網路 for 网络, does not count as a name.
 */
export function isRefilled(a: ComparableText, b: ComparableText): boolean {
  if (Math.max(a.units.length, b.units.length) > longestForm) return false;
  const edits = compareVersions(a, b)
    .map((change) => editOf(a, b, change))
    .filter(({ one, other }) => one !== other && !isWording(one, other));
  const figures = edits.filter(({ one, other }) => isFigure(one) && isFigure(other)).length;
  const areFigures = figures >= mostFigures * countFigures(a);
  const refilled = (areFigures ? figures : 0) + countNames(edits);
  return refilled >= leastEdits && refilled >= edits.length * mostEdits;
}

type Replacement = { readonly one: string; readonly other: string; readonly isInTitle: boolean };

/** The edits that exchange a name for one other again and again, from the title on. */
function countNames(edits: readonly Replacement[]): number {
  const pairs = new Map<string, Replacement[]>();
  for (const edit of edits) {
    const { one, other } = edit;
    const isName = one !== '' && other !== '' && one.length + other.length <= nameUnits;
    if (!isName || isFigure(one)) continue;
    const key = `${one}→${other}`;
    pairs.set(key, [...(pairs.get(key) ?? []), edit]);
  }
  return [...pairs.values()]
    .filter((same) => same.length >= leastEdits && same.some(({ isInTitle }) => isInTitle))
    .reduce((sum, same) => sum + same.length, 0);
}

function countFigures({ units }: ComparableText): number {
  return units.match(/[0-9][0-9.]*/g)?.length ?? 0;
}

function editOf(a: ComparableText, b: ComparableText, { from, to }: VersionChange): Replacement {
  const own = unitsOf(a, from);
  const other = unitsOf(b, to);
  return {
    one: a.units.slice(own.start, own.end),
    other: b.units.slice(other.start, other.end),
    isInTitle: own.start < titleUnits && other.start < titleUnits,
  };
}

function isFigure(units: string): boolean {
  return /^[0-9.\-%〇一二三四五六七八九十百千万亿]+$/.test(units);
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

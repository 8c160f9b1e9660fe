import { isSyllable, normaliseReading, toneOf } from './syllable';

/**
 * The syllables of a reading that is written word by word, such as `qǐyè gǎigé`; null where it is not
 * just so many. A syllable that begins with a vowel within a word has an apostrophe before it, so one
 * without is found only where nothing else comes to that number.
 */
export function splitReading(reading: string, count: number): string[] | null {
  const text = normaliseReading(reading);
  if (count < 1 || text.length > count * (longest + 2)) return null;
  return bestSplit(text, 0, count, new Map())?.syllables ?? null;
}

type Split = {
  readonly syllables: string[];
  /** How much speaks against it. */
  readonly cost: number;
};

/** Letters of the longest syllable. */
const longest = 6;

/** @param known - By place and number, what was found out before. */
function bestSplit(
  text: string,
  from: number,
  left: number,
  known: Map<number, Split | null>,
): Split | null {
  let at = from;
  while (at < text.length && /[\s'’·\-/,，]/u.test(text.charAt(at))) at += 1;
  if (at === text.length) return left === 0 ? { syllables: [], cost: 0 } : null;
  if (left === 0) return null;
  const key = at * 1000 + left;
  const seen = known.get(key);
  if (seen !== undefined) return seen;
  const isInWord = at === from && at > 0;
  let best: Split | null = null;
  for (let end = at + 1; end <= Math.min(text.length, at + longest); end += 1) {
    const syllable = text.slice(at, end);
    if (!isSyllable(syllable)) continue;
    const rest = bestSplit(text, end, left - 1, known);
    if (!rest) continue;
    const isOdd = isInWord && /^[aoeê]/u.test(syllable.normalize('NFD'));
    const cost = rest.cost + (isOdd ? 3 : 0) + (toneOf(syllable) === 5 ? 1 : 0);
    if (!best || cost < best.cost) best = { syllables: [syllable, ...rest.syllables], cost };
  }
  known.set(key, best);
  return best;
}

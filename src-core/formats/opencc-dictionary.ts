import { maxRuleUnits } from '../model/conversion';

export type OpenccEntry = { key: string; values: string[] };

export type OpenccProblem = {
  /** Counted from 1. */
  line: number;
  reason: 'no-tab' | 'empty-key' | 'empty-value' | 'duplicate-key' | 'too-long';
};

/**
 * Read a text dictionary of OpenCC: a line is a key, a tab, and its values with spaces between. Blank
 * lines and those that begin with `#` are comments. Any line ends and a byte order mark are accepted,
 * and further tabs count as spaces. A line with a problem is left out; of equal keys the first stays.
 *
 * @returns The entries in the order of the file.
 */
export function parseOpenccDictionary(text: string): {
  entries: OpenccEntry[];
  problems: OpenccProblem[];
} {
  const entries: OpenccEntry[] = [];
  const problems: OpenccProblem[] = [];
  const keys = new Set<string>();
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    // Files that were joined have byte order marks inside.
    const line = raw.replace(/^\uFEFF+/, '');
    if (line.startsWith('#') || /^ *$/.test(line)) continue;
    const entry = parseLine(line);
    if (typeof entry === 'string') {
      problems.push({ line: index + 1, reason: entry });
    } else if (keys.has(entry.key)) {
      problems.push({ line: index + 1, reason: 'duplicate-key' });
    } else {
      keys.add(entry.key);
      entries.push(entry);
    }
  }
  return { entries, problems };
}

function parseLine(line: string): OpenccEntry | OpenccProblem['reason'] {
  const tab = line.indexOf('\t');
  if (tab < 0) return 'no-tab';
  if (tab === 0) return 'empty-key';
  const key = line.slice(0, tab);
  const values = line.slice(tab + 1).split(/[ \t]+/);
  const stated = values.filter((value) => value !== '');
  if (stated.length === 0) return 'empty-value';
  const isTooLong = [key, ...stated].some(({ length }) => length > maxRuleUnits);
  return isTooLong ? 'too-long' : { key, values: stated };
}

/**
 * Write a text dictionary as OpenCC reads it, sorted by key in code point order.
 *
 * @throws {RangeError} If the format cannot hold an entry: no values, an empty key or value, a tab,
 *   a line end or half a surrogate pair in one, a space in a value, a key that begins as a comment
 *   or a byte order mark does, or the same key twice.
 */
export function formatOpenccDictionary(
  entries: readonly { readonly key: string; readonly values: readonly string[] }[],
): string {
  const keys = new Set<string>();
  for (const { key, values } of entries) {
    if (!isKey(key)) throw new RangeError(`Not a key of an OpenCC dictionary: ${quoted(key)}`);
    if (keys.has(key)) throw new RangeError(`The key ${quoted(key)} is there twice`);
    keys.add(key);
    const wrong = values.find((value) => !isValue(value));
    if (wrong !== undefined || values.length === 0) {
      throw new RangeError(`Not a value of an OpenCC dictionary: ${quoted(wrong ?? '')}`);
    }
  }
  return [...entries]
    .sort((a, b) => compareCodePoints(a.key, b.key))
    .map(({ key, values }) => `${key}\t${values.join(' ')}\n`)
    .join('');
}

function isKey(key: string): boolean {
  return key !== '' && !/^[#\uFEFF]|[\t\n\r]|\p{Surrogate}/u.test(key);
}

function isValue(value: string): boolean {
  return value !== '' && !/[ \t\n\r]|\p{Surrogate}/u.test(value);
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

/** @param a - Well-formed, as is `b`. */
function compareCodePoints(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}

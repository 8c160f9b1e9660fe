/** A line of an OpenCC dictionary. The first value is what the key becomes. */
export type OpenccEntry = { readonly key: string; readonly values: readonly string[] };

export type OpenccProblem = {
  /** Counted from 1. */
  readonly line: number;
  readonly reason: string;
};

/** Read OpenCC's text format: a key, a tab, and values parted by spaces; `#` begins a comment line. */
export function parseOpenccDictionary(text: string): {
  entries: OpenccEntry[];
  problems: OpenccProblem[];
} {
  const entries: OpenccEntry[] = [];
  const problems: OpenccProblem[] = [];
  text.split(/\r\n|\n|\r/u).forEach((content, index) => {
    if (content.trim() === '' || content.startsWith('#')) return;
    const [key = '', list = '', ...more] = content.split('\t');
    const values = list.split(' ').filter((value) => value !== '');
    if (key !== '' && values.length > 0 && more.length === 0) entries.push({ key, values });
    else problems.push({ line: index + 1, reason: 'no key and values parted by one tab' });
  });
  return { entries, problems };
}

/** The inverse of {@link parseOpenccDictionary}, sorted by key. */
export function formatOpenccDictionary(entries: readonly OpenccEntry[]): string {
  return [...entries]
    .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ key, values }) => `${key}\t${values.join(' ')}\n`)
    .join('');
}

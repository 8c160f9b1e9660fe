import type { StatedMetadata } from '../model/extraction';
import { isoDate } from './iso-date';
import { cleanAddress } from './web-address';

export type FrontMatter = {
  readonly stated: StatedMetadata;
  readonly address: string | null;
  /** UTF-16 units up to the first character of the text itself. */
  readonly length: number;
};

/** What the YAML block that a Markdown file begins with says; null where it begins with none. */
export function readFrontMatter(text: string): FrontMatter | null {
  const block =
    /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u.exec(text);
  if (!block) return null;
  const lines = (block[1] ?? '').split(/\r?\n/u);
  if (!lines.every((line) => /^(?:\s*$|\s*#|[ \t]|-\s|[^\s:#][^:]{0,80}:(?:\s|$))/u.test(line)))
    return null;
  const values = new Map<string, string>();
  for (const line of lines) {
    const [, key, value] = /^([^\s:#][^:]{0,80}?)\s*:\s+(.+)$/u.exec(line) ?? [];
    if (key === undefined || value === undefined) continue;
    const name = key.toLowerCase();
    if (!values.has(name)) values.set(name, scalar(value));
  }
  const first = (names: readonly string[]): string | null => {
    for (const name of names) {
      const value = values.get(name);
      if (value) return value;
    }
    return null;
  };
  const source = first(['source', '來源', '来源']);
  const address = cleanAddress(
    first(['url', 'link', 'permalink', 'source_url', '網址', '网址']) ?? source ?? '',
  );
  const isSourceAddress = source !== null && cleanAddress(source) !== null;
  return {
    stated: {
      title: first(['title', '標題', '标题', '題名']),
      author:
        first(['issuer', 'author', '作者', '發文機關', '发文机关']) ??
        (isSourceAddress ? null : source),
      date: isoDate(
        first(['date', 'published', 'pubdate', 'created', '日期', '發布日期', '发布日期']) ?? '',
      ),
    },
    address,
    length: block[0].length,
  };
}

/** A plain or quoted scalar of YAML; a list in brackets gives its first entry. */
function scalar(written: string): string {
  const value = written.trim().replace(/^\[\s*(.*?)\s*(?:,.*)?\]$/u, '$1');
  const quoted = /^(["'])(.*)\1\s*(?:#.*)?$/u.exec(value);
  if (!quoted) return value.replace(/\s+#.*$/u, '').trim();
  const inner = quoted[2] ?? '';
  return quoted[1] === "'" ? inner.replaceAll("''", "'") : inner.replace(/\\(["\\/])/gu, '$1');
}

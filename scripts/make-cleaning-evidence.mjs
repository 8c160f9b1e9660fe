// @ts-check
// node scripts/make-cleaning-evidence.mjs: writes resources/cleaning/words.txt from jieba's dictionary,
// the starter glossary and OpenCC. Run by hand after an update of @node-rs/jieba, opencc-js or the
// glossary; a test says when.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { TextDecoder } from 'node:util';

import { Converter } from 'opencc-js';

import { projectRoot } from './project-root.mjs';

const require = createRequire(import.meta.url);
/** A word that occurs less often in jieba's corpus says next to nothing, and most of them are names. */
const leastCount = 5;
const longestWord = 6;
/** The count of a term of the glossary, among some 60 million words: that of a usual one. */
const termCount = 200;
/** The dictionary plays 的 down, for cutting words; in running text it is about every twentieth one. */
const countOfDe = 3_000_000;
/** Counts are kept as powers of this, which changes none by more than a tenth. */
const base = 1.2;

/** How a form of Taiwan or Hong Kong stands beside OpenCC's own, and any other Traditional form. */
const regionShare = 600;
const otherShare = 0.3;

const toHant = Converter({ from: 'cn', to: 't' });
const toRegions = ['tw', 'hk'].map((region) => Converter({ from: 't', to: region }));
const toHans = Converter({ from: 't', to: 'cn' });

/**
 * The text of the file: first a line for each length and size of count, `length TAB power TAB words
 * run together`, all in Simplified script; then, after an empty line, the Traditional characters
 * that words have for one Simplified character, `character TAB form TAB share in 1000 …`; then, after
 * another, some running text, which shows what stands beside the words that every sentence has.
 *
 * @returns {string}
 */
export function cleaningEvidence() {
  const counts = readWords();
  const prose = readFileSync(path.join(projectRoot, 'scripts/cleaning-prose.txt'), 'utf8');
  return `${wordLines(counts)}\n${formLines(counts)}\n${prose}`;
}

/** @returns {Map<string, number>} */
function readWords() {
  const file = require.resolve('@node-rs/jieba/dict.txt');
  const usual = standardCharacters();
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', count = ''] = line.split(' ');
    // The counts of rare characters are made up: 骮 has one as of a usual character.
    if (word.length === 1 && !usual.has(toHans(word))) continue;
    // The dictionary has some words in Traditional script too; all count for the Simplified one.
    const hans = toHans(word);
    if (!/^\p{Script=Han}+$/u.test(hans) || [...hans].length !== hans.length) continue;
    if (hans.length > longestWord || Number(count) < leastCount) continue;
    counts.set(hans, (counts.get(hans) ?? 0) + Number(count));
  }
  counts.set('的', countOfDe);
  const glossary = path.join(projectRoot, 'resources/glossaries/starter.json');
  for (const { hans } of JSON.parse(readFileSync(glossary, 'utf8')).concepts) {
    if (!/^\p{Script=Han}+$/u.test(hans) || hans.length > longestWord) continue;
    counts.set(hans, Math.max(counts.get(hans) ?? 0, termCount));
  }
  return counts;
}

/** The 6,763 characters of GB 2312. */
function standardCharacters() {
  const decoder = new TextDecoder('gbk');
  const bytes = [];
  for (let lead = 0xb0; lead <= 0xf7; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) bytes.push(lead, trail);
  }
  return new Set(decoder.decode(Uint8Array.from(bytes)));
}

/** @param {Map<string, number>} counts */
function wordLines(counts) {
  /** @type {Map<string, string[]>} */
  const lines = new Map();
  for (const [word, count] of [...counts].sort(byFirst)) {
    const power = Math.round(Math.log(count) / Math.log(base));
    const key = `${word.length}\t${power}`;
    const words = lines.get(key);
    if (words) words.push(word);
    else lines.set(key, [word]);
  }
  return [...lines]
    .sort(byFirst)
    .map(([key, words]) => `${key}\t${words.join('')}\n`)
    .join('');
}

/** @param {Map<string, number>} counts */
function formLines(counts) {
  /** @type {Map<string, Map<string, number>>} */
  const forms = new Map();
  for (const [hans, count] of counts) {
    const hant = [...toHant(hans)];
    for (const [at, character] of [...hans].entries()) {
      const form = hant[at] ?? character;
      const shares = forms.get(character) ?? new Map();
      forms.set(character, shares.set(form, (shares.get(form) ?? 0) + count));
    }
  }
  const others = otherForms();
  return [...forms]
    .sort(byFirst)
    .map(([character, counted]) => {
      const total = [...counted.values()].reduce((sum, count) => sum + count, 0);
      /** @type {Map<string, number>} */
      const shares = new Map();
      for (const [form, count] of counted) {
        shares.set(form, Math.max(1, Math.round((1000 * count) / total)));
      }
      for (const [form, share] of [...shares]) {
        for (const toRegion of toRegions) {
          const regional = toRegion(form);
          const least = Math.round((share * regionShare) / 1000);
          if ([...regional].length === 1 && regional !== form) {
            shares.set(regional, Math.max(shares.get(regional) ?? 0, least));
          }
        }
      }
      for (const form of others.get(character) ?? []) {
        if (!shares.has(form)) shares.set(form, otherShare);
      }
      const told = [...shares].sort(byFirst);
      // Most characters have one form, which is the same in both scripts.
      const isPlain = told.length === 1 && told[0]?.[0] === character;
      return isPlain ? '' : `${[character, ...told.flat()].join('\t')}\n`;
    })
    .join('');
}

/**
 * The Traditional characters that GBK has, by their Simplified one where that is another.
 *
 * @returns {Map<string, string[]>}
 */
function otherForms() {
  /** @type {Map<string, string[]>} */
  const forms = new Map();
  for (let unit = 0x4e00; unit <= 0x9fa5; unit += 1) {
    const form = String.fromCharCode(unit);
    const hans = toHans(form);
    if (hans !== form) forms.set(hans, [...(forms.get(hans) ?? []), form]);
  }
  return forms;
}

/**
 * By code point, which no locale changes.
 *
 * @param {readonly [string, unknown]} a
 * @param {readonly [string, unknown]} b
 */
function byFirst([a], [b]) {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.join(projectRoot, 'resources', 'cleaning');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'words.txt'), cleaningEvidence());
}

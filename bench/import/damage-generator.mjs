// @ts-check
import { TextDecoder } from 'node:util';

import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';

import { seededRandom } from '../seeded-random.mjs';

/**
 * What sites did to Chinese pages, and what became of it when their bytes were decoded.
 *
 * The text is encoded as GBK. A tool then looks for the two bytes of each character of its list and
 * writes `(reading)` behind them. It looks at bytes, not at characters, so it also finds a pair of
 * bytes that is the second half of one character and the first half of the next: `接東` is `BD D3 ·
 * 96 7C`, and `D3 96` is 訓. The opening parenthesis then follows the first byte of 東. A decoder
 * takes the two as one code, which is none, and shows `?`; the rest of 東 is read as what it is in
 * ASCII (`|`), or begins a run in which every pair of bytes is taken across two characters, up to the
 * next byte that lets the decoder fall into step again.
 *
 * @typedef {object} DamageOptions
 * @property {number} share of the characters that get a gloss: 0.05, 0.15, 0.3
 * @property {number} seed
 * @property {'types' | 'places'} [choose] `types`: a list of characters that are glossed wherever they
 *   stand, as tools do; `places`: each place of a Traditional character at random
 * @property {'swallow' | 'keep'} [dialect] `swallow`: an undecodable pair is one `?`; `keep`: U+FFFD, and an
 *   ASCII character after the lost byte stays, as the Encoding Standard has it
 * @property {'toned' | 'spaced' | 'doubled'} [style] `(chuàng)`, `(chuàng )`, `(hui)(hui)`
 * @property {Readonly<Record<string, string>>} [list] the tool's characters with their readings, in place
 *   of one made for the text
 *
 * @typedef {object} Damaged
 * @property {string} text
 * @property {string} clean the text as it was
 * @property {number} glosses
 * @property {number} broken how many of them split a character
 * @property {number[]} places for each offset of `text` where its decoder stood between two characters
 *   the offset in `clean` of the character that its byte belongs to
 */

/**
 * @param {string} clean
 * @param {DamageOptions} options
 * @returns {Damaged}
 */
export function damage(clean, options) {
  const { dialect = 'swallow', choose = 'types', style = 'toned' } = options;
  const random = seededRandom(options.seed);
  const { bytes, starts } = encodeGbk(clean);
  const list = listFor(clean, options, random);
  /** @type {number[]} */
  const out = [];
  /** @type {number[]} */
  const origins = [];
  let glosses = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    out.push(byte);
    origins.push(starts[at] ?? 0);
    const lead = bytes[at - 1] ?? 0;
    if (lead < 0x81) continue;
    const character = table().characters.get((lead << 8) | byte);
    const reading = character === undefined ? undefined : list.get(character);
    if (reading === undefined) continue;
    // A pair that begins inside the ASCII part of the text is none.
    const isWhole = starts[at - 1] === starts[at];
    if (choose === 'places' && random() >= options.share * perTraditional) continue;
    for (const added of encodeGbk(glossOf(reading, style)).bytes) {
      out.push(added);
      origins.push((starts[at] ?? 0) + 1);
    }
    glosses += 1;
    if (!isWhole) broken += 1;
  }
  const { text, ends } = decodeGbk(out, dialect);
  const places = [0, ...ends.map((end) => origins[end] ?? clean.length)];
  return { text, clean, glosses, broken, places };
}

/** About every third character of a Traditional text is another in Simplified script. */
const perTraditional = 2.8;

/**
 * @param {string} clean
 * @param {DamageOptions} options
 * @param {() => number} random
 * @returns {Map<string, string>}
 */
function listFor(clean, options, random) {
  if (options.list) return new Map(Object.entries(options.list));
  const all = traditionalCharacters();
  if (options.choose === 'places') return all;
  const counts = new Map();
  for (const character of clean) counts.set(character, (counts.get(character) ?? 0) + 1);
  const shuffled = [...all.keys()]
    .map((character) => ({ character, rank: random() }))
    .sort((a, b) => a.rank - b.rank);
  const list = new Map();
  let covered = 0;
  const wanted = options.share * [...clean].length;
  for (const { character } of shuffled) {
    if (covered >= wanted) break;
    list.set(character, all.get(character));
    covered += counts.get(character) ?? 0;
  }
  return list;
}

/** @type {Map<string, string> | null} */
let traditional = null;

/** The characters that have another Simplified form, with their usual reading where GBK can write it. */
function traditionalCharacters() {
  if (traditional) return traditional;
  const toHans = Converter({ from: 't', to: 'cn' });
  traditional = new Map();
  for (const character of table().codes.keys()) {
    if (!/\p{Script=Han}/u.test(character) || toHans(character) === character) continue;
    const reading = pinyin(character);
    if (/^[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+$/u.test(reading) && reading !== character) {
      traditional.set(character, reading);
    }
  }
  return traditional;
}

/**
 * @param {string} reading
 * @param {'toned' | 'spaced' | 'doubled'} style
 */
function glossOf(reading, style) {
  if (style === 'spaced') return `(${reading} )`;
  if (style === 'toned') return `(${reading})`;
  const bare = reading
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/gu, '')
    .normalize('NFC');
  return `(${bare})(${bare})`;
}

/**
 * @param {string} text
 * @returns {{ bytes: number[], starts: number[] }} `starts`: for each byte, the offset of its character
 * @throws {RangeError} for a character that GBK lacks
 */
export function encodeGbk(text) {
  /** @type {number[]} */
  const bytes = [];
  /** @type {number[]} */
  const starts = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const code = table().codes.get(character);
    if (code !== undefined) bytes.push(code >> 8, code & 0xff);
    else if (character < '\u0080') bytes.push(character.charCodeAt(0));
    else throw new RangeError(`GBK has no “${character}”`);
    while (starts.length < bytes.length) starts.push(at);
  }
  return { bytes, starts };
}

/**
 * @param {readonly number[]} bytes
 * @param {'swallow' | 'keep'} dialect
 * @returns {{ text: string, ends: number[] }}
 */
export function decodeGbk(bytes, dialect) {
  let text = '';
  /** @type {number[]} behind each UTF-16 unit of the text, the offset of the next byte */
  const ends = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      text += String.fromCharCode(lead);
      ends.push(at + 1);
      continue;
    }
    const trail = bytes[at + 1];
    const character = trail === undefined ? undefined : table().characters.get((lead << 8) | trail);
    if (character !== undefined) {
      text += character;
      at += 1;
    } else if (dialect === 'swallow') {
      text += '?';
      at += 1;
    } else {
      text += '\ufffd';
      if (trail !== undefined && trail >= 0x80) at += 1;
    }
    ends.push(at + 1);
  }
  return { text, ends };
}

/** @type {{ codes: Map<string, number>, characters: Map<number, string> } | null} */
let known = null;

function table() {
  if (known) return known;
  const decoder = new TextDecoder('gbk');
  known = { codes: new Map(), characters: new Map() };
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length !== 1 || /[\ufffd\p{Co}\p{Cn}]/u.test(character)) continue;
      known.characters.set((lead << 8) | trail, character);
      if (!known.codes.has(character)) known.codes.set(character, (lead << 8) | trail);
    }
  }
  return known;
}

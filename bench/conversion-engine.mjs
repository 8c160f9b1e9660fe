// @ts-check
// A process of one engine and one pair of locales; bench/conversion.mjs starts it and asks it for rounds.
import { readFileSync } from 'node:fs';

const [engine = '', from = '', to = '', corpusFile = '', core = ''] = process.argv.slice(2);

/** @typedef {(text: string) => string | { text: string }} Convert */

/** How to make each engine's converter; its code is loaded before, as it is no part of the tables. */
const engines = {
  aligned: async () => {
    const { alignedConverter } = await import(core);
    return () => alignedConverter(from, to);
  },
  'opencc-js': async () => {
    const { Converter } = await import('opencc-js');
    return () => Converter(/** @type {Parameters<typeof Converter>[0]} */ ({ from, to }));
  },
  'simplecc-wasm': async () => {
    const { simplecc } = await import('simplecc-wasm');
    const name = `${from === 'cn' ? 's' : from}2${to}`;
    return () => (/** @type {string} */ text) => simplecc(text, name);
  },
};

const makeConverter = await engines[/** @type {keyof typeof engines} */ (engine)]();
const memoryBefore = memoryUsed();
const start = performance.now();
const convert = /** @type {Convert} */ (makeConverter());
convert('国');
const milliseconds = performance.now() - start;
const chunks = corpusFile === '' ? [] : JSON.parse(readFileSync(corpusFile, 'utf8'));

process.on('message', () => process.send?.(runRound()));
process.send?.({ milliseconds, megabytes: memoryUsed() - memoryBefore });

/** Converts the corpus once; gives back how long it took, in milliseconds. */
function runRound() {
  globalThis.gc?.();
  let length = 0;
  const begin = performance.now();
  for (const chunk of chunks) {
    const converted = convert(chunk);
    length += (typeof converted === 'string' ? converted : converted.text).length;
  }
  const taken = performance.now() - begin;
  if (chunks.length > 0 && length === 0) throw new Error(`${engine} converted to nothing`);
  return taken;
}

function memoryUsed() {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}

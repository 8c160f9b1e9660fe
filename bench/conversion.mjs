// @ts-check
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { Converter } from 'opencc-js';

import { bundleCore } from './bundle-core.mjs';
import { hansCorpus } from './corpus.mjs';
import { median, withFolder } from './measure.mjs';

const warmUps = 2;
const rounds = 11;
const starts = 5;

/** @typedef {'cn' | 't' | 'tw' | 'twp'} Locale */
/** @typedef {{ from: Locale, to: Locale, targets: Readonly<Record<string, string | undefined>> }} Pair */

/** The pairs measured, and how many times as fast as each other engine conversion is to be. */
const pairs = /** @type {readonly Pair[]} */ ([
  { from: 'cn', to: 't', targets: { 'opencc-js': '>= 3', 'simplecc-wasm': '>= 1.5' } },
  { from: 'cn', to: 'twp', targets: { 'opencc-js': '>= 2.5', 'simplecc-wasm': '>= 1.1' } },
  { from: 't', to: 'cn', targets: { 'opencc-js': undefined } },
  { from: 'tw', to: 'cn', targets: { 'opencc-js': undefined } },
]);

/**
 * Aligned conversion against engines that give no alignment, and what its tables cost.
 *
 * Each engine has a process of its own: in one process they share a heap, so that one pays for
 * the other's garbage, and the order in which they run changes what the compiler makes of them. The
 * processes take turns, a round each, so that a noisy machine disturbs all of them alike; the medians
 * of the rounds are compared.
 *
 * @returns {Promise<import('./figure.mjs').Measured[]>}
 */
export function conversion() {
  return withFolder(async (folder) => {
    const core = await bundleCore('src-core/conversion/aligned-converter.ts', folder);
    const corpora = writeCorpora(folder);
    const speeds = [];
    for (const pair of pairs) speeds.push(...(await compareSpeed(pair, corpora[pair.from], core)));
    return [...speeds, ...(await compareTables(core))];
  });
}

/** @typedef {{ file: string, units: number }} Corpus */

/**
 * @param {string} folder
 * @returns {Record<string, Corpus>} by the standard it is written in
 */
function writeCorpora(folder) {
  const hans = hansCorpus();
  const hant = hans.map(Converter({ from: 'cn', to: 't' }));
  const taiwan = hans.map(Converter({ from: 'cn', to: 'tw' }));
  const write = (/** @type {string} */ name, /** @type {string[]} */ chunks) => {
    const file = path.join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(chunks));
    return { file, units: chunks.reduce((sum, { length }) => sum + length, 0) };
  };
  return { cn: write('cn', hans), t: write('t', hant), tw: write('tw', taiwan) };
}

/**
 * @param {Pair} pair
 * @param {Corpus | undefined} corpus
 * @param {string} core
 * @returns {Promise<import('./figure.mjs').Measured[]>}
 */
async function compareSpeed({ from, to, targets }, corpus, core) {
  const { file = '', units = 0 } = corpus ?? {};
  const names = ['aligned', ...Object.keys(targets)];
  const engines = [];
  for (const name of names) engines.push(await startEngine(name, from, to, file, core));
  const times = names.map(() => /** @type {number[]} */ ([]));
  for (let round = 0; round < warmUps + rounds; round++) {
    for (const [index, { child }] of engines.entries()) {
      child.send('round');
      const milliseconds = await nextMessage(child);
      if (round >= warmUps) times[index]?.push(milliseconds);
    }
  }
  for (const { child } of engines) child.disconnect();
  const [value = Number.NaN, ...baselines] = times.map((own) => units / median(own) / 1000);
  return Object.entries(targets).map(([baselineName, target], index) => ({
    name: `convert ${from} to ${to}, aligned`,
    value,
    unit: /** @type {const} */ ('M units/s'),
    baseline: baselines[index] ?? Number.NaN,
    baselineName,
    ...(target === undefined ? {} : { target }),
  }));
}

/**
 * What the first conversion costs until it is there; each in a fresh process, turn about.
 *
 * @param {string} core
 * @returns {Promise<import('./figure.mjs').Measured[]>}
 */
async function compareTables(core) {
  const names = ['aligned', 'opencc-js'];
  const times = names.map(() => /** @type {number[]} */ ([]));
  const sizes = names.map(() => /** @type {number[]} */ ([]));
  for (let round = 0; round < starts; round++) {
    for (const [index, name] of names.entries()) {
      const { child, milliseconds, megabytes } = await startEngine(name, 'cn', 't', '', core);
      child.disconnect();
      times[index]?.push(milliseconds);
      sizes[index]?.push(megabytes);
    }
  }
  const [time = NaN, openccTime = NaN] = times.map(median);
  const [size = NaN, openccSize = NaN] = sizes.map(median);
  const baselineName = 'opencc-js';
  return [
    { name: 'tables cn to t, made', value: time, unit: 'ms', baseline: openccTime, baselineName },
    { name: 'tables cn to t, memory', value: size, unit: 'MB', baseline: openccSize, baselineName },
  ];
}

/**
 * @param {string} name
 * @param {Locale} from
 * @param {Locale} to
 * @param {string} corpusFile empty if there is nothing to convert
 * @param {string} core
 */
async function startEngine(name, from, to, corpusFile, core) {
  const file = path.join(import.meta.dirname, 'conversion-engine.mjs');
  const child = fork(file, [name, from, to, corpusFile, core], { execArgv: ['--expose-gc'] });
  const { milliseconds, megabytes } = await nextMessage(child);
  return { child, milliseconds, megabytes };
}

/** @param {import('node:child_process').ChildProcess} child */
async function nextMessage(child) {
  const listening = new AbortController();
  const { signal } = listening;
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`An engine ended with ${code}: ${child.spawnargs.slice(3, 6).join(' ')}`);
  });
  try {
    const [message] = await Promise.race([once(child, 'message', { signal }), ended]);
    return message;
  } finally {
    listening.abort();
  }
}

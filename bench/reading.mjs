// @ts-check
import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { median, percentile, withFolder } from './measure.mjs';
import { dragging } from './reading/dragging.mjs';
import { makeLibrary } from './reading/library.mjs';
import { measureNaively } from './reading/naive-app.mjs';
import { ReadingApp } from './reading/reading-app.mjs';

/**
 * @typedef {import('./figure.mjs').Measured} Measured
 * @typedef {keyof import('./reading/library.mjs').ReadingLibrary} TextName
 * @typedef {{ memory: number, whole: number }} Opening
 */

const openings = 5;
const jumps = 3;
const hovers = 60;
const scrollSeconds = 4;
const callRounds = 15;
/** Milliseconds of a frame at the usual 60 a second. */
const frame = 1000 / 60;

const plain = {
  ...{ showRuby: false, showTerms: false, showRepairs: false, showAmbiguities: false },
  rubyScope: 'source',
};
const rich = {
  ...{ showRuby: true, showTerms: true, showRepairs: true, showAmbiguities: true },
  rubyScope: 'all',
};

/**
 * The reading surface in the real window. The baseline of opening and hovering is a naive page of the
 * same runtime, size and style, which draws all rows of the same text at once, plain; that of the
 * rest is a frame, a pixel, or the window standing still.
 *
 * @returns {Promise<Measured[]>}
 */
export function reading() {
  return withFolder(async (folder) => {
    const data = path.join(folder, 'data');
    const library = await makeLibrary(data);
    const app = await ReadingApp.start(data, library);
    try {
      await app.use(plain);
      const million = await app.rowsOf('million');
      const unbroken = joined(await app.rowsOf('unbroken'));
      const naiveFolder = path.join(folder, 'naive');
      mkdirSync(naiveFolder);
      const naive = await measureNaively(naiveFolder, { million, unbroken }, hovers);
      const plainFigures = await measurePlain(app, naive);
      await app.use(rich);
      return [...plainFigures, ...(await measureRich(app, naive))];
    } finally {
      await app.close();
    }
  });
}

/**
 * @param {ReadingApp} app
 * @param {import('./reading/naive-app.mjs').NaiveTimes} naive
 * @returns {Promise<Measured[]>}
 */
async function measurePlain(app, naive) {
  const million = await openTimes(app, 'million');
  const jump = await jumpTimes(app, 'million');
  const unbroken = await openTimes(app, 'unbroken');
  return [
    ...openingFigures('plain', million, naive.million, '<= 0.05'),
    ...jumpFigures('plain', jump, 'value <= 3'),
    {
      ...milliseconds('one paragraph of 1M, memory to painted', unbroken.memory),
      ...{ baseline: naive.unbroken, baselineName: 'naive, unsplit', target: '<= 0.0667' },
    },
  ];
}

/**
 * @param {ReadingApp} app
 * @param {import('./reading/naive-app.mjs').NaiveTimes} naive
 * @returns {Promise<Measured[]>}
 */
async function measureRich(app, naive) {
  const million = await openTimes(app, 'million');
  const jump = await jumpTimes(app, 'million');
  await app.open('million');
  const still = await app.probe('scroll', 0, 2);
  const slow = await app.probe('scroll', 2_400, scrollSeconds);
  const fast = await app.probe('scroll', 24_000, scrollSeconds);
  const rows = await rowFigures(app, 'million');
  const five = await openTimes(app, 'five');
  const fiveJump = await jumpTimes(app, 'five');
  await app.open('five');
  const fiveFast = await app.probe('scroll', 24_000, scrollSeconds);
  await app.open('marked');
  const hover = await app.probe('hover', hovers);
  await app.open('million');
  const drag = await dragging(app, 'million');
  const perFrame = { baseline: frame, baselineName: 'one frame' };
  return [
    ...openingFigures('rich', million, naive.million, '<= 0.125'),
    ...fiveFigures(five, million),
    ...jumpFigures('rich', jump, 'value <= 6'),
    ...jumpFigures('5M rich', fiveJump, 'value <= 6'),
    ...scrollFigures('2,400 px/s, rich', slow, still, 'value >= 58'),
    ...scrollFigures('24,000 px/s, rich', fast, still, 'value >= 55'),
    ...scrollFigures('24,000 px/s, 5M rich', fiveFast, still, 'value >= 55'),
    {
      ...milliseconds('hover to counterpart marked, 100k marks, p95', percentile(hover, 0.95)),
      ...{ baseline: naive.hoverAll, baselineName: '100k ranges registered', target: '<= 0.125' },
    },
    {
      ...milliseconds('hover to counterpart marked, 100k marks, p95', percentile(hover, 0.95)),
      ...{ ...perFrame, target: '<= 1' },
    },
    {
      ...milliseconds('drag over 40 paragraphs, frame p95', percentile(drag.deltas, 0.95)),
      ...{ ...perFrame, target: '<= 2' },
    },
    {
      ...{ name: 'text copied from it that is exact', value: drag.isExact ? 100 : 0, unit: '%' },
      ...{ baseline: 100, baselineName: 'the canonical text', target: '>= 1' },
    },
    ...rows,
  ];
}

/**
 * @param {ReadingApp} app
 * @param {TextName} name
 * @returns {Promise<Opening>} medians
 */
async function openTimes(app, name) {
  const times = [];
  for (let round = 0; round < openings; round++) times.push(await app.open(name));
  return {
    memory: median(times.map(({ memory }) => memory)),
    whole: median(times.map(({ whole }) => whole)),
  };
}

/** From the start of a text to its middle, anew each time. */
async function jumpTimes(/** @type {ReadingApp} */ app, /** @type {TextName} */ name) {
  const times = [];
  for (let round = 0; round < jumps; round++) {
    await app.open(name);
    await app.rest();
    times.push(await app.probe('jump'));
  }
  return {
    frames: median(times.map(({ frames }) => frames)),
    off: Math.max(...times.map(({ off }) => off)),
  };
}

/**
 * @param {string} kind
 * @param {Opening} times
 * @param {number} baseline
 * @param {string} target
 * @returns {Measured[]}
 */
function openingFigures(kind, { memory, whole }, baseline, target) {
  const naive = { baseline, baselineName: 'naive, plain' };
  return [
    { ...milliseconds(`open 1M ${kind}, memory to painted`, memory), ...naive, target },
    { ...milliseconds(`open 1M ${kind}, click to painted`, whole), ...naive },
  ];
}

/** @returns {Measured[]} */
function fiveFigures(/** @type {Opening} */ five, /** @type {Opening} */ million) {
  return [
    {
      ...milliseconds('open 5M rich, memory to painted', five.memory),
      ...{ baseline: million.memory, baselineName: '1M', target: '<= 2' },
    },
    {
      ...milliseconds('open 5M rich, click to painted', five.whole),
      ...{ baseline: million.whole, baselineName: '1M' },
    },
  ];
}

/**
 * @param {string} kind
 * @param {{ frames: number, off: number }} jump
 * @param {string} target
 * @returns {Measured[]}
 */
function jumpFigures(kind, { frames, off }, target) {
  return [
    {
      ...{ name: `jump to the middle, ${kind}`, value: frames, unit: 'frames' },
      ...{ baseline: 1, baselineName: 'one frame', target },
    },
    {
      ...{ name: `jump to the middle, ${kind}, off by`, value: off, unit: 'px' },
      ...{ baseline: 1, baselineName: 'one pixel', target: '<= 1' },
    },
  ];
}

/**
 * @param {string} kind
 * @param {{ fps: number, blank: number, long: number, shift: number }} scrolled
 * @param {{ fps: number }} still
 * @param {string} target
 * @returns {Measured[]}
 */
function scrollFigures(kind, { fps, blank, long }, still, target) {
  return [
    {
      ...{ name: `scroll ${kind}`, value: fps, unit: 'fps' },
      ...{ baseline: still.fps, baselineName: 'standing still', target },
    },
    {
      ...{ name: `scroll ${kind}, blank`, value: blank, unit: '%' },
      ...{ baseline: 100, baselineName: 'the window' },
    },
    {
      ...{ name: `scroll ${kind}, frames over 25 ms`, value: long, unit: 'frames' },
      ...{ baseline: fps * scrollSeconds, baselineName: 'frames' },
    },
  ];
}

/**
 * Forty rows, ready to draw, in places where none were asked for yet.
 *
 * @param {ReadingApp} app
 * @param {TextName} name
 * @returns {Promise<Measured[]>}
 */
async function rowFigures(app, name) {
  const { id: document } = app.canonical(name);
  const times = [];
  const empty = [];
  for (let round = 0; round < callRounds; round++) {
    const from = 1000 + round * 97;
    const views = app.views;
    times.push(await app.timeCall('row:list', { document, views, from, to: from + 40 }));
    empty.push(await app.timeCall('settings:get', {}));
  }
  return [
    {
      ...milliseconds('40 rows with ranges, as the page gets them', median(times)),
      ...{ baseline: median(empty), baselineName: 'a call for settings', target: 'value <= 3' },
    },
  ];
}

function milliseconds(/** @type {string} */ name, /** @type {number} */ value) {
  return { name, value, unit: /** @type {const} */ ('ms') };
}

/** The rows of one paragraph made one again. */
function joined(/** @type {import('./reading/reading-app.mjs').NaiveRow[]} */ rows) {
  const [heading, ...parts] = rows;
  const whole = {
    level: 0,
    left: parts.map(({ left }) => left).join(''),
    right: parts.map(({ right }) => right).join(''),
  };
  return heading ? [heading, whole] : [whole];
}

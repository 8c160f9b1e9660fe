// @ts-check
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { build } from 'vite';

import { launchApp, projectRoot } from '../launch.mjs';
import { median, percentile } from '../measure.mjs';
import { installProbes } from './reading-app.mjs';

const files = {
  'package.json': '{"name":"naive","main":"main.cjs"}',
  'main.cjs': `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1360, height: 860 });
  window.loadFile('page/index.html');
});`,
};

const rounds = 3;
const markCount = 100_000;

/**
 * @typedef {import('./naive-page.mjs').NaiveRow} NaiveRow
 * @typedef {object} NaiveTimes milliseconds
 * @property {number} million from the rows to their first being painted
 * @property {number} unbroken the same of the text without paragraphs
 * @property {number} hoverAll from a move of the pointer to both panes being marked, where all of
 *   100,000 marks are registered as a highlight; p95
 */

/**
 * What the naive page does in a window of the same runtime, size and style.
 *
 * @param {string} folder empty, for its files
 * @param {{ million: NaiveRow[], unbroken: NaiveRow[] }} texts
 * @param {number} hovers
 * @returns {Promise<NaiveTimes>}
 */
export async function measureNaively(folder, { million, unbroken }, hovers) {
  await writePage(folder);
  const app = await launchApp(folder, path.join(folder, 'data'));
  try {
    const page = await app.firstWindow();
    await installProbes(page);
    const unbrokenTime = await drawTime(page, unbroken, 1);
    const millionTime = await drawTime(page, million, rounds);
    const hoverTimes = await page.evaluate(([marks, count]) => {
      const { naive, probes } = /** @type {any} */ (window);
      naive.markAll(marks);
      return probes.hover(count);
    }, /** @type {const} */ ([markCount, hovers]));
    return {
      million: millionTime,
      unbroken: unbrokenTime,
      hoverAll: percentile(hoverTimes, 0.95),
    };
  } finally {
    await app.close();
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {NaiveRow[]} rows
 * @param {number} count of rounds
 */
async function drawTime(page, rows, count) {
  await page.evaluate((all) => void Object.assign(window, { rows: all }), rows);
  const times = [];
  for (let round = 0; round < count; round++) {
    const time = await page.evaluate(async () => {
      const { naive, probes, rows: all } = /** @type {any} */ (window);
      naive.clear();
      await new Promise((resolve) => setTimeout(resolve, 500));
      return probes.drawNaively((/** @type {() => void} */ done) => naive.draw(all, done));
    });
    times.push(time);
  }
  return median(times);
}

async function writePage(/** @type {string} */ folder) {
  await build({
    root: projectRoot,
    base: './',
    configFile: false,
    logLevel: 'warn',
    // As the app's own page is built.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: path.join(folder, 'page'),
      emptyOutDir: false,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: false,
      cssCodeSplit: false,
      rollupOptions: {
        input: path.join(projectRoot, 'bench/reading/naive-page.mjs'),
        output: {
          format: 'iife',
          entryFileNames: 'page.js',
          assetFileNames: (asset) =>
            asset.names[0]?.endsWith('.css') ? 'page.css' : '[name][extname]',
        },
      },
    },
  });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  writeFileSync(
    path.join(folder, 'page/index.html'),
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>naive</title>' +
      '<link rel="stylesheet" href="page.css"><div id="root"></div><script src="page.js"></script>',
  );
}

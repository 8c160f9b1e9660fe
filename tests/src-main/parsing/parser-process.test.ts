import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

import type { ImportJobId } from '#core/model/importing';
import { defaultPaneViews } from '#core/model/locale';
import { listFolder } from '../../../src-main/files/list-folder';
import { forkedChild } from '../../../src-main/parsing/forked-child';
import type { StartParserChild } from '../../../src-main/parsing/parser-child';
import { ParserClient, type ParserLimits } from '../../../src-main/parsing/parser-client';
import { importAll, resumeImport, type NamedInput } from '../../../src-main/services/import-all';
import { builtScripts, type BuiltScripts } from '../built-script';
import { damagedText, nativeBinding, newJob, resources, tempFolder } from '../library-fixture';
import { testLibrary } from '../library-fixture';

let scripts: BuiltScripts;

beforeAll(async () => {
  scripts = await builtScripts({
    parser: fileURLToPath(new URL('../../../src-main/parsing/parser-process.ts', import.meta.url)),
    hanging: fileURLToPath(new URL('./hanging-parser.ts', import.meta.url)),
    importer: fileURLToPath(new URL('../folder-importer.ts', import.meta.url)),
  });
}, 60_000);
afterAll(() => scripts.remove());

/** A client of real processes: how to kill the one that runs, and when the last one was gone. */
function client(script = 'parser', limits: Partial<ParserLimits> = {}, heap?: number) {
  const start = forkedChild(scripts.path(script));
  const ends: number[] = [];
  let started = 0;
  let kill = (): void => undefined;
  const watched: StartParserChild = (megabytes) => {
    const child = start(heap ?? megabytes);
    started += 1;
    kill = () => child.kill();
    child.onExit(() => ends.push(performance.now()));
    return child;
  };
  const log: string[] = [];
  const parser = new ParserClient(watched, (text) => log.push(text), limits);
  onTestFinished(() => parser.close());
  return { parser, ends, log, kill: () => kill(), started: () => started };
}

const oneLine = Buffer.from('第一段：推動產業發展，引導西部地區有序承接東部地區產業轉移。');
const hundredMegabytes = Math.floor((100 * 2 ** 20) / oneLine.length) * oneLine.length;

describe('100 MB on one line', () => {
  const path = (): string => {
    const file = join(tempFolder(), 'long.txt');
    writeFileSync(file, Buffer.alloc(hundredMegabytes, oneLine));
    return file;
  };

  it('is imported while the library answers other calls, and opens', async () => {
    const { parser, log } = client();
    const told: number[] = [];
    const onProgress = (_job: string, _name: string, part: number): void => void told.push(part);
    const { call, file } = await testLibrary({ runJob: parser.run, onProgress });
    let isDone = false;
    let answered = 0;
    const asking = (async () => {
      for (; !isDone; answered += 1) {
        await call('document:list', {});
        await new Promise((done) => setTimeout(done, 20));
      }
    })();
    const input = { kind: 'file', path: path() } as const;
    const summary = await call('import:one', { job: newJob(), place: 0, input });
    isDone = true;
    await asking;
    expect(answered).toBeGreaterThan(10);
    expect(log).toEqual([]);
    expect(told.length).toBeGreaterThan(5);
    expect(told.toSorted((a, b) => a - b)).toEqual(told);
    expect(summary.length).toBe((hundredMegabytes / oneLine.length) * oneLine.toString().length);
    expect(summary.title).toMatch(/^第一段：推動產業發展/u);

    const opened = await call('document:open', { document: summary.id, views: defaultPaneViews });
    expect(opened.firstRows[0]?.panes.right.text).toContain('推动产业发展');
    const last = opened.rows.length / 3 - 1;
    const rows = { document: summary.id, views: defaultPaneViews, from: last, to: last + 1 };
    expect((await call('row:list', rows))[0]?.end).toBe(summary.length);
    expectSound(file);
  }, 120_000);

  it('is let go at once when it is cancelled, and leaves the report line alone', async () => {
    const { parser, ends } = client();
    let stop = (): void => undefined;
    const { call, file } = await testLibrary({
      runJob: parser.run,
      onProgress: (_job, _name, fraction) => fraction >= 0.3 && stop(),
    });
    const job = newJob();
    let stopped = 0;
    stop = () => {
      stopped ||= performance.now();
      void call('import:stop', { job });
    };
    const input = { kind: 'file', path: path() } as const;
    const results = await importAll(call, job, [{ name: 'long.txt', input }]);
    const waited = performance.now() - stopped;
    expect(results).toMatchObject([{ ok: false, error: { code: 'cancelled' } }]);
    await expect.poll(() => ends.length).toBe(1);
    const dead = (ends[0] ?? Infinity) - stopped;
    process.stderr.write(
      `cancelled after ${Math.round(waited)} ms, the process gone after ${Math.round(dead)} ms\n`,
    );
    // Half a second is the aim; what is tested is that nobody waits for the parser to end by itself.
    expect(Math.max(waited, dead)).toBeLessThan(2000);
    const { items } = await call('import:report', { job });
    expect(items).toMatchObject([{ name: 'long.txt', status: 'waiting', document: null }]);
    expectSound(file, 0);
  });
});

describe('a parser that is killed', () => {
  it('at any moment of the import of a folder leaves each file whole or failed', async () => {
    const { parser, kill } = client();
    const { call, file } = await testLibrary({ runJob: parser.run });
    const random = seeded(14);
    const parent = tempFolder();
    let failed = 0;
    let done = 0;
    for (let round = 0; round < 20; round += 1) {
      const folder = folderOf(parent, `卷${round}`, 2, 400);
      const inputs = await inputsOf(folder);
      const timer = setTimeout(kill, random() * 200);
      const job = newJob();
      const results = await importAll(call, job, inputs, undefined, { name: '卷', skipped: 0 });
      clearTimeout(timer);
      for (const result of results) {
        if (result.ok) done += 1;
        else {
          failed += 1;
          expect(result.error).toMatchObject({
            code: 'parser-stopped',
            details: { reason: 'crash' },
          });
        }
      }
      const { job: report, items } = await call('import:report', { job });
      expect(report).toMatchObject({ isFinished: true, waiting: 0, total: 2 });
      expect(items.map(({ status }) => status)).toEqual(
        results.map(({ ok }) => (ok ? 'done' : 'failed')),
      );
    }
    expect(failed).toBeGreaterThan(2);
    expect(done).toBeGreaterThanOrEqual(20);
    expectSound(file, done);
    const input = { kind: 'text', text: damagedText } as const;
    expect(await call('import:one', { job: newJob(), place: 0, input })).toMatchObject({
      repairs: 1,
    });
  }, 120_000);

  it.each([1, 2, 3])('with the whole app: the import is gone on with (%i)', async (round) => {
    const parent = tempFolder();
    const folder = folderOf(parent, '文件', 12, 1500);
    const file = join(parent, 'library.sqlite3');
    const job = newJob();
    const begun = await importUntilKilled(file, folder, job, 30 + round * 130);
    expect(begun.length).toBeGreaterThan(0);

    const { call } = await testLibrary({ file });
    const before = await call('import:report', { job });
    expect(before.job).toMatchObject({ folder: '文件', skipped: 1, total: 12, isFinished: false });
    const done = before.items.filter(({ status }) => status === 'done');
    expect(before.job.waiting).toBe(12 - done.length);
    expectSound(file, done.length);

    const results = await resumeImport(call, job);
    expect(results.filter(({ ok }) => ok)).toHaveLength(12 - done.length);
    const after = await call('import:report', { job });
    expect(after.job).toMatchObject({ isFinished: true, waiting: 0, failed: 0 });
    const documents = await call('document:list', {});
    expect(documents.map(({ sourceName }) => sourceName).sort()).toEqual(
      after.items.map(({ name }) => name).sort(),
    );
    expect(new Set(after.items.map(({ document }) => document)).size).toBe(12);
    expectSound(file, 12);
  });
});

describe('a parser that does not come back', () => {
  it('is ended, and so is the next', async () => {
    const { parser, ends, started } = client('hanging', { silence: 300 });
    const { call, file } = await testLibrary({ runJob: parser.run });
    for (const text of ['推動高質量發展。', '承接東部地區產業轉移。']) {
      const input = { kind: 'text', text } as const;
      await expect(call('import:one', { job: newJob(), place: 0, input })).rejects.toMatchObject({
        ...{ code: 'parser-stopped', details: { reason: 'time' } },
      });
    }
    await expect.poll(() => ends.length).toBe(2);
    expect(started()).toBe(2);
    expectSound(file, 0);
  });

  it('since its memory is spent, is told of as stopped', async () => {
    const { parser } = client('parser', {}, 24);
    const { call, file } = await testLibrary({ runJob: parser.run });
    const input = { kind: 'text', text: oneLine.toString().repeat(200_000) } as const;
    await expect(call('import:one', { job: newJob(), place: 0, input })).rejects.toMatchObject({
      ...{ code: 'parser-stopped', details: { reason: 'crash' } },
    });
    expectSound(file, 0);
  });
});

/** Write texts that are each a little while’s work, and a file that is of no use. */
function folderOf(parent: string, name: string, files: number, lines: number): string {
  const folder = join(parent, name);
  mkdirSync(folder);
  for (let file = 0; file < files; file += 1) {
    const text = `${name}第${file}件\n${`${damagedText}\n`.repeat(lines / 10)}`;
    writeFileSync(join(folder, `${name}-${String(file).padStart(2, '0')}.txt`), text);
  }
  writeFileSync(join(folder, 'picture.png'), '');
  return folder;
}

async function inputsOf(folder: string): Promise<NamedInput[]> {
  const { files } = await listFolder(folder, 1000);
  return files.map(({ name, path }) => ({ name, input: { kind: 'file', path } }));
}

/** Names of the files that were begun until the importer was killed, `delay` ms after the first. */
function importUntilKilled(
  file: string,
  folder: string,
  job: ImportJobId,
  delay: number,
): Promise<string[]> {
  return new Promise((done, failed) => {
    const args = [scripts.path('importer'), file, resources, folder, scripts.path('parser'), job];
    const importer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    importer.stdout.once('data', () => setTimeout(() => importer.kill('SIGKILL'), delay));
    importer.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    importer.on('error', failed);
    importer.on('close', () => done(out.split('\n').slice(0, -1)));
  });
}

/** No damage, no half documents. */
function expectSound(file: string, documents?: number): void {
  const db = new Sqlite(file, {
    readonly: true,
    ...(nativeBinding === null ? {} : { nativeBinding }),
  });
  try {
    expect(db.pragma('quick_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    const count = (table: string): unknown =>
      db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    const tables = ['source', 'document', 'document_structure', 'source_reading'].map(count);
    expect(new Set(tables)).toEqual(new Set([documents ?? count('document')]));
  } finally {
    db.close();
  }
}

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

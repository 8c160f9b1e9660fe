import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

import { maxSourceBytes } from '#core/ipc/limits';
import { AppError } from '#core/model/app-error';
import { fileInput, importAll, type NamedInput } from '../../../src-main/services/import-all';
import type { RunParserJob } from '../../../src-main/parsing/parser-client';
import { damagedText, importText, newJob, tempFolder, testLibrary } from '../library-fixture';

const isRoot = process.getuid?.() === 0;
if (isRoot) process.stderr.write('running as root, who may read everything: one test is skipped\n');

const sample = resolve(
  import.meta.dirname,
  '../../../../shared/samples/text/policy-news-gansu.txt',
);
if (!existsSync(sample)) process.stderr.write('no ../shared/samples here: one test is skipped\n');

const file = (path: string) => ({ kind: 'file', path }) as const;

describe('importing', () => {
  it('keeps the bytes, and makes text, ledger, script and title of them', async () => {
    const { call } = await testLibrary();
    const summary = await importText(call, damagedText);
    expect(summary).toMatchObject({
      ...{ title: '關於產業轉移的意見', script: 'hant', glosses: 2, repairs: 1, annotations: 0 },
      ...{ sourceName: '', encoding: 'utf-8', opened: null },
    });
    const { bytes } = await call('source:read', { document: summary.id });
    expect(new TextDecoder().decode(bytes)).toBe(damagedText);
    const { text, ruby } = await call('document:layers', { document: summary.id });
    expect(text).toContain('發展對接活動(甘肅)');
    expect(text).toContain('承接東部地區');
    expect(ruby.map(({ start, end, reading }) => [text.slice(start, end), reading])).toEqual([
      ['發', 'fā'],
      ['對', 'duì'],
    ]);
  });

  it('brings a text from every encoding to the same canonical text', async () => {
    const { call } = await testLibrary();
    const text = damagedText.replaceAll('\n', '\r\n');
    const utf16 = Buffer.from(`\ufeff${text} `, 'utf16le');
    const inputs = [Buffer.from(text), Buffer.from(`\ufeff${text}`), utf16];
    const texts: string[] = [];
    for (const bytes of inputs) {
      const input = { kind: 'bytes', name: 'a.txt', bytes } as const;
      const { id, glosses, repairs } = await call('import:one', { job: newJob(), place: 0, input });
      expect([glosses, repairs]).toEqual([2, 1]);
      texts.push((await call('document:layers', { document: id })).text.trimEnd());
    }
    expect(new Set(texts).size).toBe(1);
  });

  it.skipIf(!existsSync(sample))('reads the sample of the issue', async () => {
    const { call } = await testLibrary();
    const summary = await call('import:one', { job: newJob(), place: 0, input: file(sample) });
    expect(summary).toMatchObject({ script: 'hant', glosses: 182, repairs: 1 });
    const { text } = await call('document:layers', { document: summary.id });
    expect(text).toContain('有序承接東部地區');
    expect(text).toContain('對接活動(甘肅)');
  });

  it('reports each file that cannot be imported, and imports the others', async () => {
    const { call } = await testLibrary();
    const folder = tempFolder();
    const path = (name: string): string => join(folder, name);
    mkdirSync(path('folder'));
    writeFileSync(path('empty.txt'), '');
    writeFileSync(
      path('binary.txt'),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    );
    writeFileSync(path('huge.txt'), '');
    truncateSync(path('huge.txt'), 250 * 2 ** 20);
    writeFileSync(path('good.txt'), '推動高質量發展。');
    const names = ['folder', 'empty.txt', 'binary.txt', 'huge.txt', 'missing.txt', 'good.txt'];
    const results = await importAll(
      call,
      newJob(),
      names.map((name) => fileInput(path(name))),
    );
    expect(results.map((result) => (result.ok ? 'ok' : result.error.code))).toEqual([
      ...['is-folder', 'empty-file', 'binary-file', 'too-large', 'file-missing', 'ok'],
    ]);
    expect(results[3]).toMatchObject({
      error: { details: { name: 'huge.txt', megabytes: 250, limit: maxSourceBytes / 2 ** 20 } },
    });
    for (const result of results) {
      if (!result.ok) expect(result.error.details['name']).toBe(result.name);
    }
    expect(await call('document:list', {})).toHaveLength(1);
  });

  it.skipIf(isRoot)('says so of a file it may not read', async () => {
    const { call } = await testLibrary();
    const path = join(tempFolder(), 'secret.txt');
    writeFileSync(path, '機密');
    chmodSync(path, 0);
    await expect(
      call('import:one', { job: newJob(), place: 0, input: file(path) }),
    ).rejects.toMatchObject({
      ...{ code: 'no-permission', details: { name: 'secret.txt' } },
    });
  });

  it.runIf(process.platform === 'linux')('does not wait for a pipe', async () => {
    const { call } = await testLibrary();
    const path = join(tempFolder(), 'pipe.txt');
    expect(spawnSync('mkfifo', [path]).status).toBe(0);
    await expect(
      call('import:one', { job: newJob(), place: 0, input: file(path) }),
    ).rejects.toThrow(/binary-file/u);
  });

  it('names the document that has the source already', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, damagedText);
    const input = { kind: 'text', text: damagedText } as const;
    const [result] = await importAll(call, newJob(), [{ name: '', input }]);
    expect(result).toMatchObject({
      ok: false,
      existing: id,
      error: { code: 'already-in-library' },
    });
    expect(await call('document:list', {})).toHaveLength(1);
  });

  it('brings a deleted document back with its notes when its source comes again', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, damagedText);
    const mark = { start: 0, end: 4, color: 'pink', note: '要點', tags: [] } as const;
    await call('annotation:create', { document: id, ...mark, tags: [] });
    await call('document:delete', { document: id });
    expect(await call('document:list', {})).toEqual([]);
    expect((await call('document:list-deleted', {})).map((one) => one.id)).toEqual([id]);
    expect(await importText(call, damagedText)).toMatchObject({ id, annotations: 1 });
  });

  it('stops when told, with nothing imported', async () => {
    const neverDone: RunParserJob = () => {
      let cancel = (): void => undefined;
      const result = new Promise<never>((_resolve, reject) => {
        cancel = () => reject(new AppError('cancelled'));
      });
      return { result, cancel };
    };
    const { call } = await testLibrary({ runJob: neverDone });
    const inputs = ['甲', '乙'].map((text): NamedInput => ({
      name: '',
      input: { kind: 'text', text },
    }));
    const job = newJob();
    const running = importAll(call, job, inputs);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await call('import:stop', { job });
    const results = await running;
    expect(results.map((result) => !result.ok && result.error.code)).toEqual(['cancelled']);
    expect(await call('document:list', {})).toEqual([]);
  });

  it('stops all files of an import that are under way at once', async () => {
    const neverDone: RunParserJob = () => {
      let cancel = (): void => undefined;
      const result = new Promise<never>((_resolve, reject) => {
        cancel = () => reject(new AppError('cancelled'));
      });
      return { result, cancel };
    };
    const { call } = await testLibrary({ runJob: neverDone });
    const job = newJob();
    const both = ['甲', '乙'].map((text) =>
      call('import:one', { job, place: 0, input: { kind: 'text', text } }),
    );
    const ends = Promise.allSettled(both);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await call('import:stop', { job });
    expect((await ends).map((end) => end.status === 'rejected' && String(end.reason))).toEqual(
      Array(2).fill(expect.stringContaining('cancelled')),
    );
  });

  it('lets only one of two imports of the same text in', async () => {
    const { call } = await testLibrary();
    const both = await Promise.allSettled([
      importText(call, damagedText),
      importText(call, damagedText),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await call('document:list', {})).toHaveLength(1);
  });

  it('puts the sample into a new library once, and never again', async () => {
    const { call, file: path, close } = await testLibrary({ withSample: true });
    const [sample] = await call('document:list', {});
    expect(sample?.sourceName).toBe('sample-policy.txt');
    if (sample) await call('document:delete', { document: sample.id });
    close();
    const again = await testLibrary({ file: path, withSample: true });
    expect(await again.call('document:list', {})).toEqual([]);
  });
});

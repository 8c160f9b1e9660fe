import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { listFolder } from '../../../src-main/files/list-folder';
import type { RunParserJob } from '../../../src-main/parsing/parser-client';
import { runHere } from '../../../src-main/parsing/run-here';
import {
  fileInput,
  importAll,
  resumeImport,
  type NamedInput,
} from '../../../src-main/services/import-all';
import { newJob, tempFolder, testLibrary } from '../library-fixture';

function files(count: number): string[] {
  const folder = tempFolder();
  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, `${index}.txt`);
    writeFileSync(path, `第${index}號文件：推動高質量發展。`);
    return path;
  });
}

describe('the report of an import', () => {
  it('has a line for each file, with what became of it', async () => {
    const { call } = await testLibrary();
    const [good = '', same = '', empty = ''] = files(3);
    writeFileSync(same, '第0號文件：推動高質量發展。');
    writeFileSync(empty, '');
    const job = newJob();
    const paths = [good, same, empty, join(tempFolder(), 'gone.pdf')];
    await importAll(call, job, paths.map(fileInput));
    const { job: found, items } = await call('import:report', { job });
    expect(found).toMatchObject({ isFinished: true, total: 4, waiting: 0, failed: 2 });
    expect(items.map(({ status, error }) => [status, error?.code ?? null])).toEqual([
      ['done', null],
      ['present', 'already-in-library'],
      ['failed', 'empty-file'],
      ['failed', 'file-missing'],
    ]);
    const [document] = await call('document:list', {});
    expect(items[0]?.document).toBe(document?.id);
    expect(items[1]?.document).toBe(document?.id);
    expect(await call('document:list', {})).toHaveLength(1);
  });

  it('lists imports, the newest first, and forgets one', async () => {
    const { call } = await testLibrary();
    const [first, second] = [newJob(), newJob()];
    for (const job of [first, second]) await importAll(call, job, files(1).map(fileInput));
    expect((await call('import:list', {})).map(({ id }) => id)).toEqual([second, first]);
    await call('import:forget', { job: second });
    expect((await call('import:list', {})).map(({ id }) => id)).toEqual([first]);
    await expect(call('import:report', { job: second })).rejects.toThrow(/import-missing/u);
  });

  it('is gone on with after it was stopped, each file once', async () => {
    let parsed = 0;
    const counting: RunParserJob = (name, params, onProgress) => {
      if (name === 'parse') parsed += 1;
      return runHere(name, params, onProgress);
    };
    const { call } = await testLibrary({ runJob: counting });
    const job = newJob();
    const inputs = files(6).map(fileInput);
    const first = await importAll(call, job, inputs, ({ place }) => {
      if (place === 3) void call('import:stop', { job });
    });
    expect(first.length).toBeLessThan(6);
    const waiting = 6 - first.filter(({ ok }) => ok).length;
    expect((await call('import:report', { job })).job).toMatchObject({
      ...{ isFinished: false, waiting },
    });
    const rest = await resumeImport(call, job);
    expect(rest.every(({ ok }) => ok)).toBe(true);
    expect(rest).toHaveLength(waiting);
    expect((await call('import:report', { job })).job).toMatchObject({
      ...{ isFinished: true, waiting: 0, failed: 0 },
    });
    expect(await call('document:list', {})).toHaveLength(6);
    expect(parsed).toBe(6);
  });

  it('outlives the library being closed, and says so of files that cannot be had again', async () => {
    const { call, file, close } = await testLibrary();
    const job = newJob();
    const [path = ''] = files(1);
    const dropped: NamedInput = {
      name: '掉落.txt',
      input: { kind: 'bytes', name: '掉落.txt', bytes: new Uint8Array(2) },
    };
    await call('import:begin-job', {
      ...{ job, folder: '政策', skipped: 3 },
      items: [
        { name: '0.txt', path },
        { name: dropped.name, path: null },
      ],
    });
    close();
    const again = await testLibrary({ file });
    expect(await again.call('import:list', {})).toMatchObject([
      { id: job, folder: '政策', skipped: 3, isFinished: false, waiting: 2 },
    ]);
    expect(await resumeImport(again.call, job)).toMatchObject([{ ok: true }]);
    const { items } = await again.call('import:report', { job });
    expect(items.map(({ status }) => status)).toEqual(['done', 'failed']);
  });

  it('fails with its file when the reader of a format fails, and leaves nothing behind', async () => {
    const failing: RunParserJob = () => ({
      result: Promise.reject(new TypeError('unforeseen')),
      cancel: () => undefined,
    });
    const { call } = await testLibrary({ runJob: failing });
    const job = newJob();
    const [result] = await importAll(call, job, files(1).map(fileInput));
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect((await call('import:report', { job })).job).toMatchObject({ failed: 1 });
    expect(await call('document:list', {})).toEqual([]);
  });
});

describe('listing a folder', () => {
  it('finds what is read at any depth, in order, and counts the rest', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, '乙', '丙'), { recursive: true });
    mkdirSync(join(folder, '.git'));
    for (const name of ['b.TXT', 'a.html', 'c.png', '乙/d.pdf', '乙/丙/e.md', '.git/f.txt']) {
      writeFileSync(join(folder, name), '');
    }
    symlinkSync(folder, join(folder, 'loop'));
    const { files: found, skipped } = await listFolder(folder, 100);
    expect(found.map(({ name }) => name)).toEqual(['a.html', 'b.TXT', '乙/d.pdf', '乙/丙/e.md']);
    // The picture, and the link that is not followed.
    expect(skipped).toBe(2);
    expect((await listFolder(folder, 2)).files).toHaveLength(2);
  });

  it('says so of a folder that is gone', async () => {
    const folder = tempFolder();
    rmSync(folder, { recursive: true });
    await expect(listFolder(folder, 10)).rejects.toThrow(/file-missing/u);
  });
});

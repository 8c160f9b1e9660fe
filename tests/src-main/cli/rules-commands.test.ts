import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Choice, Phrase } from '#core/model/conversion';
import { damagedText, tempFolder } from '../library-fixture';
import { runLine, type Run } from './run-line';

let folder = '';
beforeEach(() => {
  folder = tempFolder();
});

const run = (...line: string[]): Promise<Run> => runLine(folder, line);

async function json<T>(...line: string[]): Promise<T> {
  const { code, out, err } = await run(...line, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as T;
}

async function imported(): Promise<string> {
  writeFileSync(join(folder, 'a.txt'), damagedText);
  const [first] = await json<{ id: string }[]>('import', 'a.txt');
  return first?.id ?? '';
}

describe('dictionary', () => {
  it('adds, lists and removes phrases', async () => {
    const id = await imported();
    const { phrase } = await json<{ phrase: Phrase }>('dictionary', 'add', '网络', '網路');
    expect(phrase).toMatchObject({ scope: 'library', directions: ['s2t', 't2s'] });
    const line = ['dictionary', 'add', '里', '裡', '--scope', 'document', '--document', id];
    const { code, out } = await run(...line, '--direction', 't2s');
    expect([code, out.replace(/^[0-9a-f-]{36}/u, 'ID')]).toEqual([
      ...[0, 'ID\tdocument\tt2s\t里\t裡\n'],
    ]);
    expect(await json<Phrase[]>('dictionary', 'list')).toHaveLength(2);
    const here = await json<Phrase[]>('dictionary', 'list', '--document', id);
    expect(here.map(({ scope }) => scope)).toEqual(['document', 'library']);
    expect(await run('dictionary', 'remove', ...here.map((one) => one.id))).toEqual({
      ...{ code: 0, out: '', err: '' },
    });
    expect((await run('dictionary', 'list')).out).toBe('');
  });

  it("imports and exports OpenCC's files", async () => {
    writeFileSync(join(folder, 'in.txt'), '网络\t網路\n没有\n');
    const { out } = await run('dictionary', 'import', 'in.txt', '--direction', 's2t');
    const [first, second] = out.split('\n');
    expect(first).toBe('1 entries, 1 added, 0 changed, 1 refused');
    expect(second).toMatch(/^2\t./u);
    const path = join(folder, 'out.txt');
    const line = ['dictionary', 'export', 'out.txt', '--direction', 's2t'];
    expect(await json(...line)).toEqual({ path });
    expect(readFileSync(path, 'utf8')).toBe('网络\t網路\n');
    await run(...line, '--scope', 'library', '--direction', 't2s');
    expect(readFileSync(path, 'utf8')).toBe('');
  });
});

describe('choices', () => {
  it('are set, listed and removed', async () => {
    const id = await imported();
    const at = ['--scope', 'place', '--document', id, '--start', '0'];
    const line = ['choices', 'set', '關', '关', '--target', 'cn'];
    const set = await json<{ choice: Choice; replaced: null }>(...line, ...at);
    expect(set).toMatchObject({ choice: { document: id, start: 0 }, replaced: null });
    expect((await run(...line)).out).toMatch(/^[0-9a-f-]{36}\tlibrary\t-\tcn\t關\t关\n$/u);
    expect(await json<Choice[]>('choices', 'list')).toHaveLength(2);
    expect((await run('choices', 'remove', set.choice.id)).code).toBe(0);
    expect(await json<Choice[]>('choices', 'list', '--document', id)).toMatchObject([
      { scope: 'library' },
    ]);
  });

  it('go from one library to another', async () => {
    await run('choices', 'set', '發', '发', '--target', 'cn');
    await run('dictionary', 'add', '网络', '網路');
    const path = join(folder, 'choices.json');
    expect((await run('choices', 'export', 'choices.json')).out).toBe(`${path}\n`);
    const there = ['--library', 'other'];
    expect((await run('choices', 'import', 'choices.json', ...there)).out).toBe(
      'choices: 1 added, 0 changed; phrases: 1 added, 0 changed; 0 unplaced\n',
    );
    expect(await json<Choice[]>('choices', 'list', ...there)).toHaveLength(1);
    expect(await json('choices', 'import', 'choices.json')).toMatchObject({ collections: 0 });
  });
});

const id = '01a20893-2215-745d-a25b-5dd96f2202b7';

describe('bad use', () => {
  it.each([
    [['dictionary']],
    [['dictionary', 'fly']],
    [['dictionary', 'add', '网络']],
    [['dictionary', 'add', '网 络', '網路']],
    [['dictionary', 'add', '网络', '網路', '--scope', 'place']],
    [['dictionary', 'add', '网络', '網路', '--scope', 'document']],
    [['dictionary', 'remove', 'no-id']],
    [['dictionary', 'import', 'a.txt']],
    [['dictionary', 'export', 'a.txt', '--direction', 's2t', '--scope', 'document']],
    [['choices']],
    [['choices', 'set', '發', '发']],
    [['choices', 'set', '發', '发', '--target', 'jp']],
    [['choices', 'set', '發', '发', '--target', 'cn', '--scope', 'document']],
    [['choices', 'set', '發', '发', '--target', 'cn', '--scope', 'place', '--document', id]],
  ])('%j exits 2 with one line', async (line) => {
    const { code, out, err } = await run(...line);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^error: [^\n]{5,}\n$/u);
  });

  it('offers help for each verb', async () => {
    const { code, out } = await run('dictionary', '--help');
    expect(code).toBe(0);
    expect(out).toContain('import');
  });
});

describe('a failed job', () => {
  it.each([
    [['dictionary', 'list', '--document', id]],
    [['dictionary', 'remove', id]],
    [['dictionary', 'import', 'missing.txt', '--direction', 's2t']],
    [['choices', 'list', '--document', id]],
    [['choices', 'remove', id]],
    [['choices', 'set', '發', '发', '--target', 'cn', '--scope', 'document', '--document', id]],
    [['choices', 'import', 'missing.json']],
  ])('%j exits 1 with one line', async (line) => {
    const { code, out, err } = await run(...line);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^error: [^\n]{5,}\n$/u);
  });

  it('says what is no file of conversions', async () => {
    writeFileSync(join(folder, 'a.json'), '{}');
    expect((await run('choices', 'import', 'a.json')).err).toBe(
      'error: “a.json” is no file of conversions or cleaning rules that this version of Duizhao can read.\n',
    );
  });
});

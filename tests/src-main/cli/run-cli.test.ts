import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';

import { damagedText, tempFolder } from '../library-fixture';
import { runLine, type Run } from './run-line';

let folder = '';
beforeEach(() => {
  folder = tempFolder();
});

const run = (line: readonly string[], stdin = ''): Promise<Run> => runLine(folder, line, stdin);

async function json<T>(...line: string[]): Promise<T> {
  const { code, out, err } = await run([...line, '--json']);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as T;
}

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

async function imported(text = damagedText): Promise<string> {
  const [first] = await json<{ id: string }[]>('import', write('a.txt', text));
  return first?.id ?? '';
}

describe('clean, restore', () => {
  it('prints the canonical text and nothing else', async () => {
    const { code, out } = await run(['clean', write('a.txt', damagedText)]);
    expect(code).toBe(0);
    expect(out).toBe(
      '關於產業轉移的意見\n發展對接活動(甘肅)在蘭州開幕。\n西部地區有序承接東部地區產業，推動高質量發展。',
    );
  });

  it('tells in JSON what it did, in offsets of the canonical text', async () => {
    type Cleaned = {
      text: string;
      ruby: { start: number; end: number; reading: string }[];
      ledger: { rule: string; start: number; end: number; before: string; after: string }[];
    };
    const cleaned = await json<Cleaned>('clean', write('a.txt', damagedText));
    expect(Object.keys(cleaned)).toEqual(
      expect.arrayContaining(['text', 'source', 'script', 'ruby', 'ledger', 'blocks', 'metadata']),
    );
    expect(cleaned).toMatchObject({ script: 'hant', source: { encoding: 'utf-8' } });
    expect(
      cleaned.ruby.map(({ start, end, reading }) => cleaned.text.slice(start, end) + reading),
    ).toEqual([...['發fā', '對duì']]);
    for (const { start, end, after } of cleaned.ledger)
      expect(cleaned.text.slice(start, end)).toBe(after);
    expect(cleaned.ledger.map(({ rule }) => rule)).toEqual(['gloss', 'gloss', 'damage']);
  });

  it('restores the decoded source byte for byte, its mark and line ends too', async () => {
    const source = `\ufeff${damagedText.replaceAll('\n', '\r\n')}\r\n`;
    const { out } = await run(['restore', write('a.txt', source)]);
    expect(Buffer.from(out).equals(readFileSync(join(folder, 'a.txt')))).toBe(true);
  });
});

describe('convert', () => {
  it('reads standard input or a file, and adds nothing', async () => {
    const line = ['convert', '--from', 't', '--to', 'cn'];
    expect(await run(line, '發展')).toEqual({ code: 0, out: '发展', err: '' });
    expect((await run([...line, write('a.txt', '頭髮\n')])).out).toBe('头发\n');
    expect((await run(line, '')).out).toBe('');
  });

  it('gives segments that tile both texts', async () => {
    const { out } = await run(['convert', '--from', 'cn', '--to', 't', '--segments'], '头发发展a');
    const { text, segments } = JSON.parse(out) as {
      text: string;
      segments: [number, number, number, number, string][];
    };
    expect(text).toBe('頭髮發展a');
    expect(segments.at(-1)?.[1]).toBe(5);
    expect(segments.map(([, , start, end]) => text.slice(start, end)).join('')).toBe(text);
    expect(segments.at(-1)?.[4]).toBe('identity');
  });
});

describe('the library', () => {
  it('imports, lists and shows', async () => {
    const id = await imported();
    expect(await json('list')).toMatchObject([
      { id, title: '關於產業轉移的意見', glosses: 2, repairs: 1 },
    ]);
    const shown = await json<{ text: string }>('show', id);
    expect(shown).toMatchObject({ id, script: 'hant', source: { name: 'a.txt' }, position: 0 });
    expect((await run(['show', id])).out).toBe(shown.text);
    expect((await run(['list'])).out).toBe(`${id}\thant\t關於產業轉移的意見\n`);
  });

  it('says on one line why a file was not imported, and imports the others', async () => {
    mkdirSync(join(folder, 'sub'));
    const { code, out, err } = await run([
      ...[
        'import',
        'missing.txt',
        'sub',
        write('empty.txt', ''),
        write('b.txt', '推動發展。'),
        '--json',
      ],
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toHaveLength(1);
    expect(err.trimEnd().split('\n')).toEqual([
      'error: “sub” holds no file of a format that is read.',
      'error: “missing.txt” was not found.',
      'error: “empty.txt” is empty.',
    ]);
    const again = await run(['import', 'b.txt']);
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toMatch(/^error: “b\.txt” is already in the library, as [0-9a-f-]{36}\.\n$/u);
  });

  it('takes --library before and after the verb', async () => {
    write('a.txt', damagedText);
    expect((await run(['--library', 'other', 'import', 'a.txt'])).code).toBe(0);
    expect(await json('list', '--library', 'other')).toHaveLength(1);
    expect(existsSync(join(folder, 'library'))).toBe(false);
  });

  it('marks, lists and exports notes', async () => {
    const id = await imported();
    const line = ['annotate', id, '--start', '0', '--end', '4', '--note', '**要點**'];
    const made = await json(...line, '--color', 'pink', '--tag', '甲', '--tag', '乙');
    expect(made).toMatchObject({
      start: 0,
      end: 4,
      exact: '關於產業',
      color: 'pink',
      tags: ['甲', '乙'],
    });
    expect(await json('notes', id)).toEqual([made]);
    const { code } = await run(['export', id, '--format', 'md', '--out', 'notes.md']);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'notes.md'), 'utf8')).toContain('> 关于产业');
  });

  it('finds terms in a file and in a document alike', async () => {
    const id = await imported();
    type Term = { start: number; end: number; term: string; concept: string };
    const ofFile = await json<Term[]>('terms', 'a.txt');
    expect(ofFile.map(({ term }) => term)).toContain('高質量發展');
    expect(await json('terms', id)).toEqual(ofFile);
  });
});

const id = '01a20893-2215-745d-a25b-5dd96f2202b7';

describe('bad use', () => {
  it.each([
    [[]],
    [['fly']],
    [['clean']],
    [['clean', 'a', 'b']],
    [['clean', 'a', '--wings']],
    [['convert', '--from', 't']],
    [['convert', '--from', 'klingon', '--to', 'cn']],
    [['import']],
    [['annotate', id, '--start', 'one', '--end', '2']],
    [['annotate', id, '--start', '-1', '--end', '2']],
    [['annotate', id, '--start', '2', '--end', '2']],
    [['annotate', id, '--start', '1']],
    [['annotate', id, '--start', '1', '--end', '2', '--color', 'mauve']],
    [['annotate', id, '--start', '1', '--end', '2', '--tag', ' ']],
    [['export', id, '--format', 'pdf', '--out', 'a']],
    [['export', id, '--format', 'md']],
  ])('%j exits 2 with one line', async (line) => {
    const { code, out, err } = await run(line);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/^error: [^\n]{5,}\n$/u);
  });

  it('offers help', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('annotate');
  });
});

describe('a failed job', () => {
  it.each([
    [['clean', 'missing.txt']],
    [['show', id]],
    [['show', 'no-id']],
    [['notes', id]],
    [['annotate', id, '--start', '0', '--end', '1']],
    [['export', id, '--format', 'md', '--out', 'a.md']],
    [['terms', 'missing.txt']],
  ])('%j exits 1 with one line', async (line) => {
    const { code, out, err } = await run(line);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/^error: [^\n]{5,}\n$/u);
  });

  it('refuses a range outside the text', async () => {
    const { code, err } = await run([
      'annotate',
      await imported(),
      '--start',
      '0',
      '--end',
      '9999',
    ]);
    expect([code, err]).toEqual([
      1,
      'error: The range 0–9999 does not fit the text, or cuts a character.\n',
    ]);
  });

  it('leaves a file that is no library alone', async () => {
    mkdirSync(join(folder, 'library'));
    const file = join(folder, 'library', 'library.sqlite3');
    writeFileSync(file, 'precious notes');
    expect((await run(['list'])).code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe('precious notes');
  });
});

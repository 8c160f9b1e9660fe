import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';

import { tempFolder } from '../library-fixture';
import { runLine, type Run } from './run-line';

const fixtures = resolve(import.meta.dirname, '../../fixtures');
let folder = '';
beforeEach(() => {
  folder = tempFolder();
});

const run = (...line: string[]): Promise<Run> => runLine(folder, line);

const page = readFileSync(join(fixtures, 'pages', 'gov-cn-policy.html'), 'utf8');
const archive = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://www.gov.cn/a.html',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="b"',
  '',
  '--b',
  'Content-Type: text/html',
  'Content-Transfer-Encoding: base64',
  'Content-Location: https://www.gov.cn/a.html',
  '',
  Buffer.from(page).toString('base64'),
  '--b--',
  '',
].join('\r\n');

/** A file of each format, put into the folder. */
const makers: Readonly<Record<string, () => void>> = {
  'a.txt': () => writeFileSync(join(folder, 'a.txt'), '推動產業(yè)發展。\n承接?xùn)|部地區。'),
  'a.html': () => writeFileSync(join(folder, 'a.html'), page),
  'a.mhtml': () => writeFileSync(join(folder, 'a.mhtml'), archive),
  'a.md': () => writeFileSync(join(folder, 'a.md'), '# 意見\n\n- 推動產業(yè)發展\n- 其二\n'),
  'a.docx': () => copyFileSync(join(fixtures, 'documents/word.docx'), join(folder, 'a.docx')),
  'a.epub': () => copyFileSync(join(fixtures, 'documents/hand.epub'), join(folder, 'a.epub')),
  'a.pdf': () => copyFileSync(join(fixtures, 'documents/chromium.pdf'), join(folder, 'a.pdf')),
};

type Cleaned = {
  text: string;
  source: { format: string; sha256: string };
  blocks: { kind: string; start: number; end: number }[];
  ledger: { rule: string; start: number; end: number; before: string; after: string }[];
};

describe.each(Object.keys(makers))('a file %s', (name) => {
  const format = name.slice(2);
  beforeEach(() => makers[name]?.());

  it('is cleaned, and restored to all of its text', async () => {
    const { code, out } = await run('clean', name, '--json');
    expect(code).toBe(0);
    const { text, source, ledger } = JSON.parse(out) as Cleaned;
    expect(source.format).toBe(format);
    expect(text).toMatch(/\p{Script=Han}{2}/u);
    const restored = (await run('restore', name)).out;
    // The ledger, taken back by hand from the end.
    let byHand = text;
    for (const { start, end, before } of ledger.toReversed()) {
      byHand = byHand.slice(0, start) + before + byHand.slice(end);
    }
    expect(restored).toBe(byHand);
  });

  it('is imported, with what was found out about it', async () => {
    const { code, out, err } = await run('import', name, '--json');
    expect([code, err]).toEqual([0, '']);
    const [document] = JSON.parse(out) as { id: string; format: string; title: string }[];
    expect(document).toMatchObject({ format });
    expect(document?.title).not.toBe('');
    const shown = JSON.parse((await run('show', document?.id ?? '', '--json')).out) as Cleaned;
    const cleaned = JSON.parse((await run('clean', name, '--json')).out) as Cleaned;
    expect(shown.text).toBe(cleaned.text);
  });
});

it('imports a folder, and prints a report on every file', async () => {
  mkdirSync(join(folder, '文件'));
  writeFileSync(join(folder, '文件', '一.txt'), '第一份文件。');
  writeFileSync(join(folder, '文件', '空.txt'), '');
  const { code, out } = await run('import', '文件', '--json', '--report');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject([
    { name: '一.txt', status: 'done' },
    { name: '空.txt', status: 'failed', error: 'empty-file' },
  ]);
});

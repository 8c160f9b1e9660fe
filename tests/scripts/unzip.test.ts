import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { unzip } from '../../scripts/electron/unzip.mjs';
import { type FixtureEntry, makeZip } from './zip-fixture';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'unzip-test-'));
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

function unpack(entries: readonly FixtureEntry[]): Promise<void> {
  return unpackBytes(makeZip(entries));
}

function unpackBytes(bytes: Buffer): Promise<void> {
  const file = path.join(folder, 'fixture.zip');
  fs.writeFileSync(file, bytes);
  return unzip(file, path.join(folder, 'out'));
}

const read = (name: string): string => fs.readFileSync(path.join(folder, 'out', name), 'utf8');

describe('unzip', () => {
  it('unpacks stored, deflated and empty files and keeps the executable bit', async () => {
    await unpack([
      { name: '政策/', content: '' },
      { name: '政策/一.txt', content: '政策文件'.repeat(1000), deflate: true },
      { name: 'run', content: '#!', mode: 0o100755 },
      { name: 'empty', content: '' },
    ]);
    expect(read('政策/一.txt')).toBe('政策文件'.repeat(1000));
    expect(read('empty')).toBe('');
    expect(fs.statSync(path.join(folder, 'out/run')).mode & 0o111).toBe(0o111);
  });

  it.each(['../escaped', 'a/../../escaped', path.join(os.tmpdir(), 'escaped')])(
    'refuses an entry that leaves its folder: %s',
    async (name) => {
      await expect(unpack([{ name, content: 'x' }])).rejects.toThrow('leaves its folder');
      expect(fs.existsSync(path.join(folder, 'escaped'))).toBe(false);
    },
  );

  it('refuses a symbolic link', async () => {
    const link = { name: 'link', content: '../..', mode: 0o120777 };
    await expect(unpack([link])).rejects.toThrow('symbolic link');
  });

  it('refuses a second entry of the same name', async () => {
    const twice = { name: 'a', content: '1' };
    await expect(unpack([twice, { ...twice, content: '2' }])).rejects.toThrow('EEXIST');
    expect(read('a')).toBe('1');
  });

  it.each([true, false])('notices a wrong checksum (deflated: %s)', async (deflate) => {
    const entry = { name: 'a', content: 'text', crc: 1, deflate };
    await expect(unpack([entry])).rejects.toThrow('damaged zip entry: a');
  });

  it('notices an entry that unpacks to more than it says', async () => {
    const bomb = { name: 'a', content: '0'.repeat(1 << 22), size: 10, deflate: true };
    await expect(unpack([bomb])).rejects.toThrow('damaged zip entry: a');
  });

  it.each([10, 60])('notices a file cut short by %i bytes', async (cut) => {
    const bytes = makeZip([{ name: 'a', content: 'text' }]);
    await expect(unpackBytes(bytes.subarray(0, bytes.length - cut))).rejects.toThrow('zip');
  });
});

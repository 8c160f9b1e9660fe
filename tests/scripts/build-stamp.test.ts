import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  hashSources,
  sameSnapshot,
  snapshotOutputs,
  snapshotSources,
} from '../../scripts/build-stamp.mjs';

let root: string;

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'stamp-test-'));
  write('package.json', '{}');
  write('src-core/text/圖.ts', 'export const a = 1;');
  write('resources/words.txt', '發\t发');
});

afterEach(() => {
  fs.rmSync(root, { recursive: true, force: true });
});

function write(name: string, content: string): void {
  const file = path.join(root, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
}

const hash = (): string => hashSources(root, snapshotSources(root));

describe('the build stamp', () => {
  it.each([
    ['a source', 'src-core/text/圖.ts', 'export const a = 2;'],
    ['a resource', 'resources/words.txt', '發\t髮'],
    ['the manifest', 'package.json', '{ }'],
    ['a new tsconfig', 'tsconfig.main.json', '{}'],
    ['a new source', 'src-main/index.ts', ''],
  ])('changes with %s', (_what, name, content) => {
    const before = hash();
    write(name, content);
    expect(hash()).not.toBe(before);
  });

  it('changes when a source is removed or renamed', () => {
    const before = hash();
    fs.renameSync(path.join(root, 'resources/words.txt'), path.join(root, 'resources/other.txt'));
    const renamed = hash();
    fs.rmSync(path.join(root, 'resources/other.txt'));
    expect(new Set([before, renamed, hash()]).size).toBe(3);
  });

  it('stays when a source is only touched, though its snapshot differs', () => {
    const before = snapshotSources(root);
    const hashBefore = hash();
    const later = new Date(Date.now() + 5_000);
    fs.utimesSync(path.join(root, 'src-core/text/圖.ts'), later, later);
    expect(sameSnapshot(before, snapshotSources(root))).toBe(false);
    expect(hash()).toBe(hashBefore);
  });

  it('ignores what the build does not read', () => {
    const before = hash();
    write('tests/a.test.ts', '');
    write('README.md', '');
    write('src-core/.DS_Store', '');
    expect(hash()).toBe(before);
  });

  it('notices an output that is gone, and leaves out its own files', () => {
    write('out/main/index.cjs', '');
    write('out/main/cli.cjs', '');
    write('out/.stamp', '{}');
    const before = snapshotOutputs(root, 'out');
    expect(Object.keys(before).sort()).toEqual(['out/main/cli.cjs', 'out/main/index.cjs']);
    fs.rmSync(path.join(root, 'out/main/cli.cjs'));
    expect(sameSnapshot(before, snapshotOutputs(root, 'out'))).toBe(false);
  });
});

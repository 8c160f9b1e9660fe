import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';

import { findFile } from '../../../src-main/app/serve-ui';
import { tempFolder } from '../library-fixture';

let folder = '';
beforeEach(() => {
  const outer = tempFolder();
  folder = join(outer, 'ui');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '');
  writeFileSync(join(folder, 'assets', 'main-a_1.js'), '');
  writeFileSync(join(folder, 'data.bin'), '');
  writeFileSync(join(outer, 'secret.html'), '');
  symlinkSync(join(outer, 'secret.html'), join(folder, 'link.html'));
  symlinkSync(outer, join(folder, 'out'));
});

describe('findFile', () => {
  it.each([
    ['app://ui/index.html', 'text/html; charset=utf-8'],
    ['app://ui/index.html?x#y', 'text/html; charset=utf-8'],
    ['app://ui/assets/main-a_1.js', 'text/javascript; charset=utf-8'],
  ])('finds %s', async (url, mediaType) => {
    expect(await findFile(folder, url, 'GET')).toMatchObject({ mediaType });
  });

  it.each([
    'app://ui/../secret.html',
    'app://ui/assets/../../secret.html',
    'app://ui/%2e%2e/secret.html',
    'app://ui/..%2fsecret.html',
    'app://ui/..\\secret.html',
    'app://ui/index.html%00.js',
    'app://ui//index.html',
    'app://ui/link.html',
    'app://ui/out/secret.html',
    'app://ui/data.bin',
    'app://ui/assets',
    'app://ui/',
    'app://other/index.html',
    'file:///etc/passwd',
  ])('does not find %s', async (url) => {
    expect(await findFile(folder, url, 'GET')).toBeNull();
  });

  it('answers reading only', async () => {
    expect(await findFile(folder, 'app://ui/index.html', 'POST')).toBeNull();
  });
});

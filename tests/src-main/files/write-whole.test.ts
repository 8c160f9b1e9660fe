import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { writeWhole } from '../../../src-main/files/write-whole';
import { tempFolder } from '../library-fixture';

describe('writeWhole', () => {
  it('makes a file, and replaces one', async () => {
    const path = join(tempFolder(), 'a.md');
    await writeWhole(path, '甲');
    await writeWhole(path, new Uint8Array([0x62]));
    expect(readFileSync(path, 'utf8')).toBe('b');
  });

  it('follows a link', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'real.md'), '');
    symlinkSync(join(folder, 'real.md'), join(folder, 'link.md'));
    await writeWhole(join(folder, 'link.md'), '甲');
    expect(readFileSync(join(folder, 'real.md'), 'utf8')).toBe('甲');
  });

  it('leaves no draft where it fails', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'taken', 'full'), { recursive: true });
    await expect(writeWhole(join(folder, 'taken'), '甲')).rejects.toMatchObject({
      code: 'write-failed',
    });
    expect(readdirSync(folder)).toEqual(['taken']);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { tempFolder } from '../library-fixture';
import { runLine } from './run-line';

describe('ruby', () => {
  it('lists the readings over a document, as tabs or JSON', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'a.txt'), '研究企業。\n');
    const id = (await runLine(folder, ['import', 'a.txt'])).out.trim().split('\t')[0] ?? '';
    const line = ['ruby', id, '--notation', 'zhuyin', '--region', 'tw'];
    const run = await runLine(folder, line);
    expect(run).toEqual({
      ...{ code: 0, err: '' },
      out: '0\t1\t研\tㄧㄢˊ\n1\t2\t究\tㄐㄧㄡˋ\n2\t3\t企\tㄑㄧˋ\n3\t4\t業\tㄧㄝˋ\n',
    });
    const json = await runLine(folder, [...line, '--scope', 'source', '--json']);
    expect(JSON.parse(json.out)).toEqual([]);
    expect((await runLine(folder, ['ruby', id, '--scope', 'some'])).code).toBe(2);
  });
});

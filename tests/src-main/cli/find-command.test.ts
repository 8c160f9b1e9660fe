import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { tempFolder } from '../library-fixture';
import { runLine, type Run } from './run-line';

const text = '关于发展战略的意见\n头发。GDP与gdp，生活与活。\n';

describe('find', () => {
  it('lists hits in either script, and by pinyin, with what stands around them', async () => {
    const { find } = await library();
    const { out } = await find('頭髮', '--json');
    expect(JSON.parse(out)).toEqual([
      { start: 10, end: 12, context: '头发。GDP与gdp，生活与', script: 'hans' },
    ]);
    expect((await find('zhanlue')).out).toBe('4\t6\t关于发展战略的意见\n');
  });

  it('takes expressions, whole words and exact characters', async () => {
    const { find } = await library();
    const starts = async (...line: string[]): Promise<number[]> =>
      (JSON.parse((await find(...line, '--json')).out) as { start: number }[]).map(
        ({ start }) => start,
      );
    expect(await starts('[发髮]', '--regex')).toEqual([2, 11]);
    expect(await starts('gdp')).toEqual([13, 17]);
    expect(await starts('gdp', '--exact')).toEqual([17]);
    expect(await starts('活')).toEqual([22, 24]);
    expect(await starts('活', '--words')).toEqual([24]);
    expect(await starts('没有')).toEqual([]);
  });

  it('says on one line what is wrong', async () => {
    const { find } = await library();
    expect(await find('(', '--regex')).toEqual({
      code: 1,
      out: '',
      err: 'error: The pattern is no regular expression (Unterminated group).\n',
    });
    expect(await find('发'.repeat(1001))).toMatchObject({ code: 2, out: '' });
  });
});

async function library(): Promise<{ find(...line: string[]): Promise<Run> }> {
  const folder = tempFolder();
  writeFileSync(join(folder, 'a.txt'), text);
  const { out } = await runLine(folder, ['import', 'a.txt']);
  const [id = ''] = out.split('\t');
  return { find: (...line) => runLine(folder, ['find', id, ...line]) };
}

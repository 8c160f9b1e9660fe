import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';

import { importAll, type NamedInput } from '../../../src-main/services/import-all';
import { importText, newJob, testLibrary } from '../library-fixture';

it('keeps the order of texts and imports when the clock jumps', async () => {
  const hours = [50, 3, 90, 1];
  let turn = 0;
  const time = (): number => Date.UTC(2026, 0, 1, hours[turn] ?? 0);
  const { call } = await testLibrary({
    now: () => new Date(time()).toISOString(),
    newId: () => uuidv7({ msecs: time(), seq: 0 }),
  });
  const titles = ['第一份文件', '第二份文件', '第三份文件', '第四份文件'];
  const jobs = titles.map(() => newJob());
  for (const [index, title] of titles.entries()) {
    turn = index;
    const input: NamedInput = {
      name: '',
      input: { kind: 'text', text: `${title}\n內容${index}。` },
    };
    await importAll(call, jobs[index] ?? newJob(), [input]);
  }
  const listed = (await call('document:list', {})).map(({ title }) => title);
  expect(listed).toEqual(titles.toReversed());
  expect((await call('import:list', {})).map(({ id }) => id)).toEqual(jobs.toReversed());
  turn = 1;
  const { id } = await importText(call, '第五份文件');
  expect((await call('document:list', {}))[0]?.id).toBe(id);
});

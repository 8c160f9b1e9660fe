import { describe, expect, it } from 'vitest';

import { defaultFindOptions, maxHits, type FindOptions } from '#core/model/find';
import type { DocumentId } from '#core/model/document';
import { defaultPaneViews, type PaneViews } from '#core/model/locale';
import type { CallLibrary } from '../../../src-main/services/library-calls';
import { damagedText, importText, testLibrary } from '../library-fixture';

/** Two panes are on screen. */
const twoPanes: PaneViews = { ...defaultPaneViews, third: defaultPaneViews.left };
const worded: PaneViews = { ...twoPanes, left: { locale: 'tw', wording: true } };

describe('find in document', () => {
  it('finds a query in either script, whichever the text is written in', async () => {
    const { call } = await testLibrary();
    const hans = await importText(call, '关于发展的意见\n头发和发展，工作台。\n');
    const hant = await importText(call, '關於發展的意見\n頭髮和發展，工作臺。\n');
    for (const { id } of [hans, hant]) {
      for (const query of ['发展', '發展']) expect(await places(call, id, query)).toEqual([2, 11]);
      for (const query of ['头发', '頭髮']) expect(await places(call, id, query)).toEqual([8]);
      for (const query of ['台', '臺', '檯']) expect(await places(call, id, query)).toEqual([16]);
    }
  });

  it('finds a text whose source holds glosses and damage', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, damagedText);
    expect(await found(call, id, '发展对接活动')).toEqual(['發展對接活動']);
    expect(await found(call, id, '承接东部')).toEqual(['承接東部']);
    const source = { ...twoPanes, right: { locale: 'source', wording: false } } as const;
    expect(await found(call, id, '發(fā)展', {}, source)).toEqual(['發展']);
    expect(await found(call, id, '發(fā)展')).toEqual([]);
  });

  it("finds a region's words where a pane shows them, and gives their place in the text", async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, '关于软件和互联网的通知\n改进软件。\n');
    expect(await found(call, id, '軟體', {}, worded)).toEqual(['软件', '软件']);
    expect(await found(call, id, '網際網路', {}, worded)).toEqual(['互联网']);
    expect(await found(call, id, '软件', {}, worded)).toEqual(['软件', '软件']);
    expect(await found(call, id, '軟體')).toEqual([]);
    const [quick, whole] = await Promise.all(
      [false, true].map((isWhole) => run(call, id, '軟體', {}, worded, isWhole)),
    );
    expect(whole?.isWhole).toBe(true);
    expect([...(whole?.hits ?? [])]).toEqual([2, 4, 14, 16]);
    expect(quick?.isWhole === true || quick?.hits.length === 0).toBe(true);
  });

  it('finds what a phrase of the user dictionary makes of a text', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, '关于新质生产力的通知\n');
    await call('phrase:save', {
      ...{ scope: 'library', hans: '生产力', hant: '產能', directions: ['s2t'] },
    });
    expect(await found(call, id, '產能')).toEqual(['生产力']);
  });

  it('takes characters as typed where asked to, on every pane', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, '关于头发的通知，GDP与gdp。\n');
    expect(await found(call, id, '头发', { isExact: true })).toEqual(['头发']);
    expect(await found(call, id, '頭髮', { isExact: true })).toEqual(['头发']);
    expect(await found(call, id, '頭发', { isExact: true })).toEqual([]);
    expect(await found(call, id, '頭发')).toEqual(['头发']);
    expect(await found(call, id, 'gdp', { isExact: true })).toEqual(['gdp']);
  });

  it('finds by pinyin, and letters as letters', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, '关于戰略的通知\nzhanlue是战略，zhànlüè也是。\n');
    const all = ['戰略', 'zhanlue', '战略', 'zhànlüè'];
    expect(await found(call, id, 'zhanlue')).toEqual(all);
    expect(await found(call, id, 'zhàn lüè')).toEqual(['戰略', '战略']);
    expect(await found(call, id, 'zhan4lue4')).toEqual(['戰略', '战略']);
    expect(await found(call, id, 'zhanlue', { isPinyin: false })).toEqual(['zhanlue', 'zhànlüè']);
  });

  it('finds by regular expression in both scripts', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, '关于发展的通知\n第一条 发展\n第二条 头发\n');
    const pattern = { isPattern: true };
    expect(await found(call, id, '^第.条', pattern)).toEqual(['第一条', '第二条']);
    expect(await found(call, id, '^第.條', pattern)).toEqual(['第一条', '第二条']);
    expect(await found(call, id, '[髮發]', pattern)).toEqual(['发', '发', '发']);
    expect(await found(call, id, '(?<=头)发|x*', pattern)).toEqual(['发']);
    expect(await found(call, id, '', pattern)).toEqual([]);
  });

  it('says what is wrong with an expression', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, '关于发展的通知\n');
    await expect(run(call, id, '(发展', { isPattern: true })).rejects.toMatchObject({
      code: 'bad-find-pattern',
      details: { fault: 'group', reason: 'Unterminated group' },
    });
  });

  it('stops an expression that never ends, and goes on with the next', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, `关于发展的通知\n${'发'.repeat(60)}!\n`);
    await expect(run(call, id, '^([发展]|发)+$', { isPattern: true })).rejects.toMatchObject({
      code: 'find-timeout',
    });
    expect(await found(call, id, '发展', { isPattern: true })).toEqual(['发展']);
  });

  it('finds whole words only where asked to', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, '美好的生活，活！\nparty and art\n');
    expect(await found(call, id, '活')).toHaveLength(2);
    expect(await places(call, id, '活', { isWholeWords: true })).toEqual([6]);
    expect(await found(call, id, '生活', { isWholeWords: true })).toEqual(['生活']);
    expect(await found(call, id, 'art', { isWholeWords: true })).toEqual(['art']);
  });

  it.each([
    '.*',
    'a OR b',
    '"战略',
    'NEAR/2',
    '-发展',
    '^$',
    '%',
    "' --",
    '👨‍👩‍👧',
    '\ud800',
    '(?<!',
    '\\',
    '   ',
    '\n',
  ])('takes %j as it is', async (query) => {
    const { call } = await testLibrary();
    const { id } = await importText(call, `关于发展的通知\n「${query}」与其他。\n`);
    const hits = await found(call, id, query);
    expect(hits.every((hit) => hit.includes(query.trim()))).toBe(true);
    expect(hits.length).toBeLessThanOrEqual(1);
  });

  it('lists as many hits as anyone can use, and says that there are more', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, `关于发展的通知\n${'发展。\n'.repeat(maxHits + 1)}`);
    const { hits, isCut } = await run(call, id, '发');
    expect([hits.length / 2, isCut]).toEqual([maxHits, true]);
    expect([...hits.slice(0, 4)]).toEqual([2, 3, 8, 9]);
  });

  it('follows the text when it changes', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, damagedText);
    expect(await found(call, id, '東部')).toHaveLength(1);
    await call('finding:correct', {
      ...{
        document: id,
        views: defaultPaneViews,
        places: [{ start: 0, end: 2 }],
        text: '有關東部',
      },
    });
    expect(await places(call, id, '東部')).toEqual([2, 37]);
  });

  it('can be stopped by the next search', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(
      call,
      `关于软件的通知\n${'改进计算机软件。'.repeat(20)}\n`.repeat(2000),
    );
    const job = crypto.randomUUID();
    const params = { document: id, views: worded, options: defaultFindOptions, isWhole: true };
    const running = call('find:run', { ...params, job, query: '軟體' });
    await new Promise((resolve) => setTimeout(resolve, 40));
    await call('analysis:stop', { job });
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    const { hits } = await run(call, id, '軟體', {}, worded);
    expect(hits.length / 2).toBe(42_000);
  });

  it('gives hits with the text around them', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, '关于发展的通知\n各地要发展产业。\n');
    const places = [
      { start: 11, end: 13 },
      { start: 900, end: 901 },
    ];
    expect(await call('find:contexts', { document: id, places })).toEqual([
      { before: '各地要', text: '发展', after: '产业。' },
      { before: '', text: '', after: '' },
    ]);
  });
});

describe('the strip', () => {
  it('has the place of every term, in either script', async () => {
    const { call } = await testLibrary();
    const { id } = await importText(call, '關於產業轉移的意見\n\n推動產業轉移。\n');
    const terms = await call('strip:terms', { document: id, job: crypto.randomUUID() });
    expect([...terms]).toEqual([2, 6, 13, 17]);
  });
});

function run(
  call: CallLibrary,
  document: DocumentId,
  query: string,
  options: Partial<FindOptions> = {},
  views: PaneViews = twoPanes,
  isWhole = true,
) {
  const job = crypto.randomUUID();
  const all = { ...defaultFindOptions, ...options };
  return call('find:run', { document, views, job, query, options: all, isWhole });
}

async function found(...args: Parameters<typeof run>): Promise<string[]> {
  const { hits } = await run(...args);
  const { text } = await args[0]('document:layers', { document: args[1] });
  return Array.from({ length: hits.length / 2 }, (_, index) =>
    text.slice(hits[index * 2], hits[index * 2 + 1]),
  );
}

async function places(...args: Parameters<typeof run>): Promise<number[]> {
  const { hits } = await run(...args);
  return [...hits].filter((_, index) => index % 2 === 0);
}

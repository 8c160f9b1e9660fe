import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppUnderTest } from '../support/app-under-test';

const paragraph = '各地要完整准确全面贯彻新发展理念，因地制宜加快发展新质生产力，改善群众生活。';
const text = [
  '关于推动区域发展战略的意见',
  '一、总体要求',
  ...Array.from({ length: 60 }, (_, index) => `第${index + 1}条 ${paragraph}`),
  '二、头发与理发的规定',
  '头发长短由各人自定，软件和互联网另行规定。GDP 增长',
].join('\n\n');

describe('find in document', () => {
  let app: AppUnderTest;
  const field = () => app.page.getByRole('textbox', { name: /Find in this document/u });
  const bar = () => app.page.getByRole('search', { name: 'Find in document' });
  const count = () => bar().locator('.find-count').innerText();
  const search = async (query: string, expected: string): Promise<void> => {
    if ((await bar().count()) > 0) await field().press('Escape');
    await app.page.locator('.reader-scroll').press('Control+Home');
    await app.page.keyboard.press('Control+f');
    await field().fill(query);
    await expect.poll(count).toBe(expected);
  };
  const option = (name: string) => bar().getByRole('button', { name, exact: true });
  const paintedRanges = (name: string) =>
    app.page.evaluate((highlight) => CSS.highlights.get(highlight)?.size ?? 0, name);

  beforeAll(async () => {
    app = await AppUnderTest.start();
    await app.textShown();
    await app.drop('意见.txt', new TextEncoder().encode(text));
    await app.page.getByRole('heading', { level: 1, name: '关于推动区域发展战略的意见' }).waitFor();
    await app.textShown();
  });
  afterAll(() => app.finish());

  it('finds in either script, paints both panes, and moves no line of the text', async () => {
    const before = await app.page.locator('.row').first().boundingBox();
    await search('發展', '1 of 121');
    expect(await app.page.locator('.row').first().boundingBox()).toEqual(before);
    expect(await app.painted('hit-current')).toEqual({ left: '發展', right: '发展' });
    const { left, right } = await app.painted('hit');
    expect(left?.startsWith('發展發展')).toBe(true);
    expect(right?.length).toBe(left?.length);
    // Only what is mounted is painted.
    expect(await paintedRanges('hit')).toBeLessThan(242);
    await app.screenshot('50-find');
    await app.expectAccessible();
    await search('发展', '1 of 121');
  });

  it('goes to the next and the one before, round at the ends, and says so', async () => {
    await search('头发', '1 of 2');
    await app.page.keyboard.press('Enter');
    await expect.poll(count).toBe('2 of 2');
    await expect.poll(() => app.painted('hit-current')).toEqual({ left: '頭髮', right: '头发' });
    await app.page.keyboard.press('F3');
    await expect.poll(count).toBe('1 of 2');
    await bar().getByText('On from the start of the text').waitFor();
    await app.page.keyboard.press('Shift+Enter');
    await expect.poll(count).toBe('2 of 2');
    await bar().getByText('On from the end of the text').waitFor();
    await app.page.keyboard.press('Control+Shift+g');
    await expect.poll(count).toBe('1 of 2');
    expect(
      await bar()
        .getByText(/On from/u)
        .count(),
    ).toBe(0);
  });

  it('paints what comes into view as the text scrolls', async () => {
    await search('新质生产力', '1 of 60');
    const wheel = async (): Promise<string> => {
      await app.page.mouse.move(400, 400);
      await app.page.mouse.wheel(0, 1500);
      await app.page.waitForTimeout(100);
      return app.page.evaluate(() => {
        const rows = [...document.querySelectorAll('.row:not(.waiting)')].filter(
          (row) => row.textContent.includes('新质生产力') && row.isConnected,
        );
        const painted = new Set(
          [...(CSS.highlights.get('hit') ?? [])].map((range) =>
            range.startContainer.parentElement?.closest('.row'),
          ),
        );
        return `${rows.every((row) => painted.has(row))} ${rows.length === painted.size}`;
      });
    };
    for (let turn = 0; turn < 4; turn += 1) expect(await wheel()).toBe('true true');
  });

  it('finds by pinyin, and as letters only where pinyin is off', async () => {
    await search('zhanlue', '1 of 1');
    await expect.poll(() => app.painted('hit-current')).toEqual({ left: '戰略', right: '战略' });
    await option('Pinyin').click();
    await expect.poll(count).toBe('Nothing found');
    await option('Pinyin').click();
    await expect.poll(count).toBe('1 of 1');
    await search('gdp增长', '1 of 1');
  });

  it('finds exact characters on the panes that show them', async () => {
    await search('頭髮', '1 of 2');
    await option('Exact characters').click();
    await expect.poll(count).toBe('1 of 2');
    await search('頭发', 'Nothing found');
    await option('Exact characters').click();
    await expect.poll(count).toBe('1 of 2');
  });

  it('finds whole words', async () => {
    await search('活', '1 of 60');
    await option('Whole words').click();
    await expect.poll(count).toBe('Nothing found');
    await search('生活', '1 of 60');
    await option('Whole words').click();
  });

  it('takes a regular expression, and says at once what is wrong with it', async () => {
    await option('Regular expression').click();
    await search('^第[1-3]?1条', '1 of 4');
    await field().fill('^第(1');
    await bar()
      .getByText(/A bracket \( \) is not closed/u)
      .waitFor();
    // What was found stays.
    expect(await count()).toBe('1 of 4');
    await app.screenshot('51-find-pattern');
    await app.expectAccessible();
    await field().fill('^(.+)+ξ$');
    await bar()
      .getByText(/takes longer than 1 s on this text/u)
      .waitFor({ timeout: 15_000 });
    await field().fill('[頭理]髮');
    await expect.poll(count).toBe('1 of 3');
    expect(await bar().getByRole('alert').count()).toBe(0);
    await option('Regular expression').click();
  });

  it('takes any text as it is, however long', async () => {
    await search('.*', 'Nothing found');
    await search('"战略 OR (', 'Nothing found');
    await field().fill('战略'.repeat(500_000));
    await bar().getByText('Only the first 1,000 characters are searched for.').waitFor();
    await expect.poll(count).toBe('Nothing found');
    await field().fill('');
    await expect.poll(count).toBe('');
    expect(await paintedRanges('hit')).toBe(0);
  });

  it('lists the hits, and goes through the list by keyboard', async () => {
    await search('新质生产力', '1 of 60');
    await app.page.keyboard.press('ArrowDown');
    const list = app.page.getByRole('listbox', { name: 'List of hits' });
    await expect.poll(() => list.getByRole('option').first().innerText()).toContain('加快发展');
    await app.screenshot('52-find-list');
    await app.expectAccessible();
    await app.page.keyboard.press('End');
    await expect.poll(count).toBe('60 of 60');
    await expect
      .poll(() => list.getByRole('option', { selected: true }).innerText())
      .toContain('新质生产力');
    await app.page.keyboard.press('Home');
    await app.page.keyboard.press('Enter');
    await expect.poll(() => list.count()).toBe(0);
    expect(await field().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('closes with Escape: the hit is selected, and the text has the focus', async () => {
    await search('理发', '1 of 1');
    await app.page.keyboard.press('Escape');
    expect(await bar().count()).toBe(0);
    expect(await app.painted('selection')).toEqual({ left: '理髮' });
    expect(await paintedRanges('hit')).toBe(0);
    const focus = await app.page.evaluate(() => document.activeElement?.className);
    expect(focus).toContain('reader-scroll');
    // A short selection is the query; without one it is the last query.
    await app.page.keyboard.press('Control+f');
    await expect.poll(() => field().inputValue()).toBe('理髮');
    await expect.poll(count).toBe('1 of 1');
    await app.page.keyboard.press('Escape');
  });

  it('leaves a press of an input method alone', async () => {
    await search('发展', '1 of 121');
    await field().dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    await field().dispatchEvent('keydown', { key: 'Escape', isComposing: true });
    expect(await count()).toBe('1 of 121');
    await app.page.keyboard.press('Escape');
  });
});

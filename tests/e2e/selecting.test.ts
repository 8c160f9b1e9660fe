import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppUnderTest } from '../support/app-under-test';

const paragraphs = Array.from(
  { length: 60 },
  (_, index) => `第${index + 1}段:戰(zhàn)略布局要落實。發展產業,頭髮很長!𠮷林承接東部。`,
);
const text = ['關於發展的意見', '國發〔2025〕11號', ...paragraphs].join('\n');
const clean = (line: string): string => line.replace('(zhàn)', '');

describe('selecting', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await AppUnderTest.start();
    await app.textShown();
    await app.drop('長文.txt', new TextEncoder().encode(text));
    await app.page.getByRole('heading', { level: 2, name: '關於發展的意見' }).first().waitFor();
    await app.textShown();
    await app.page.waitForTimeout(600);
  });
  afterAll(() => app.finish());

  const scroller = () => app.page.locator('.reader-scroll');
  const clipboard = (): Promise<string> =>
    app.app.evaluate(({ clipboard }) => clipboard.readText());
  const copied = async (keys = 'Control+c'): Promise<string> => {
    await app.app.evaluate(({ clipboard }) => clipboard.writeText(''));
    await app.page.keyboard.press(keys);
    await expect.poll(clipboard).not.toBe('');
    return clipboard();
  };
  const clickOn = async (word: string, count: number): Promise<void> => {
    await app.boxOf('left', word);
    await app.page.waitForTimeout(300);
    const { x, y } = await app.boxOf('left', word);
    await app.page.mouse.click(x + 4, y, { clickCount: count });
  };

  it('takes a word, a sentence, a paragraph by the number of clicks', async () => {
    await clickOn('產業,頭髮', 2);
    await expect.poll(() => app.painted('selection')).toEqual({ left: '產業' });
    expect(await app.painted('mirror')).toEqual({ right: '产业' });
    await clickOn('產業,頭髮', 3);
    expect(await app.painted('selection')).toEqual({ left: '發展產業,頭髮很長!' });
    await clickOn('產業,頭髮', 4);
    expect(await app.painted('selection')).toEqual({ left: clean(paragraphs[0] ?? '') });
  });

  it('goes on by words after a double click, and by Shift from where it began', async () => {
    const from = await app.boxOf('left', '產業,頭髮');
    const to = await app.boxOf('left', '很長');
    await app.page.mouse.click(from.x + 4, from.y, { clickCount: 1 });
    await app.page.mouse.move(from.x + 4, from.y);
    await app.page.mouse.down({ clickCount: 2 });
    await app.page.mouse.move(to.x + 4, to.y, { steps: 3 });
    await app.page.mouse.up();
    await expect
      .poll(async () => (await app.painted('selection'))['left'])
      .toMatch(/^產業,頭髮很長?$/u);
    await app.page.mouse.click(from.x + 1, from.y);
    await app.page.keyboard.down('Shift');
    await app.page.mouse.click(to.right - 1, to.bottom);
    await app.page.keyboard.up('Shift');
    expect(await app.painted('selection')).toEqual({ left: '產業,頭髮很長' });
  });

  it('follows the keys: characters, words, lines, paragraphs, pages, the whole text', async () => {
    const press = (key: string): Promise<void> => app.page.keyboard.press(key);
    const caret = async (): Promise<string | undefined> => (await app.painted('caret'))['left'];
    await scroller().focus();
    await press('Escape');
    await press('Control+Home');
    expect(await caret()).toBe('關');
    await press('Control+ArrowRight');
    expect(await caret()).toBe('發');
    await press('Control+ArrowDown');
    expect(await caret()).toBe('國');
    await press('Control+ArrowUp');
    await press('ArrowDown');
    expect(await caret()).toBe('國');
    await press('End');
    expect(await caret()).toBe('號');
    await press('PageDown');
    await app.page.waitForTimeout(300);
    expect(await app.painted('caret')).not.toEqual({});
    await press('Control+End');
    await app.page.waitForTimeout(400);
    expect(await caret()).toBe('。');
    await press('Shift+Home');
    expect(await app.painted('selection')).toEqual({ left: clean(paragraphs.at(-1) ?? '') });
    await press('x');
    expect((await app.painted('selection'))['right']).toContain('战略布局');
    expect(await copied()).toContain('吉林'.slice(1));
  });

  it('scrolls on while a drag is held at the edge, past rows that are no longer there', async () => {
    await scroller().focus();
    await app.page.keyboard.press('Control+Home');
    await app.page.waitForTimeout(400);
    const from = await app.boxOf('left', '國發〔2025');
    const frame = await scroller().boundingBox();
    await app.page.waitForTimeout(200);
    await app.page.mouse.move(from.x + 1, from.y);
    await app.page.mouse.down();
    await app.page.mouse.move(from.x + 60, (frame?.y ?? 0) + (frame?.height ?? 0) + 20);
    await app.page
      .locator('[data-pane="left"]', { hasText: '第40段' })
      .waitFor({ timeout: 20_000 });
    await app.page.mouse.up();
    expect(await app.page.locator('[data-pane="left"]', { hasText: '第2段' }).count()).toBe(0);
    const got = await copied();
    const whole = text.split('\n').map(clean).join('\n');
    expect(got.length).toBeGreaterThan(900);
    expect(got).toBe(whole.slice(8, 8 + got.length));
  });

  it('selects all and copies that side exactly, without readings', async () => {
    await scroller().focus();
    await app.page.keyboard.press('Control+a');
    expect(await copied()).toBe(text.split('\n').map(clean).join('\n'));
  });

  it('copies both scripts, and with the source', async () => {
    await app.page.keyboard.press('Control+Home');
    await app.page.waitForTimeout(400);
    const more = async (name: string): Promise<string> => {
      await app.dragOver('left', '發展產業');
      await app.app.evaluate(({ clipboard }) => clipboard.writeText(''));
      await app.page.getByRole('button', { name: 'More ways to copy' }).click();
      await app.screenshot('86-copy-menu');
      await app.page.getByRole('menuitem', { name }).click();
      await expect.poll(clipboard).not.toBe('');
      return clipboard();
    };
    expect(await more('Copy both scripts')).toBe('發展產業\n发展产业');
    const start = [...text.slice(0, text.indexOf('發展產業')).replace('(zhàn)', '')].length;
    expect(await more('Copy with source')).toBe(
      '發展產業\n—— 關於發展的意見; 國發〔2025〕11號; 關於發展的意見; paragraph 3; ' +
        `Position ${start}–${start + 4}\n`,
    );
  });

  it('gives the window’s own selection a short one, and takes it back', async () => {
    const native = (): Promise<string> => app.page.evaluate(() => String(window.getSelection()));
    await app.dragOver('left', '發展產業');
    await expect.poll(native).toBe('發展產業');
    await app.page.keyboard.press('Escape');
    await expect.poll(native).toBe('');
  });

  it('keeps the focus when what has it scrolls away', async () => {
    await scroller().focus();
    await app.page.evaluate(() => {
      const button = document.createElement('button');
      document.querySelector('[data-row="2"]')?.append(button);
      button.focus();
    });
    await scroller().evaluate((element) => (element.scrollTop = element.scrollHeight));
    await app.page.locator('[data-row="2"]').waitFor({ state: 'detached' });
    expect(await app.page.evaluate(() => document.activeElement?.className)).toContain(
      'reader-scroll',
    );
    expect(app.consoleErrors).toEqual([]);
  });
});

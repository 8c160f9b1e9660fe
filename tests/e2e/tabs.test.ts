import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppUnderTest } from '../support/app-under-test';

const paragraphs = (about: string): string =>
  [
    `${about}實施辦法`,
    ...Array.from({ length: 30 }, (_, chapter) => [
      `第${chapter + 1}章\u3000${about}事項${chapter + 1}`,
      ...Array.from(
        { length: 4 },
        (_, line) =>
          `${about}第${chapter + 1}章的第${line + 1}句：推動區域協調發展，構建現代化產業體系。`,
      ),
    ]).flat(),
  ].join('\n');

describe('several documents', () => {
  let app: AppUnderTest;
  const tabs = (): Locator => app.page.getByRole('tab');
  const titles = (): Promise<string[]> => tabs().locator('.tab-title').allInnerTexts();
  const shown = (): Promise<string> => app.page.locator('.bar h1').innerText();
  const items = (): Locator => app.page.locator('.document-item');
  const drop = async (about: string): Promise<void> => {
    await app.drop(`${about}.txt`, new TextEncoder().encode(paragraphs(about)));
    await expect.poll(shown, { timeout: 15_000 }).toBe(`${about}實施辦法`);
    await app.textShown();
  };
  const scrollTo = async (pixels: number): Promise<void> => {
    await app.page.locator('.reader-scroll').evaluate((element, top) => {
      element.scrollTop = top;
    }, pixels);
    await app.page.waitForTimeout(500);
  };
  const topRow = (): Promise<number> =>
    app.page.evaluate(() => {
      const top = document.querySelector('.reader-scroll')?.getBoundingClientRect().top ?? 0;
      const row = [...document.querySelectorAll('.row:not(.waiting)')].find(
        (element) => element.getBoundingClientRect().bottom > top + 6,
      );
      return Number(row?.getAttribute('data-row') ?? -1);
    });

  beforeAll(async () => {
    app = await AppUnderTest.start();
    await app.textShown();
  });
  afterAll(() => app.finish());

  it('shows no tabs while one document is open', async () => {
    expect(await tabs().count()).toBe(0);
    await app.page.locator('.bar-places').waitFor();
  });

  it('opens what is imported in a tab of its own', async () => {
    await drop('水利');
    await drop('林業');
    await drop('農村');
    expect(await titles()).toHaveLength(4);
    expect((await titles()).slice(1)).toEqual(['水利實施辦法', '林業實施辦法', '農村實施辦法']);
    expect(await tabs().nth(3).getAttribute('aria-selected')).toBe('true');
    await app.page.waitForTimeout(600);
    await app.screenshot('70-tabs');
    await app.expectAccessible();
  });

  it('keeps place and selection of each, and takes no time to switch', async () => {
    await scrollTo(2400);
    const place = await topRow();
    expect(place).toBeGreaterThan(10);
    await tabs().nth(1).click();
    await expect.poll(shown).toBe('水利實施辦法');
    await app.page.waitForTimeout(500);
    await scrollTo(900);
    const other = await topRow();
    await tabs().nth(3).click();
    await expect.poll(shown).toBe('農村實施辦法');
    await expect.poll(topRow).toBe(place);
    await tabs().nth(1).click();
    await expect.poll(topRow).toBe(other);
    expect(await app.page.getByText('Opening…').count()).toBe(0);
  });

  it('replaces the text by a plain click, and opens a tab by Ctrl or the middle button', async () => {
    const [sample = ''] = await titles();
    await tabs().nth(0).click();
    await expect.poll(shown).toBe(sample);
    await items().filter({ hasText: '水利' }).locator('.document-open').click();
    await expect.poll(shown).toBe('水利實施辦法');
    expect(await titles()).toHaveLength(4);
    // The sample keeps its tab: the text that was asked for had one.
    await items().filter({ hasText: sample }).locator('.document-open').click();
    await expect.poll(shown).toBe(sample);
    await tabs().nth(2).click({ button: 'middle' });
    await expect.poll(titles).toHaveLength(3);
    expect(await shown()).toBe(sample);
    await items().filter({ hasText: '林業' }).locator('.document-open').click();
    await expect.poll(shown).toBe('林業實施辦法');
    expect(await titles()).toEqual(['林業實施辦法', '水利實施辦法', '農村實施辦法']);
    await items()
      .filter({ hasText: sample })
      .locator('.document-open')
      .click({ modifiers: ['Control'] });
    await expect.poll(shown).toBe(sample);
    expect(await titles()).toEqual(['林業實施辦法', sample, '水利實施辦法', '農村實施辦法']);
  });

  it('moves a tab by dragging', async () => {
    const box = await tabs().nth(0).boundingBox();
    const target = await tabs().nth(2).boundingBox();
    if (!box || !target) throw new Error('no tabs');
    await app.page.mouse.move(box.x + 30, box.y + 15);
    await app.page.mouse.down();
    await app.page.mouse.move(box.x + 60, box.y + 15, { steps: 3 });
    await app.page.mouse.move(target.x + target.width - 20, box.y + 15, { steps: 8 });
    await app.page.mouse.up();
    expect((await titles())[2]).toBe('林業實施辦法');
  });

  it('goes back and forward between places and documents', async () => {
    await tabs().filter({ hasText: '農村' }).click();
    await expect.poll(shown).toBe('農村實施辦法');
    await app.page.waitForTimeout(600);
    await scrollTo(0);
    const outline = app.page.getByRole('tree', { name: 'Outline' });
    await outline.getByRole('treeitem', { name: '農村事項20' }).click();
    await expect.poll(topRow).toBeGreaterThan(80);
    await expect
      .poll(() => outline.locator('[aria-current="true"]').innerText())
      .toContain('農村事項20');
    const there = await topRow();
    await app.screenshot('71-outline-follows');
    await app.page.getByRole('button', { name: 'Back', exact: true }).click();
    await expect.poll(topRow).toBe(0);
    await app.page.getByRole('button', { name: 'Back', exact: true }).click();
    await expect.poll(shown).not.toBe('農村實施辦法');
    await app.page.waitForTimeout(600);
    await app.page.getByRole('button', { name: 'Forward', exact: true }).click();
    await expect.poll(shown).toBe('農村實施辦法');
    await app.page.waitForTimeout(600);
    await app.page.getByRole('button', { name: 'Forward', exact: true }).click();
    await expect.poll(topRow).toBe(there);
  });

  it('goes through tabs, closes, reopens and moves them by keys', async () => {
    const { keyboard } = app.page;
    const before = await titles();
    const at = before.indexOf('農村實施辦法');
    await app.page.locator('.reader-scroll').focus();
    await keyboard.press('Control+Tab');
    await expect.poll(shown).toBe(before[(at + 1) % before.length]);
    await keyboard.press('Control+Shift+Tab');
    await expect.poll(shown).toBe('農村實施辦法');
    await keyboard.press('Control+PageUp');
    await expect.poll(shown).toBe(before[at - 1]);
    await keyboard.press('Control+PageDown');
    await expect.poll(shown).toBe('農村實施辦法');
    await keyboard.press('Control+Shift+PageUp');
    await expect
      .poll(titles)
      .toEqual([
        ...before.slice(0, at - 1),
        '農村實施辦法',
        before[at - 1],
        ...before.slice(at + 1),
      ]);
    await keyboard.press('Control+w');
    await expect.poll(titles).toHaveLength(before.length - 1);
    expect(await shown()).not.toBe('農村實施辦法');
    await keyboard.press('Control+Shift+t');
    await expect.poll(shown).toBe('農村實施辦法');
    expect((await titles())[at - 1]).toBe('農村實施辦法');
  });

  it('works from within the strip by keyboard alone', async () => {
    const { keyboard } = app.page;
    await tabs().filter({ hasText: '農村' }).focus();
    await keyboard.press('Home');
    await keyboard.press('ArrowRight');
    const name = await app.page.evaluate(() => document.activeElement?.getAttribute('title'));
    await keyboard.press('Enter');
    await expect.poll(shown).toBe(name);
    await keyboard.press('Delete');
    await expect.poll(titles).toHaveLength(3);
    expect(await app.page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tab');
    await keyboard.press('Control+Shift+t');
    await expect.poll(titles).toHaveLength(4);
    await expect.poll(shown).toBe(name);
  });

  it('goes back and forward by Alt and arrows, and by the buttons of the mouse', async () => {
    await tabs().filter({ hasText: '農村' }).click();
    await expect.poll(shown).toBe('農村實施辦法');
    await app.page.waitForTimeout(600);
    await scrollTo(0);
    await app.page.locator('.reader-scroll').focus();
    await app.page.keyboard.press('Control+j');
    const goTo = app.page.getByRole('dialog', { name: 'Go to' });
    await goTo.getByRole('combobox').fill('90');
    await app.page.keyboard.press('Enter');
    await expect.poll(topRow).toBeGreaterThan(60);
    const there = await topRow();
    await app.page.waitForTimeout(500);
    await app.page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(topRow).toBe(0);
    await app.page.waitForTimeout(500);
    await app.page.keyboard.press('Alt+ArrowRight');
    await expect.poll(topRow).toBe(there);
    await app.page.waitForTimeout(500);
    await app.page.evaluate(() => window.dispatchEvent(new MouseEvent('mouseup', { button: 3 })));
    await expect.poll(topRow).toBe(0);
    await app.page.evaluate(() => window.dispatchEvent(new MouseEvent('mouseup', { button: 4 })));
    await expect.poll(topRow).toBe(there);
  });

  it('goes to a paragraph, a percentage or a heading, and shows where before', async () => {
    const goTo = app.page.getByRole('dialog', { name: 'Go to' });
    await app.page.locator('.reader-scroll').focus();
    await app.page.keyboard.press('Control+j');
    const field = goTo.getByRole('combobox');
    await field.fill('53');
    await goTo.getByText('農村第11章的第1句', { exact: false }).waitFor();
    await app.screenshot('72-go-to');
    await app.expectAccessible();
    await field.fill('999');
    await goTo.getByText('The text has 151 paragraphs.', { exact: false }).waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('101 %');
    await goTo.getByText('A percentage goes from 0 to 100.').waitFor();
    await field.fill('事項2');
    await expect.poll(() => goTo.getByRole('option').count()).toBe(11);
    await app.page.keyboard.press('ArrowDown');
    await app.screenshot('72-go-to-headings');
    await app.page.keyboard.press('Enter');
    await expect
      .poll(() => app.page.locator('.outline-row[aria-current="true"]').innerText())
      .toContain('農村事項20');
    await app.page.keyboard.press('Control+j');
    await field.fill('50 %');
    await app.page.keyboard.press('Enter');
    await expect.poll(topRow).toBeLessThan(85);
    expect(await topRow()).toBeGreaterThan(60);
  });

  it('goes from heading to heading, and folds and filters the outline', async () => {
    await app.page.locator('.reader-scroll').focus();
    const current = (): Promise<string> =>
      app.page.locator('.outline-row[aria-current="true"]').innerText();
    await app.page.waitForTimeout(600);
    const before = Number(/事項(\d+)/u.exec(await current())?.[1]);
    await app.page.keyboard.press(']');
    await expect.poll(current).toContain(`事項${before + 1}`);
    await app.page.keyboard.press(']');
    await expect.poll(current).toContain(`事項${before + 2}`);
    await app.page.keyboard.press('[');
    await expect.poll(current).toContain(`事項${before + 1}`);
    const outline = app.page.getByRole('tree', { name: 'Outline' });
    expect(await outline.getByRole('treeitem').count()).toBe(31);
    await app.page.getByRole('button', { name: 'Fold all' }).click();
    await expect.poll(() => outline.getByRole('treeitem').count()).toBe(1);
    await outline.getByRole('treeitem').first().focus();
    await app.page.keyboard.press('ArrowRight');
    await expect.poll(() => outline.getByRole('treeitem').count()).toBe(31);
    await app.page.keyboard.press('End');
    await app.page.keyboard.press('Enter');
    await expect.poll(current).toContain('事項30');
  });

  it('undoes in each document what was done there', async () => {
    const notes = app.page.locator('.note-card');
    await tabs().filter({ hasText: '林業' }).click();
    await expect.poll(shown).toBe('林業實施辦法');
    await app.page.waitForTimeout(600);
    await app.page.locator('.reader-scroll').focus();
    await app.page.keyboard.press('Control+a');
    await app.page.keyboard.press('1');
    await expect.poll(() => notes.count()).toBe(1);
    await tabs().filter({ hasText: '農村' }).click();
    await expect.poll(() => notes.count()).toBe(0);
    await app.page.locator('.reader-scroll').focus();
    await app.page.keyboard.press('Control+z');
    await app.page.waitForTimeout(300);
    await tabs().filter({ hasText: '林業' }).click();
    await expect.poll(() => notes.count()).toBe(1);
    await app.page.locator('.reader-scroll').focus();
    await app.page.keyboard.press('Control+z');
    await expect.poll(() => notes.count()).toBe(0);
  });

  it('has its tabs, the one shown and every place again after kill -9', async () => {
    await tabs().filter({ hasText: '農村' }).click();
    await expect.poll(shown).toBe('農村實施辦法');
    await app.page.waitForTimeout(600);
    await scrollTo(3000);
    const place = await topRow();
    const before = await titles();
    await app.page.waitForTimeout(400);
    await app.kill();
    app = await AppUnderTest.start({ dataFolder: app.dataFolder });
    await app.textShown();
    await expect.poll(titles).toEqual(before);
    expect(await shown()).toBe('農村實施辦法');
    await expect.poll(topRow).toBe(place);
    await tabs().filter({ hasText: '林業' }).click();
    await expect.poll(shown).toBe('林業實施辦法');
  });

  it('closes the tab of a document that goes to the trash', async () => {
    const item = items().filter({ hasText: '林業' });
    await item.getByRole('button', { name: /^Actions/u }).click();
    await app.page.getByRole('menuitem', { name: 'Move to trash' }).click();
    await expect.poll(titles).not.toContain('林業實施辦法');
    expect(await shown()).not.toBe('林業實施辦法');
  });

  it('shows what was read lately where nothing is open', async () => {
    await app.page.locator('.reader-scroll').focus();
    for (let left = await tabs().count(); left > 0; left = await tabs().count()) {
      await app.page.keyboard.press('Control+w');
      await app.page.waitForTimeout(300);
    }
    await app.page.keyboard.press('Control+w');
    await app.page.getByRole('heading', { name: 'Nothing is open' }).waitFor();
    const recent = app.page.locator('.empty-reader .recent-item');
    await expect.poll(() => recent.count()).toBe(3);
    await app.page.waitForTimeout(9000);
    await app.screenshot('73-recently-read');
    await app.expectAccessible();
    const farm = recent.filter({ hasText: '農村' });
    expect(await farm.innerText()).toMatch(/[1-9]\d? % read/u);
    await farm.focus();
    await app.page.keyboard.press('Enter');
    await expect.poll(shown).toBe('農村實施辦法');
  });

  it('has room for many tabs, and for a narrow window, in every language and theme', async () => {
    for (const about of ['財政', '教育', '交通', '能源', '環境保護與生態文明建設協調推進']) {
      await drop(about);
    }
    await app.page.waitForTimeout(9000);
    for (const [language, theme, width] of [
      ['en', 'dark', 1360],
      ['zh-Hant', 'light', 720],
      ['zh-Hans', 'sepia', 720],
      ['zh-Hant', 'contrast', 320],
    ] as const) {
      await app.app.evaluate(({ BrowserWindow }, size) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setMinimumSize(300, 300);
        window?.setContentSize(size, 800);
      }, width);
      await app.page.evaluate(
        ([wanted, scheme]) =>
          (
            window as unknown as {
              duizhao: { call(name: string, params: unknown): Promise<unknown> };
            }
          ).duizhao.call('settings:change', { language: wanted, theme: scheme }),
        [language, theme] as const,
      );
      await app.page.reload();
      await app.page.locator('.shell').waitFor();
      await app.textShown();
      await app.page.waitForTimeout(600);
      expect(
        await app.page
          .locator('[role="tab"][aria-selected="true"]')
          .evaluate((tab) => tab.getBoundingClientRect().right <= innerWidth),
      ).toBe(true);
      await app.screenshot(`74-tabs-${language}-${theme}-${width}`);
      await app.expectAccessible();
    }
  });
});

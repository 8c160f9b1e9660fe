import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppUnderTest } from '../support/app-under-test';
import { earlierText, laterText } from '../support/version-texts';

/** A paragraph of the earlier text stands further down in this one. */
const other = `关于数据要素市场的意见

一、总体要求

加快培育数据要素市场，健全数据基础制度。
`;

describe('two documents side by side', () => {
  let app: AppUnderTest;
  const view = (): Locator => app.page.locator('.side-by-side');
  const lines = (): Locator => view().locator('.side-line');
  const marks = (name: string): Promise<string[]> => view().locator(name).allInnerTexts();
  const position = (): Promise<string> => view().locator('.side-position').innerText();
  const tabs = (): Locator => app.page.getByRole('tab');
  const drop = async (name: string, text: string, title: string): Promise<void> => {
    await app.drop(name, new TextEncoder().encode(text));
    await app.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await app.textShown();
  };

  beforeAll(async () => {
    app = await AppUnderTest.start();
    await app.textShown();
    await drop('earlier.txt', earlierText, '關於加快建設數字鄉村');
    await drop('later.txt', laterText, '关于加快建设数字乡村');
    await drop('other.txt', other, '关于数据要素市场');
  });
  afterAll(() => app.finish());

  it('opens from the versions, as a tab, with paragraph beside paragraph', async () => {
    await tabs().filter({ hasText: '关于加快建设' }).click();
    await app.page.getByRole('heading', { level: 1, name: '关于加快建设数字乡村' }).waitFor();
    await app.menu('versions');
    await app.page.getByRole('button', { name: 'Side by side' }).click();
    await lines().nth(6).waitFor();
    await expect.poll(() => view().locator('.side-text.waiting').count()).toBe(0);
    const [from = '', to = ''] = await lines().first().locator('.side-cell').allInnerTexts();
    expect(from).toContain('關於加快建設數字鄉村');
    expect(to).toContain('关于加快建设数字乡村');
    expect(await tabs().filter({ hasText: '⇄' }).count()).toBe(1);
    const languages = await lines()
      .first()
      .locator('.side-text')
      .evaluateAll((texts) => texts.map((text) => text.getAttribute('lang')));
    expect(languages).toEqual(['zh-Hant-TW', 'zh-Hans-CN']);
  });

  it('has both sides of a line at the same height', async () => {
    const tops = await lines().evaluateAll((elements) =>
      elements.map((line) => {
        const [from, to] = [...line.querySelectorAll('.side-cell')].map((cell) =>
          cell.getBoundingClientRect(),
        );
        return (from?.top ?? 0) - (to?.top ?? 1) + ((from?.height ?? 0) - (to?.height ?? 1));
      }),
    );
    expect(tops.length).toBeGreaterThan(6);
    expect(tops.every((off) => off === 0)).toBe(true);
  });

  it('marks real differences only, and goes from one to the next', async () => {
    const removed = (await marks('del')).join('|');
    const added = (await marks('ins')).join('|');
    expect(removed).toContain('應當設立數字鄉村專項資金');
    expect(added).toContain('建设省级乡村大数据平台，实现涉农数据一网汇聚');
    expect(removed + added).not.toContain('優先發');
    await app.page.waitForTimeout(8500);
    await app.screenshot('80-side-by-side');
    await app.expectAccessible();
    const total = Number(/^(\d+) differences/u.exec(await view().innerText())?.[1]);
    expect(total).toBeGreaterThan(3);
    await app.page.keyboard.press('n');
    await expect.poll(position).toBe(`1 of ${total}`);
    await app.page.keyboard.press('F7');
    await expect.poll(position).toBe(`2 of ${total}`);
    await app.page.keyboard.press('Shift+F7');
    await expect.poll(position).toBe(`1 of ${total}`);
    await app.page.keyboard.press('p');
    await expect.poll(position).toBe(`1 of ${total}`);
    await expect
      .poll(() => view().locator('.edit-text[data-current="true"]').count())
      .toBeGreaterThan(0);
    await view().getByRole('button', { name: 'Next difference' }).click();
    await expect.poll(position).toBe(`2 of ${total}`);
  });

  it('shows either side in another script, marks and all', async () => {
    await view().getByRole('combobox', { name: 'The left text is shown' }).selectOption('cn');
    await expect
      .poll(async () => (await marks('del')).join('|'))
      .toContain('应当设立数字乡村专项资金');
    await view().getByRole('combobox', { name: 'The right text is shown' }).selectOption('tw');
    await expect
      .poll(async () => (await marks('ins')).join('|'))
      .toContain('建設省級鄉村大數據平臺');
    await app.screenshot('81-side-by-side-scripts');
    await view().getByRole('combobox', { name: 'The left text is shown' }).selectOption('written');
    await view().getByRole('combobox', { name: 'The right text is shown' }).selectOption('written');
    await expect
      .poll(async () => (await marks('del')).join('|'))
      .toContain('應當設立數字鄉村專項資金');
  });

  it('folds what is unchanged, and unfolds one stretch', async () => {
    const all = await lines().count();
    await view().getByRole('checkbox', { name: 'Fold what is unchanged' }).check();
    await expect.poll(() => lines().count()).toBeLessThan(all);
    await app.screenshot('82-side-by-side-folded');
    await app.expectAccessible();
    const folded = await lines().count();
    await view().locator('.side-fold button').first().click();
    await expect.poll(() => lines().count()).toBeGreaterThan(folded);
    await view().getByRole('checkbox', { name: 'Fold what is unchanged' }).uncheck();
    await expect.poll(() => lines().count()).toBe(all);
  });

  it('selects and copies the text of one side alone', async () => {
    await lines().nth(2).scrollIntoViewIfNeeded();
    // The list takes no pointer while it scrolls.
    await app.page.waitForTimeout(500);
    const boxes = await lines()
      .nth(2)
      .locator('.side-text')
      .evaluateAll((texts) =>
        texts.map((text) => text.getBoundingClientRect().toJSON() as DOMRect),
      );
    const [from] = boxes;
    if (!from) throw new Error('no text');
    await app.page.mouse.move(from.x + 4, from.y + 14);
    await app.page.mouse.down();
    await app.page.mouse.move(from.x + 60, from.y + 20, { steps: 4 });
    await app.page.mouse.move(from.x + from.width - 4, from.bottom + 60, { steps: 6 });
    await app.page.mouse.up();
    const selected = await app.page.evaluate(() => getSelection()?.toString() ?? '');
    expect(selected).toMatch(/[鄉]/u);
    expect(selected).not.toMatch(/[乡]/u);
    await app.page.keyboard.press('Control+c');
    await expect
      .poll(() => app.app.evaluate(({ clipboard }) => clipboard.readText()))
      .toMatch(/鄉/u);
    const copied = await app.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).not.toMatch(/乡|\d{1,3}$/u);
  });

  it('leads to the place in either document, and is there again when its tab is chosen', async () => {
    await view().locator('.side-cell[data-side="to"] .side-number').nth(5).click();
    await app.page.getByRole('heading', { level: 1, name: '关于加快建设数字乡村' }).waitFor();
    await app.textShown();
    await tabs().filter({ hasText: '⇄' }).click();
    await expect.poll(position).toMatch(/^2 of/u);
    await app.page.locator('.side-scroll').focus();
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('heading', { level: 1, name: '關於加快建設數字鄉村' }).waitFor();
    await app.page.locator('.reader-scroll').waitFor();
  });

  it('compares any two documents of the library', async () => {
    await app.page
      .locator('.document-item')
      .filter({ hasText: '关于数据要素市场' })
      .getByRole('button', { name: /^Actions/u })
      .click();
    await app.page.getByRole('menuitem', { name: 'Compare with…' }).click();
    const picker = app.page.getByRole('dialog', { name: /^Compare “关于数据要素市场/u });
    await picker.getByRole('searchbox').fill('earlier');
    await expect.poll(() => picker.locator('.pick').count()).toBe(1);
    await app.expectAccessible();
    await app.page.keyboard.press('Enter');
    await lines().nth(3).waitFor();
    expect(await tabs().filter({ hasText: '⇄' }).count()).toBe(2);
    await app.page.waitForTimeout(400);
    await app.screenshot('83-side-by-side-unlike');
  });

  it('closes with either of its documents', async () => {
    const item = app.page.locator('.document-item').filter({ hasText: '关于数据要素市场' });
    await item.getByRole('button', { name: /^Actions/u }).click();
    await app.page.getByRole('menuitem', { name: 'Move to trash' }).click();
    await expect.poll(() => tabs().filter({ hasText: '⇄' }).count()).toBe(1);
  });

  it('fits a narrow window, in every language and theme', async () => {
    for (const [language, theme, width] of [
      ['en', 'dark', 1360],
      ['zh-Hant', 'sepia', 720],
      ['zh-Hans', 'contrast', 720],
      ['en', 'light', 320],
    ] as const) {
      await app.app.evaluate(({ BrowserWindow }, size) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setMinimumSize(300, 300);
        window?.setContentSize(size, 800);
      }, width);
      await app.page.evaluate(
        (change) =>
          (
            window as unknown as {
              duizhao: { call(name: string, params: unknown): Promise<unknown> };
            }
          ).duizhao.call('settings:change', change),
        { language, theme },
      );
      await app.page.reload();
      await app.textShown();
      await app.page.keyboard.press('Control+Alt+k');
      // Of all documents its other version is offered first.
      await app.page.locator('.pick').first().waitFor();
      await app.page.keyboard.press('Enter');
      await lines().nth(3).waitFor();
      await app.page.keyboard.press('F7');
      await app.page.waitForTimeout(500);
      await app.screenshot(`84-side-by-side-${language}-${theme}-${width}`);
      await app.expectAccessible();
      const overflow = await view().evaluate(
        (element) => element.scrollWidth - element.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });
});

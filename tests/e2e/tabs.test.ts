import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppUnderTest } from '../support/app-under-test';

const paragraphs = (about: string): string =>
  [
    `${about}實施辦法`,
    ...Array.from({ length: 30 }, (_, chapter) => [
      `第${chapter + 1}章　${about}事項${chapter + 1}`,
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
    await expect.poll(shown).toBe(`${about}實施辦法`);
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
    await tabs().nth(0).click();
    const sample = await shown();
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
});

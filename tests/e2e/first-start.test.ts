import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppUnderTest } from '../support/app-under-test';

describe('the first start', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await AppUnderTest.start();
    await app.textShown();
  });
  afterAll(() => app.finish());

  it('opens the sample document, Traditional left and Simplified right, rows at one height', async () => {
    await expect.poll(() => app.page.locator('.document-item').count()).toBe(1);
    const rows = await app.page.locator('.row:not(.waiting)').evaluateAll((elements) =>
      elements.map((row) => {
        const [left, right] = [...row.querySelectorAll('.cell')];
        return {
          lang: [left?.getAttribute('lang'), right?.getAttribute('lang')],
          tops: [left?.getBoundingClientRect().top, right?.getBoundingClientRect().top],
          heights: [left?.getBoundingClientRect().height, right?.getBoundingClientRect().height],
        };
      }),
    );
    expect(rows.length).toBeGreaterThan(3);
    for (const { lang, tops, heights } of rows) {
      expect(lang).toEqual(['zh-Hant-TW', 'zh-Hans-CN']);
      expect(tops[0]).toBe(tops[1]);
      expect(heights[0]).toBe(heights[1]);
    }
    await app.screenshot('01-first-start');
  });

  it('shows readings as ruby on both sides, and hides them', async () => {
    const readings = app.page.locator('[data-pane="left"] rt');
    const count = await readings.count();
    expect(count).toBeGreaterThan(5);
    expect(await app.page.locator('[data-pane="right"] rt').count()).toBe(count);
    await app.menu('toggle-ruby');
    await expect.poll(() => app.page.locator('rt').count()).toBe(0);
    await app.menu('toggle-ruby');
    await expect.poll(() => readings.count()).toBe(count);
  });

  it('marks the counterpart of the character or term under the pointer', async () => {
    const box = await app.boxOf('left', '產業');
    await app.page.mouse.move(box.x + 4, box.y);
    await expect
      .poll(() => app.painted('hover'))
      .toEqual(expect.objectContaining({ right: expect.stringContaining('产') as string }));
    const { left, right } = await app.painted('hover');
    expect(left).toContain('產');
    expect(right?.length).toBe(left?.length);
  });

  it('underlines a term on both sides and explains it in a card', async () => {
    const left = app.page.locator('[data-pane="left"] .term').first();
    const concept = await left.getAttribute('data-concept');
    expect(
      await app.page.locator(`[data-pane="right"] .term[data-concept="${concept}"]`).count(),
    ).toBeGreaterThan(0);
    await left.click();
    const card = app.page.getByRole('dialog', { name: 'Term' });
    await card.waitFor();
    const text = await card.innerText();
    for (const part of ['Pinyin', 'English', 'Note']) expect(text).toContain(part);
    await app.screenshot('02-term-card');
    await app.expectAccessible();
    await app.page.keyboard.press('Escape');
    await expect.poll(() => card.count()).toBe(0);
  });

  it('says nothing on the console', () => {
    expect(app.consoleErrors).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppUnderTest } from '../support/app-under-test';

const text = `关于推动产业发展的意见

一、总体要求

各地应当推动产业转移，发展中国家的经验值得借鉴，工作人员应当遵守法律程序。

垃圾分类应当坚持因地制宜，遵守法律程序。遵守法律程序的企业优先。

这里有一个很少见的字：\u{2ebf0}，还有。
`;

describe('the card of a word', () => {
  let app: AppUnderTest;
  const card = () => app.page.locator('.word-card');
  const pinned = () => app.page.locator('.pinned-card');
  /** Let the pointer rest in the middle of the first character of a word. */
  const restOn = async (
    pane: 'left' | 'right',
    word: string,
  ): Promise<{ x: number; y: number }> => {
    await app.boxOf(pane, word);
    await app.page.waitForTimeout(400);
    const { x, y } = await app.boxOf(pane, word);
    await app.page.mouse.move(x + 40, y + 3);
    await app.page.mouse.move(x + 6, y);
    return { x, y };
  };
  const away = async (): Promise<void> => {
    await app.page.mouse.move(700, 4);
    await card().waitFor({ state: 'detached' });
  };
  const set = async (change: Record<string, unknown>): Promise<void> => {
    await app.page.evaluate(async (settings) => {
      const bridge = (window as unknown as { duizhao: { call(n: string, p: unknown): unknown } })
        .duizhao;
      await bridge.call('settings:change', settings);
    }, change);
    await app.page.reload();
    await app.textShown();
    await openText();
  };
  const openText = async (): Promise<void> => {
    await app.page
      .getByRole('heading', { level: 1, name: /产业发展|產業發展/u })
      .first()
      .waitFor();
    await app.textShown();
  };

  beforeAll(async () => {
    app = await AppUnderTest.start();
    await app.textShown();
    await app.drop('意见.txt', new TextEncoder().encode(text));
    await openText();
  });
  afterAll(() => app.finish());

  it('comes where the pointer rests, beside the word, and takes no focus', async () => {
    await app.page.locator('.reader-scroll').focus();
    const { x, y } = await restOn('left', '發展中國家');
    await card().waitFor();
    const said = await card().innerText();
    for (const part of [
      '發展中國家',
      '发展中国家',
      'fā zhǎn zhōng guó jiā',
      'developing country',
    ]) {
      expect(said).toContain(part);
    }
    expect(said).toContain('CC-CEDICT of 2026-09-10, CC BY-SA 4.0');
    const box = await card().boundingBox();
    expect(
      box && box.y > y + 8 ? 'below' : box && box.y + box.height < y - 8 ? 'above' : 'over',
    ).not.toBe('over');
    expect(await app.page.evaluate(() => document.activeElement?.className)).toContain(
      'reader-scroll',
    );
    await expect
      .poll(() => app.painted('word'))
      .toEqual({ left: '發展中國家', right: '发展中国家' });
    await app.screenshot('80-word-card');
    await app.expectAccessible();
    // Into the card, and it stays; then away.
    await app.page.mouse.move(x + 20, (box?.y ?? 0) + 30, { steps: 4 });
    await app.page.waitForTimeout(600);
    expect(await card().count()).toBe(1);
    await away();
  });

  it('is the same word on the other pane, with shorter ones to step into', async () => {
    await restOn('right', '展中国家');
    await card().waitFor();
    await card().getByRole('button', { name: '发展', exact: true }).click();
    await expect.poll(() => card().locator('.card-terms').innerText()).toMatch(/發展\s+发展/u);
    expect(await card().innerText()).toContain('fā zhǎn');
    await away();
  });

  it('shows the reading of Taiwan where it differs', async () => {
    await restOn('right', '垃圾分类');
    await card().waitFor();
    await card().getByRole('button', { name: '垃圾', exact: true }).click();
    expect(await card().locator('.word-readings').innerText()).toMatch(/lā jī.*Taiwan lè sè/su);
    await away();
  });

  it('opens at the caret, follows it, and is stepped into', async () => {
    const { x, y } = await app.boxOf('right', '遵守法律程序');
    await app.page.mouse.click(x + 2, y);
    await app.page.mouse.move(700, 4);
    await app.page.keyboard.press('Enter');
    await card().waitFor();
    const head = (): Promise<string> => card().locator('.card-terms').innerText();
    expect(await head()).toContain('遵守');
    await app.page.keyboard.press('ArrowRight');
    await app.page.keyboard.press('ArrowRight');
    await expect.poll(head).toContain('法律');
    expect(await app.page.evaluate(() => document.activeElement?.className)).toContain(
      'reader-scroll',
    );
    await app.screenshot('81-caret-card');
    await app.expectAccessible();
    await app.page.keyboard.press('Enter');
    await expect
      .poll(() => app.page.evaluate(() => document.activeElement?.closest('.word-card') !== null))
      .toBe(true);
    await app.page.keyboard.press('Escape');
    await card().waitFor({ state: 'detached' });
    expect(await app.page.evaluate(() => document.activeElement?.className)).toContain(
      'reader-scroll',
    );
  });

  it('is pinned, and copied', async () => {
    await app.page.keyboard.press('Enter');
    await card().waitFor();
    await app.page.keyboard.press('p');
    await pinned().waitFor();
    await card().waitFor({ state: 'detached' });
    await app.page.keyboard.press('ArrowRight');
    await app.page.keyboard.press('ArrowRight');
    await app.page.keyboard.press('Enter');
    await card().waitFor();
    await app.page.keyboard.press('p');
    await expect.poll(() => pinned().count()).toBe(2);
    await app.screenshot('82-pinned');
    await app.expectAccessible();
    await pinned().first().getByRole('button', { name: 'Copy' }).click();
    await expect
      .poll(() => app.app.evaluate(({ clipboard }) => clipboard.readText()))
      .toMatch(/^法律 {2}fǎ lǜ\n• law/u);
    await app.page.getByRole('button', { name: 'Close all' }).click();
    expect(await pinned().count()).toBe(0);
  });

  it('adds the word to the glossary: underlined on both panes at once, and undone', async () => {
    const terms = (pane: string): Promise<string[]> =>
      app.page.locator(`[data-pane="${pane}"] .term`).allInnerTexts();
    expect(await terms('left')).not.toContain('法律程序');
    await restOn('left', '垃圾分類');
    await card().waitFor();
    await card().getByRole('button', { name: 'Add to glossary' }).click();
    const form = card().locator('form');
    await form.getByRole('textbox', { name: 'Traditional' }).fill('法律程序');
    await form.getByRole('textbox', { name: 'Simplified' }).fill('法律程序');
    await form.getByRole('textbox', { name: 'English' }).fill('legal procedure');
    await app.screenshot('83-glossary-form');
    await app.expectAccessible();
    // What is being written is not lost to a scroll.
    await app.page.locator('.reader-scroll').evaluate((scroller) => scroller.scrollBy(0, 20));
    await app.page.waitForTimeout(200);
    await form.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => terms('left')).toContain('法律程序');
    await expect.poll(() => terms('right')).toContain('法律程序');
    await app.page.keyboard.press('Escape');
    await card().waitFor({ state: 'detached' });
    await app.menu('undo');
    await expect.poll(() => terms('left')).not.toContain('法律程序');
    await app.menu('redo');
    await expect.poll(() => terms('right')).toContain('法律程序');
  });

  it('changes a term of one’s own from its card', async () => {
    await restOn('left', '法律程序');
    await card().waitFor();
    expect(await card().innerText()).toContain('legal procedure');
    await card().getByRole('button', { name: 'Edit' }).click();
    await card().getByRole('textbox', { name: 'English' }).fill('due process');
    await card().getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => card().innerText()).toContain('due process');
    await app.screenshot('84-own-term');
    await app.page.keyboard.press('Escape');
    await card().waitFor({ state: 'detached' });
  });

  it('highlights all occurrences in one step of undo', async () => {
    await restOn('right', '法律程序');
    await card().waitFor();
    await card().getByRole('button', { name: 'Highlight all occurrences: green' }).click();
    await expect.poll(async () => (await app.marks()).left).toBe('法律程序法律程序法律程序');
    await app.page.getByText('“法律程序” was highlighted in 3 places.').waitFor();
    await away();
    await app.screenshot('85-highlighted');
    await app.menu('undo');
    await expect.poll(async () => (await app.marks()).left).toBe('');
    await app.menu('redo');
    await expect.poll(async () => (await app.marks()).right).toBe('法律程序法律程序法律程序');
    await app.menu('undo');
    await expect.poll(async () => (await app.marks()).left).toBe('');
  });

  it('selects the same word by double click on either pane', async () => {
    for (const [pane, word] of [
      ['left', '推動產業轉移'],
      ['right', '推动产业转移'],
    ] as const) {
      const { x, y } = await restOn(pane, word);
      await app.page.waitForTimeout(300);
      await app.page.mouse.click(x + 6 + 40, y, { clickCount: 2 });
      await expect
        .poll(async () => Object.values(await app.painted('selection')))
        .toEqual([word.slice(2)]);
      await app.page.keyboard.press('Escape');
      await app.page.keyboard.press('Escape');
    }
    await app.page.mouse.move(700, 4);
  });

  it('tells the code point of a character that no font has', async () => {
    await app.boxOf('right', '很少见');
    await app.page.waitForTimeout(400);
    const rare = app.page.locator('[data-pane="right"] .code-point');
    await rare.click();
    await card().waitFor();
    expect(await card().innerText()).toMatch(
      /U\+2EBF0 · CJK Unified Ideographs Extension I.* no font/su,
    );
    await app.screenshot('86-code-point');
    await app.page.keyboard.press('Escape');
  });

  it('comes only while Alt is held where the settings say so, and never where they say that', async () => {
    await set({ wordCard: 'alt' });
    await restOn('left', '發展中國家');
    await app.page.waitForTimeout(700);
    expect(await card().count()).toBe(0);
    await app.page.keyboard.down('Alt');
    await card().waitFor();
    await app.page.keyboard.up('Alt');
    await card().waitFor({ state: 'detached' });
    await set({ wordCard: 'never' });
    await restOn('left', '發展中國家');
    await app.page.waitForTimeout(700);
    expect(await card().count()).toBe(0);
    await set({ wordCard: 'rest' });
  });

  it.each([
    ['en', 'dark', 1360],
    ['zh-Hans', 'contrast', 1360],
    ['zh-Hant', 'light', 1360],
    ['zh-Hant', 'sepia', 720],
  ] as const)('looks right in %s, %s, %d wide', async (language, theme, width) => {
    await app.app.evaluate(({ BrowserWindow }, w) => {
      BrowserWindow.getAllWindows()[0]?.setSize(w, 860);
    }, width);
    await set({ language, theme, showLibrary: false, sidePanel: 'none' });
    await restOn('left', '產業轉移');
    await card().waitFor();
    await app.screenshot(`87-word-${language}-${theme}-${width}`);
    const box = await card().boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
    expect(await card().innerText()).not.toMatch(/\bword\.[a-z]/u);
    await app.expectAccessible();
    await away();
  });

  it('stands beside the word in vertical writing too', async () => {
    await app.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setSize(1360, 860);
    });
    await set({ language: 'en', theme: 'light', isVertical: true });
    // The text may still be on its way to its place, which takes a card away.
    await app.page.waitForTimeout(800);
    const { x, y } = await app.boxOf('left', '產業轉移');
    await app.page.mouse.move(x + 4, y + 60);
    await app.page.mouse.move(x + 8, y - 4);
    await card().waitFor();
    await app.screenshot('88-word-vertical');
    await set({ isVertical: false });
  });

  it('keeps the glossary over a restart', async () => {
    const { dataFolder } = app;
    await app.close();
    app = await AppUnderTest.start({ dataFolder });
    await openText();
    await expect
      .poll(() => app.page.locator('[data-pane="left"] .term').allInnerTexts())
      .toContain('法律程序');
    expect(app.consoleErrors).toEqual([]);
  });
});

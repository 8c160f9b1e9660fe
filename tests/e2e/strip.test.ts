import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppUnderTest } from '../support/app-under-test';

const text = [
  '關於推動產業轉移的意見',
  ...Array.from({ length: 8 }, (_, chapter) =>
    [
      `${'一二三四五六七八'[chapter]}、總體要求`,
      ...Array.from({ length: 12 }, () =>
        '各地要有序承接產業轉移，改善民生，落實各項任務。'.repeat(3),
      ),
    ].join('\n\n'),
  ),
].join('\n\n');

describe('the strip beside the text', () => {
  let app: AppUnderTest;
  const strip = () => app.page.locator('.strip');
  const clickAt = async (share: number): Promise<void> => {
    const box = await strip().boundingBox();
    if (!box) throw new Error('no strip');
    await app.page.mouse.click(box.x + box.width / 2, box.y + box.height * share);
  };
  const scrollShare = () =>
    app.page
      .locator('.reader-scroll')
      .evaluate((scroller) => scroller.scrollTop / (scroller.scrollHeight - scroller.clientHeight));
  /** Pixels of the canvas that are not empty. */
  const inked = () =>
    app.page.locator('.strip-canvas').evaluate((canvas: HTMLCanvasElement) => {
      const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      return (data ?? []).filter((value, index) => index % 4 === 3 && value > 0).length;
    });
  const change = (settings: object) =>
    app.page.evaluate(
      (params) =>
        (
          window as unknown as { duizhao: { call(name: string, params: object): Promise<unknown> } }
        ).duizhao.call('settings:change', params),
      settings,
    );
  const setTheme = (theme: string) =>
    app.page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);

  beforeAll(async () => {
    app = await AppUnderTest.start();
    await app.textShown();
    await app.drop('意見.txt', new TextEncoder().encode(text));
    await app.page.getByRole('heading', { level: 1, name: '關於推動產業轉移的意見' }).waitFor();
    await app.textShown();
  });
  afterAll(() => app.finish());

  it('goes where it is clicked, and shows what is in the window', async () => {
    await strip().waitFor();
    await clickAt(0.9);
    await expect.poll(scrollShare).toBeGreaterThan(0.7);
    const frame = app.page.locator('.strip-window');
    const height = (await strip().boundingBox())?.height ?? 1;
    await expect
      .poll(async () => ((await frame.boundingBox())?.y ?? 0) / height)
      .toBeGreaterThan(0.7);
    await clickAt(0.02);
    await expect.poll(scrollShare).toBeLessThan(0.1);
    const box = await strip().boundingBox();
    await app.page.mouse.move((box?.x ?? 0) + 5, (box?.y ?? 0) + height * 0.4);
    await expect.poll(() => app.page.locator('.strip-tip').innerText()).toMatch(/總體要求\s+40 %/u);
    await app.screenshot('55-strip');
    await app.expectAccessible();
  });

  it('follows the pointer that is dragged along it', async () => {
    const box = await strip().boundingBox();
    const [x, y, height] = [(box?.x ?? 0) + 5, box?.y ?? 0, box?.height ?? 0];
    await app.page.mouse.move(x, y + height * 0.1);
    await app.page.mouse.down();
    for (let step = 1; step <= 8; step += 1) {
      await app.page.mouse.move(x, y + height * (0.1 + step * 0.1));
      await app.page.waitForTimeout(80);
    }
    await app.page.mouse.up();
    await expect.poll(scrollShare).toBeGreaterThan(0.7);
  });

  it('shows highlights, terms and hits, and says how many there are', async () => {
    await clickAt(0.01);
    await expect
      .poll(() => strip().getAttribute('aria-label'))
      .toMatch(/0 highlights, \d{3} terms, 0 hits/u);
    const before = await inked();
    await expect.poll(scrollShare).toBe(0);
    await app.dragOver('left', '推動產業轉移');
    await app.page.keyboard.press('1');
    await expect
      .poll(() => strip().getAttribute('aria-label'))
      .toMatch(/1 highlight, \d{3} terms, 0 hits/u);
    await app.page.keyboard.press('Control+f');
    await app.page.getByRole('textbox', { name: /Find in this document/u }).fill('民生');
    await expect
      .poll(() => strip().getAttribute('aria-label'))
      .toMatch(/1 highlight, \d{3} terms, 288 hits/u);
    await expect.poll(inked).toBeGreaterThan(before);
    for (const theme of ['light', 'sepia', 'dark', 'contrast']) {
      await setTheme(theme);
      await app.page.waitForTimeout(200);
      await app.screenshot(`56-strip-${theme}`);
      await app.expectAccessible();
    }
    await setTheme('light');
    await app.page.keyboard.press('Escape');
  });

  it('goes from highlight to highlight and from term to term by keyboard', async () => {
    const reader = app.page.locator('.reader-scroll');
    await reader.press('Control+End');
    await expect.poll(scrollShare).toBeGreaterThan(0.9);
    await app.page.keyboard.press('Alt+ArrowDown');
    await expect.poll(scrollShare).toBeLessThan(0.1);
    await app.page.locator('.mark[data-active="true"]').first().waitFor();
    await app.page.keyboard.press('Control+Home');
    await app.page.keyboard.press('Alt+Shift+ArrowDown');
    await expect.poll(() => app.painted('selection')).toMatchObject({ left: '產業轉移' });
    await app.page.keyboard.press('Alt+Shift+ArrowUp');
    await expect.poll(scrollShare).toBeGreaterThan(0.9);
  });

  it('is folded away by its command, with nothing left of it, and kept so', async () => {
    const width = async () => (await app.page.locator('.reader-scroll').boundingBox())?.width ?? 0;
    const before = await width();
    await app.menu('toggle-strip');
    await expect.poll(() => strip().count()).toBe(0);
    expect(await width()).toBe(before + 14);
    await app.menu('toggle-strip');
    await strip().waitFor();
    expect(await width()).toBe(before);
  });

  it('lies along the foot of a vertical text, and is left out of a window with no room', async () => {
    await change({ isVertical: true, sidePanel: 'none' });
    await app.page.reload();
    await app.textShown();
    await strip().waitFor();
    const box = await strip().boundingBox();
    expect(box?.height).toBe(14);
    expect(box?.width ?? 0).toBeGreaterThan(300);
    await app.screenshot('57-strip-vertical');
    await change({ isVertical: false });
    await app.page.setViewportSize({ width: 720, height: 800 });
    await app.page.reload();
    await app.textShown();
    await app.menu('find');
    await app.page.getByRole('textbox', { name: /Find in this document/u }).fill('产业');
    await app.page.locator('.find-count', { hasText: /of/u }).waitFor();
    await app.screenshot('58-find-720');
    for (const language of ['zh-Hant', 'zh-Hans']) {
      await change({ language });
      await app.page.reload();
      await app.textShown();
      await app.menu('find');
      await app.page.locator('.find-field').fill('zhuanyi');
      await app.page.locator('.find-count', { hasText: /\d/u }).waitFor();
      await app.screenshot(`58-find-${language}`);
    }
    await app.page.setViewportSize({ width: 320, height: 600 });
    await expect.poll(() => strip().isVisible()).toBe(false);
    await app.page.waitForTimeout(300);
    await app.screenshot('59-find-320');
    await app.expectAccessible();
  });
});

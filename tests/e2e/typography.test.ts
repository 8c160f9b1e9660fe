import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppUnderTest } from '../support/app-under-test';

const themes = ['light', 'sepia', 'dark', 'contrast'] as const;
const typefaces = ['serif', 'sans', 'kai'] as const;

const folder = mkdtempSync(join(tmpdir(), 'duizhao-typography-'));
const article = [
  '關於字形與排版的說明',
  '',
  '一、總則',
  ...Array.from(
    { length: 40 },
    (_, index) =>
      `第${index + 1}段。骨、直、返、誤、令：這五個字在臺灣、香港與大陸的字形各不相同，須按地區選用字型。` +
      `「引號」與（括號）相鄰時，標點應當擠壓；GDP 增長 5.2%，2024年10月27日公布的 Internet 發展報告亦然。`,
  ),
].join('\n');
writeFileSync(join(folder, '字形.txt'), article);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('typography', () => {
  let app: AppUnderTest;
  const apply = async (change: Record<string, unknown>): Promise<void> => {
    await app.page.evaluate(async (settings) => {
      const { duizhao } = window as unknown as {
        duizhao: { call(n: string, p: unknown): Promise<unknown> };
      };
      await duizhao.call('settings:change', settings);
    }, change);
    await app.page.reload();
    await app.textShown();
  };
  const resize = async (width: number, height: number): Promise<void> => {
    await app.app.evaluate(
      ({ BrowserWindow }, [w, h]) => {
        const window = BrowserWindow.getAllWindows()[0];
        window?.setMinimumSize(w, 200);
        window?.setSize(w, h);
      },
      [width, height] as const,
    );
    await app.page.waitForTimeout(400);
  };
  const loadedFaces = (): Promise<string[]> =>
    app.page.evaluate(() =>
      [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family }) => family.replaceAll('"', '')),
    );
  const root = (name: string): Promise<string> =>
    app.page.evaluate(
      (property) => document.documentElement.style.getPropertyValue(property),
      name,
    );

  beforeAll(async () => {
    app = await AppUnderTest.start({ files: [join(folder, '字形.txt')] });
    await app.textShown();
  });
  afterAll(() => app.finish());

  it('reads no bundled face where the machine has the characters', async () => {
    await apply({ typeface: 'serif' });
    await app.page.waitForFunction(() => document.fonts.size > 400);
    await app.page.evaluate(() => document.fonts.ready);
    expect(await loadedFaces()).toEqual([]);
    await apply({ typeface: 'sans' });
    await app.page.evaluate(() => document.fonts.ready);
    expect(await loadedFaces()).toEqual([]);
  });

  it('reads the slices of what is on screen, and no more, where the machine lacks them', async () => {
    await apply({ typeface: 'serif' });
    await app.page.waitForFunction(() => document.fonts.size > 400);
    await app.page.evaluate(() =>
      document.documentElement.style.setProperty('--font-hant', "'Noto Serif TC', serif"),
    );
    await expect.poll(async () => new Set(await loadedFaces())).toEqual(new Set(['Noto Serif TC']));
    const [loaded, declared] = await app.page.evaluate(() => {
      const faces = [...document.fonts].filter(({ family }) => family.includes('Noto Serif TC'));
      return [faces.filter(({ status }) => status === 'loaded').length, faces.length] as const;
    });
    expect(loaded).toBeGreaterThan(3);
    expect(loaded).toBeLessThan(declared / 2);
  });

  it('declares the faces of a typeface only when it is chosen', async () => {
    await apply({ typeface: 'serif' });
    const families = (): Promise<string[]> =>
      app.page.evaluate(() => [
        ...new Set([...document.fonts].map(({ family }) => family.replaceAll('"', ''))),
      ]);
    await expect.poll(families).toContain('Noto Serif SC');
    expect((await families()).join(' ')).not.toMatch(/WenKai|HK/u);
    await apply({ typeface: 'kai' });
    await expect.poll(families).toContain('LXGW WenKai TC');
    await expect.poll(families).toContain('LXGW WenKai');
  });

  it('gives each region its own glyphs', async () => {
    await apply({
      ...{ typeface: 'serif', layout: 'three', textSize: 36, sidePanel: 'none' },
      ...{
        leftPane: { locale: 'tw', wording: false },
        rightPane: { locale: 'hk', wording: false },
      },
      ...{ thirdPane: { locale: 'cn', wording: false }, showLibrary: false },
    });
    const families = await app.page
      .locator('.row:not(.waiting)')
      .nth(3)
      .locator('.cell')
      .evaluateAll((cells) =>
        cells.map(
          (cell) => [cell.getAttribute('lang'), getComputedStyle(cell).fontFamily] as const,
        ),
      );
    expect(families.map(([language]) => language)).toEqual([
      ...['zh-Hant-TW', 'zh-Hant-HK', 'zh-Hans-CN'],
    ]);
    expect(families[0]?.[1]).toMatch(/Noto Serif CJK TC.*Noto Serif TC/u);
    expect(families[1]?.[1]).toMatch(/Noto Serif CJK HK.*Noto Serif HK/u);
    expect(families[2]?.[1]).toMatch(/Noto Serif CJK SC.*Noto Serif SC/u);
    for (const typeface of typefaces) {
      await apply({ typeface });
      await app.page.evaluate(() => document.fonts.ready);
      await app.page.waitForTimeout(500);
      await app.screenshot(`40-regions-${typeface}`);
    }
    await apply({ layout: 'two', textSize: 18, typeface: 'serif', showLibrary: true });
  });

  it('changes the look from its sheet, at once, and puts it back', async () => {
    await app.page.getByRole('button', { name: 'Appearance' }).click();
    const sheet = app.page.getByRole('dialog', { name: 'Appearance' });
    await sheet.getByRole('button', { name: 'Larger text' }).click();
    expect(await root('--size-text')).toBe('20px');
    await sheet.getByText('111 %').waitFor();
    await sheet.getByRole('slider', { name: 'Longest line' }).fill('24');
    await sheet.getByRole('slider', { name: 'Indent' }).fill('0');
    await sheet.getByRole('radio', { name: 'Kai' }).check({ force: true });
    await sheet.getByRole('checkbox', { name: 'Lines end flush' }).uncheck();
    const style = await app.page
      .locator(".row[data-level='0'] .cell")
      .first()
      .evaluate((cell) => {
        const { fontSize, textAlign, textIndent, fontFamily } = getComputedStyle(cell);
        return { fontSize, textAlign, textIndent, fontFamily };
      });
    expect(style).toMatchObject({ fontSize: '20px', textAlign: 'start', textIndent: '0px' });
    expect(style.fontFamily).toContain('WenKai');
    await app.expectAccessible();
    await app.screenshot('41-appearance-sheet');
    await sheet.getByRole('button', { name: 'As usual' }).click();
    expect(await root('--size-text')).toBe('18px');
    expect(await root('--measure')).toBe('38');
    await app.page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    const focused = await app.page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe('Aa');
  });

  it.each(['zh-Hans', 'zh-Hant'] as const)(
    'says everything of the sheet in %s',
    async (language) => {
      await apply({ language, theme: language === 'zh-Hans' ? 'dark' : 'light' });
      await app.page.locator('.appearance-button').click();
      await app.expectAccessible();
      await app.screenshot(`41-appearance-sheet-${language}`);
      await app.page.keyboard.press('Escape');
      await app.menu('settings');
      await app.page.locator('dialog[open]').waitFor();
      await app.screenshot(`41-settings-${language}`);
      await app.page.keyboard.press('Escape');
      await apply({ language: 'en', theme: 'light' });
    },
  );

  it('zooms with the wheel and Ctrl', async () => {
    const box = await app.page.locator('.reader-scroll').boundingBox();
    await app.page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
    await app.page.keyboard.down('Control');
    await app.page.mouse.wheel(0, -120);
    await expect.poll(() => root('--size-text')).toBe('20px');
    await app.page.mouse.wheel(0, 120);
    await expect.poll(() => root('--size-text')).toBe('18px');
    await app.page.keyboard.up('Control');
  });

  it('goes back to the usual size, and opens its sheet, by key', async () => {
    await apply({ textSize: 36 });
    await app.page.locator('.reader-scroll').first().focus();
    await app.page.keyboard.press('Control+0');
    await expect.poll(() => root('--size-text')).toBe('18px');
    await app.page.keyboard.press('Control+Shift+A');
    const sheet = app.page.getByRole('dialog', { name: 'Appearance' });
    await sheet.waitFor();
    await app.page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    const focused = app.page.evaluate(() => document.activeElement?.className);
    expect(await focused).toContain('reader-scroll');
  });

  it('keeps the place while the text is made larger', async () => {
    await apply({ textSize: 18 });
    await app.page.locator('.reader-scroll').hover();
    await app.page.mouse.wheel(0, 1500);
    await app.page.waitForTimeout(600);
    const topRow = (): Promise<number> =>
      app.page.evaluate(() => {
        const { top } = (
          document.querySelector('.reader-scroll') as HTMLElement
        ).getBoundingClientRect();
        const row = [...document.querySelectorAll<HTMLElement>('.row')].find(
          (element) => element.getBoundingClientRect().bottom > top + 1,
        );
        return Number(row?.dataset['row']);
      });
    const before = await topRow();
    expect(before).toBeGreaterThan(3);
    for (const percent of [2, 3, 4]) {
      await app.menu('larger-text');
      await app.page.waitForTimeout(100 * percent);
    }
    await app.page.waitForTimeout(500);
    expect(await topRow()).toBe(before);
  });

  it.each([
    [9, 1360],
    [18, 1360],
    [54, 1360],
    [54, 720],
    [54, 320],
    [9, 320],
  ])('neither clips nor overlaps text of %i px in a window %i wide', async (textSize, width) => {
    await resize(width, 800);
    await apply({ textSize, layout: width < 500 ? 'one' : 'two' });
    await app.page.waitForTimeout(400);
    const faults = await app.page.evaluate(() => {
      const found: string[] = [];
      const scroller = document.querySelector('.reader-scroll') as HTMLElement;
      if (scroller.scrollWidth > scroller.clientWidth) found.push('scrolls sideways');
      const rows = [...document.querySelectorAll<HTMLElement>('.row')];
      for (const row of rows) {
        const box = row.getBoundingClientRect();
        for (const cell of row.querySelectorAll<HTMLElement>('.line')) {
          const inner = cell.getBoundingClientRect();
          if (inner.bottom > box.bottom + 1) found.push('text below its row');
          if (cell.scrollWidth > cell.clientWidth + 1) found.push(`too wide: ${cell.textContent}`);
        }
      }
      return found;
    });
    expect(faults).toEqual([]);
    await app.screenshot(`42-zoom-${textSize}-${width}`);
  });

  it('looks right in each theme and typeface', async () => {
    await resize(1360, 860);
    await apply({ textSize: 18, layout: 'two' });
    for (const theme of themes)
      for (const typeface of typefaces) {
        await apply({ theme, typeface });
        await app.page.evaluate(() => document.fonts.ready);
        await app.page.waitForTimeout(300);
        await app.screenshot(`43-${theme}-${typeface}`);
      }
    await apply({ theme: 'light', typeface: 'serif' });
  });

  it('recedes in focus mode from all but one sentence, and comes back with Escape', async () => {
    // A card would take the first Escape.
    await apply({ wordCard: 'never' });
    await app.page.waitForTimeout(600);
    await app.menu('toggle-focus');
    await expect.poll(async () => (await app.painted('focus'))['left']).toBeTruthy();
    await app.page.waitForTimeout(600);
    await app.page.locator('.reader-scroll').press('Control+Home');
    await app.page.locator('[data-pane="left"]', { hasText: '第3段' }).first().waitFor();
    await app.page.waitForTimeout(400);
    await app.boxOf('left', '第3段');
    await app.page.waitForTimeout(400);
    // Finding the box scrolls to it.
    const box = await app.boxOf('left', '第3段');
    await app.page.mouse.move(box.x + 4, box.y);
    await expect.poll(() => app.painted('focus')).toEqual({ left: '第3段。', right: '第3段。' });
    await app.expectAccessible();
    await app.screenshot('44-focus');
    expect(await app.page.locator('.panel').count()).toBe(0);
    await app.page.keyboard.press('Escape');
    await expect
      .poll(() => app.page.evaluate(() => document.documentElement.dataset['focus']))
      .toBe('false');
    expect(await app.painted('focus')).toEqual({});
    await apply({ wordCard: 'rest' });
  });

  it('sets Traditional text in vertical lines', async () => {
    await apply({ isVertical: true, layout: 'two' });
    await app.page.waitForTimeout(500);
    const mode = await app.page
      .locator('.row .cell')
      .first()
      .evaluate((cell) => getComputedStyle(cell).writingMode);
    expect(mode).toBe('vertical-rl');
    await app.screenshot('45-vertical-two');
    await apply({ layout: 'one' });
    await app.page.waitForTimeout(500);
    await app.screenshot('45-vertical-one');
    await apply({ isVertical: false, layout: 'two' });
  });

  it('marks what the pointer is over without covering its colour', async () => {
    const style = await app.page
      .locator('.cell')
      .first()
      .evaluate((cell) => {
        const { textDecorationLine, backgroundColor } = getComputedStyle(
          cell,
          '::highlight(hover)',
        );
        return { textDecorationLine, backgroundColor };
      });
    expect(style).toEqual({
      textDecorationLine: 'underline overline',
      backgroundColor: 'rgba(0, 0, 0, 0)',
    });
  });

  it('fails nowhere in silence', () => {
    expect(app.consoleErrors).toEqual([]);
  });
});

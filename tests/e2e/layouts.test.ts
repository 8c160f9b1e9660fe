import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { defaultSettings, layouts, type Settings } from '#core/model/settings';
import { AppUnderTest } from '../support/app-under-test';

const paragraphs = Array.from(
  { length: 80 },
  (_, index) =>
    `第${index + 1}段:推動區域協調發展,構建現代化產業體系。頭髮與發展不同,要有互聯網和信息!實現高質量發展,要承接東部產業轉移,優化國土空間布局。`,
);
const text = ['關於發展的意見', ...paragraphs].join('\n');

describe('the layouts of the reader', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await AppUnderTest.start();
    await app.textShown();
    await app.drop('長文.txt', new TextEncoder().encode(text));
    await app.page.getByRole('heading', { level: 2, name: '關於發展的意見' }).first().waitFor();
    await app.textShown();
    // Opening brings the text to its place over a few frames.
    await app.page.waitForTimeout(600);
  });
  afterAll(() => app.finish());
  beforeEach(async () => {
    await apply({ ...defaultSettings, sidePanel: 'notes' });
    await app.page.locator('.reader-scroll').focus();
  });

  const scroller = () => app.page.locator('.reader-scroll');
  const choose = async (name: string): Promise<void> => {
    await app.page.getByRole('button', { name: 'Layout' }).click();
    await app.page.getByRole('menuitemradio', { name }).click();
    await app.page.waitForTimeout(500);
  };
  /** Change settings as the window itself does, and show the text anew. */
  const apply = async (settings: Partial<Settings>): Promise<void> => {
    await app.page.evaluate(
      (change) =>
        (
          window as unknown as {
            duizhao: { call(name: string, params: unknown): Promise<unknown> };
          }
        ).duizhao.call('settings:change', change),
      settings,
    );
    await app.page.reload();
    await app.textShown();
    await app.page.waitForTimeout(700);
  };
  /** Place of the `nth` paragraph's first characters, from the start of the reader. */
  const topOf = (nth: number): Promise<number | null> =>
    app.page.evaluate((word) => {
      const frame = document.querySelector('.reader-scroll')?.getBoundingClientRect();
      const row = [...document.querySelectorAll('.row:not(.waiting)')].find((element) =>
        element.textContent?.includes(word),
      );
      return row && frame ? row.getBoundingClientRect().top - frame.top : null;
    }, `第${nth}段`);
  const goTo = async (nth: number): Promise<void> => {
    await scroller().evaluate((element) => (element.scrollTop = 0));
    await app.page.waitForTimeout(200);
    for (let step = 0; step < 60 && (await topOf(nth)) === null; step++) {
      await scroller().evaluate((element) => element.scrollBy(0, 400));
      await app.page.waitForTimeout(60);
    }
    const top = await topOf(nth);
    await scroller().evaluate((element, by) => element.scrollBy(0, by), top ?? 0);
    await app.page.waitForTimeout(600);
  };

  it.each([9, 18, 54])('keeps the panes in step with text of %i pixels', async (textSize) => {
    await apply({ textSize, layout: 'three' });
    for (const scroll of [0, 777, 2500]) {
      await scroller().evaluate((element, top) => (element.scrollTop = top), scroll);
      await app.page.waitForTimeout(400);
      const boxes = await app.page.locator('.row:not(.waiting)').evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll('.cell')].map((cell) => {
            const { top, bottom } = cell.getBoundingClientRect();
            return [top, bottom];
          }),
        ),
      );
      expect(boxes.length).toBeGreaterThan(1);
      for (const [left, right, third] of boxes) {
        expect(right).toEqual(left);
        expect(third).toEqual(left);
      }
    }
    await app.screenshot(`80-text-${textSize}`);
    await apply({ textSize: 18, layout: 'two' });
  });

  it('marks the counterpart of what the pointer is over, phrases of other lengths whole', async () => {
    await goTo(1);
    await app.page.getByRole('combobox', { name: 'The right pane shows' }).selectOption('tw');
    await app.page.getByRole('checkbox', { name: 'Regional wording' }).check();
    await app.page.locator('[data-pane="right"]', { hasText: '資訊' }).first().waitFor();
    const over = async (word: string): Promise<Record<string, string>> => {
      const { x, y } = await app.boxOf('left', word);
      await app.page.mouse.move(x + 4, y);
      await app.page.waitForTimeout(60);
      return app.painted('hover');
    };
    await app.page.waitForTimeout(300);
    expect(await over('髮與')).toEqual({ left: '髮', right: '髮' });
    expect(await over('互聯')).toEqual({ left: '互聯網', right: '網際網路' });
    await app.page.getByRole('checkbox', { name: 'Regional wording' }).uncheck();
    await app.page.getByRole('combobox', { name: 'The right pane shows' }).selectOption('cn');
    await app.page.locator('[data-pane="right"]', { hasText: '头发' }).first().waitFor();
    await app.page.waitForTimeout(300);
    expect(await over('髮與')).toEqual({ left: '髮', right: '发' });
  });

  it('keeps the place when one pane takes the place of two, and its script is switched', async () => {
    await goTo(30);
    const before = await topOf(30);
    expect(Math.abs(before ?? 99)).toBeLessThan(2);
    await choose('One pane');
    expect(await app.page.locator('.row .cell').first().getAttribute('data-pane')).toBe('left');
    expect(Math.abs((await topOf(30)) ?? 99)).toBeLessThan(32);
    await app.screenshot('81-one-pane');
    await app.page.getByRole('button', { name: 'Mainland (Simplified)' }).click();
    await app.page.locator('[data-pane="right"]', { hasText: '第30段' }).waitFor();
    await app.page.waitForTimeout(500);
    expect(Math.abs((await topOf(30)) ?? 99)).toBeLessThan(32);
    expect(await app.page.locator('[data-pane="left"]').count()).toBe(0);
    await app.expectAccessible();
    await choose('Two panes');
    expect(Math.abs((await topOf(30)) ?? 99)).toBeLessThan(32);
  });

  it('sets one script over the other, word by word', async () => {
    await goTo(2);
    await choose('Line under line');
    const units = app.page.locator('.row', { hasText: '第2段' }).locator('.unit');
    const places = await units.evaluateAll((elements) =>
      elements.map((unit) => {
        const [upper, lower] = [...unit.querySelectorAll('.unit-line')];
        const [a, b] = [upper?.getBoundingClientRect(), lower?.getBoundingClientRect()];
        return [
          upper?.textContent,
          lower?.textContent,
          a && b && a.bottom <= b.top + 1 && a.left === b.left,
        ];
      }),
    );
    expect(places.every(([, , isUnder]) => isUnder)).toBe(true);
    expect(places.map(([upper]) => upper).join('')).toBe(paragraphs[1]);
    expect(places.map(([, lower]) => lower).join('')).toContain('头发与发展不同');
    await app.screenshot('82-interlinear');
    await app.expectAccessible();
    await app.dragOver('right', '承接东部');
    expect(await app.painted('mirror')).toEqual({ left: '承接東部' });
    await app.page.keyboard.press('Escape');
  });

  it('shows a third text beside the two, of the user’s choice', async () => {
    await choose('Three panes');
    await app.page.getByRole('combobox', { name: 'The third pane shows' }).selectOption('hk');
    await app.page.locator('[data-pane="third"][lang="zh-Hant-HK"]').first().waitFor();
    await app.dragOver('left', '構建現代化');
    expect(await app.painted('mirror')).toEqual({ right: '构建现代化', third: '構建現代化' });
    await app.screenshot('83-three-panes');
    await app.expectAccessible();
    await choose('Two panes');
  });

  it('makes one pane wider by pointer and by key, and equal again', async () => {
    const widths = (): Promise<number[]> =>
      app.page
        .locator('.row:not(.waiting)')
        .first()
        .locator('.cell')
        .evaluateAll((cells) => cells.map((cell) => Math.round(cell.clientWidth)));
    const [left = 0, right = 0] = await widths();
    expect(Math.abs(left - right)).toBeLessThan(3);
    const divider = app.page.getByRole('separator', { name: 'Width of the panes' });
    await divider.focus();
    for (let press = 0; press < 3; press++) await app.page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await widths())[0]).toBeGreaterThan(left + 20);
    expect(Number(await divider.getAttribute('aria-valuenow'))).toBe(56);
    const box = await divider.boundingBox();
    await app.page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + 200);
    await app.page.mouse.down();
    await app.page.mouse.move((box?.x ?? 0) - 150, (box?.y ?? 0) + 200, { steps: 4 });
    await app.page.mouse.up();
    await expect.poll(async () => (await widths())[0]).toBeLessThan(left - 50);
    await divider.dblclick();
    await expect.poll(widths).toEqual([left, right]);
  });

  it('swaps the panes, and a selection goes along', async () => {
    await goTo(1);
    await app.dragOver('left', '高質量');
    await app.page.getByRole('button', { name: 'Swap the panes' }).click();
    await app.page.locator('[data-pane="left"][lang="zh-Hans-CN"]').first().waitFor();
    await expect.poll(() => app.painted('selection')).toEqual({ right: '高質量' });
    expect(await app.painted('mirror')).toEqual({ left: '高质量' });
    await app.page.getByRole('button', { name: 'Swap the panes' }).click();
    await app.page.locator('[data-pane="left"][lang="zh-Hant-TW"]').first().waitFor();
  });

  it('makes rows of sentences, at the same place', async () => {
    await goTo(20);
    await choose('Rows of sentences');
    await expect.poll(async () => Math.abs((await topOf(20)) ?? 99)).toBeLessThan(32);
    const row = app.page.locator('.row', { hasText: '第20段' });
    expect(await row.locator('[data-pane="left"]').innerText()).toBe(
      '第20段:推動區域協調發展,構建現代化產業體系。',
    );
    const next = Number(await row.getAttribute('data-row')) + 1;
    expect(await app.page.locator(`[data-row="${next}"] [data-pane="right"]`).innerText()).toBe(
      '头发与发展不同,要有互联网和信息!',
    );
    await app.screenshot('84-sentences');
    await choose('Rows of paragraphs');
    await expect.poll(async () => Math.abs((await topOf(20)) ?? 99)).toBeLessThan(32);
  });

  it('writes downwards, from the right, with caret and wheel going along', async () => {
    await apply({ isVertical: true });
    await scroller().evaluate((element) => (element.scrollLeft = 0));
    await app.page.waitForTimeout(600);
    const first = await app.page.locator('[data-row="0"]').boundingBox();
    const second = await app.page.locator('[data-row="1"]').boundingBox();
    const frame = await scroller().boundingBox();
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeCloseTo(
      (frame?.x ?? 0) + (frame?.width ?? 0),
      -1,
    );
    expect((second?.x ?? 0) + (second?.width ?? 0)).toBeLessThanOrEqual((first?.x ?? 0) + 1);
    await app.screenshot('85-vertical');
    await app.expectAccessible();
    await scroller().focus();
    await app.page.keyboard.press('Control+Home');
    await app.page.keyboard.press('ArrowDown');
    expect(await app.painted('caret')).toEqual({ left: '於' });
    await app.page.keyboard.press('ArrowLeft');
    expect(Object.keys(await app.painted('caret'))).toEqual(['left']);
    expect(paragraphs[0]).toContain((await app.painted('caret'))['left']);
    await app.page.mouse.move((frame?.x ?? 0) + 300, (frame?.y ?? 0) + 200);
    await app.page.mouse.wheel(0, 600);
    await expect
      .poll(() => scroller().evaluate((element) => element.scrollLeft))
      .toBeLessThan(-500);
    await app.page.waitForTimeout(300);
    await app.page.keyboard.press('Control+Home');
    await app.page.keyboard.press('x');
    for (let press = 0; press < 2; press++) await app.page.keyboard.press('Shift+ArrowDown');
    expect(await app.painted('selection')).toEqual({ right: '关于' });
    expect(await app.painted('mirror')).toEqual({ left: '關於' });
    await apply({ isVertical: false });
  });

  it('tells assistive technology how many rows there are, and which these are', async () => {
    const table = app.page.getByRole('table', { name: 'Text in both scripts' });
    expect(await table.getAttribute('aria-rowcount')).toBe('81');
    const row = app.page.locator('[data-row="3"]');
    expect(await row.getAttribute('aria-rowindex')).toBe('4');
    expect(
      await row
        .getByRole('cell')
        .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('lang'))),
    ).toEqual(['zh-Hant-TW', 'zh-Hans-CN']);
    expect(app.consoleErrors).toEqual([]);
  });

  it.each(['light', 'sepia', 'dark', 'contrast'] as const)(
    'can be read in every layout and language in the theme %s',
    async (theme) => {
      for (const language of ['en', 'zh-Hans', 'zh-Hant'] as const) {
        for (const layout of layouts) {
          await apply({ theme, language, layout, rubyScope: 'terms' });
          await app.page.locator('[data-pane="left"] rt').first().waitFor();
          await app.screenshot(`88-${layout}-${theme}-${language}`);
          if (language === 'en') await app.expectAccessible();
        }
      }
    },
  );
});

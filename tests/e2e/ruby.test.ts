import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppUnderTest } from '../support/app-under-test';

const text = `關於加強企業研究的意見

銀行行長參加會議，研究企業的質量和產業轉移，銀行和企業都要重視。

重慶市委書記強調，要堅持以人民為中心，穩步推進數字經濟發展，得到群眾的擁護。
`;

describe('readings above characters', () => {
  let app: AppUnderTest;
  const rts = (pane = 'left') => app.page.locator(`[data-pane="${pane}"] rt`);
  /** The readings over a stretch of text on a pane, in order. */
  const over = (part: string, pane = 'left'): Promise<string> =>
    app.page.locator(`[data-pane="${pane}"] ruby`).evaluateAll((rubies, wanted) => {
      const pairs = rubies.map((ruby) => [
        ruby.firstChild?.nodeValue ?? '',
        ruby.querySelector('rt')?.textContent ?? '',
      ]);
      const at = pairs
        .map(([base]) => base)
        .join('')
        .indexOf(wanted);
      return pairs
        .slice(at, at + wanted.length)
        .map(([, reading]) => reading)
        .join(' ');
    }, part);
  const choose = async (...names: string[]): Promise<void> => {
    await app.page.getByRole('button', { name: 'Which readings' }).click();
    const sheet = app.page.getByRole('dialog', { name: 'Which readings' });
    for (const name of names) await sheet.getByRole('radio', { name, exact: true }).check();
    await app.page.keyboard.press('Escape');
  };
  const card = () => app.page.getByRole('dialog', { name: /^Reading of/u });
  const put = async (part: string): Promise<void> => {
    const { x, y } = await app.boxOf('left', part);
    await app.page.mouse.click(x + 3, y);
  };
  const copied = (): Promise<string> => app.app.evaluate(({ clipboard }) => clipboard.readText());
  const openText = async (): Promise<void> => {
    const title = '關於加強企業研究的意見';
    await app.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await app.textShown();
  };

  beforeAll(async () => {
    app = await AppUnderTest.start();
    await app.textShown();
    await app.drop('意見.txt', new TextEncoder().encode(text));
    await openText();
  });
  afterAll(() => app.finish());

  it('are none until they are asked for, then over all, on both sides', async () => {
    expect(await rts().count()).toBe(0);
    await app.page.getByRole('button', { name: 'Which readings' }).click();
    await app.screenshot('80-ruby-sheet');
    await app.expectAccessible();
    await app.page.keyboard.press('Escape');
    await choose('Over all characters');
    await expect.poll(() => over('銀行行長')).toBe('yín háng háng zhǎng');
    expect(await over('银行行长', 'right')).toBe('yín háng háng zhǎng');
    expect(await rts().first().getAttribute('lang')).toBe('zh-Latn-pinyin');
    await app.screenshot('81-ruby-pinyin');
    await app.expectAccessible();
  });

  it('are written in zhuyin as Taiwan reads them', async () => {
    await choose('Zhuyin', 'Taiwan');
    await expect.poll(() => over('研究')).toBe('ㄧㄢˊ ㄐㄧㄡˋ');
    expect(await over('質量')).toBe('ㄓˊ ㄌㄧㄤˋ');
    expect(await rts().first().getAttribute('lang')).toBe('zh-Bopo');
    await app.screenshot('82-ruby-zhuyin-taiwan');
  });

  it('leave the lines where they were when they arrive', async () => {
    await app.page.getByRole('button', { name: /^關於推動產業有序轉移/u }).click();
    await app.page.getByRole('heading', { level: 1, name: /^關於推動產業有序轉移/u }).waitFor();
    await app.textShown();
    const heights = (): Promise<number[]> =>
      app.page
        .locator('.row')
        .evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().height)));
    const hide = (display: string): Promise<void> =>
      rts('left')
        .or(rts('right'))
        .evaluateAll((all, value) => {
          for (const rt of all) (rt as HTMLElement).style.display = value;
        }, display);
    for (const notation of ['Pinyin', 'Zhuyin']) {
      await choose(notation);
      await app.page
        .locator(`rt[lang="${notation === 'Pinyin' ? 'zh-Latn-pinyin' : 'zh-Bopo'}"]`)
        .first()
        .waitFor();
      const shown = await heights();
      expect(shown.length).toBeGreaterThan(6);
      // As rows look before their readings are there.
      await hide('none');
      expect(await heights()).toEqual(shown);
      await hide('');
    }
    await app.page.getByRole('button', { name: /^關於加強企業研究的意見/u }).click();
    await openText();
  });

  it('are in nothing that is copied', async () => {
    await app.page.locator('.reader-scroll').focus();
    await app.page.keyboard.press('Control+a');
    await app.page.keyboard.press('Control+c');
    await expect.poll(copied).toContain('銀行行長參加會議，研究企業的質量');
    expect(await copied()).not.toMatch(/[\u3105-\u312f]|[āáǎà]/u);
    await app.page.keyboard.press('Escape');
  });

  it('are edited for one place, and that is undone', async () => {
    await choose('Pinyin', 'the Mainland');
    await expect.poll(() => over('企業都')).toBe('qǐ yè dōu');
    await put('都要');
    await app.page.keyboard.press('r');
    await card().waitFor();
    const field = card().getByRole('textbox', { name: 'Reading of 都' });
    await field.fill('dou7');
    await card().getByRole('alert').waitFor();
    await app.screenshot('83-ruby-card');
    await app.expectAccessible();
    await field.fill('du1');
    await field.press('Enter');
    await expect.poll(() => over('企業都')).toBe('qǐ yè dū');
    await app.menu('undo');
    await expect.poll(() => over('企業都')).toBe('qǐ yè dōu');
    await app.menu('redo');
    await expect.poll(() => over('企業都')).toBe('qǐ yè dū');
  });

  it('are edited for a word wherever it stands, from the reading itself', async () => {
    await app.page.locator('[data-pane="left"] rt', { hasText: 'yín' }).first().click();
    await card().waitFor();
    await card().getByRole('button', { name: 'xíng', exact: true }).click();
    await card().getByRole('radio', { name: 'everywhere 銀行 stands' }).check();
    await card().getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => over('銀行行長')).toBe('yín xíng háng zhǎng');
    expect(await over('銀行和')).toBe('yín xíng hé');
    expect(await over('银行和', 'right')).toBe('yín xíng hé');
  });

  it('stay as they were edited after a restart, and go back to the generated', async () => {
    const { dataFolder } = app;
    await app.close();
    app = await AppUnderTest.start({ dataFolder });
    await openText();
    await expect.poll(() => over('銀行行長')).toBe('yín xíng háng zhǎng');
    expect(await over('企業都')).toBe('qǐ yè dū');
    await put('行行長');
    await app.page.keyboard.press('r');
    await card().getByRole('button', { name: 'Back to the generated' }).click();
    await expect.poll(() => over('銀行行長')).toBe('yín háng háng zhǎng');
    await app.menu('undo');
    await expect.poll(() => over('銀行行長')).toBe('yín xíng háng zhǎng');
    await app.menu('redo');
  });

  it('are left out over what the user knows', async () => {
    await choose('Over characters I do not know');
    await put('市委');
    await app.page.keyboard.press('k');
    await expect.poll(() => over('慶委')).toBe('qìng wěi');
    await app.menu('undo');
    await expect.poll(() => over('慶市')).toBe('qìng shì');
    await app.menu('known-characters');
    const dialog = app.page.getByRole('dialog', { name: 'Characters I know' });
    await dialog.getByRole('button', { name: 'Add them' }).click();
    await dialog
      .getByRole('status')
      .filter({ hasText: /^[56]\d\d characters$/u })
      .waitFor();
    await app.screenshot('84-known-characters');
    await app.expectAccessible();
    const grid = dialog.getByRole('listbox');
    await grid.focus();
    await app.page.keyboard.press('End');
    await app.page.keyboard.press('Delete');
    await dialog.getByText('1 character is no longer known.').first().waitFor();
    await app.page.keyboard.press('Escape');
    await expect.poll(() => rts().allInnerTexts()).not.toContain('de');
    await app.screenshot('85-ruby-unknown');
  });

  it('have a colour for each tone, if that is wanted', async () => {
    await choose('Over all characters');
    await app.page.getByRole('button', { name: 'Which readings' }).click();
    await app.page.getByRole('checkbox', { name: 'Colour by tone' }).check();
    await app.page.keyboard.press('Escape');
    const colors = new Set<string>();
    for (const tone of [1, 2, 3, 4, 5]) {
      const reading = app.page.locator(`rt[data-tone="${tone}"]`).first();
      colors.add(await reading.evaluate((rt) => getComputedStyle(rt).color));
    }
    expect(colors.size).toBe(5);
    await app.screenshot('86-ruby-tones');
    await app.expectAccessible();
  });

  it('are fit to be read in every theme and language, and in a narrow window', async () => {
    for (const [theme, language, notation] of [
      ['dark', 'zh-Hant', 'zhuyin'],
      ['sepia', 'zh-Hans', 'pinyin'],
      ['contrast', 'en', 'zhuyin'],
    ] as const) {
      await app.page.evaluate(
        async (change) => {
          const { duizhao } = window as unknown as {
            duizhao: { call(name: string, params: unknown): Promise<unknown> };
          };
          await duizhao.call('settings:change', change);
        },
        { theme, language, rubyNotation: notation },
      );
      await app.page.reload();
      await openText();
      await expect.poll(() => rts().count()).toBeGreaterThan(50);
      await app.page.locator('.ruby-more').click();
      await app.screenshot(`87-ruby-${theme}-${language}`);
      await app.expectAccessible();
      await app.page.keyboard.press('Escape');
      await put('研究');
      await app.page.keyboard.press('r');
      await app.page.locator('.reading-card').waitFor();
      await app.screenshot(`88-ruby-card-${theme}-${language}`);
      await app.expectAccessible();
      await app.page.keyboard.press('Escape');
    }
    await app.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setSize(720, 600);
    });
    await put('研究');
    await app.page.keyboard.press('r');
    await app.page.locator('.reading-card').waitFor();
    await app.screenshot('89-ruby-narrow');
    expect(app.consoleErrors).toEqual([]);
  });
});

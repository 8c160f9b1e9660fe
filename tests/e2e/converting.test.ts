import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppUnderTest } from '../support/app-under-test';

const text = `关于加强干部管理的意见

一、总体要求

范先生在山谷里考察制造企业，于丹说面粉价格回落，发廊也受影响。

工作人员应当遵守法律程序，提交文件和资料，改进计算机软件。

这一句是繁體字寫的。
`;

describe('conversion that can be checked', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-converting-'));
  let app: AppUnderTest;
  const row = (pane: 'left' | 'right', part: string) =>
    app.page.locator(`[data-pane="${pane}"]`, { hasText: part });
  const leftPane = () => app.page.getByRole('combobox', { name: 'The left pane shows' });
  const openText = async (): Promise<void> => {
    await app.page
      .getByRole('button', { name: /关于加强干部管理的意见/u })
      .first()
      .click();
    await app.page.getByRole('heading', { level: 1, name: '关于加强干部管理的意见' }).waitFor();
    await app.textShown();
  };

  beforeAll(async () => {
    app = await AppUnderTest.start();
    await app.textShown();
    await app.drop('意见.txt', new TextEncoder().encode(text));
    await app.page.getByRole('heading', { level: 1, name: '关于加强干部管理的意见' }).waitFor();
    await app.textShown();
  });
  afterAll(async () => {
    await app.finish();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows each pane in the standard that is chosen, with the right language', async () => {
    await expect.poll(() => row('left', '制造').or(row('left', '製造')).count()).toBe(1);
    expect(await app.page.locator('[data-pane="left"]').first().getAttribute('lang')).toBe(
      'zh-Hant-TW',
    );
    await leftPane().selectOption('hk');
    await expect
      .poll(() => app.page.locator('[data-pane="left"]').first().getAttribute('lang'))
      .toBe('zh-Hant-HK');
    const font = await app.page
      .locator('[data-pane="left"]')
      .first()
      .evaluate((cell) => getComputedStyle(cell).fontFamily);
    expect(font).toContain('Noto Serif HK');
    await app.screenshot('30-hong-kong');
    await app.expectAccessible();
    await leftPane().selectOption('tw');
    await expect.poll(() => row('left', '山谷裡').count()).toBe(1);
  });

  it('rewrites wording only when asked, marks it, and keeps policy terms', async () => {
    expect(
      (await row('left', '電腦軟體').count()) + (await row('left', '計算機軟件').count()),
    ).toBe(1);
    await app.page.getByRole('checkbox', { name: 'Regional wording' }).first().check();
    await expect.poll(() => row('left', '軟體').count()).toBe(1);
    expect(await row('left', '法律程序').count()).toBe(1);
    const kept = app.page.locator('[data-pane="left"] .wording[data-kept="true"]').first();
    await kept.click();
    const card = app.page.getByRole('dialog', { name: 'Conversion' });
    await card.waitFor();
    await app.screenshot('31-wording');
    await app.expectAccessible();
    await card.getByRole('button', { name: '程式' }).click();
    await expect.poll(() => row('left', '法律程式').count()).toBe(1);
    await app.menu('undo');
    await expect.poll(() => row('left', '法律程序').count()).toBe(1);
    await app.page.getByRole('checkbox', { name: 'Regional wording' }).first().uncheck();
    await leftPane().selectOption('t');
    await expect.poll(() => row('left', '山谷裏').count()).toBe(1);
  });

  it('lists ambiguous characters, and settles them by keyboard for any scope', async () => {
    await app.menu('toggle-ambiguities');
    const panel = app.page.getByRole('complementary', { name: 'Ambiguous characters' });
    const list = panel.getByRole('group', { name: /most doubtful first/u });
    await panel.getByRole('button', { name: /^All/u }).click();
    const item = panel.locator('.ambiguity-item', { hasText: '范' }).first();
    await item.waitFor();
    await app.screenshot('32-ambiguities');
    await app.expectAccessible();
    await panel.getByRole('combobox', { name: 'A choice holds for' }).selectOption('document');
    await item.getByRole('button', { name: '范', exact: true }).click();
    await expect.poll(() => row('left', '范先生').count()).toBe(1);
    await panel.getByRole('button', { name: /^Settled 1/u }).click();
    await panel.getByRole('button', { name: 'Take back (this document)' }).waitFor();
    await app.screenshot('33-settled');
    await list.focus();
    await app.page.keyboard.press('1');
    await expect.poll(() => row('left', '範先生').count()).toBe(1);
    await app.menu('undo');
    await expect.poll(() => row('left', '范先生').count()).toBe(1);
  });

  it('keeps choices over a restart', async () => {
    const { dataFolder } = app;
    await app.close();
    app = await AppUnderTest.start({ dataFolder });
    await app.textShown();
    await openText();
    await expect.poll(() => row('left', '范先生').count()).toBe(1);
  });

  it('says why the panes differ, by pointer and by keyboard', async () => {
    await app.menu('toggle-differences');
    await app.page.locator('[data-pane="left"] .difference').first().waitFor();
    await app.boxOf('left', '製造');
    await app.page.waitForTimeout(300);
    const { x, y } = await app.boxOf('left', '製造');
    const tip = app.page.locator('.reason-tip');
    const tipText = async (): Promise<string> =>
      (await tip.count()) > 0 ? await tip.innerText() : '';
    let nudge = 0;
    const rest = async (): Promise<string> => {
      await app.page.mouse.move(x + 4 + (nudge++ % 2), y);
      // The card of the word comes once the pointer has rested, and says it too.
      await app.page.waitForTimeout(600);
      const word = app.page.locator('.word-card');
      return (await word.count()) > 0 ? word.innerText() : '';
    };
    await expect.poll(rest, { timeout: 10_000 }).toContain('settled by a phrase');
    await app.screenshot('34-difference');
    const chosen = await app.boxOf('left', '范先生');
    await app.page.mouse.click(chosen.x + 2, chosen.y);
    await app.page.mouse.move(5, 5);
    await app.page.keyboard.press('ArrowRight');
    await app.page.keyboard.press('ArrowLeft');
    await expect.poll(tipText).toContain('your choice');
    await app.page.keyboard.press('Enter');
    const card = app.page.getByRole('dialog', { name: 'Conversion' });
    await card.waitFor();
    await app.screenshot('35-conversion-card');
    await app.expectAccessible();
    await app.page.keyboard.press('Escape');
    await app.menu('toggle-differences');
  });

  it('adds phrases that win, imports and exports them', async () => {
    await app.menu('dictionary');
    const dialog = app.page.getByRole('dialog', { name: 'Conversion dictionary' });
    await dialog.getByLabel('Simplified').first().fill('于丹');
    await dialog.getByLabel('Traditional').first().fill('于丹');
    await dialog.getByRole('button', { name: 'Add' }).click();
    await dialog.locator('.dictionary-item', { hasText: '于丹' }).waitFor();
    const source = join(folder, 'mine.txt');
    writeFileSync(source, '发廊\t髮廊\n坏行\n');
    await app.answerDialogs({ open: [source], save: join(folder, 'out.txt') });
    await dialog.getByRole('button', { name: 'Import OpenCC .txt…' }).click();
    await dialog.locator('.dictionary-item', { hasText: '髮廊' }).waitFor();
    await app.screenshot('36-dictionary');
    await app.expectAccessible();
    await dialog.getByRole('button', { name: 'Export OpenCC .txt…' }).click();
    await expect
      .poll(() => readFileSync(join(folder, 'out.txt'), 'utf8'))
      .toBe('于丹\t于丹\n发廊\t髮廊\n');
    await dialog.getByRole('tab', { name: /^Choices/u }).click();
    await app.answerDialogs({ save: join(folder, 'choices.json') });
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await expect
      .poll(() => readFileSync(join(folder, 'choices.json'), 'utf8'))
      .toContain('duizhao-conversion');
    await app.screenshot('37-choices');
    await app.expectAccessible();
    await app.page.keyboard.press('Escape');
    await expect.poll(() => row('left', '于丹').count()).toBe(1);
  });

  it('takes a selected phrase into the dictionary', async () => {
    await app.dragOver('right', '面粉价格');
    await app.page.keyboard.press('d');
    const dialog = app.page.getByRole('dialog', { name: 'Conversion dictionary' });
    expect(await dialog.getByLabel('Simplified').first().inputValue()).toBe('面粉价格');
    await dialog.getByLabel('Traditional').first().fill('麵粉價格');
    await app.screenshot('41-phrase');
    await dialog.getByRole('button', { name: 'Add' }).click();
    await dialog.locator('.dictionary-item', { hasText: '麵粉價格' }).waitFor();
    await app.page.keyboard.press('Escape');
    await expect.poll(() => row('left', '麵粉價格').count()).toBe(1);
  });

  it('audits the text, corrects and accepts places, and undoes that', async () => {
    await app.menu('toggle-audit');
    const panel = app.page.getByRole('complementary', { name: 'Round-trip audit' });
    await panel.getByText('Left over from mechanical conversion').waitFor();
    await panel.getByRole('heading', { name: /Mixed scripts/u }).waitFor();
    const finding = panel.locator('.finding', { hasText: '體 → 体' });
    await finding.locator('summary').click();
    await app.screenshot('38-audit');
    await app.expectAccessible();
    await finding.getByRole('button', { name: 'Correct to 体' }).click();
    await expect.poll(() => row('right', '繁体字').count()).toBe(1);
    await app.menu('undo');
    await expect.poll(() => row('right', '繁體字').count()).toBe(1);
    const other = panel.locator('.finding', { hasText: '寫 → 写' });
    await other.locator('summary').click();
    await other.getByRole('button', { name: 'Right as written' }).click();
    await panel.getByText('Accepted as written: 1.').waitFor();
    await panel.getByRole('button', { name: 'Review' }).click();
    const changes = app.page.getByRole('complementary', { name: 'Changes to the text' });
    await changes.locator('.change-item', { hasText: 'Right as written' }).waitFor();
    await app.screenshot('40-corrections');
  });

  it('says what it knows of the text, and lets the user say more', async () => {
    await app.menu('properties');
    const dialog = app.page.getByRole('dialog', { name: 'About this text' });
    await dialog.getByRole('textbox', { name: 'New collection' }).fill('干部文件');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await expect
      .poll(() => dialog.getByRole('combobox', { name: 'Collection' }).inputValue())
      .not.toBe('');
    await app.screenshot('39-properties');
    await app.expectAccessible();
    await app.page.keyboard.press('Escape');
  });

  it('can be stopped in a long text, and looks again', async () => {
    const paragraph = `${'范先生在山谷里考察，征收后余下的归于集体。'.repeat(10)}\n`;
    const long = join(folder, '长.txt');
    writeFileSync(long, `长文\n${paragraph.repeat(15_000)}`);
    await app.answerDialogs({ open: [long] });
    await app.menu('import-files');
    await app.page.getByRole('heading', { level: 1, name: '长文' }).waitFor();
    await app.textShown();
    await app.menu('toggle-ambiguities');
    const panel = app.page.getByRole('complementary', { name: 'Ambiguous characters' });
    await panel.getByRole('button', { name: 'Cancel' }).click();
    await panel.getByText('Stopped.').waitFor();
    expect(await panel.getByRole('progressbar').count()).toBe(0);
    await app.screenshot('42-stopped');
    await app.expectAccessible();
    await panel.getByRole('button', { name: 'Look again' }).click();
    await panel.locator('.ambiguity-item').first().waitFor();
  });

  it('says nothing on the console', () => {
    expect(app.consoleErrors).toEqual([]);
  });
});

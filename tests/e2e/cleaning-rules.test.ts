import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppUnderTest } from '../support/app-under-test';

const text = `关于加快产业创新的通知

第１条 加快发展,提高质量。来源:某某网

第２条 各部门要 结合 实际,认真落实。来源:某某网

第３条 推进产业转移。
`;
const other = `关于信息公开的通知

各单位要及时公开信息。来源:某某网
`;

describe('cleaning rules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-rules-'));
  let app: AppUnderTest;
  const dialog = () => app.page.getByRole('dialog', { name: 'Cleaning rules' });
  const field = (name: string) => dialog().getByLabel(name, { exact: true });
  const named = (name: string) => dialog().locator('.rule-name', { hasText: name });
  const button = (name: string) => dialog().getByRole('button', { name, exact: true });
  const row = (part: string) => app.page.locator('[data-pane="right"]', { hasText: part });
  const openFile = async (name: string, content: string, title: string): Promise<void> => {
    const path = join(folder, name);
    writeFileSync(path, content);
    await app.answerDialogs({ open: [path] });
    await app.menu('import-files');
    await app.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await app.textShown();
  };
  const openRules = async (): Promise<void> => {
    await app.menu('rules');
    await dialog().locator('.rule-item').first().waitFor();
  };
  const close = async (): Promise<void> => {
    await app.page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  };

  beforeAll(async () => {
    app = await AppUnderTest.start();
    app.page.setDefaultTimeout(8000);
    await app.textShown();
    await openFile('other.txt', other, '关于信息公开的通知');
    await openFile('rules.txt', text, '关于加快产业创新的通知');
  });
  afterAll(async () => {
    await app.finish();
    rmSync(folder, { recursive: true, force: true });
  });

  it('that come with the app say what they do, and are switched on for the text at once', async () => {
    await openRules();
    await app.screenshot('60-rules-empty');
    await app.expectAccessible();
    await named('Half-width letters and digits').click();
    await dialog().getByText('It changes 3 places.').waitFor();
    await app.screenshot('61-rules-built-in');
    await app.expectAccessible();
    await dialog()
      .getByRole('checkbox', { name: 'On for this text: Half-width letters and digits' })
      .click();
    await row('第1条').waitFor();
    await close();
    await app.menu('undo');
    await row('第１条').waitFor();
    await app.menu('redo');
    await row('第1条').waitFor();
    await openRules();
    const box = dialog().getByRole('checkbox', { name: /Half-width letters/u });
    expect(await box.isChecked()).toBe(true);
  });

  it('are written with a live preview and examples, and lose nothing when the dialog closes', async () => {
    await button('New rule').click();
    await field('Name').fill('来源');
    await field('Find').fill('来源');
    await dialog().getByText('It changes 2 places.').waitFor();
    await field('Finds').selectOption('regex');
    await field('Find').fill('(来源');
    await dialog()
      .getByText(/no regular expression/u)
      .waitFor();
    await app.screenshot('62-rules-bad');
    await app.expectAccessible();
    await field('Find').fill('来源[:：](.+网)');
    await dialog().getByText('It changes 2 places.').waitFor();
    await button('Add an example').click();
    await field('Example 1: before').fill('好。来源:某网');
    await field('Example 1: after').fill('好');
    await dialog().getByText('✗ It becomes: 好。').waitFor();
    await close();
    await openRules();
    expect(await field('Find').inputValue()).toBe('来源[:：](.+网)');
    await dialog().getByText('not saved yet').waitFor();
    await field('Example 1: after').fill('好。');
    await dialog().getByText('✓ Right').waitFor();
    await app.screenshot('63-rules-editor');
    await app.expectAccessible();
    await button('Save').click();
    await named('来源').getByText('every text').waitFor();
    expect(await button('Save').isDisabled()).toBe(true);
  });

  it('are applied to the text that is read, and to all, and undone', async () => {
    expect(await row('来源').count()).toBe(2);
    await button('Apply to this text').click();
    await dialog().getByText('The rules were applied to this text.').waitFor();
    await expect.poll(() => row('来源').count()).toBe(0);
    await close();
    await app.menu('undo');
    await expect.poll(() => row('来源').count()).toBe(2);
    await app.menu('redo');
    await expect.poll(() => row('来源').count()).toBe(0);
    await openRules();
    await button('Apply to all texts').click();
    await dialog().getByText('3 texts were looked at, 1 changed.').waitFor();
  });

  it('are off or on for one text, whatever they say themselves', async () => {
    const here = dialog().getByRole('combobox', { name: '“来源” for this text' });
    await here.selectOption('off here');
    await expect.poll(() => row('来源').count()).toBe(2);
    await here.selectOption('as the rule says');
    await expect.poll(() => row('来源').count()).toBe(0);
  });

  it('are listed among the changes by their names', async () => {
    await close();
    await app.menu('toggle-changes');
    const panel = app.page.getByRole('complementary', { name: 'Changes to the text' });
    await panel.locator('.change-rule', { hasText: '来源' }).click();
    await expect.poll(() => panel.locator('.change-item').count()).toBe(2);
    await panel.locator('.change-rule', { hasText: 'Half-width letters and digits' }).waitFor();
    await app.screenshot('64-rule-changes');
    await app.expectAccessible();
    await app.menu('toggle-changes');
    await openRules();
  });

  it('change their order, are copied, deleted and brought back', async () => {
    await named('来源').click();
    await button('Duplicate').click();
    expect(await field('Name').inputValue()).toBe('来源 (copy)');
    await field('Holds for').selectOption('site');
    await field('Web site').fill('https://www.gov.cn/zhengce/');
    await button('Save').click();
    await named('来源 (copy)').getByText('texts from www.gov.cn').waitFor();
    await dialog().getByText('not for this text').waitFor();
    const names = (): Promise<string[]> =>
      dialog().locator('ol .rule-name > span:first-child').allInnerTexts();
    expect(await names()).toEqual(['来源', '来源 (copy)']);
    await named('来源 (copy)').focus();
    await app.page.keyboard.press('Alt+ArrowUp');
    await expect.poll(names).toEqual(['来源 (copy)', '来源']);
    await button('Run later (Alt+↓)').click();
    await expect.poll(names).toEqual(['来源', '来源 (copy)']);
    await app.screenshot('65-rules-list');
    await app.expectAccessible();
    await button('Delete').click();
    await expect.poll(names).toEqual(['来源']);
    await dialog().getByRole('button', { name: 'Undo' }).click();
    await expect.poll(names).toEqual(['来源', '来源 (copy)']);
  });

  it('are written to a file, and read from one with a word on each', async () => {
    const path = join(folder, 'rules.json');
    await app.answerDialogs({ save: path });
    await button('Export…').click();
    await expect.poll(() => readFileSync(path, 'utf8')).toContain('duizhao-cleaning-rules');
    const file = JSON.parse(readFileSync(path, 'utf8')) as { rules: Record<string, unknown>[] };
    const [first] = file.rules;
    file.rules.push({ ...first, name: '不成立', examples: [{ before: '甲', after: '乙' }] });
    writeFileSync(path, JSON.stringify(file));
    await app.answerDialogs({ open: [path] });
    await button('Import…').click();
    await dialog().getByText('Rules added: 1. Already here: 2.').waitFor();
    await dialog().getByText('so they are off: 不成立.').waitFor();
    const box = dialog().getByRole('checkbox', { name: 'On: 不成立' });
    expect(await box.isChecked()).toBe(false);
    await app.screenshot('66-rules-imported');
  });

  it('fit a narrow window', async () => {
    await app.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setSize(720, 600),
    );
    await app.page.waitForTimeout(400);
    await app.screenshot('67-rules-narrow');
    await app.expectAccessible();
    await close();
  });

  it('say nothing on the console', () => {
    expect(app.consoleErrors).toEqual([]);
  });
});

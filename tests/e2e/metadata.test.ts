import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppUnderTest } from '../support/app-under-test';

const notice = `商務部關於做好數據跨境流動工作的通知

商服函〔2025〕9號

各省、自治區、直轄市商務主管部門：

根據《數據流動便利化行動方案》和工信廳發〔2024〕12號文件要求，現就有關事項通知如下。各地要對照《數據流動便利化行動方案》逐項落實，並遵守《網絡安全法》。

一、加強組織領導。各地商務主管部門要建立工作機制，明確責任分工。

二、抓好任務落實。本通知自2025年8月1日起施行，有效期至2028年7月31日。

商務部

2025年7月9日
`;
const plan = `數據流動便利化行動方案

為促進數據依法有序自由流動，制定本方案。

一、工作目標。到2027年，數據流動規則更加完善。

二、主要任務。健全標準體系，優化管理流程，提高服務水平。
`;
const circular = `工业和信息化部办公厅关于开展中小企业数字化服务节的通知

工信厅发〔2024〕12号

各省、自治区、直辖市中小企业主管部门：

为推动中小企业数字化转型，现就开展服务节有关事项通知如下。

一、活动时间为全年，各地结合实际安排。

工业和信息化部办公厅

2024年3月6日
`;

describe('what a text says of itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-metadata-'));
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  let app: AppUnderTest;
  const open = async (path: string, title: string): Promise<void> => {
    await app.answerDialogs({ open: [path] });
    await app.menu('import-files');
    await app.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await app.textShown();
  };
  const about = (): Locator => app.page.getByRole('dialog', { name: 'About this text' });
  const field = (name: string): Locator => about().getByRole('textbox', { name });
  const stateOf = (name: string): Locator =>
    about().locator(`.about-field[data-field="${name}"] .entry-state`);
  const item = (title: string): Locator =>
    app.page.locator('.document-item').filter({ hasText: title });
  const citation = (name: string): Locator =>
    app.page.locator('.citation').filter({ hasText: name });
  const titles = (): Promise<string[]> =>
    app.page.locator('.document-item .document-title').allInnerTexts();
  const close = async (): Promise<void> => {
    await app.page.keyboard.press('Escape');
    await app.page.locator('dialog[open]').waitFor({ state: 'detached' });
  };

  beforeAll(async () => {
    app = await AppUnderTest.start({ files: [file('notice.txt', notice)] });
    await app.page.getByRole('heading', { level: 1, name: '商務部關於做好' }).waitFor();
    await app.textShown();
  });
  afterAll(async () => {
    await app.finish();
    rmSync(folder, { recursive: true, force: true });
  });

  it('stands under its title in the library', async () => {
    expect(await item('商務部').locator('.document-policy').innerText()).toBe('商服函〔2025〕9號');
    expect(await item('商務部').locator('.document-open').innerText()).toContain('2025-07-09');
  });

  it('shows what was found, each field with where it comes from', async () => {
    await app.menu('properties');
    expect(await field('Document number').inputValue()).toBe('商服函〔2025〕9號');
    expect(await field('Issued by').inputValue()).toBe('商務部');
    expect(await field('Date of the document').inputValue()).toBe('2025-07-09');
    expect(await field('In force from').inputValue()).toBe('2025-08-01');
    expect(await field('In force until').inputValue()).toBe('2028-07-31');
    expect(await stateOf('documentNumber').innerText()).toBe('found in the text');
    expect(await stateOf('published').innerText()).toBe('not in the text');
    await about().getByText('UTF-8 · 100 % sure').waitFor();
    await app.expectAccessible();
    await app.screenshot('67-about');
  });

  it('copies the whole fingerprint', async () => {
    await about()
      .getByRole('button', { name: /Copy the whole fingerprint/u })
      .click();
    const copied = await app.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('takes what the user says, and refuses what is no date or address', async () => {
    await field('Published').fill('2025年7月10日');
    await field('Published').press('Enter');
    await expect.poll(() => field('Published').inputValue()).toBe('2025-07-10');
    await expect
      .poll(() => stateOf('published').innerText())
      .toContain('your own · as the text says');
    await field('Date of the document').fill('2025-02-30');
    await field('Date of the document').press('Tab');
    await about().getByRole('alert').filter({ hasText: 'Write a date as' }).waitFor();
    await field('Address').fill('mofcom.gov.cn/article');
    await field('Address').press('Tab');
    await about().getByRole('alert').filter({ hasText: 'This is no web address' }).waitFor();
    await app.expectAccessible();
    await app.screenshot('68-about-problems');
    await field('Address').fill('https://www.mofcom.gov.cn/zwgk/article.html');
    await field('Date of the document').fill('2025-07-11');
    await close();
    await expect
      .poll(() => item('商務部').locator('.document-open').innerText())
      .toContain('2025-07-11');
    await app.menu('properties');
    expect(await field('Address').inputValue()).toBe('https://www.mofcom.gov.cn/zwgk/article.html');
  });

  it('goes by the text again, and undoes that', async () => {
    await about()
      .getByRole('button', { name: /^as the text says.*Date of the document/u })
      .click();
    await expect.poll(() => field('Date of the document').inputValue()).toBe('2025-07-09');
    await close();
    await app.menu('undo');
    await app.menu('properties');
    await expect.poll(() => field('Date of the document').inputValue()).toBe('2025-07-11');
    await about().getByRole('textbox', { name: 'Title' }).fill('商務部通知');
    await close();
    await app.page.getByRole('heading', { level: 1, name: '商務部通知' }).waitFor();
    await app.menu('undo');
    await app.page.getByRole('heading', { level: 1, name: '商務部關於做好' }).waitFor();
  });

  it('says when something typed was lost', async () => {
    await app.menu('properties');
    await field('Published').fill('下月');
    await close();
    await app.page
      .locator('.notice')
      .filter({ hasText: 'Published: “下月” was not saved' })
      .waitFor();
  });

  it('lists the documents that it names, none of them in the library', async () => {
    await citation('數據流動便利化行動方案').waitFor();
    expect(await citation('數據流動便利化行動方案').innerText()).toContain('2 places');
    expect(await citation('數據流動便利化行動方案').innerText()).toContain('not in the library');
    expect(await citation('工信廳發〔2024〕12號').innerText()).toContain('not in the library');
    await citation('網絡安全法')
      .getByRole('button', { name: /^in the text/u })
      .click();
    await expect
      .poll(async () => (await app.painted('selection'))['left'] ?? '')
      .toBe('《網絡安全法》');
    await app.screenshot('69-citations');
  });

  it('links them by title and by number in the other script once they are imported', async () => {
    await open(file('plan.txt', plan), '數據流動便利化行動方案');
    await open(file('circular.txt', circular), '工业和信息化部办公厅');
    await item('商務部').locator('.document-open').click();
    await app.page.getByRole('heading', { level: 1, name: '商務部' }).waitFor();
    await citation('工信廳發〔2024〕12號').locator('.is-linked').waitFor();
    await app.expectAccessible();
    await app.screenshot('70-citations-linked');
    await citation('工信廳發〔2024〕12號').locator('.is-linked').click();
    await app.page.getByRole('heading', { level: 1, name: '工业和信息化部办公厅' }).waitFor();
    await item('商務部').locator('.document-open').click();
    await citation('數據流動便利化行動方案').locator('.is-linked').click();
    await app.page.getByRole('heading', { level: 1, name: '數據流動便利化行動方案' }).waitFor();
  });

  it('sorts the library, and remembers how', async () => {
    const sort = app.page.getByRole('combobox', { name: 'Sort by' });
    const first = async (): Promise<string> => (await titles())[0] ?? '';
    await expect.poll(first).toMatch(/^工业和信息化部/u);
    await sort.selectOption('title');
    await expect.poll(first).toMatch(/^工业和信息化部/u);
    expect((await titles()).map((title) => title.slice(0, 2))).toEqual([
      '工业',
      '關於',
      '商務',
      '數據',
    ]);
    await sort.selectOption('date');
    await expect.poll(first).toMatch(/^商務部/u);
    await sort.selectOption('number');
    await expect.poll(async () => (await titles()).at(-1)).toBe('數據流動便利化行動方案');
    await app.page.reload();
    await app.textShown();
    expect(await sort.inputValue()).toBe('number');
  });

  it('goes from one document to the next with the arrow keys', async () => {
    await app.page.locator('.document-open').first().focus();
    await app.page.keyboard.press('ArrowDown');
    await app.page.keyboard.press('Enter');
    const second = (await titles())[1] ?? '';
    await app.page.getByRole('heading', { level: 1, name: second }).waitFor();
  });

  it('goes with the notes into what is exported', async () => {
    await item('商務部').locator('.document-open').click();
    await app.page.getByRole('heading', { level: 1, name: '商務部' }).waitFor();
    await app.textShown();
    await app.dragOver('left', '數據流動便利化行動');
    await app.page.keyboard.press('1');
    await app.page.locator('.note-card').waitFor();
    const exported = async (format: string): Promise<string> => {
      const path = join(folder, `notes.${format}`);
      await app.answerDialogs({ save: path });
      await app.menu('export-notes');
      await app.page.getByRole('button', { name: format === 'md' ? 'Markdown' : 'HTML' }).click();
      await app.page
        .locator('.notice')
        .filter({ hasText: `notes.${format}` })
        .waitFor();
      return readFileSync(path, 'utf8');
    };
    const markdown = await exported('md');
    expect(markdown).toContain('document_number: "商服函〔2025〕9號"');
    expect(markdown).toContain('issuers: ["商務部"]');
    expect(markdown).toContain('effective: "2025-08-01"');
    expect(markdown).toContain('address: "https://www.mofcom.gov.cn/zwgk/article.html"');
    const html = await exported('html');
    for (const value of ['商服函〔2025〕9號', '2028-07-31', 'https://www.mofcom.gov.cn/']) {
      expect(html).toContain(value);
    }
  });

  it('raises no error in the window', () => {
    expect(app.consoleErrors).toEqual([]);
  });
});

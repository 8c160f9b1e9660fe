import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppUnderTest } from '../support/app-under-test';

const text = `關於推進產業轉移的意見

一、總體要求

堅持高質量發展,推動產業有序轉移,頭髮與發展不同。

二、重點任務

支持各地發揮優勢,𠮷林省承接東部地區產業。
`;

describe('marking and noting', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-annotating-'));
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await AppUnderTest.start();
    await app.textShown();
    await app.drop('意見.txt', new TextEncoder().encode(text));
    await app.page.getByRole('heading', { name: '關於推進產業轉移的意見' }).first().waitFor();
    await app.textShown();
  });
  afterAll(async () => {
    await app.finish();
    rmSync(folder, { recursive: true, force: true });
  });

  it('highlights on the written side and shows the mark on both', async () => {
    await app.dragOver('left', '推動產業有序轉移');
    const tools = app.page.getByRole('toolbar', { name: 'Selected text' });
    await tools.waitFor();
    await app.screenshot('03-selection');
    await tools.getByRole('button', { name: 'Highlight green' }).click();
    await expect
      .poll(() => app.marks())
      .toEqual({ left: '推動產業有序轉移', right: '推动产业有序转移' });
  });

  it('highlights on the converted side too', async () => {
    await app.dragOver('right', '头发与发展');
    await app.page.keyboard.press('3');
    await expect
      .poll(() => app.marks())
      .toEqual({ left: '推動產業有序轉移頭髮與發展', right: '推动产业有序转移头发与发展' });
  });

  it('writes a note with tags, saved as it is typed', async () => {
    await app.dragOver('left', '𠮷林省承接東部');
    await app.page.keyboard.press('n');
    const note = app.page.getByRole('textbox', { name: 'Note' });
    await note.fill('A **target** region\n\n- see <b>plan</b>');
    const tags = app.page.getByRole('textbox', { name: 'Tags' });
    await tags.fill('目標');
    await tags.press('Enter');
    await tags.fill('not yet entered');
    await app.page.getByText('Saved', { exact: true }).waitFor();
    await app.screenshot('04-note-editor');
    await app.expectAccessible();
    await app.page.getByRole('button', { name: 'Done' }).click();
    const card = app.page.locator('.note-card', { hasText: '𠮷林省承接東部' });
    expect(await card.locator('strong').innerText()).toBe('target');
    expect(await card.locator('b').count()).toBe(0);
    expect(await card.locator('.tag').allInnerTexts()).toEqual(['#目標', '#not yet entered']);
  });

  it('lists the notes in reading order, and a click goes to the text', async () => {
    expect(await app.page.locator('.note-quote').allInnerTexts()).toEqual([
      '推動產業有序轉移',
      '頭髮與發展',
      '𠮷林省承接東部',
    ]);
    await app.page.locator('.note-quote').nth(1).click();
    await expect
      .poll(() => app.page.locator('[data-pane="left"] .mark[data-active="true"]').innerText())
      .toBe('頭髮與發展');
  });

  it('deletes a note, and takes the deletion back', async () => {
    const cards = app.page.locator('.note-card');
    await cards.nth(0).getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => cards.count()).toBe(2);
    await app.menu('undo');
    await expect.poll(() => cards.count()).toBe(3);
    await app.menu('redo');
    await expect.poll(() => cards.count()).toBe(2);
    await app.menu('undo');
    await expect.poll(() => cards.count()).toBe(3);
  });

  it('edits a note, and undo gives the old text back', async () => {
    const card = app.page.locator('.note-card', { hasText: '𠮷林省承接東部' });
    await card.getByRole('button', { name: 'Edit the note' }).click();
    await app.page.getByRole('textbox', { name: 'Note' }).fill('changed');
    await app.page.getByRole('button', { name: 'Done' }).click();
    await card.getByText('changed').waitFor();
    await app.page.locator('.reader-scroll').focus();
    await app.menu('undo');
    await card.getByText('target').waitFor();
    expect(await card.innerText()).not.toContain('changed');
  });

  it('marks by keyboard alone', async () => {
    await app.page.locator('.reader-scroll').focus();
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('Control+Home');
    for (let count = 0; count < 2; count++) await app.page.keyboard.press('Shift+ArrowRight');
    expect(await app.painted('selection')).toEqual({ left: '關於' });
    expect(await app.painted('mirror')).toEqual({ right: '关于' });
    await app.page.keyboard.press('4');
    await expect.poll(() => app.page.locator('.note-card').count()).toBe(4);
  });

  it('copies the exact text of a side without readings', async () => {
    await app.dragOver('right', '头发与发展');
    await app.page.keyboard.press('Control+c');
    await expect
      .poll(() => app.app.evaluate(({ clipboard }) => clipboard.readText()))
      .toBe('头发与发展');
    await app.page.keyboard.press('Escape');
  });

  it('keeps what was typed while the library cannot be written, and saves it afterwards', async () => {
    const library = new Sqlite(join(app.dataFolder, 'library', 'library.sqlite3'), {
      ...(process.env['DUIZHAO_SQLITE_ADDON']
        ? { nativeBinding: process.env['DUIZHAO_SQLITE_ADDON'] }
        : {}),
    });
    const card = app.page.locator('.note-card', { hasText: '𠮷林省承接東部' });
    await card.getByRole('button', { name: 'Edit the note' }).click();
    library.exec('BEGIN IMMEDIATE');
    await app.page.getByRole('textbox', { name: 'Note' }).fill('typed under a lock');
    await app.page.getByText('Another program is using the library.').waitFor();
    await app.page.getByRole('button', { name: 'Done' }).click();
    await card.getByText('Not saved yet').waitFor();
    await card.getByText('typed under a lock').waitFor();
    library.exec('ROLLBACK');
    await card.getByText('Not saved yet').waitFor({ state: 'detached' });
    const saved = library.prepare('SELECT count(*) FROM annotation WHERE note = ?').pluck();
    expect(saved.get('typed under a lock')).toBe(1);
    library.close();
    await app.page.getByRole('button', { name: 'Dismiss' }).first().click();
  });

  it('exports the notes to Markdown and to one HTML file', async () => {
    for (const [format, label] of [
      ['md', 'Markdown'],
      ['html', 'One HTML file'],
    ] as const) {
      const path = join(folder, `notes.${format}`);
      await app.answerDialogs({ save: path });
      await app.menu('export-notes');
      await app.screenshot('05-export');
      await app.page.getByRole('button', { name: label }).click();
      await expect.poll(() => existsSync(path)).toBe(true);
      const written = readFileSync(path, 'utf8');
      for (const part of [
        '推動產業有序轉移',
        '推动产业有序转移',
        '目標',
        '一、總體要求',
        '意見.txt',
        '關於推進產業轉移的意見',
      ]) {
        expect(written).toContain(part);
      }
      expect(written).not.toContain('<b>plan</b>');
    }
  });

  it('says nothing on the console', () => {
    expect(app.consoleErrors).toEqual([]);
  });
});

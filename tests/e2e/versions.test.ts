import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppUnderTest } from '../support/app-under-test';
import { earlierText, laterText } from '../support/version-texts';

describe('versions of a text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-versions-'));
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  let app: AppUnderTest;
  const open = async (path: string): Promise<void> => {
    await app.answerDialogs({ open: [path] });
    await app.menu('import-files');
  };
  const items = (): Locator => app.page.locator('.document-item');
  const versions = (): Locator => app.page.getByRole('dialog', { name: 'Versions' });
  const reviews = (): Locator => app.page.getByRole('dialog', { name: 'Notes to place' });
  const noteCount = (): Promise<number> => app.page.locator('.note-card').count();
  const closed = (): Promise<void> =>
    app.page.locator('dialog[open]').waitFor({ state: 'detached' });

  beforeAll(async () => {
    app = await AppUnderTest.start({ files: [file('earlier.txt', earlierText)] });
    await app.page.getByRole('heading', { level: 1, name: '關於加快建設數字鄉村' }).waitFor();
    await app.textShown();
    for (const [key, text] of [
      ['1', '農業農村優先發'],
      ['2', '設立數字鄉村專項資金'],
      ['3', '推進農業裝備數字化'],
    ] as const) {
      await app.dragOver('left', text);
      await app.page.keyboard.press(key);
      await app.page
        .locator('.note-card')
        .nth(Number(key) - 1)
        .waitFor();
    }
  });
  afterAll(async () => {
    await app.finish();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says where there is none what can be done', async () => {
    await app.menu('versions');
    await versions().getByText('No other version of this text is in the library').waitFor();
    await app.expectAccessible();
    await app.page.keyboard.press('Escape');
    await closed();
  });

  it('recognises the text in the other script with edits, and lists it below the first', async () => {
    await open(file('later.txt', laterText));
    await app.page.getByRole('heading', { level: 1, name: '关于加快建设数字乡村' }).waitFor();
    const later = items().filter({ hasText: '关于加快建设' });
    await later.locator('.badge').waitFor();
    expect(await later.locator('.badge').innerText()).toBe('version');
    expect(await later.getAttribute('class')).toContain('is-version');
    const titles = await items().locator('.document-title').allInnerTexts();
    expect(titles.slice(0, 2)).toEqual([
      '關於加快建設數字鄉村的實施意見',
      '关于加快建设数字乡村的实施意见',
    ]);
    await app.screenshot('60-library-versions');
  });

  it('shows real edits side by side, and nothing of script and glosses', async () => {
    await app.menu('versions');
    await versions().locator('.edit-item').nth(4).waitFor();
    const removed = (await versions().locator('del').allInnerTexts()).join('|');
    const added = (await versions().locator('ins').allInnerTexts()).join('|');
    expect(removed).toContain('應當設立數字鄉村專項資金');
    expect(added).toContain('建设省级乡村大数据平台，实现涉农数据一网汇聚');
    expect(removed + added).not.toContain('優先發');
    expect(await versions().locator('.edit-side').first().getAttribute('lang')).toBe('zh-Hant-TW');
    expect(await versions().locator('.version-relation').nth(1).innerText()).toMatch(
      /^version · \d\d % alike$/u,
    );
    await app.expectAccessible();
    await app.screenshot('61-versions-compare');
    await versions().getByRole('button', { name: 'Next change' }).click();
    await versions()
      .getByText(/^2 of \d$/u)
      .waitFor();
    await versions()
      .getByRole('group', { name: /^Changes/u })
      .press('ArrowUp');
    await versions()
      .getByText(/^1 of \d$/u)
      .waitFor();
  });

  it('carries the notes over: those of certain place at once, the others after review', async () => {
    await versions().getByRole('button', { name: 'Carry the notes over' }).click();
    await versions().getByText('2 placed · 1 to review').waitFor();
    await app.screenshot('62-versions-carried');
    await versions().getByRole('button', { name: 'Review them' }).click();
    await reviews().locator('.review-candidate').first().waitFor();
    await app.expectAccessible();
    await app.screenshot('63-review');
    expect(await noteCount()).toBe(2);
    expect(await reviews().locator('.review-note .review-mark').innerText()).toBe(
      '設立數字鄉村專項資金',
    );
    await app.page.keyboard.press('1');
    await reviews().getByText('All notes have their place.').waitFor();
    await app.screenshot('64-review-done');
    await app.page.keyboard.press('Escape');
    await closed();
    await expect.poll(noteCount).toBe(3);
    await expect.poll(() => app.page.locator('.review-badge').count()).toBe(0);
  });

  it('takes a decision back, and offers the note again from the library', async () => {
    await app.menu('undo');
    await expect.poll(noteCount).toBe(2);
    await items().getByRole('button', { name: '1 note to place' }).click();
    await reviews().locator('.review-candidate').first().waitFor();
    await reviews().getByRole('button', { name: 'Not wanted here' }).click();
    await reviews().getByText('All notes have their place.').waitFor();
    await reviews().getByRole('button', { name: 'Close' }).click();
    await closed();
    expect(await noteCount()).toBe(2);
    await app.menu('undo');
    await items().getByRole('button', { name: '1 note to place' }).waitFor();
  });

  it('tells of waiting notes when the document is opened, and takes a place that is selected', async () => {
    await items().filter({ hasText: '關於加快建設' }).locator('.document-open').click();
    await app.page.getByRole('heading', { level: 1, name: '關於加快建設' }).waitFor();
    await items().filter({ hasText: '关于加快建设' }).locator('.document-open').click();
    await app.page.locator('.notice').filter({ hasText: '1 note waits for a place' }).waitFor();
    await app.textShown();
    await app.page.getByRole('tree').getByText('二、重点任务', { exact: true }).click();
    await app.page.locator('.row', { hasText: '统筹涉农资金' }).waitFor();
    await app.dragOver('right', '省级财政统筹涉农资金');
    await items().getByRole('button', { name: '1 note to place' }).click();
    await reviews()
      .getByRole('button', { name: /^Place it on what is selected/u })
      .click();
    await reviews().getByText('All notes have their place.').waitFor();
    await app.page.keyboard.press('Escape');
    await closed();
    await app.page
      .locator('.note-card .note-quote')
      .filter({ hasText: '省级财政统筹涉农资金' })
      .waitFor();
  });

  it('leads from a change to its place in either document', async () => {
    await app.menu('versions');
    await versions()
      .locator('.edit-item', { hasText: '縣級財政' })
      .locator('.edit-side')
      .first()
      .click();
    await closed();
    await app.page.getByRole('heading', { level: 1, name: '關於加快建設' }).waitFor();
    await app.textShown();
    await expect.poll(async () => (await app.painted('selection'))['left'] ?? '').toContain('縣');
  });

  it('takes a document out of the versions and puts it back, undoing both', async () => {
    await items().filter({ hasText: '关于加快建设' }).locator('.document-open').click();
    await app.page.getByRole('heading', { level: 1, name: '关于加快建设' }).waitFor();
    const badge = items().filter({ hasText: '关于加快建设' }).locator('.badge');
    await app.menu('versions');
    await versions()
      .getByRole('button', { name: /^This is not a version/u })
      .click();
    await versions().getByText('No other version of this text').waitFor();
    expect(await badge.count()).toBe(0);
    await versions().getByRole('button', { name: 'Make it a version of…' }).click();
    await versions().getByRole('searchbox', { name: 'Find a document' }).fill('數字鄉村');
    await app.expectAccessible();
    await app.screenshot('65-versions-pick');
    await app.page.keyboard.press('ArrowDown');
    await app.page.keyboard.press('Enter');
    await versions().locator('.edit-item').first().waitFor();
    await app.page.keyboard.press('Escape');
    await closed();
    await badge.waitFor();
    await app.menu('undo');
    await expect.poll(() => badge.count()).toBe(0);
    await app.menu('undo');
    await badge.waitFor();
  });

  it('says so where texts differ in script, glosses and punctuation only', async () => {
    const bare = laterText.replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')');
    await open(file('again.txt', bare));
    await expect.poll(() => items().count()).toBe(4);
    await app.page.locator('.document-item.is-version[data-current="true"]').waitFor();
    await app.textShown();
    await app.menu('versions');
    await versions().locator('.version-item').nth(2).waitFor();
    await versions().getByRole('combobox', { name: 'Compare' }).selectOption({ index: 1 });
    await versions().getByText('No real edits').waitFor();
    await app.expectAccessible();
    await app.screenshot('66-versions-same');
    await app.page.keyboard.press('Escape');
  });

  it('raises no error in the window', () => {
    expect(app.consoleErrors).toEqual([]);
  });
});

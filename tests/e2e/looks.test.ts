import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Parcel } from '#core/ipc/parcels';
import { defaultPaneViews } from '#core/model/locale';
import { AppUnderTest } from '../support/app-under-test';
import { earlierText, laterText } from '../support/version-texts';

const languages = ['en', 'zh-Hans', 'zh-Hant'] as const;
const themes = ['light', 'sepia', 'dark', 'contrast'] as const;

describe('every screen in every language and theme', () => {
  let app: AppUnderTest;
  const set = (change: Record<string, unknown>): Promise<unknown> =>
    app.page.evaluate(async (settings) => {
      const bridge = (window as unknown as { duizhao: { call(n: string, p: unknown): unknown } })
        .duizhao;
      await bridge.call('settings:change', settings);
    }, change);
  const apply = async (change: Record<string, unknown>): Promise<void> => {
    await set(change);
    await app.page.reload();
    await app.textShown();
  };

  beforeAll(async () => {
    app = await AppUnderTest.start();
    await app.textShown();
    await app.dragOver('left', '高質量發展');
    await app.page.keyboard.press('2');
    await app.page.locator('.note-card').waitFor();
  });
  afterAll(() => app.finish());

  it.each(languages)('is accessible and says everything in %s', async (language) => {
    await apply({ language, theme: 'light' });
    await app.expectAccessible();
    await app.screenshot(`20-main-${language}`);
    for (const panel of ['changes', 'ambiguities', 'audit']) {
      await app.menu(`toggle-${panel}`);
      await app.page.locator('aside .panel-title').first().waitFor();
      await app.page.waitForTimeout(500);
      await app.expectAccessible();
      await app.screenshot(`24-${panel}-${language}`);
    }
    await app.menu('toggle-notes');
    const dialogs = ['settings', 'shortcuts', 'export-notes', 'import-paste'];
    for (const dialog of [...dialogs, 'dictionary', 'properties', 'rules']) {
      await app.menu(dialog);
      await app.page.locator('dialog[open]').waitFor();
      await app.expectAccessible();
      await app.screenshot(`21-${dialog}-${language}`);
      await app.page.keyboard.press('Escape');
      await app.page.locator('dialog[open]').waitFor({ state: 'detached' });
    }
    const shown = await app.page.locator('body').innerText();
    // A missing text would show as its key.
    expect(shown).not.toMatch(
      /\b(?:library|notes|reader|settings|bar|audit|ambiguity|pane|standard|scope|changes|rules)\.[a-zA-Z]+/u,
    );
  });

  it.each(themes)('keeps its contrast in the theme %s', async (theme) => {
    await apply({ language: 'en', theme, showDifferences: true, sidePanel: 'audit' });
    await app.page.locator('.audit-summary').waitFor();
    await app.expectAccessible();
    await app.screenshot(`22-theme-${theme}`);
    await app.menu('toggle-changes');
    await app.page.locator('.change-rule').first().waitFor();
    await app.expectAccessible();
    await app.screenshot(`25-changes-${theme}`);
    await app.menu('rules');
    await app.page.locator('.rule-name').first().click();
    await app.page.locator('.rule-preview').waitFor();
    await app.expectAccessible();
    await app.screenshot(`26-rules-${theme}`);
    await app.page.keyboard.press('Escape');
  });

  it('fits a small window', async () => {
    await apply({
      ...{ language: 'zh-Hant', theme: 'light' },
      ...{ showDifferences: false, sidePanel: 'notes' },
    });
    await app.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setSize(720, 480),
    );
    await app.page.waitForTimeout(400);
    await app.screenshot('23-small');
    const overflow = await app.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await app.expectAccessible();
  });

  it('changes its language and theme as soon as they are chosen', async () => {
    await apply({ language: 'en', theme: 'light' });
    await app.menu('settings');
    await app.page.getByRole('combobox', { name: 'Language' }).selectOption('zh-Hans');
    await app.page.getByRole('radio', { name: '深色' }).check({ force: true });
    expect(await app.page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    const label = await app.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items[0]?.label);
    expect(label).toBe('文件');
    await app.page.keyboard.press('Escape');
  });

  it('speaks the language of the system at the first start', async () => {
    const taiwan = await AppUnderTest.start({ language: 'zh_TW' });
    try {
      await taiwan.page.getByRole('button', { name: '開啟檔案…' }).waitFor();
      expect(await taiwan.page.evaluate(() => document.documentElement.lang)).toBe('zh-Hant-TW');
    } finally {
      await taiwan.finish();
    }
  });
});

describe('what is known of texts and their versions, in every language and theme', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-looks-'));
  let app: AppUnderTest;
  const call = <T>(name: string, params: unknown): Promise<T> =>
    app.page.evaluate(
      async ([channel, value]) => {
        const { duizhao } = window as unknown as {
          duizhao: { call(n: unknown, p: unknown): Promise<{ value: unknown }> };
        };
        return (await duizhao.call(channel, value)).value;
      },
      [name, params] as const,
    ) as Promise<T>;
  const apply = async (change: Record<string, unknown>): Promise<void> => {
    await call('settings:change', change);
    await app.page.reload();
    await app.textShown();
    if (!(await app.page.locator('.document-item').first().isVisible()))
      await app.menu('toggle-library');
    await app.page.locator('.document-item', { hasText: '关于加快' }).click();
    await app.page.getByRole('heading', { level: 1, name: '关于加快' }).waitFor();
    await app.textShown();
  };
  const shown = async (dialog: string, part: string, picture: string): Promise<void> => {
    if (dialog === 'review') await app.page.locator('.library .review-badge').click();
    else await app.menu(dialog);
    await app.page.locator(`dialog[open] ${part}`).first().waitFor();
    await app.page.waitForTimeout(150);
    await app.expectAccessible();
    await app.screenshot(picture);
    const text = await app.page.locator('dialog[open]').innerText();
    // A missing text would show as its key.
    expect(text).not.toMatch(/\b(?:about|versions|review)\.[a-zA-Z]+/u);
    await app.page.keyboard.press('Escape');
    await app.page.locator('dialog[open]').waitFor({ state: 'detached' });
  };
  const showAll = async (mark: string): Promise<void> => {
    await app.page.locator('.citation').first().waitFor();
    await app.screenshot(`71-library-${mark}`);
    await app.expectAccessible();
    await shown('properties', '.entry-field', `72-properties-${mark}`);
    await shown('versions', '.edit-item', `73-versions-${mark}`);
    await shown('review', '.review-candidate', `74-review-${mark}`);
  };

  beforeAll(async () => {
    const files = [
      ['earlier.txt', earlierText],
      ['later.txt', laterText],
    ].map(([name = '', text = '']) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    });
    app = await AppUnderTest.start({ files });
    await app.page.locator('.badge').waitFor();
    const documents = await call<{ id: string; title: string }[]>('document:list', {});
    const from = documents.find(({ title }) => title.startsWith('關於加快'))?.id;
    const to = documents.find(({ title }) => title.startsWith('关于加快'))?.id;
    const { parcel } = await call<Parcel>('row:list', {
      ...{ document: from, views: defaultPaneViews, from: 0, to: 30 },
    });
    const rows = JSON.parse(parcel) as { start: number; written: string }[];
    const note = '要跟進**資金**安排：見三、組織實施。';
    for (const quote of ['設立數字鄉村專項資金', '農業農村優先發展', '不得擠占挪用']) {
      const row = rows.find(({ written }) => written.includes(quote));
      const start = (row?.start ?? 0) + (row?.written.indexOf(quote) ?? 0);
      const end = start + quote.length;
      await call('annotation:create', {
        ...{ document: from, start, end, color: 'blue', note, tags: ['資金'] },
      });
    }
    await call('version:carry-annotations', { from, to, job: crypto.randomUUID() });
  });
  afterAll(async () => {
    await app.finish();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(languages)('is accessible and says everything in %s', async (language) => {
    await apply({ language, theme: 'light' });
    await showAll(language);
  });

  it.each(themes)('keeps its contrast in the theme %s', async (theme) => {
    await apply({ language: 'en', theme });
    await showAll(theme);
  });

  it('fits a small window', async () => {
    await apply({ language: 'zh-Hant', theme: 'light' });
    await app.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setSize(720, 480),
    );
    await app.page.waitForTimeout(400);
    await app.menu('toggle-library');
    await showAll('small');
    const overflow = await app.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

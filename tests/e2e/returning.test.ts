import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppUnderTest } from '../support/app-under-test';

const paragraphs = Array.from(
  { length: 120 },
  (_, index) => `第${index + 1}段:推動區域協調發展,構建現代化產業體系,實現高質量發展。`,
);

describe('coming back', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await AppUnderTest.start();
    await app.textShown();
    await app.drop('長文.txt', new TextEncoder().encode(paragraphs.join('\n')));
    await app.page.getByRole('heading', { level: 1, name: /第1段/ }).waitFor();
    await app.textShown();
    // Opening brings the text to its place over a few frames.
    await app.page.waitForTimeout(500);
  });
  afterAll(() => app.finish());

  const topRow = (): Promise<string> =>
    app.page.evaluate(() => {
      const top = document.querySelector('.reader-scroll')?.getBoundingClientRect().top ?? 0;
      const row = [...document.querySelectorAll('.row:not(.waiting)')].find(
        (element) => element.getBoundingClientRect().bottom > top + 4,
      );
      return row?.getAttribute('data-row') ?? '';
    });

  const scrollAndMark = async (pixels: number, about: string): Promise<string> => {
    await app.page.locator('.reader-scroll').evaluate((element, top) => {
      element.scrollTop = top;
    }, pixels);
    await app.page.waitForTimeout(500);
    const top = Number(await topRow());
    await app.dragOver('right', `第${top + 4}段`);
    await app.page.keyboard.press('n');
    await app.page.getByRole('textbox', { name: 'Note' }).fill(about);
    await app.page.getByText('Saved', { exact: true }).waitFor();
    await app.page.waitForTimeout(500);
    return topRow();
  };

  const startAgain = async (): Promise<void> => {
    app = await AppUnderTest.start({ dataFolder: app.dataFolder });
    await app.textShown();
  };

  it('finds everything at the same place after the window is closed', async () => {
    const before = await scrollAndMark(2600, 'before closing');
    expect(Number(before)).toBeGreaterThan(5);
    await app.close();
    await startAgain();
    await expect.poll(topRow).toBe(before);
    await app.page.getByText('before closing').waitFor();
  });

  it('finds everything at the same place after kill -9', async () => {
    const before = await scrollAndMark(5200, 'before the crash');
    await app.kill();
    await startAgain();
    await expect.poll(topRow).toBe(before);
    await app.page.getByText('before the crash').waitFor();
    await app.page.getByText('before closing').waitFor();
  });
});

describe('a library that cannot be opened', () => {
  it('is named in the window and left as it is', async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'duizhao-e2e-'));
    const file = join(dataFolder, 'library', 'library.sqlite3');
    const bytes = Buffer.from('这不是数据库,请不要动它。'.repeat(400));
    mkdirSync(join(dataFolder, 'library'));
    writeFileSync(file, bytes);
    const app = await AppUnderTest.start({ dataFolder });
    try {
      await app.page.getByText('The library file is damaged. It was not touched.').waitFor();
      await app.screenshot('11-damaged-library');
      await app.expectAccessible();
    } finally {
      await app.close();
    }
    expect(readFileSync(file).equals(bytes)).toBe(true);
    await app.finish();
  });
});

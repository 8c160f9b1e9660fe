import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { maxHits } from '#core/model/find';
import { AppUnderTest } from '../support/app-under-test';

const sentence = '各地要推动产业发展，改善民生，加快发展方式转变。';

describe('find in a text of millions of characters', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-find-'));
  let app: AppUnderTest;
  const field = () => app.page.getByRole('textbox', { name: /Find in this document/u });
  const count = () => app.page.locator('.find-count').innerText();

  beforeAll(async () => {
    app = await AppUnderTest.start();
    await app.textShown();
    const text = `关于发展的通知\n${`${sentence.repeat(8)}\n`.repeat(8000)}末尾的战略。\n`;
    const file = join(folder, '长文.txt');
    writeFileSync(file, text);
    await app.answerDialogs({ open: [file] });
    await app.menu('import-files');
    await app.page
      .getByRole('heading', { level: 1, name: '关于发展的通知' })
      .waitFor({ timeout: 60_000 });
    await app.textShown();
  });
  afterAll(async () => {
    await app.finish();
    rmSync(folder, { recursive: true, force: true });
  });

  it('lists as many hits as can be used, says that there are more, and paints what is mounted', async () => {
    await app.page.keyboard.press('Control+f');
    await field().fill('發展');
    await expect
      .poll(count, { timeout: 20_000 })
      .toBe(`1 of the first ${maxHits.toLocaleString('en')}`);
    const painted = await app.page.evaluate(() => CSS.highlights.get('hit')?.size ?? 0);
    expect(painted).toBeGreaterThan(50);
    expect(painted).toBeLessThan(3000);
    await app.screenshot('53-find-large');
    await app.page.keyboard.press('Shift+Enter');
    await expect.poll(count).toMatch(/^100,000 of/u);
    await expect.poll(() => app.painted('hit-current')).toEqual({ left: '發展', right: '发展' });
  });

  it('goes to the one hit at the far end', async () => {
    await field().fill('zhanlue');
    await expect.poll(count, { timeout: 20_000 }).toBe('1 of 1');
    await expect.poll(() => app.painted('hit-current')).toEqual({ left: '戰略', right: '战略' });
  });
});

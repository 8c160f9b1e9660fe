import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppUnderTest } from '../support/app-under-test';

const folder = mkdtempSync(join(tmpdir(), 'duizhao-printing-'));
const pictures = join(import.meta.dirname, '../../artifacts/screenshots');
const paragraphs = 400;
const article = [
  '關於列印的說明',
  '',
  '開頭這一句在最前面。',
  ...Array.from(
    { length: paragraphs },
    (_, index) =>
      `第${index + 1}段，國家發展和改革委員會關於區域協調發展的總體要求，須經審議後公布施行。`,
  ),
  '結尾這一句在最後面。',
].join('\n');
writeFileSync(join(folder, '列印.txt'), article);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hasPoppler = ((): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

// Without poppler there is nobody to read the PDF back.
describe.skipIf(!hasPoppler)('printing', () => {
  let app: AppUnderTest;
  const apply = async (change: Record<string, unknown>): Promise<void> => {
    await app.page.evaluate(async (settings) => {
      const { duizhao } = window as unknown as {
        duizhao: { call(n: string, p: unknown): Promise<unknown> };
      };
      await duizhao.call('settings:change', settings);
    }, change);
    await app.page.reload();
    await app.textShown();
  };
  const save = async (name: string): Promise<string> => {
    const path = join(folder, `${name}.pdf`);
    await app.answerDialogs({ save: path });
    await app.menu('save-pdf');
    await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true);
    await app.page.getByText(`Saved: ${path}`).waitFor();
    return path;
  };
  const textOf = (path: string): string =>
    execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).replace(/\s+/gu, '');
  const picture = (path: string, name: string): void => {
    mkdirSync(pictures, { recursive: true });
    execFileSync('pdftoppm', ['-r', '60', '-png', '-l', '2', path, join(pictures, name)]);
  };
  const pagesOf = (path: string): number =>
    Number(/Pages:\s+(\d+)/u.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1]);

  beforeAll(async () => {
    app = await AppUnderTest.start({ files: [join(folder, '列印.txt')] });
    await app.textShown();
  });
  afterAll(() => app.finish());

  it('sets all of a text on pages, in both scripts, with its title and page numbers', async () => {
    await app.dragOver('left', '開頭這一句');
    await app.page.keyboard.press('2');
    await app.page.locator('.mark').first().waitFor();
    const path = await save('two');
    const text = textOf(path);
    for (const sentence of [
      ...['開頭這一句在最前面。', '开头这一句在最前面。'],
      ...['結尾這一句在最後面。', '结尾这一句在最后面。'],
    ]) {
      expect(text).toContain(sentence);
    }
    const pages = pagesOf(path);
    expect(pages).toBeGreaterThan(5);
    expect(text).toContain(`1/${pages}`);
    expect(text).toContain(`${pages}/${pages}`);
    // At the head of each page.
    expect(text.split('關於列印的說明').length - 1).toBeGreaterThan(pages);
    expect(text).toContain('列印.txt');
    picture(path, '50-print-two');
  });

  it('prints one pane, line under line, three panes and vertical lines as they are on screen', async () => {
    for (const layout of ['one', 'interlinear', 'three']) {
      await apply({ layout });
      const path = await save(layout);
      expect(textOf(path)).toContain(layout === 'interlinear' ? '最後' : '結尾這一句在最後面。');
      picture(path, `50-print-${layout}`);
    }
    await apply({ layout: 'two', isVertical: true });
    const path = await save('vertical');
    picture(path, '50-print-vertical');
    const text = textOf(path);
    for (const character of ['開', '結', '结']) expect(text).toContain(character);
    await apply({ isVertical: false });
  });

  it('prints dark ink on white whatever the theme, at large sizes too', async () => {
    await apply({ theme: 'dark', textSize: 36 });
    const path = await save('dark');
    picture(path, '50-print-dark');
    expect(textOf(path)).toContain('结尾这一句在最后面。');
    await apply({ theme: 'light', textSize: 18 });
  });

  it('writes nothing where the dialog is closed, or the job is cancelled', async () => {
    await app.answerDialogs({});
    await app.menu('save-pdf');
    // A dialog that is closed is over at once.
    await app.page.waitForTimeout(500);
    const path = join(folder, 'cancelled.pdf');
    await app.answerDialogs({ save: path });
    const result = await app.page.evaluate(async () => {
      const { duizhao } = window as unknown as {
        duizhao: { call(n: string, p: unknown): Promise<{ ok: boolean; value: unknown }> };
      };
      const { value } = await duizhao.call('app:describe', {});
      const { firstDocument: document } = value as { firstDocument: string };
      const job = crypto.randomUUID();
      const printing = duizhao.call('print:save-pdf', { document, job });
      await new Promise((resolve) => setTimeout(resolve, 150));
      await duizhao.call('print:cancel', { job });
      return printing;
    });
    expect(result).toEqual({ ok: true, value: null });
    expect(existsSync(path)).toBe(false);
    const windows = await app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows());
    expect(windows.length).toBe(1);
  });

  it('fails nowhere in silence', () => {
    expect(app.consoleErrors).toEqual([]);
  });
});

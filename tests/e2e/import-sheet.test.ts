import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { defaultPaneViews } from '#core/model/locale';
import { AppUnderTest } from '../support/app-under-test';
import { encoded } from '../src-core/text/encode-text';

const title = '關於推進產業轉移的意見';
const text = `${title}

一、總體要求

堅持高質量發展,推動產業有序轉移,支持各地發揮優勢,承接東部地區產業,促進區域協調發展。

二、重點任務

健全工作機制,加強組織領導,各地區各部門要結合實際認真貫徹落實。
`;
const simplified =
  '国务院关于推进产业转移的通知\n各地区要结合实际,认真贯彻落实,促进区域协调发展。\n';

describe('bringing many files in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-sheet-'));
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  let app: AppUnderTest;
  const notice = (content: string | RegExp) =>
    app.page.locator('.notice').filter({ hasText: content });
  const dialog = (name: string) => app.page.getByRole('dialog', { name });
  const documents = (): Promise<number> => app.page.locator('.document-item').count();
  const dismissAll = async (): Promise<void> => {
    const buttons = app.page.getByRole('button', { name: 'Dismiss' });
    while ((await buttons.count()) > 0) await buttons.first().click();
  };
  const openFile = async (path: string): Promise<void> => {
    await app.answerDialogs({ open: [path] });
    await app.menu('import-files');
  };
  const settings = async (values: Record<string, unknown>): Promise<void> => {
    await call('settings:change', values);
    await app.page.reload();
    await app.page.locator('.shell').waitFor();
  };
  const call = (name: string, params: object): Promise<unknown> =>
    app.page.evaluate(
      ([channel, given]) => {
        const { duizhao } = window as unknown as {
          duizhao: { call(name: string, params: object): Promise<unknown> };
        };
        return duizhao.call(channel, given);
      },
      [name, params] as const,
    );
  const resize = (width: number, height: number): Promise<void> =>
    app.app.evaluate(
      ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
      [width, height] as const,
    );

  beforeAll(async () => {
    app = await AppUnderTest.start();
    await app.textShown();
  });
  afterAll(async () => {
    await app.finish();
    rmSync(folder, { recursive: true, force: true });
  });

  it('imports a folder: the good files are there, the bad ones in the report', async () => {
    file('文件/一.txt', '第一份文件。\n全文如下,請各部門遵照辦理。');
    file('文件/二.html', '<html><body><h1>第二份文件</h1><p>內容見附件,請參閱。</p></body></html>');
    file('文件/附件/三.md', '# 第三份文件\n\n* 甲項\n* 乙項\n');
    file('文件/空.txt', '');
    file('文件/圖.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]));
    file('文件/照片.png', Uint8Array.from([1, 2, 3]));
    const before = await documents();
    await app.answerDialogs({ open: [join(folder, '文件')] });
    await app.page.getByRole('button', { name: 'More ways to bring texts in' }).click();
    await app.page.getByRole('menuitem', { name: 'Open a folder…' }).click();
    await notice('3 added, 2 failed').waitFor();
    expect(await documents()).toBe(before + 3);
    await app.screenshot('60-folder-imported');
    await app.page.getByRole('button', { name: 'Report…' }).click();
    const report = dialog('Imports');
    await report.getByRole('heading', { name: '文件' }).waitFor();
    await report.getByText('3 added, 2 failed, 1 of another format').waitFor();
    const lines = report.locator('.import-item');
    expect(await lines.count()).toBe(5);
    await report.getByText('空.txt is empty. Nothing was imported.').waitFor();
    await app.screenshot('61-import-report');
    await app.expectAccessible();
    await report.getByRole('checkbox', { name: 'Failed only' }).check();
    expect(await lines.count()).toBe(2);
    await report.getByRole('button', { name: 'Copy report' }).click();
    await notice('The report was copied').waitFor();
    const copied = await app.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toContain('空.txt\tfailed\t空.txt is empty.');
    await report.getByRole('checkbox', { name: 'Failed only' }).uncheck();
    await report.getByRole('button', { name: 'Open “第三份文件”' }).click();
    await app.page.getByRole('heading', { level: 1, name: '第三份文件' }).waitFor();
    await dismissAll();
  });

  it('says what is there already when a folder is opened again', async () => {
    const before = await documents();
    await app.answerDialogs({ open: [join(folder, '文件')] });
    await app.menu('import-folder');
    await notice('0 added, 3 there already, 2 failed').waitFor();
    expect(await documents()).toBe(before);
    await dismissAll();
  });

  it('imports several dropped files, one after the other', async () => {
    const before = await documents();
    await app.page.evaluate(() => {
      const transfer = new DataTransfer();
      for (const [name, content] of [
        ['甲.txt', '甲文件的內容,與其他文件不同。'],
        ['乙.txt', '乙文件另有內容,自成一篇。'],
        ['丙.txt', ''],
      ] as const) {
        transfer.items.add(new File([content], name));
      }
      const part = new ArrayBuffer(51 * 1024 * 1024);
      transfer.items.add(new File([part, part, part, part], '大.txt'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
    });
    await notice('2 added, 2 failed').waitFor();
    expect(await documents()).toBe(before + 2);
    await app.page.getByRole('button', { name: 'Report…' }).click();
    await dialog('Imports')
      .getByText('大.txt is 204 MB; Duizhao opens texts up to 200 MB')
      .waitFor();
    await app.page.keyboard.press('Escape');
    await dismissAll();
  });

  it('keeps the structure of rich text that was pasted, or leaves it', async () => {
    const paste = (html: string, plain: string): Promise<void> =>
      app.page.evaluate(
        ({ html, plain }) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/html', html);
          clipboardData.setData('text/plain', plain);
          document.body.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
          );
        },
        { html, plain },
      );
    await paste('<h2>貼上的標題</h2><p>貼上的內文,共一段。</p>', '貼上的標題\n貼上的內文,共一段。');
    const sheet = dialog('Paste text');
    await sheet.getByRole('radio', { name: 'With structure (rich text)' }).waitFor();
    await app.screenshot('62-paste-rich');
    await app.expectAccessible();
    await sheet.getByRole('button', { name: 'Add to the library' }).click();
    await app.page.getByRole('heading', { level: 1, name: '貼上的標題' }).waitFor();
    await app.page.locator('.outline-item', { hasText: '貼上的標題' }).waitFor();
    await dismissAll();
    await paste('<h2>另一標題</h2><p>另一內文,也是一段。</p>', '另一標題\n另一內文,也是一段。');
    await sheet.getByRole('textbox', { name: 'Text' }).fill('另一標題\n另一內文,改過了。');
    // What was edited is no longer what the rich text says.
    expect(await sheet.getByRole('radio').count()).toBe(0);
    await sheet.getByRole('button', { name: 'Add to the library' }).click();
    await expect
      .poll(async () => (await app.page.locator('[data-pane="left"]').allInnerTexts()).join(''))
      .toContain('改過了');
    await dismissAll();
  });

  it.each([
    ['gb18030', 'GB18030 (GBK)', simplified],
    ['big5', 'Big5', text],
    ['utf-16le', 'UTF-16 LE', `${text}又一份。`],
    ['utf-16be', 'UTF-16 BE', `${text}再一份。`],
  ] as const)('reads %s and says so', async (encoding, name, content) => {
    await openFile(file(`${encoding}.txt`, encoded(content, encoding)));
    await app.page.locator('.document-item[data-current="true"]').waitFor();
    await notice('was added to the library').waitFor();
    await app.menu('read-as');
    const sheet = dialog('Read the source otherwise');
    await expect.poll(() => sheet.locator('dl').innerText()).toContain(`${encoding}.txt`);
    expect(await sheet.locator('dl').innerText()).toContain(name);
    await app.page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await dismissAll();
  });

  it('reads the source otherwise, and back: a highlight survives', async () => {
    await app.page.locator('.document-open').filter({ hasText: title }).last().click();
    await app.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await app.textShown();
    await app.dragOver('left', '推動產業有序轉移');
    await app.page.keyboard.press('2');
    await expect.poll(async () => (await app.marks()).left).toBe('推動產業有序轉移');
    await app.menu('read-as');
    const sheet = dialog('Read the source otherwise');
    await sheet.getByRole('radio').nth(2).waitFor();
    await app.screenshot('63-read-as');
    await app.expectAccessible();
    await sheet.getByRole('radio').first().focus();
    await app.page.keyboard.press('ArrowRight');
    await sheet.getByRole('combobox', { name: 'Encoding' }).selectOption('gb18030');
    await sheet.getByRole('combobox', { name: 'Repair' }).selectOption('');
    await sheet.getByRole('button', { name: 'Use this reading' }).click();
    await notice('The source is read as GB18030 (GBK) now. 1 note waits for its place.').waitFor();
    const left = async (): Promise<string> =>
      (await app.page.locator('[data-pane="left"]').allInnerTexts()).join('');
    expect(await left()).not.toContain('推動產業');
    await app.screenshot('64-read-wrong');
    await app.page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(left).toContain('推動產業');
    await expect.poll(async () => (await app.marks()).left).toBe('推動產業有序轉移');
    await dismissAll();
  });

  it('offers to repair a file that was spoilt before it was saved', async () => {
    const spoilt = new TextDecoder('gb18030').decode(new TextEncoder().encode(text));
    await openFile(file('亂碼.txt', new TextEncoder().encode(spoilt)));
    await notice('UTF-8 that was once read as GBK').waitFor();
    await app.screenshot('65-mojibake-notice');
    await app.page.getByRole('button', { name: 'Choose the reading…' }).click();
    const sheet = dialog('Read the source otherwise');
    const repaired = sheet
      .locator('.reading:not(.other)', { hasText: 'UTF-8 that was once read as GBK' })
      .first();
    await repaired.getByRole('radio').check();
    await app.screenshot('66-mojibake-sheet');
    await sheet.getByRole('button', { name: 'Use this reading' }).click();
    await expect
      .poll(async () => (await app.page.locator('[data-pane="left"]').allInnerTexts()).join(''))
      .toContain('推動產業有序轉移,支持各地發揮優勢');
    // What was lost when it was spoilt stays lost; the title is found anew.
    await app.page
      .getByRole('heading', { level: 1, name: /^關於推.產業轉移的意見$/u })
      .first()
      .waitFor();
    await dismissAll();
  });

  it('reads a file whose parts are in two encodings, and says so', async () => {
    const parts = [encoded(simplified.repeat(30), 'gb18030'), encoded(text.repeat(10), 'utf-8')];
    await openFile(file('拼接.txt', Buffer.concat(parts)));
    await notice('was added to the library').waitFor();
    await app.menu('read-as');
    const facts = dialog('Read the source otherwise').locator('dl');
    await expect.poll(() => facts.innerText()).toContain('parts are in GB18030 (GBK), UTF-8');
    await app.screenshot('73-mixed');
    await app.page.keyboard.press('Escape');
    await dismissAll();
  });

  it('stops reading a long source otherwise: the text stays as it is', async () => {
    const long = file('長.txt', '');
    const stretch = '推動產業發展,引導西部地區有序承接東部地區產業轉移。'.repeat(20_000);
    for (let times = 0; times < 20; times++) appendFileSync(long, stretch);
    await openFile(long);
    await notice('“推動產業發展').waitFor({ timeout: 60_000 });
    await dismissAll();
    await app.menu('read-as');
    const sheet = dialog('Read the source otherwise');
    await sheet.getByRole('combobox', { name: 'Encoding' }).selectOption('gb18030');
    await sheet.getByRole('button', { name: 'Use this reading' }).click();
    await notice('Reading the source otherwise').waitFor();
    await app.screenshot('74-reading-otherwise');
    await app.page.getByRole('button', { name: 'Cancel' }).click();
    await notice('Reading the source otherwise').waitFor({ state: 'detached' });
    expect(await app.page.locator('[data-pane="left"]').first().innerText()).toContain(
      '推動產業發展',
    );
    await dismissAll();
  });

  it.each([
    ['documents/word.docx', 'DOCX'],
    ['documents/pandoc-epub3.epub', 'EPUB'],
    ['documents/chromium.pdf', 'PDF'],
  ])('opens %s', async (path, format) => {
    await openFile(join(import.meta.dirname, '../fixtures', path));
    await notice('was added to the library').waitFor();
    await app.textShown();
    await app.menu('read-as');
    await dialog('Read the source otherwise').getByText(`A ${format} file says itself`).waitFor();
    await app.page.keyboard.press('Escape');
    await dismissAll();
  });

  it('refuses a locked file, and a picture of pages', async () => {
    await openFile(join(import.meta.dirname, '../fixtures/documents/encrypted.pdf'));
    await notice('encrypted.pdf is locked with a password').waitFor();
    await openFile(join(import.meta.dirname, '../fixtures/documents/scanned.pdf'));
    await notice('scanned.pdf holds pictures of pages').waitFor();
    await dismissAll();
  });

  it('says that a format has no encoding to choose', async () => {
    await openFile(join(import.meta.dirname, '../fixtures/documents/libreoffice.docx'));
    await notice('was added to the library').waitFor();
    await app.menu('read-as');
    await dialog('Read the source otherwise')
      .getByText('A DOCX file says itself how it is to be read')
      .waitFor();
    await app.page.keyboard.press('Escape');
    await dismissAll();
  });

  it('says that another version of a text is in the library', async () => {
    await app.drop('版本.txt', new TextEncoder().encode(text.replace('東部地區', '沿海地區')));
    await notice(/is in the library: “/u).waitFor();
    await app.screenshot('67-version-notice');
    await app.page.getByRole('button', { name: 'Open the other' }).click();
    await dismissAll();
  });

  it('can be stopped in a folder, and gone on with', async () => {
    const line = '推動產業發展,引導西部地區有序承接東部地區產業轉移。\n'.repeat(4000);
    for (let at = 0; at < 12; at++) {
      file(`多/${String(at).padStart(2, '0')}.txt`, `第${at}號文件全文\n${line}${at}`);
    }
    const before = await documents();
    await app.answerDialogs({ open: [join(folder, '多')] });
    await app.menu('import-folder');
    await notice(/Importing \d+ of 12/u).waitFor();
    await app.screenshot('68-importing-many');
    await app.page.getByRole('button', { name: 'Show report' }).click();
    const report = dialog('Imports');
    await report.locator('.import-item[data-status="waiting"]').first().waitFor();
    await app.screenshot('69-report-running');
    await report.locator('.import-tools').getByRole('button', { name: 'Cancel' }).click();
    const resume = report.getByRole('button', { name: 'Continue' });
    await resume.waitFor();
    await dismissAll();
    await resume.click();
    await expect
      .poll(() => report.locator('.import-item[data-status="done"]').count(), { timeout: 60_000 })
      .toBe(12);
    await app.page.keyboard.press('Escape');
    await expect.poll(documents).toBe(before + 12);
    await dismissAll();
  });

  it('shows a report of 20,000 lines', async () => {
    const job = crypto.randomUUID();
    const names = Array.from({ length: 20_000 }, (_, at) => `第${at}號.txt`);
    await call('import:begin', { job, folder: '兩萬', skipped: 0, names });
    await call('import:end', { job });
    await app.menu('imports');
    const report = dialog('Imports');
    await report.getByText('0 added, 20000 not done yet').waitFor();
    await report.getByText('One import takes 20,000 files.').waitFor();
    await report.locator('.import-item').first().waitFor();
    expect(await report.locator('.import-item').count()).toBeLessThan(200);
    await report.locator('.import-items').evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await report.getByText('第19999號.txt').waitFor();
    await report.getByRole('button', { name: 'Remove from the list' }).click();
    await report.getByText('兩萬').first().waitFor({ state: 'detached' });
    await app.page.keyboard.press('Escape');
  });

  it('loses and doubles nothing when it is killed amid a folder', async () => {
    const line = '健全工作機制,加強組織領導,各地區各部門要結合實際認真貫徹落實。\n'.repeat(4000);
    for (let at = 0; at < 12; at++) {
      file(`斷/${String(at).padStart(2, '0')}.txt`, `斷號第${at}號文件\n${line}${at}`);
    }
    const before = await documents();
    await app.answerDialogs({ open: [join(folder, '斷')] });
    await app.menu('import-folder');
    await notice(/Importing ([3-9]|\d\d) of 12/u).waitFor();
    await app.kill();
    app = await AppUnderTest.start({ dataFolder: app.dataFolder });
    await notice('The import of the folder “斷” is not finished').waitFor();
    await app.screenshot('70-unfinished');
    expect(await documents()).toBeLessThan(before + 12);
    await app.page.getByRole('button', { name: 'Continue' }).click();
    await notice(/^\d+ added/u).waitFor({ timeout: 60_000 });
    expect(await documents()).toBe(before + 12);
    await dismissAll();
  });

  it('looks right in Chinese, in the dark and in a narrow window', async () => {
    const looks = [
      ['zh-Hant', 'light', 1360],
      ['zh-Hans', 'dark', 720],
      ['en', 'dark', 720],
      ['zh-Hant', 'contrast', 720],
      ['en', 'sepia', 1360],
    ] as const;
    const listed = (await call('document:list', {})) as {
      value: { id: string; sourceName: string }[];
    };
    const read = listed.value.find(({ sourceName }) => sourceName === 'gb18030.txt')?.id;
    for (const [language, theme, width] of looks) {
      await resize(width, 800);
      await settings({ language, theme });
      await app.textShown();
      await app.menu('imports');
      await app.page.locator('.import-item').first().waitFor();
      const job = app.page.locator('.import-job').nth(-2);
      await job.click();
      await app.page.waitForTimeout(300);
      await app.screenshot(`71-imports-${language}-${theme}-${width}`);
      await app.expectAccessible();
      await app.page.keyboard.press('Escape');
      await call('document:open', { document: read, views: defaultPaneViews });
      await app.page.reload();
      await app.textShown();
      await app.menu('read-as');
      await app.page.locator('.reading').first().waitFor();
      await app.screenshot(`72-read-as-${language}-${theme}-${width}`);
      await app.expectAccessible();
      await app.page.keyboard.press('Escape');
      await app.page.locator('dialog[open]').waitFor({ state: 'detached' });
    }
    expect(app.consoleErrors).toEqual([]);
  });
});

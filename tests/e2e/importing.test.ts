import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppUnderTest } from '../support/app-under-test';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const damaged = '推動產(chǎn)業(yè)發(fā)展(GDP)。\n引導西部地區有序承接?xùn)|部地區產業轉移。';

describe('opening texts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-importing-'));
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  let app: AppUnderTest;
  const documents = (): Promise<number> => app.page.locator('.document-item').count();
  const notice = (text: string | RegExp) => app.page.locator('.notice').filter({ hasText: text });
  const dismissAll = async (): Promise<void> => {
    const buttons = app.page.getByRole('button', { name: 'Dismiss' });
    while ((await buttons.count()) > 0) await buttons.first().click();
  };

  beforeAll(async () => {
    app = await AppUnderTest.start({ files: [file('argument.txt', '由命令列開啟的文件。')] });
    await app.textShown();
  });
  afterAll(async () => {
    await app.finish();
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens a file named on the command line', async () => {
    await app.page.getByRole('heading', { level: 1, name: '由命令列開啟的文件' }).waitFor();
    expect(await documents()).toBe(2);
  });

  it('opens a file chosen in the dialog: glosses lifted, damage repaired, true parentheses kept', async () => {
    await app.answerDialogs({ open: [file('damaged.txt', damaged)] });
    await app.page.getByRole('button', { name: 'Open files…' }).click();
    await expect.poll(documents).toBe(3);
    await expect
      .poll(() => app.page.locator('[data-pane="left"] rt').allInnerTexts())
      .toEqual(['chǎn', 'yè', 'fā']);
    const right = await app.page.locator('[data-pane="right"]').allInnerTexts();
    expect(right.join('').replace(/\s|chǎn|yè|fā/gu, '')).toBe(
      '推动产业发展(GDP)。引导西部地区有序承接东部地区产业转移。',
    );
  });

  it('shows the repair, undoes it, and makes it again', async () => {
    await app.page.locator('[data-pane="left"] .repair').click();
    const card = app.page.getByRole('dialog', { name: 'Change to the text' });
    await expect.poll(() => card.innerText()).toContain('?xùn)|');
    await app.screenshot('06-repair-card');
    await app.expectAccessible();
    await card.getByRole('button', { name: 'Undo this change' }).click();
    const text = (): Promise<string> =>
      app.page.locator('[data-row="1"] [data-pane="left"]').innerText();
    await expect.poll(text).toContain('承接?xùn)|部');
    await app.page.getByRole('button', { name: '0 repairs · 1 not applied' }).click();
    await app.screenshot('07-repairs');
    await app.expectAccessible();
    await app.page.getByRole('button', { name: 'Apply', exact: true }).click();
    await expect.poll(text).toContain('承接東部');
    await app.menu('toggle-changes');
    await dismissAll();
  });

  it('opens pasted text', async () => {
    await app.menu('import-paste');
    await app.page.getByRole('textbox', { name: 'Text' }).fill('貼上的政策文件。第二句。');
    await app.page.keyboard.press('Escape');
    await app.page.locator('dialog[open]').waitFor({ state: 'detached' });
    await app.menu('import-paste');
    // Closing the dialog has not lost it.
    expect(await app.page.getByRole('textbox', { name: 'Text' }).inputValue()).toContain('貼上的');
    await app.screenshot('08-paste');
    await app.page.getByRole('button', { name: 'Add to the library' }).click();
    await app.page.getByRole('heading', { level: 1, name: '貼上的政策文件' }).waitFor();
    expect(await documents()).toBe(4);
    await dismissAll();
  });

  it('says that a text is there already, and opens it', async () => {
    await app.drop('again.txt', encode(damaged));
    await notice('again.txt is already in your library').waitFor();
    expect(await documents()).toBe(4);
    await app.page.getByRole('button', { name: 'Open it' }).click();
    await app.page.getByRole('heading', { level: 1, name: /推動產業發展/ }).waitFor();
  });

  it('refuses what it cannot read, and says what to do', async () => {
    await app.drop('empty.txt', new Uint8Array());
    await notice('empty.txt is empty').waitFor();
    await app.drop(
      'picture.txt',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
    );
    await notice('picture.txt is not a text file').waitFor();
    const open = async (path: string): Promise<void> => {
      await app.answerDialogs({ open: [path] });
      await app.menu('import-files');
    };
    const large = file('large.txt', '政策文件。');
    // A file with a hole: it is refused by its size, before a byte of it is read.
    truncateSync(large, 201 * 1024 * 1024);
    await open(large);
    await notice('large.txt is 201 MB; Duizhao opens texts up to 200 MB').waitFor();
    await app.screenshot('09-refused');
    await app.expectAccessible();
    await dismissAll();
    const scrambled = Uint8Array.from(
      { length: 4000 },
      (_, at) => 0x80 + ((at * 89 + (at >> 3) * 31) % 0x7f),
    );
    await app.drop('scrambled.txt', scrambled);
    await notice('The encoding of scrambled.txt could not be told').waitFor();
    await open(join(folder, 'gone.txt'));
    await notice('gone.txt is no longer there').waitFor();
    mkdirSync(join(folder, 'papers'));
    await open(join(folder, 'papers'));
    await notice('papers is a folder').waitFor();
    expect(await documents()).toBe(4);
    await dismissAll();
  });

  it('shows the progress of 100 MB on one line, and cancels it', async () => {
    const words = '第一段：推動產業(yè)發展，引導西部地區有序承接東部地區產業轉移。';
    const long = file('long.txt', '');
    const stretch = encode(words.repeat(12_000));
    for (let size = 0; size < 100 * 1024 * 1024; size += stretch.length) {
      appendFileSync(long, stretch);
    }
    await app.answerDialogs({ open: [long] });
    await app.menu('import-files');
    await notice('Importing long.txt').waitFor();
    await app.screenshot('10-importing');
    await app.page.getByRole('button', { name: 'Cancel' }).click();
    const asked = performance.now();
    await notice('The import of long.txt was cancelled').waitFor();
    process.stderr.write(`100 MB: cancelled in ${Math.round(performance.now() - asked)} ms\n`);
    rmSync(long);
    expect(await documents()).toBe(4);
    await dismissAll();
  });

  it.skipIf(process.getuid?.() === 0)(
    'refuses a file it may not read (root may read all)',
    async () => {
      const path = file('secret.txt', '機密');
      chmodSync(path, 0);
      await app.answerDialogs({ open: [path] });
      await app.menu('import-files');
      await notice('you have no permission').waitFor();
    },
  );

  it('moves a document to the trash and brings it back with its notes', async () => {
    await app.page.getByRole('button', { name: /Actions for “由命令列/ }).click();
    await app.page.getByRole('menuitem', { name: 'Move to trash' }).click();
    await expect.poll(documents).toBe(3);
    await app.page.getByText('Trash · 1').click();
    await app.page.getByRole('button', { name: /Restore “由命令列/ }).click();
    await expect.poll(documents).toBe(4);
  });

  it('renames a document', async () => {
    await app.page.getByRole('button', { name: /Actions for “由命令列/ }).click();
    await app.page.getByRole('menuitem', { name: 'Rename' }).click();
    await app.page.getByRole('textbox', { name: 'Title' }).fill('新名稱');
    await app.page.keyboard.press('Enter');
    await app.page.locator('.document-item', { hasText: '新名稱' }).waitFor();
  });

  it('opens a file that a second start names, in the first window', async () => {
    const path = file('second.txt', '第二次啟動所開啟的文件。');
    const { spawnSync } = await import('node:child_process');
    const args = [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${app.dataFolder}`,
      process.cwd(),
      path,
    ];
    spawnSync(process.env['ELECTRON_EXEC_PATH'] ?? '', args, { timeout: 30_000 });
    await app.page.getByRole('heading', { level: 1, name: '第二次啟動所開啟的文件' }).waitFor();
  });
});

import type BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppUnderTest } from '../support/app-under-test';

const sentence = (index: number): string => `第${index}句说明产业发展的情况。`;
const sentences = Array.from({ length: 62_000 }, (_, index) => sentence(index));
const unbroken = sentences.join('');

const markCount = 100_000;

const signs = '……——！？〔〕《》「」、；：。·,.!?';
const unassigned = '\u{323B0}';
const rare = ['𠀀', '𪜀', '𫝀', '𫠠', '𬺰', '𰀀', '𱍐', '\u{2EBF0}', unassigned].join('');
const arabic = 'مبادرة الحزام والطريق';
const hebrew = 'שלום עולם';
const directions = `甲在${arabic}2024年乙，丙是${hebrew}3000丁。控制\u202E戊己\u202C庚辛。`;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** UTF-16 with its mark, halves of pairs as they are. */
function utf16(text: string): Uint8Array {
  const units = Uint16Array.from([0xfeff, ...Array.from(text, (_, at) => text.charCodeAt(at))]);
  return new Uint8Array(units.buffer);
}

describe('extreme texts', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await AppUnderTest.start();
    await app.textShown();
  });
  afterAll(() => app.finish());

  const clipboard = (): Promise<string> =>
    app.app.evaluate(({ clipboard }) => clipboard.readText());
  const copied = async (): Promise<string> => {
    await app.app.evaluate(({ clipboard }) => clipboard.writeText(''));
    await app.page.keyboard.press('Control+c');
    await expect.poll(clipboard, { timeout: 30_000 }).not.toBe('');
    return clipboard();
  };
  const copyAll = async (): Promise<string> => {
    await app.page.locator('.reader-scroll').focus();
    for (const key of ['Escape', 'Control+Home', 'x', 'Control+a']) {
      await app.page.keyboard.press(key);
    }
    return copied();
  };
  const call = <T>(name: string, params: unknown): Promise<T> =>
    app.page.evaluate(
      async ([channel, wish]) => {
        const { duizhao } = window as unknown as {
          duizhao: { call(name: string, params: unknown): Promise<{ value: unknown }> };
        };
        return (await duizhao.call(channel, wish)).value;
      },
      [name, params] as const,
    ) as Promise<T>;
  /** Bring a text in and open it. */
  const read = async (name: string, bytes: Uint8Array, first: string): Promise<void> => {
    await app.drop(name, bytes);
    await app.page
      .locator('[data-row="0"]:not(.waiting)', { hasText: first })
      .waitFor({ timeout: 60_000 });
    await app.page.waitForTimeout(600);
  };

  it('reads a paragraph of a million characters, and copies it whole and in part', async () => {
    await read('一段.txt', utf8(unbroken), sentence(0));
    expect(await app.page.locator('.row').count()).toBeLessThan(60);
    await app.page.locator('.reader-scroll').focus();
    // The first key only sets the caret.
    await app.page.keyboard.press('Control+Home');
    await app.page.keyboard.press('Control+End');
    await app.page
      .locator('.row:not(.waiting)', { hasText: sentences.at(-1) ?? '' })
      .waitFor({ timeout: 30_000 });
    await app.page.keyboard.press('Control+Home');
    await app.page.locator('[data-row="1"]:not(.waiting)').waitFor();
    await app.page.waitForTimeout(400);

    // From the first row into those below it, which are the same paragraph.
    await app.page.keyboard.press('x');
    for (let page = 0; page < 3; page++) await app.page.keyboard.press('Shift+PageDown');
    const part = await copied();
    expect(part.length).toBeGreaterThan(1000);
    expect(unbroken.startsWith(part)).toBe(true);

    expect((await copyAll()) === unbroken).toBe(true);
  });

  it('keeps a hundred thousand marks in one document at hand', async () => {
    const lines = sentences.map((line, index) => (index % 20 === 19 ? `${line}\n` : line));
    await read('标记.txt', utf8(lines.join('')), sentence(7));
    const documents = await call<{ id: string; length: number }[]>('document:list', {});
    const id = documents.find(({ length }) => length > unbroken.length)?.id ?? '';
    await app.app.evaluate(
      ({ app: electronApp }, { source, count }) => {
        const { createRequire } = process.getBuiltinModule('node:module');
        const load = createRequire(`${electronApp.getAppPath()}/package.json`);
        const Sqlite = load('better-sqlite3') as typeof BetterSqlite;
        const addon = process.env['DUIZHAO_SQLITE_ADDON'];
        const db = new Sqlite(
          `${electronApp.getPath('userData')}/library/library.sqlite3`,
          addon ? { nativeBinding: addon } : {},
        );
        const insert = db.prepare(`
          INSERT INTO annotation (id, document_id, start_unit, end_unit, exact, prefix, suffix,
                                  color, note, created, modified)
          VALUES (?, ?, ?, ?, '说明', '', '', 'green', '', '2025-01-01', '2025-01-01')`);
        db.transaction(() => {
          for (let at = 0; at < count; at++) {
            const mark = `${source.slice(0, -6)}${at.toString(16).padStart(6, '0')}`;
            insert.run(mark, source, at * 8, at * 8 + 2);
          }
        })();
        db.close();
      },
      { source: id, count: markCount },
    );
    await app.page.reload();
    await app.textShown();
    await app.page
      .locator('.panel.notes', { hasText: String(markCount) })
      .waitFor({ timeout: 60_000 });
    await app.page.locator('[data-pane="left"] .mark').first().waitFor();
    expect(await app.page.locator('.note-card').count()).toBeLessThan(60);

    const { x, y } = await app.boxOf('right', '产业');
    await app.page.mouse.move(x + 4, y);
    await expect.poll(async () => Object.keys(await app.painted('hover')).length).toBe(2);

    await app.dragOver('left', '情況');
    await app.page.keyboard.press('1');
    await app.page
      .locator('.panel.notes', { hasText: String(markCount + 1) })
      .waitFor({ timeout: 30_000 });
    await expect
      .poll(() => app.page.locator('[data-pane="left"] .mark[data-color="yellow"]').count())
      .toBeGreaterThan(0);
  });

  it('reads a text of signs only', async () => {
    await read('符号.txt', utf8(`${signs}\n${signs}`), signs);
    expect(await copyAll()).toBe(`${signs}\n${signs}`);
  });

  it('says of a text of halves of surrogate pairs that it is none, and leaves what is open', async () => {
    const halves = '\ud842\udfb7甲\ud842乙\udfb7丙\ud842';
    const before = await app.page.locator('.bar h1').innerText();
    await app.drop('残.txt', utf16(halves));
    await app.page.locator('.notice[data-kind="error"]', { hasText: '残.txt' }).waitFor();
    const pasted = { job: crypto.randomUUID(), text: halves, html: null };
    expect(await call('import:text', pasted)).toMatchObject([
      { ok: false, error: { code: 'binary-file' } },
    ]);
    expect(await app.page.locator('.bar h1').innerText()).toBe(before);
  });

  it('shows by its code point what no font has, and copies the character itself', async () => {
    await read('罕.txt', utf8(`罕见字：${rare}。`), '罕见字');
    const box = app.page.locator('[data-pane="right"] .code-point[data-code="323B0"]');
    await box.waitFor();
    expect(await box.getAttribute('title')).toBe('U+323B0');
    expect((await box.boundingBox())?.width).toBeGreaterThan(8);
    await app.screenshot('extreme-rare-characters');
    expect(await copyAll()).toBe(`罕见字：${rare}。`);
  });

  it('keeps what runs from right to left to itself', async () => {
    await read('方向.txt', utf8(directions), '甲在');
    const left = async (text: string): Promise<number> => (await app.boxOf('right', text)).x;
    // Numbers stand behind the words, as they are written, and so does what follows them.
    expect(await left('2024')).toBeGreaterThan(await left('甲在'));
    expect(await left('年乙')).toBeGreaterThan(await left('2024'));
    expect(await left('丁。')).toBeGreaterThan(await left('3000'));
    expect(await left('己')).toBeGreaterThan(await left('戊'));
    const runs = await app.page
      .locator('[data-pane="right"] [dir="rtl"]')
      .evaluateAll((all) => all.map((one) => one.textContent));
    expect(runs).toEqual([arabic, hebrew]);
    const controls = await app.page
      .locator('[data-pane="right"] .code-point')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-code')));
    expect(controls).toEqual(['202E', '202C']);
    await app.screenshot('extreme-directions');
    expect(await copyAll()).toBe(directions);
  });

  it.each([320, 480, 720])('is whole in a window %i pixels wide', async (width) => {
    await app.app.evaluate(({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size, 640);
    }, width);
    await expect.poll(() => app.page.evaluate(() => window.innerWidth)).toBe(width);
    await app.page.locator('.reader-scroll').focus();
    await app.page.keyboard.press('Escape');
    await app.page.waitForTimeout(300);
    const beyond = (): Promise<string[]> =>
      app.page.evaluate(() =>
        [...document.querySelectorAll('button, select, input, h1, h2, .cell, dialog')]
          .filter((element) => {
            const { left, right, width: own } = element.getBoundingClientRect();
            return own > 1 && (left < -1 || right > window.innerWidth + 1);
          })
          .filter((element) => element.closest('.visually-hidden') === null)
          .map((element) => element.outerHTML.slice(0, 120)),
      );
    expect(await beyond()).toEqual([]);
    await app.screenshot(`narrow-${width}`);
    for (const id of ['toggle-library', 'toggle-notes', 'toggle-changes']) {
      await app.menu(id);
      await app.page.locator('.shell.narrow .panel').waitFor();
      expect(await beyond()).toEqual([]);
      await app.screenshot(`narrow-${width}-${id}`);
      await app.menu(id);
      await app.page.locator('.shell.narrow .panel').waitFor({ state: 'detached' });
    }
    for (const id of ['settings', 'shortcuts', 'dictionary', 'imports']) {
      await app.menu(id);
      await app.page.locator('dialog[open]').waitFor();
      await app.page.waitForTimeout(200);
      expect(await beyond()).toEqual([]);
      await app.screenshot(`narrow-${width}-${id}`);
      await app.page.keyboard.press('Escape');
      await app.page.locator('dialog[open]').waitFor({ state: 'detached' });
    }
  });
});

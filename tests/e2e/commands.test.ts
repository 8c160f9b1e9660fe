import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { commandGroups, commandSections } from '#core/commands/command-table';
import { AppUnderTest } from '../support/app-under-test';

const languages = ['en', 'zh-Hans', 'zh-Hant'] as const;

type MenuItem = { readonly label: string; readonly accelerator: string; readonly enabled: boolean };
const menuItem = (app: AppUnderTest, id: string): Promise<MenuItem> =>
  app.app.evaluate(({ Menu }, itemId) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(itemId);
    return {
      label: item?.label ?? '',
      accelerator: String(item?.accelerator ?? ''),
      enabled: item?.enabled ?? false,
    };
  }, id);
const setSettings = (app: AppUnderTest, change: Record<string, unknown>): Promise<unknown> =>
  app.page.evaluate(async (settings) => {
    const bridge = (window as unknown as { duizhao: { call(n: string, p: unknown): unknown } })
      .duizhao;
    await bridge.call('settings:change', settings);
  }, change);
const openDialog = (app: AppUnderTest, name: string) =>
  app.page.getByRole('dialog', { name, exact: true });

describe('the command palette', () => {
  let app: AppUnderTest;
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await app.page.keyboard.press(key);
  };
  const field = () => app.page.getByRole('combobox', { name: 'Find a command or a text' });
  const chosen = () => app.page.locator('.palette-option[aria-selected="true"]');

  beforeAll(async () => {
    app = await AppUnderTest.start();
    await app.textShown();
  });
  afterAll(() => app.finish());

  it('finds a command by a few letters, runs it, and gives the focus back', async () => {
    const reader = app.page.locator('[data-keys="reader"]');
    await reader.focus();
    await press('Control+k');
    await app.page.keyboard.type('round');
    await expect.poll(() => chosen().innerText()).toContain('Round-trip audit');
    expect(await chosen().innerText()).toContain('Ctrl+4');
    expect(await field().getAttribute('aria-activedescendant')).toBe(
      await chosen().getAttribute('id'),
    );
    await press('Enter');
    await app.page.getByRole('complementary', { name: 'Round-trip audit' }).waitFor();
    expect(await app.page.locator('dialog[open]').count()).toBe(0);
    expect(await reader.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('lists what was used last first', async () => {
    await press('Control+k');
    await expect.poll(() => chosen().innerText()).toContain('Round-trip audit');
    await app.expectAccessible();
    await app.screenshot('80-palette');
    await press('Enter');
    await app.page
      .getByRole('complementary', { name: 'Round-trip audit' })
      .waitFor({ state: 'detached' });
  });

  it('finds by pinyin, and says what a command lacks', async () => {
    await press('Control+k');
    await app.page.keyboard.type('qqqq');
    await app.page.getByText('Nothing is called so').waitFor();
    await field().fill('xpizhu');
    await expect.poll(() => chosen().innerText()).toContain('Write a note on the selection');
    expect(await chosen().innerText()).toContain('Select some text first');
    expect(await chosen().getAttribute('aria-disabled')).toBe('true');
    await press('Enter');
    expect(await field().count()).toBe(1);
    await press('Control+k');
    await field().waitFor({ state: 'detached' });
  });

  it('opens a text by its title', async () => {
    await press('Control+k');
    const title = await app.page.getByRole('heading', { level: 1 }).innerText();
    await app.page.keyboard.type(title.slice(0, 4));
    await app.page.getByRole('option', { name: title }).first().click();
    await field().waitFor({ state: 'detached' });
    await app.textShown();
  });

  it('moves over its ends with the arrows', async () => {
    await press('Control+k');
    await field().waitFor();
    const options = app.page.locator('.palette-option');
    await press('ArrowUp');
    expect(await options.last().getAttribute('aria-selected')).toBe('true');
    await press('ArrowDown');
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    await press('PageDown', 'PageUp');
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    await press('Escape');
    await field().waitFor({ state: 'detached' });
  });

  it('opens the dialog of a command, and gives the focus back when that is closed', async () => {
    const reader = app.page.locator('[data-keys="reader"]');
    await reader.focus();
    await press('Control+k');
    await app.page.keyboard.type('settings');
    await press('Enter');
    await openDialog(app, 'Settings').waitFor();
    await press('Escape');
    await openDialog(app, 'Settings').waitFor({ state: 'detached' });
    expect(await reader.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(app.consoleErrors).toEqual([]);
  });
});

describe('keys', () => {
  let app: AppUnderTest;
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await app.page.keyboard.press(key);
  };
  const openShortcuts = async (): Promise<void> => {
    await press('F1');
    await openDialog(app, 'Keyboard shortcuts').waitFor();
  };
  const closeShortcuts = async (): Promise<void> => {
    await press('Escape');
    await openDialog(app, 'Keyboard shortcuts').waitFor({ state: 'detached' });
  };
  const keyOf = (name: string) =>
    app.page.getByRole('button', { name: new RegExp(`^Key of “${name}`, 'u') });
  const isShown = (panel: string) =>
    app.page.getByRole('complementary', { name: panel, exact: true }).count();

  beforeAll(async () => {
    app = await AppUnderTest.start();
    await app.textShown();
  });
  afterAll(() => app.finish());

  it('run commands, and are shown in the menu and in tooltips', async () => {
    expect((await menuItem(app, 'toggle-notes')).accelerator).toBe('CmdOrCtrl+2');
    const button = app.page.getByRole('button', { name: 'Notes', exact: true });
    expect(await button.getAttribute('title')).toBe('Notes (Ctrl+2)');
    const before = await isShown('Notes');
    await press('Control+2');
    await expect.poll(() => isShown('Notes')).toBe(1 - before);
    await press('Control+2');
    await expect.poll(() => isShown('Notes')).toBe(before);
  });

  it('stand in the menu, which has every command of the table and no others', async () => {
    const ids = await app.app.evaluate(({ Menu }) => {
      const items = (Menu.getApplicationMenu()?.items ?? []).flatMap(
        ({ submenu }) => submenu?.items ?? [],
      );
      return items.filter(({ type }) => type !== 'separator').map(({ id }) => id);
    });
    expect(ids).toEqual(commandSections.flatMap((section) => commandGroups[section].flat()));
  });

  it('grey out in the menu what cannot be run now', async () => {
    await expect.poll(async () => (await menuItem(app, 'export-notes')).enabled).toBe(true);
    expect((await menuItem(app, 'write-note')).enabled).toBe(false);
    await app.dragOver('left', '高質量發展');
    await expect.poll(async () => (await menuItem(app, 'write-note')).enabled).toBe(true);
    await press('Escape');
    await expect.poll(async () => (await menuItem(app, 'write-note')).enabled).toBe(false);
  });

  it('are changed by keyboard, and the new one works at once and is shown in the menu', async () => {
    await openShortcuts();
    await app.page.keyboard.type('round');
    await expect.poll(() => app.page.locator('dialog .shortcut').count()).toBe(1);
    await press('Tab', 'Enter');
    await app.page.getByRole('button', { name: 'Press the new key of “Round-trip' }).waitFor();
    await press('Control+Shift+F9');
    expect(await keyOf('Round-trip audit').innerText()).toBe('Ctrl+Shift+F9');
    expect(await keyOf('Round-trip audit').evaluate((e) => e === document.activeElement)).toBe(
      true,
    );
    await closeShortcuts();
    await expect
      .poll(async () => (await menuItem(app, 'toggle-audit')).accelerator)
      .toBe('CmdOrCtrl+Shift+F9');
    const before = await isShown('Round-trip audit');
    await press('Control+4');
    await press('Control+Shift+F9');
    await expect.poll(() => isShown('Round-trip audit')).toBe(1 - before);
  });

  it('of the text are changed alike', async () => {
    await openShortcuts();
    await keyOf('Highlight in green').click();
    await press('7');
    expect(await keyOf('Highlight in green').innerText()).toBe('7');
    await closeShortcuts();
    await app.dragOver('left', '產業');
    await press('7');
    await app.page.locator('.mark[data-color="green"], .mark.green').first().waitFor();
  });

  it('that are needed elsewhere are refused with the reason, and Escape keeps the old one', async () => {
    await openShortcuts();
    await keyOf('Settings').click();
    await press('Control+c');
    await app.page.getByRole('alert').getByText('Ctrl+C is needed').waitFor();
    await press('Control+Home');
    await app.page.getByRole('alert').getByText('moves the caret').waitFor();
    await press('k');
    await app.page.getByRole('alert').getByText('K alone would be typed').waitFor();
    await app.expectAccessible();
    await app.screenshot('81-shortcuts-refused');
    await press('Escape');
    expect(await keyOf('Settings').innerText()).toBe('Ctrl+,');
    await closeShortcuts();
  });

  it('that another command has are said to be, and taken over if wanted', async () => {
    await openShortcuts();
    await keyOf('Settings').click();
    await press('Control+o');
    await app.page.getByText('Ctrl+O is the key of “Open files…”.').waitFor();
    await app.expectAccessible();
    await app.screenshot('82-shortcuts-taken');
    await press('Tab', 'Enter');
    expect(await keyOf('Settings').innerText()).toBe('Ctrl+,');
    await press('Enter');
    await press('Control+o');
    await press('Enter');
    expect(await keyOf('Settings').innerText()).toBe('Ctrl+O');
    expect(await keyOf('Open files').innerText()).toBe('none');
    await app.page.getByRole('button', { name: 'Give “Settings…” its usual key' }).click();
    expect(await keyOf('Settings').innerText()).toBe('Ctrl+,');
    await app.page.getByRole('button', { name: 'Give “Open files…” its usual key' }).click();
    expect(await keyOf('Open files').innerText()).toBe('Ctrl+O');
    await closeShortcuts();
  });

  it('are kept for the next start, and given back by a reset, which can be undone', async () => {
    await app.close();
    app = await AppUnderTest.start({ dataFolder: app.dataFolder });
    await app.textShown();
    await expect
      .poll(async () => (await menuItem(app, 'toggle-audit')).accelerator)
      .toBe('CmdOrCtrl+Shift+F9');
    await openShortcuts();
    expect(await keyOf('Round-trip audit').innerText()).toBe('Ctrl+Shift+F9');
    await app.page.getByRole('button', { name: 'Usual keys for all' }).click();
    expect(await keyOf('Round-trip audit').innerText()).toBe('Ctrl+4');
    await expect
      .poll(async () => (await menuItem(app, 'toggle-audit')).accelerator)
      .toBe('CmdOrCtrl+4');
    await app.page.getByRole('button', { name: 'Undo', exact: true }).click();
    expect(await keyOf('Round-trip audit').innerText()).toBe('Ctrl+Shift+F9');
    await app.page.getByRole('button', { name: 'Usual keys for all' }).click();
    await closeShortcuts();
    expect(app.consoleErrors).toEqual([]);
  });

  it('may have any sign of the keyboard: the menu takes them all', async () => {
    const signs = [
      ...'!"#$%&\'()*,-./:;<=>?@[\\]^_`{|}~',
      'Plus',
      'Space',
      'Insert',
      'F24',
      'PageUp',
    ];
    for (const sign of signs) {
      const accelerator = `CmdOrCtrl+Alt+${sign}`;
      await setSettings(app, { keymap: { rules: accelerator } });
      expect((await menuItem(app, 'rules')).accelerator).toBe(accelerator);
    }
    await setSettings(app, { keymap: {} });
  });

  it('of editing stay with a field that has the focus', async () => {
    await press('Control+Shift+v');
    const text = app.page.getByRole('textbox', { name: 'Text' });
    await text.fill('');
    await app.page.keyboard.type('發展');
    await press('Control+a', 'Backspace');
    expect(await text.inputValue()).toBe('');
    await press('Control+z');
    expect(await text.inputValue()).toBe('發展');
    await press('Control+a', 'Backspace', 'Escape');
  });
});

describe('an input method at work', () => {
  let app: AppUnderTest;
  let cdp: CDPSession;
  const compose = (text: string): Promise<unknown> =>
    cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });

  beforeAll(async () => {
    app = await AppUnderTest.start();
    await app.textShown();
    cdp = await app.page.context().newCDPSession(app.page);
  });
  afterAll(() => app.finish());

  it('keeps its keys from commands everywhere and from the keys of the text', async () => {
    const ran = await app.page.evaluate(() => {
      const states = [{ isComposing: true }, { keyCode: 229 }, { key: 'Process' }];
      const keys = [
        { key: 'k', code: 'KeyK', ctrlKey: true },
        { key: 'F1', code: 'F1' },
        { key: '2', code: 'Digit2', ctrlKey: true },
        { key: 'x', code: 'KeyX' },
        { key: 'ArrowRight', code: 'ArrowRight' },
        { key: 'Enter', code: 'Enter' },
      ];
      const reader = document.querySelector<HTMLElement>('[data-keys="reader"]');
      reader?.focus();
      const taken = [];
      for (const state of states)
        for (const key of keys)
          for (const target of [reader, document.body]) {
            const init = { bubbles: true, cancelable: true, ...key, ...state };
            const event = new KeyboardEvent('keydown', init);
            target?.dispatchEvent(event);
            if (event.defaultPrevented) taken.push(init);
          }
      return taken;
    });
    expect(ran).toEqual([]);
    expect(await app.page.locator('dialog[open]').count()).toBe(0);
    expect(await app.painted('caret')).toEqual({});
    await app.page.keyboard.press('ArrowRight');
    expect(Object.keys(await app.painted('caret'))).toEqual(['left']);
  });

  it('has Escape, Enter and the arrows for itself in the palette', async () => {
    await app.page.keyboard.press('Control+k');
    const field = app.page.getByRole('combobox', { name: 'Find a command or a text' });
    await field.waitFor();
    await compose('she');
    for (const key of ['ArrowDown', 'Enter', 'Escape']) await app.page.keyboard.press(key);
    expect(await field.count()).toBe(1);
    const first = app.page.locator('.palette-option').first();
    expect(await first.getAttribute('aria-selected')).toBe('true');
    await field.fill('');
    await cdp.send('Input.insertText', { text: '设置' });
    await expect.poll(() => first.innerText()).toContain('Settings');
    await app.page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
  });

  it('closes no dialog with Escape', async () => {
    await app.menu('import-paste');
    await app.page.getByRole('textbox', { name: 'Text' }).focus();
    await compose('fazhan');
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('Control+k');
    expect(await openDialog(app, 'Paste text').count()).toBe(1);
    await cdp.send('Input.insertText', { text: '發展' });
    await app.page.keyboard.press('Escape');
    await openDialog(app, 'Paste text').waitFor({ state: 'detached' });
  });

  it('is told from a layout that writes no Latin', async () => {
    await app.page.evaluate(() => {
      const init = { key: 'ㄜ', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', init));
    });
    await app.page.getByRole('combobox', { name: 'Find a command or a text' }).waitFor();
    await app.page.keyboard.press('Escape');
  });
});

describe('the palette and the list of keys, in every language', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await AppUnderTest.start();
    await app.textShown();
  });
  afterAll(() => app.finish());

  const look = async (mark: string): Promise<void> => {
    for (const id of ['palette', 'shortcuts']) {
      await app.menu(id);
      await app.page.locator('dialog[open] :is(.palette-option, .shortcut)').first().waitFor();
      await app.expectAccessible();
      await app.screenshot(`83-${id}-${mark}`);
      const overflow = await app.page
        .locator('dialog[open]')
        .evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      expect(await app.page.locator('dialog[open]').innerText()).not.toMatch(
        /\b(?:palette|shortcuts|command|commandSection)\.[a-zA-Z]+/u,
      );
      await app.page.keyboard.press('Escape');
      await app.page.locator('dialog[open]').waitFor({ state: 'detached' });
    }
  };

  it.each(languages)('are accessible and say everything in %s', async (language) => {
    await setSettings(app, { language, theme: 'light' });
    await app.page.reload();
    await app.textShown();
    await look(language);
  });

  it.each(['sepia', 'dark', 'contrast'])('keep their contrast in the theme %s', async (theme) => {
    await setSettings(app, { language: 'en', theme });
    await app.page.reload();
    await app.textShown();
    await look(theme);
  });

  it('fit small windows', async () => {
    await setSettings(app, { language: 'zh-Hant', theme: 'light' });
    await app.page.reload();
    await app.textShown();
    for (const width of [720, 320]) {
      await app.app.evaluate(({ BrowserWindow }, size) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setMinimumSize(320, 320);
        window?.setSize(size, 480);
      }, width);
      await app.page.waitForTimeout(400);
      await look(`${width}`);
    }
  });
});

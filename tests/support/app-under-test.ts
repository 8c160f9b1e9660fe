import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { expect } from 'vitest';

const require = createRequire(import.meta.url);
const root = resolve(import.meta.dirname, '../..');
const screenshots = join(root, 'artifacts/screenshots');

type Options = {
  /** Folder with the app's data; a new one where left out. */
  readonly dataFolder?: string;
  /** Files to name on the command line. */
  readonly files?: readonly string[];
  /** What the system says its language is. */
  readonly language?: string;
};

/** The real app in a real Electron window, on data of its own. */
export class AppUnderTest {
  private constructor(
    readonly app: ElectronApplication,
    readonly page: Page,
    readonly dataFolder: string,
    readonly consoleErrors: string[],
  ) {}

  static async start(options: Options = {}): Promise<AppUnderTest> {
    const executablePath = process.env['ELECTRON_EXEC_PATH'];
    if (!executablePath) throw new Error('Run the end-to-end tests with `npm run test:e2e`.');
    const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'duizhao-e2e-'));
    const language = options.language ?? 'en_US';
    const app = await launch({
      executablePath,
      // Chromium refuses to sandbox as root; only this harness says so, never the app.
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${dataFolder}`,
        `--lang=${language.replace('_', '-')}`,
        root,
        ...(options.files ?? []),
      ],
      env: {
        ...(process.env as Record<string, string>),
        LANG: `${language}.UTF-8`,
        LC_ALL: `${language}.UTF-8`,
        LANGUAGE: language,
      },
    });
    const page = await app.firstWindow();
    const consoleErrors: string[] = [];
    page.on(
      'console',
      (message) => message.type() === 'error' && consoleErrors.push(message.text()),
    );
    page.on('pageerror', (error) => consoleErrors.push(String(error)));
    await page.locator('.shell').waitFor();
    return new AppUnderTest(app, page, dataFolder, consoleErrors);
  }

  /** Wait until the text of a document is on screen. */
  async textShown(): Promise<void> {
    await this.page.locator('.row:not(.waiting)').first().waitFor();
  }

  /** Close the window as a user does; the data stay for another start. */
  async close(): Promise<void> {
    await this.app.close();
  }

  /** End the process with SIGKILL, as a crash or a power cut would. */
  async kill(): Promise<void> {
    const child = this.app.process();
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
  }

  /** Close, and delete the data. */
  async finish(): Promise<void> {
    await this.app.close().catch(() => undefined);
    rmSync(this.dataFolder, { recursive: true, force: true });
  }

  /** Keep a picture of the window, outside git, for people to look at. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await this.page.screenshot({ path: join(screenshots, `${name}.png`) });
  }

  /** Answer the next system dialogs: files chosen to open, or the path to save to. */
  async answerDialogs(answer: { open?: string[]; save?: string }): Promise<void> {
    await this.app.evaluate(({ dialog }, { open, save }) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: open === undefined, filePaths: open ?? [] });
      dialog.showSaveDialog = () =>
        Promise.resolve({ canceled: save === undefined, filePath: save ?? '' });
    }, answer);
  }

  /** Send a command as the application menu does. */
  async menu(id: string): Promise<void> {
    await this.app.evaluate(({ Menu }, itemId) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(itemId);
      if (!item) throw new Error(`no menu item ${itemId}`);
      item.click();
    }, id);
  }

  /** Drop a file on the window. */
  async drop(name: string, bytes: Uint8Array): Promise<void> {
    await this.page.evaluate(
      ({ name, data }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(data)], name));
        window.dispatchEvent(
          new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
      },
      { name, data: [...bytes] },
    );
  }

  /** The middle of the `nth` occurrence of `text` on a pane, scrolled into view, in window pixels. */
  async boxOf(pane: 'left' | 'right', text: string): Promise<DOMRect> {
    return this.page.evaluate(
      ({ pane, text }) => {
        for (const row of document.querySelectorAll('[data-row]')) {
          const nodes = [...row.querySelectorAll(`[data-pane="${pane}"] [data-at]`)].map(
            (piece) => (piece.querySelector('ruby') ?? piece).firstChild as Text,
          );
          const at = nodes
            .map((node) => node.data)
            .join('')
            .indexOf(text);
          if (at < 0) continue;
          const place = (offset: number): [Text, number] => {
            let left = offset;
            for (const node of nodes) {
              if (left <= node.length && !(left === node.length && node !== nodes.at(-1))) {
                return [node, left];
              }
              left -= node.length;
            }
            throw new Error('offset beyond the text');
          };
          row.scrollIntoView({ block: 'center' });
          const range = document.createRange();
          range.setStart(...place(at));
          const [endNode, endOffset] = place(at + text.length - 1);
          range.setEnd(endNode, endOffset + 1);
          const boxes = range.getClientRects();
          const first = boxes[0] as DOMRect;
          const last = boxes[boxes.length - 1] as DOMRect;
          return {
            x: first.left,
            y: first.top + first.height / 2,
            right: last.right,
            bottom: last.top + last.height / 2,
          } as unknown as DOMRect;
        }
        throw new Error(`${text} is not on the ${pane} pane`);
      },
      { pane, text },
    );
  }

  /** Select text on a pane by dragging over it. */
  async dragOver(pane: 'left' | 'right', text: string): Promise<void> {
    await this.boxOf(pane, text);
    await this.page.waitForTimeout(300);
    const { x, y, right, bottom } = await this.boxOf(pane, text);
    // The list takes no pointer while it scrolls, and finding the box may have scrolled it.
    await this.page.waitForTimeout(300);
    await this.page.mouse.move(x + 2, y);
    await this.page.mouse.down();
    await this.page.mouse.move((x + right) / 2, bottom);
    await this.page.mouse.move(right - 2, bottom);
    await this.page.mouse.up();
  }

  /** The text painted with a CSS highlight, by pane. */
  async painted(name: string): Promise<Record<string, string>> {
    return this.page.evaluate((highlightName) => {
      const texts: Record<string, string> = {};
      for (const range of CSS.highlights.get(highlightName) ?? []) {
        const node = range.startContainer as Text;
        const pane = node.parentElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'] ?? '';
        texts[pane] = (texts[pane] ?? '') + node.data.slice(range.startOffset, range.endOffset);
      }
      return texts;
    }, name);
  }

  /** Base text of the marks on each pane, in order. */
  async marks(): Promise<Record<'left' | 'right', string>> {
    const textOf = (pane: string): Promise<string> =>
      this.page
        .locator(`[data-pane="${pane}"] .mark`)
        .evaluateAll((pieces) =>
          pieces
            .map((piece) => (piece.querySelector('ruby') ?? piece).firstChild?.nodeValue)
            .join(''),
        );
    return { left: await textOf('left'), right: await textOf('right') };
  }

  /** Fails on any violation that axe finds on the screen as it is. */
  async expectAccessible(): Promise<void> {
    await this.page.evaluate(readAxe());
    const violations = await this.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
      const results = await axe.run();
      return results.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`,
      );
    });
    expect(violations).toEqual([]);
  }
}

/**
 * Playwright now and then misses Electron's start and waits for ever: about one start in twenty just
 * after Xvfb's own, and none in 32 without Playwright. A start that is missed is made again.
 */
async function launch(
  options: Parameters<typeof _electron.launch>[0],
): Promise<ElectronApplication> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await _electron.launch({ ...options, timeout: 20_000 });
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

type AxeResults = { violations: { id: string; nodes: { html: string }[] }[] };

let axeSource = '';
function readAxe(): string {
  axeSource ||= (require('axe-core') as { source: string }).source;
  return axeSource;
}

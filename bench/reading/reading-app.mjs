// @ts-check
import { launchApp, projectRoot } from '../launch.mjs';
import { makeProbes } from './probes.mjs';

const rowsPerCall = 200;
const firstRow = '.row:not(.waiting)';

/**
 * @typedef {ReturnType<typeof makeProbes>} Probes
 * @typedef {import('./naive-page.mjs').NaiveRow} NaiveRow
 */

/** The built app on a library of texts, with probes in its page. */
export class ReadingApp {
  #app;
  #library;
  /** @type {import('playwright-core').Page} */
  page;

  /**
   * @param {import('playwright-core').ElectronApplication} app
   * @param {import('playwright-core').Page} page
   * @param {import('./library.mjs').ReadingLibrary} library
   */
  constructor(app, page, library) {
    this.#app = app;
    this.page = page;
    this.#library = library;
  }

  /**
   * @param {string} dataFolder
   * @param {import('./library.mjs').ReadingLibrary} library of that folder
   */
  static async start(dataFolder, library) {
    const app = await launchApp(projectRoot, dataFolder);
    const reading = new ReadingApp(app, await app.firstWindow(), library);
    await reading.page.locator('.shell').waitFor();
    return reading;
  }

  /** Take settings over, and begin anew with them. */
  async use(/** @type {object} */ settings) {
    await this.call('settings:change', settings);
    await this.#reload();
  }

  async #reload() {
    await this.page.reload();
    await this.page.locator('.document-open').first().waitFor();
    await installProbes(this.page);
  }

  /**
   * Open a text at its start, another having been open.
   *
   * @param {keyof import('./library.mjs').ReadingLibrary} name
   * @returns {Promise<{ memory: number, whole: number }>}
   */
  async open(name) {
    await this.page.locator('.document-open', { hasText: this.#library.small.title }).click();
    await this.page.locator('.reader-scroll', { hasText: '这段文字很短' }).waitFor();
    // Anew, for the window keeps what it has shown.
    await this.#reload();
    await this.page.locator(firstRow).first().waitFor();
    await this.page.waitForTimeout(400);
    const { id: document, title } = this.#library[name];
    await this.call('position:save', { document, offset: 0 });
    return this.probe('open', title);
  }

  /** Run a probe in the page. @returns {Promise<any>} */
  probe(/** @type {keyof Probes} */ name, /** @type {unknown[]} */ ...values) {
    return this.page.evaluate(
      ([wanted, args]) => /** @type {any} */ (window).probes[wanted](...args),
      /** @type {const} */ ([name, values]),
    );
  }

  /** Let what is under way after opening come to its end. */
  rest() {
    return this.page.waitForTimeout(1000);
  }

  /** Call the main process as the page does. @returns {Promise<any>} */
  call(/** @type {string} */ name, /** @type {unknown} */ params) {
    return this.page.evaluate(async ([channel, wish]) => {
      const outcome = await /** @type {any} */ (window).duizhao.call(channel, wish);
      if (!outcome.ok) throw new Error(`${channel}: ${JSON.stringify(outcome.error)}`);
      const { value } = outcome;
      return value?.parcel ? JSON.parse(value.parcel) : value;
    }, /** @type {const} */ ([name, params]));
  }

  /** Milliseconds of a call, as the page sees it. */
  timeCall(/** @type {string} */ name, /** @type {unknown} */ params) {
    return this.page.evaluate(async ([channel, wish]) => {
      const start = performance.now();
      const { value } = await /** @type {any} */ (window).duizhao.call(channel, wish);
      if (value.parcel) JSON.parse(value.parcel);
      return performance.now() - start;
    }, /** @type {const} */ ([name, params]));
  }

  /**
   * All rows of a text, as its two panes show them.
   *
   * @param {keyof import('./library.mjs').ReadingLibrary} name
   * @returns {Promise<NaiveRow[]>}
   */
  async rowsOf(name) {
    const rows = [];
    for (let from = 0; ; from += rowsPerCall) {
      const views = this.views;
      const document = this.#library[name].id;
      const part = await this.call('row:list', { document, views, from, to: from + rowsPerCall });
      for (const { level, panes } of part) {
        rows.push({
          level,
          left: panes.left.text,
          right: panes.right.text ?? panes[panes.right].text,
        });
      }
      if (part.length < rowsPerCall) return rows;
    }
  }

  /** What the panes of the naive page show. */
  views = {
    left: { locale: 't', wording: false },
    right: { locale: 'written', wording: false },
    third: { locale: 'written', wording: false },
    unit: 'paragraph',
    ruby: { scope: 'source', notation: 'pinyin', region: 'cn' },
  };

  /** The canonical text of a document. */
  canonical(/** @type {keyof import('./library.mjs').ReadingLibrary} */ name) {
    return this.#library[name];
  }

  clipboard() {
    return this.#app.evaluate(({ clipboard }) => clipboard.readText());
  }

  close() {
    return this.#app.close();
  }
}

/** Put the probes into a page, as `window.probes`. */
export async function installProbes(/** @type {import('playwright-core').Page} */ page) {
  await page.evaluate(`window.probes = (${makeProbes.toString()})()`);
}

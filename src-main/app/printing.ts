import { BrowserWindow, type WebContents } from 'electron';

import { AppError } from '#core/model/app-error';
import { writeWhole } from '../files/write-whole';

type PrintingOptions = {
  readonly preload: string;
  /** The address of the page that holds a document. */
  url(document: string, job: string): string;
  /** Told how far a job is, 0 to 1. */
  onProgress(job: string, fraction: number): void;
};

export type PdfOptions = {
  readonly path: string;
  /** At the head of each page. */
  readonly title: string;
  readonly pageSize: 'A4' | 'Letter';
};

/** How much of a job is done once the page holds all of the text; the rest is Chromium's. */
const drawnShare = 0.7;

type Job = { ready(): void; cancel(): void };

/**
 * Prints whole documents from a window that nobody sees: as closed off as the one that is read in, and
 * with a process of its own, so that reading goes on meanwhile.
 */
export class Printing {
  readonly #options: PrintingOptions;
  readonly #jobs = new Map<string, Job>();

  constructor(options: PrintingOptions) {
    this.#options = options;
  }

  /**
   * Let the user choose a printer.
   *
   * @returns Whether it went there.
   */
  print(document: string, job: string): Promise<boolean> {
    return this.#run(document, job, false, async (contents) => {
      this.#options.onProgress(job, 1);
      return new Promise<boolean>((resolve, reject) => {
        contents.print({ printBackground: true }, (isPrinted, reason) => {
          if (isPrinted || /cancel/iu.test(reason)) resolve(isPrinted);
          else reject(new AppError('print-failed', { reason }));
        });
      });
    });
  }

  /** @returns Whether the file was written: not where the job was cancelled. */
  savePdf(document: string, job: string, { path, title, pageSize }: PdfOptions): Promise<boolean> {
    return this.#run(document, job, false, async (contents) => {
      const pdf = await contents.printToPDF({
        pageSize,
        printBackground: true,
        displayHeaderFooter: true,
        headerTemplate: line(escapeHtml(title)),
        footerTemplate: line('<span class="pageNumber"></span> / <span class="totalPages"></span>'),
        margins: { top: 0.7, bottom: 0.7, left: 0.6, right: 0.6 },
      });
      // Cancelled meanwhile: a half wish is no file.
      if (contents.isDestroyed()) return false;
      await writeWhole(path, pdf);
      return true;
    });
  }

  /** The page tells how much of the text it holds. */
  report(job: string, fraction: number): void {
    this.#options.onProgress(job, fraction * drawnShare);
    if (fraction === 1) this.#jobs.get(job)?.ready();
  }

  cancel(job: string): void {
    this.#jobs.get(job)?.cancel();
  }

  /** The window is closed: nobody waits for what is under way. */
  cancelAll(): void {
    for (const { cancel } of this.#jobs.values()) cancel();
  }

  async #run<T>(
    document: string,
    job: string,
    cancelled: T,
    work: (contents: WebContents) => Promise<T>,
  ): Promise<T> {
    const { preload, url } = this.#options;
    const window = new BrowserWindow({
      show: false,
      // About the width of the paper, so that little is laid out anew for it.
      width: 760,
      height: 1000,
      webPreferences: {
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        backgroundThrottling: false,
      },
    });
    const { promise: ready, resolve } = withResolvers<null>();
    const { promise: stopped, reject } = withResolvers<never>();
    let isCancelled = false;
    const cancel = (): void => {
      isCancelled = true;
      reject(new Error('cancelled'));
    };
    this.#jobs.set(job, { ready: () => resolve(null), cancel });
    window.webContents.once('render-process-gone', (_event, { reason }) =>
      reject(new AppError('print-failed', { reason })),
    );
    const done = (async () => {
      await window.loadURL(url(document, job));
      await ready;
      return work(window.webContents);
    })();
    // What the destroyed window still says after a cancel is of no interest.
    done.catch(() => undefined);
    try {
      return await Promise.race([done, stopped]);
    } catch (error) {
      if (isCancelled) return cancelled;
      throw error;
    } finally {
      this.#jobs.delete(job);
      if (!window.isDestroyed()) window.destroy();
    }
  }
}

type Resolvers<T> = {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(error: Error): void;
};

/** As `Promise.withResolvers`, which Node 20 lacks. */
function withResolvers<T>(): Resolvers<T> {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

/** A line at the edge of a page; Chromium draws it, in a document of its own that runs no script. */
function line(html: string): string {
  return `<div style="inline-size:100%;padding:0 0.6in;color:#555;font-size:8px;text-align:center">${html}</div>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

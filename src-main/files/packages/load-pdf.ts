import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

import { AppError } from '#core/model/app-error';
import type { StatedMetadata } from '#core/model/extraction';
import { packageLimits } from './package-limits';
import { withoutRadicals } from './radicals';

/** A run of text on a page. Lengths in points; `y` is the baseline, counted from the page's foot. */
export type PdfItem = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Name of the font within the file; tells fonts apart and says no more. */
  readonly font: string;
  /** Drawn at a slant, as a watermark is. */
  readonly isSlanted: boolean;
};

export type PdfText = {
  readonly pages: readonly (readonly PdfItem[])[];
  readonly stated: StatedMetadata;
};

/**
 * The text layer of a PDF, page by page, each in the order the file draws it. Scripts, forms' actions,
 * pictures and what the file points to are never touched; fonts and CMaps come from pdf.js's own folder.
 *
 * @throws {AppError} `encrypted-file`, `damaged-file`, or `unsafe-file` beyond the limit of pages.
 */
export async function loadPdf(
  bytes: Uint8Array,
  onProgress: (fraction: number) => void,
): Promise<PdfText> {
  const pdfjs = await importPdfjs();
  const task = pdfjs.getDocument({
    // pdf.js takes what it is given away from the caller.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    CMapReaderFactory: PackageCMaps,
    StandardFontDataFactory: PackageFonts,
    // Drawing needs these; text does not, and their stand-ins look for a canvas.
    CanvasFactory: Nothing,
    FilterFactory: Nothing,
    WasmFactory: Nothing,
    cMapPacked: true,
  } as Parameters<typeof pdfjs.getDocument>[0]);
  try {
    const document = await task.promise;
    if (document.numPages > packageLimits.pdfPages)
      throw new AppError('unsafe-file', { reason: 'too-many-pages' });
    const pages: PdfItem[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const content = await page.getTextContent({ includeMarkedContent: false });
      pages.push(content.items.flatMap((item) => ('str' in item ? toItem(item) : [])));
      page.cleanup();
      onProgress(number / document.numPages);
    }
    const { info } = await document.getMetadata().catch(() => ({ info: {} }));
    return { pages, stated: toStated(info as Record<string, unknown>) };
  } catch (error) {
    throw toAppError(error);
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

let loading: Promise<typeof Pdfjs> | null = null;

/** Loaded once, when the first PDF is opened. With its worker in this thread: this is a process of its own. */
function importPdfjs(): Promise<typeof Pdfjs> {
  loading ??= withoutCanvasTalk(async () => {
    standInForDrawing();
    // The worker's module puts itself where pdf.js looks before it would start a thread.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string);
    return import('pdfjs-dist/legacy/build/pdf.mjs');
  });
  return loading;
}

/** While it is loaded, before its verbosity can be set, pdf.js says that it has no canvas. It needs none. */
async function withoutCanvasTalk<T>(job: () => Promise<T>): Promise<T> {
  /* eslint-disable no-console -- what another says on it is kept back */
  const { warn } = console;
  console.warn = (first: unknown, ...rest: unknown[]) => {
    if (!/@napi-rs\/canvas|Cannot polyfill/u.test(String(first))) warn(first, ...rest);
  };
  try {
    return await job();
  } finally {
    console.warn = warn;
  }
  /* eslint-enable no-console */
}

/** pdf.js makes one DOMMatrix on loading; with these it runs where there is no canvas package. */
function standInForDrawing(): void {
  const globals = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globals[name] ??= Nothing;
}

class Nothing {
  destroy(): void {}
}

/** Reads files that lie beside pdf.js, by their bare names only: a PDF may ask for any name. */
async function readPackageFile(folder: string, name: string): Promise<Uint8Array> {
  const require = createRequire(import.meta.url);
  const root = dirname(require.resolve('pdfjs-dist/package.json'));
  return new Uint8Array(await readFile(join(root, folder, basename(name))));
}

class PackageCMaps {
  async fetch({ name }: { name: string }) {
    return { cMapData: await readPackageFile('cmaps', `${name}.bcmap`), isCompressed: true };
  }
}

class PackageFonts {
  fetch({ filename }: { filename: string }) {
    return readPackageFile('standard_fonts', filename);
  }
}

type TextItem = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
};

function toItem(item: TextItem & { readonly fontName: string }): PdfItem[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform;
  const size = Math.hypot(c, d);
  const isSlanted = Math.min(Math.abs(a), Math.abs(b)) > size * 0.1;
  const isSound = [x, y, size, item.width].every(Number.isFinite) && size > 0;
  if (item.str === '' || !isSound) return [];
  return [
    { text: toText(item.str), x, y, width: item.width, size, font: item.fontName, isSlanted },
  ];
}

/** Without NUL and other controls, which broken tables of characters leave. */
function toText(text: string): string {
  return withoutRadicals(text)
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\p{Cc}/gu, (control) => (control === '\t' ? ' ' : ''));
}

function toStated(info: Readonly<Record<string, unknown>>): StatedMetadata {
  const text = (key: string) => {
    const value = info[key];
    return typeof value === 'string' && value.trim() !== '' ? toText(value).trim() : null;
  };
  return {
    title: text('Title'),
    author: text('Author'),
    // CreationDate is when the file was made, which says nothing of the document.
    date: null,
  };
}

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return new AppError(isLocked ? 'encrypted-file' : 'damaged-file', {}, { cause: error });
}

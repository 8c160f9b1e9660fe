import {
  clipboard,
  dialog,
  type BrowserWindow,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';

import type { ChannelName } from '#core/ipc/channel-names';
import type { AppDescription, Handlers, Params, Results } from '#core/ipc/contract';
import type { DocumentId, DocumentSummary } from '#core/model/document';
import type { InterfaceLanguage } from '#core/model/locale';
import type { Settings } from '#core/model/settings';
import { writeWhole } from '../files/write-whole';
import { basename } from 'node:path';
import { maxImportItems, maxPrintedUnits, maxSourceBytes } from '#core/ipc/limits';
import { AppError } from '#core/model/app-error';
import { listFolder, readExtensions } from '../files/list-folder';
import {
  fileInput,
  importAll,
  importOne,
  resumeImport,
  type ImportStep,
  type NamedInput,
} from '../services/import-all';
import { libraryChannels, type CallLibrary, type LibraryChannel } from '../services/library-calls';
import type { PdfOptions, Printing } from './printing';
import { safeFileName } from './safe-file-name';
import type { MainTranslate } from './translate';

/** Mebibytes of the largest source. */
const limit = maxSourceBytes / 2 ** 20;

type Surroundings = {
  readonly call: CallLibrary;
  /** Told as each file of an import begins. */
  onStep(step: ImportStep): void;
  readonly printing: Printing;
  /** Of the paper that is usual where the user is. */
  pageSize(): PdfOptions['pageSize'];
  describe(): Promise<AppDescription>;
  window(): BrowserWindow | null;
  language(): InterfaceLanguage;
  translate(): MainTranslate;
  /** Told of changed settings: the menu and the window's colours follow them. */
  onSettings(settings: Settings): void;
  /** Told what there is for commands to work on. */
  onAvailable(available: Params<'menu:set-available'>): void;
};

/** One handler for every channel: most go straight to the library, the rest need the desktop. */
export function createHandlers(surroundings: Surroundings): Handlers {
  const { call, window, translate, language, onStep, printing } = surroundings;

  const chooseTarget = async (options: SaveDialogOptions): Promise<string | null> => {
    const owner = window();
    const { canceled, filePath } = owner
      ? await dialog.showSaveDialog(owner, options)
      : await dialog.showSaveDialog(options);
    return canceled || !filePath ? null : filePath;
  };

  /** @throws {AppError} `document-missing` or `too-long-to-print`. */
  const printable = async (document: DocumentId): Promise<DocumentSummary> => {
    const summary = (await call('document:list', {})).find(({ id }) => id === document);
    if (!summary) throw new AppError('document-missing');
    const { length } = summary;
    if (length > maxPrintedUnits) {
      throw new AppError('too-long-to-print', { length, limit: maxPrintedUnits });
    }
    return summary;
  };

  const chooseFiles = async (options: OpenDialogOptions): Promise<string[]> => {
    const owner = window();
    const { canceled, filePaths } = owner
      ? await dialog.showOpenDialog(owner, options)
      : await dialog.showOpenDialog(options);
    return canceled ? [] : filePaths;
  };

  return {
    ...forwardTo(call),
    'settings:change': async (change) => {
      const settings = await call('settings:change', change);
      surroundings.onSettings(settings);
      return settings;
    },
    'menu:set-available': (available) => {
      surroundings.onAvailable(available);
      return null;
    },
    'app:describe': () => surroundings.describe(),
    'import:choose-files': async ({ job }) => {
      const t = translate();
      const paths = await chooseFiles({
        title: t('dialog.openTitle'),
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: t('dialog.documents'), extensions: [...readExtensions] },
          { name: t('dialog.allFiles'), extensions: ['*'] },
        ],
      });
      return importAll(call, job, paths.map(fileInput), onStep);
    },
    'import:choose-folder': async ({ job }) => {
      const t = translate();
      const [path] = await chooseFiles({
        title: t('dialog.folderTitle'),
        properties: ['openDirectory'],
      });
      if (path === undefined) return [];
      const { files, skipped } = await listFolder(path, maxImportItems);
      const inputs = files.map(({ name, path: file }): NamedInput => {
        return { name, input: { kind: 'file', path: file } };
      });
      const folder = { name: basename(path), skipped };
      if (inputs.length === 0) throw new AppError('empty-folder', { name: folder.name });
      return importAll(call, job, inputs, onStep, folder);
    },
    'import:begin': ({ job, folder, skipped, names }) =>
      call('import:begin-job', {
        ...{ job, folder, skipped },
        items: names.map((name) => ({ name, path: null })),
      }),
    'import:bytes': ({ job, place, name, bytes }) =>
      importOne(call, job, place, { name, input: { kind: 'bytes', name, bytes } }),
    'import:unread': ({ job, place, name, problem, size }) => {
      const megabytes = Math.ceil(size / 2 ** 20);
      const details = { name, ...(problem === 'too-large' ? { megabytes, limit } : {}) };
      return importOne(call, job, place, {
        name,
        input: { kind: 'unread', code: problem, details },
      });
    },
    'import:end': ({ job }) => call('import:end-job', { job }),
    'import:text': ({ job, text, html }) =>
      importAll(
        call,
        job,
        [
          html === null
            ? { name: '', input: { kind: 'text', text } }
            : { name: '', input: { kind: 'rich-text', text: html } },
        ],
        onStep,
      ),
    'import:cancel': ({ job }) => call('import:stop', { job }),
    'import:resume': ({ job }) => resumeImport(call, job, onStep),
    'rule:export': async () => {
      const t = translate();
      const path = await chooseTarget({
        title: t('dialog.saveRulesTitle'),
        defaultPath: `${t('dialog.rules')}.json`,
        filters: [{ name: t('dialog.jsonFiles'), extensions: ['json'] }],
      });
      if (path) await call('rule:export-file', { path });
      return path;
    },
    'rule:import': async () => {
      const t = translate();
      const [path] = await chooseFiles({
        title: t('dialog.openRulesTitle'),
        properties: ['openFile'],
        filters: [{ name: t('dialog.jsonFiles'), extensions: ['json'] }],
      });
      return path === undefined ? null : call('rule:import-file', { path });
    },
    'selection:copy': async (params) => {
      clipboard.writeText(await call('text:to-copy', { ...params, language: language() }));
      return null;
    },
    'document:save-source': async ({ document }) => {
      const t = translate();
      const { name, bytes } = await call('source:read', { document });
      const path = await chooseTarget({
        title: t('dialog.saveSourceTitle'),
        defaultPath: safeFileName(name, `${t('dialog.untitled')}.txt`),
      });
      if (path) await writeWhole(path, bytes);
      return path;
    },
    'export:save': async ({ document, format }) => {
      const t = translate();
      const summary = (await call('document:list', {})).find(({ id }) => id === document);
      const title = safeFileName(summary?.title ?? '', t('dialog.untitled'));
      const path = await chooseTarget({
        title: t('dialog.exportTitle'),
        defaultPath: `${title} ${t('dialog.notesSuffix')}.${format}`,
        filters: [{ name: format === 'md' ? 'Markdown' : 'HTML', extensions: [format] }],
      });
      if (path) await call('notes:export', { document, format, path, language: language() });
      return path;
    },
    'print:document': async ({ document, job }) => {
      await printable(document);
      return printing.print(document, job);
    },
    'print:save-pdf': async ({ document, job }) => {
      const t = translate();
      const { title } = await printable(document);
      const path = await chooseTarget({
        title: t('dialog.savePdfTitle'),
        defaultPath: `${safeFileName(title, t('dialog.untitled'))}.pdf`,
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      });
      if (!path) return null;
      const { pageSize } = surroundings;
      const isSaved = await printing.savePdf(document, job, { path, title, pageSize: pageSize() });
      return isSaved ? path : null;
    },
    'print:report': ({ job, fraction }) => {
      printing.report(job, fraction);
      return null;
    },
    'print:cancel': ({ job }) => {
      printing.cancel(job);
      return null;
    },
    'choice:export': async () => {
      const t = translate();
      const path = await chooseTarget({
        title: t('dialog.saveChoicesTitle'),
        defaultPath: `${t('dialog.choices')}.json`,
        filters: [{ name: t('dialog.jsonFiles'), extensions: ['json'] }],
      });
      if (path) await call('choice:export-file', { path });
      return path;
    },
    'choice:import': async () => {
      const t = translate();
      const [path] = await chooseFiles({
        title: t('dialog.openChoicesTitle'),
        properties: ['openFile'],
        filters: [{ name: t('dialog.jsonFiles'), extensions: ['json'] }],
      });
      return path === undefined ? null : call('choice:import-file', { path });
    },
    'phrase:export': async (params) => {
      const t = translate();
      const path = await chooseTarget({
        title: t('dialog.saveDictionaryTitle'),
        defaultPath: `${t('dialog.dictionary')} ${params.direction}.txt`,
        filters: [{ name: t('dialog.textFiles'), extensions: ['txt'] }],
      });
      if (path) await call('phrase:export-file', { ...params, path });
      return path;
    },
    'phrase:import': async (params) => {
      const t = translate();
      const [path] = await chooseFiles({
        title: t('dialog.openDictionaryTitle'),
        properties: ['openFile'],
        filters: [
          { name: t('dialog.textFiles'), extensions: ['txt'] },
          { name: t('dialog.allFiles'), extensions: ['*'] },
        ],
      });
      return path === undefined ? null : call('phrase:import-file', { ...params, path });
    },
  };
}

type LibraryHandlers = {
  [N in LibraryChannel]: (params: Params<N>) => Promise<Results[N]>;
};

function forwardTo(call: CallLibrary): LibraryHandlers {
  const handlers: Partial<Record<ChannelName, unknown>> = {};
  for (const name of libraryChannels) {
    handlers[name] = (params: never) => call(name, params);
  }
  return handlers as LibraryHandlers;
}

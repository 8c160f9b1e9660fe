import {
  clipboard,
  dialog,
  type BrowserWindow,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';

import type { ChannelName } from '#core/ipc/channel-names';
import type { AppDescription, Handlers, Params, Results } from '#core/ipc/contract';
import type { InterfaceLanguage } from '#core/model/locale';
import type { Settings } from '#core/model/settings';
import { writeWhole } from '../files/write-whole';
import { importAll } from '../services/import-all';
import { libraryChannels, type CallLibrary, type LibraryChannel } from '../services/library-calls';
import { safeFileName } from './safe-file-name';
import type { MainTranslate } from './translate';

type Surroundings = {
  readonly call: CallLibrary;
  describe(): Promise<AppDescription>;
  window(): BrowserWindow | null;
  language(): InterfaceLanguage;
  translate(): MainTranslate;
  /** Told of changed settings: the menu and the window's colours follow them. */
  onSettings(settings: Settings): void;
};

/** One handler for every channel: most go straight to the library, the rest need the desktop. */
export function createHandlers(surroundings: Surroundings): Handlers {
  const { call, window, translate, language } = surroundings;

  const chooseTarget = async (options: SaveDialogOptions): Promise<string | null> => {
    const owner = window();
    const { canceled, filePath } = owner
      ? await dialog.showSaveDialog(owner, options)
      : await dialog.showSaveDialog(options);
    return canceled || !filePath ? null : filePath;
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
    'app:describe': () => surroundings.describe(),
    'import:choose-files': async ({ job }) => {
      const t = translate();
      const paths = await chooseFiles({
        title: t('dialog.openTitle'),
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: t('dialog.textFiles'), extensions: ['txt', 'text', 'md'] },
          { name: t('dialog.allFiles'), extensions: ['*'] },
        ],
      });
      return importAll(
        call,
        job,
        paths.map((path) => ({ kind: 'file', path })),
      );
    },
    'import:bytes': ({ job, name, bytes }) =>
      importAll(call, job, [{ kind: 'bytes', name, bytes }]),
    'import:text': ({ job, text }) => importAll(call, job, [{ kind: 'text', text }]),
    'import:cancel': ({ job }) => call('import:stop', { job }),
    'selection:copy': async (params) => {
      clipboard.writeText(await call('text:of-pane', params));
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

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, type BrowserWindow, nativeTheme, protocol, session } from 'electron';
import log from 'electron-log/main';
import { v7 as uuidv7 } from 'uuid';

import type { EventName } from '#core/ipc/channel-names';
import type { EventPayloads, ImportResult } from '#core/ipc/contract';
import type { ImportJobId } from '#core/model/importing';
import { defaultSettings, type Settings } from '#core/model/settings';
import { guardApp, guardSession, isTrustedSender } from './app/guards';
import { createHandlers } from './app/handlers';
import { enableItems, setMenu } from './app/menu';
import { printUrl, uiScheme, windowUrl } from './app/origin';
import { Printing } from './app/printing';
import { serveUi } from './app/serve-ui';
import { nearestLanguage, translatorFor } from './app/translate';
import { openWindow } from './app/window';
import { registerHandlers } from './ipc/register-handlers';
import { ImportSteps } from './app/import-steps';
import { utilityChild } from './app/utility-child';
import { fileInput, importAll } from './services/import-all';
import { startLibraryWorker } from './workers/library-client';

// Where the tests run as root Chromium cannot sandbox; asking for it there would crash for ever.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

protocol.registerSchemesAsPrivileged([
  { scheme: uiScheme, privileges: { standard: true, secure: true, codeCache: true } },
]);

const developmentUrl = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);

// Chromium's own switch; Electron's `userData` does not follow it. Before the lock, which lies there.
const namedDataFolder = app.commandLine.getSwitchValue('user-data-dir');
if (namedDataFolder) app.setPath('userData', resolve(namedDataFolder));

/** Where paper is not of the A series. */
const letterCountries: ReadonlySet<string> = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE']);

if (app.requestSingleInstanceLock({ cwd: process.cwd() })) void run();
else app.quit();

async function run(): Promise<void> {
  const dataFolder = app.getPath('userData');
  const library = join(dataFolder, 'library');
  log.initialize({ preload: false });
  log.transports.file.resolvePathFn = () => join(dataFolder, 'logs', 'main.log');
  log.transports.console.level = false;

  let window: BrowserWindow | null = null;
  let settings: Settings = defaultSettings;
  let available = { document: false, selection: false };
  const send = <N extends EventName>(name: N, payload: EventPayloads[N]): void =>
    window?.webContents.send(name, payload);
  const steps = new ImportSteps((progress) => send('import:progress', progress));
  const worker = startLibraryWorker(
    join(__dirname, 'library-worker.cjs'),
    {
      file: join(library, 'library.sqlite3'),
      resources: app.isPackaged
        ? join(process.resourcesPath, 'resources')
        : join(app.getAppPath(), 'resources'),
      dictionary: app.isPackaged
        ? join(process.resourcesPath, 'dictionary.sqlite3')
        : join(app.getAppPath(), 'out', 'dictionary.sqlite3'),
      nativeBinding: app.isPackaged ? null : (process.env['DUIZHAO_SQLITE_ADDON'] ?? null),
    },
    utilityChild(join(__dirname, 'parser.cjs')),
    (job, name, fraction) => steps.tell(job, fraction, name),
    (job, fraction) => send('analysis:progress', { job, fraction }),
    (text) => log.error(text),
  );
  const { call } = worker;

  const systemLanguage = () => nearestLanguage([app.getLocale(), app.getSystemLocale()]);
  const language = () => (settings.language === 'system' ? systemLanguage() : settings.language);
  const follow = (changed: Settings): void => {
    const isOtherMenu =
      changed.language !== settings.language ||
      JSON.stringify(changed.keymap) !== JSON.stringify(settings.keymap);
    settings = changed;
    nativeTheme.themeSource =
      settings.theme === 'system' ? 'system' : settings.theme === 'dark' ? 'dark' : 'light';
    if (isOtherMenu) showMenu();
  };
  const showMenu = (): void => {
    setMenu(translatorFor(language()), settings.keymap, (command) =>
      send('menu:command', { command }),
    );
    enableItems(available);
  };
  const importFiles = (paths: readonly string[]): Promise<ImportResult[]> =>
    importAll(call, uuidv7() as ImportJobId, paths.map(fileInput), steps.enter);

  guardApp(app, developmentUrl);
  const named = filesOf(process.argv, process.cwd());
  const firstImport = named.length > 0 ? importFiles(named) : Promise.resolve([]);
  const printing = new Printing({
    preload: join(__dirname, '../preload/index.cjs'),
    url: (document, job) => printUrl(developmentUrl, document, job),
    onProgress: (job, fraction) => send('analysis:progress', { job, fraction }),
  });
  registerHandlers(
    createHandlers({
      call,
      printing,
      pageSize: () => (letterCountries.has(app.getLocaleCountryCode()) ? 'Letter' : 'A4'),
      onStep: steps.enter,
      language,
      translate: () => translatorFor(language()),
      window: () => window,
      onSettings: follow,
      onAvailable: (now) => {
        available = now;
        enableItems(available);
      },
      describe: async () => ({
        version: app.getVersion(),
        electron: process.versions.electron,
        systemLanguage: systemLanguage(),
        firstDocument: await call('document:last-read', {}).catch(() => null),
      }),
    }),
    (frame) => isTrustedSender(frame, developmentUrl),
    (channel, error) => log.error(channel, error),
  );

  app.on('second-instance', (_event, argv, folder) => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
    const paths = filesOf(argv, folder);
    if (paths.length > 0)
      void importFiles(paths).then((results) => send('import:finished', { results }));
  });
  app.on('window-all-closed', () => app.quit());
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void worker.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });

  await app.whenReady();
  guardSession(session.defaultSession, developmentUrl);
  serveUi(protocol, join(__dirname, '../renderer'));
  showMenu();
  window = openWindow({
    preload: join(__dirname, '../preload/index.cjs'),
    url: windowUrl(developmentUrl),
    dataFolder,
  });
  window.on('closed', () => {
    window = null;
    printing.cancelAll();
  });
  window.webContents.once('did-finish-load', () => {
    void firstImport.then((results) => {
      if (results.length > 0) send('import:finished', { results });
    });
  });
  call('settings:get', {}).then(follow, (error: unknown) => log.error('settings', error));
}

/**
 * The files named on a command line: what is no switch and not the app itself.
 *
 * @param folder - What relative names are relative to.
 */
function filesOf(argv: readonly string[], folder: string): string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-'))
    .map((argument) => resolve(folder, argument))
    .filter((path) => path !== app.getAppPath() && !isAppFolder(path));
}

function isAppFolder(path: string): boolean {
  return !app.isPackaged && existsSync(join(path, 'electron.vite.config.ts'));
}

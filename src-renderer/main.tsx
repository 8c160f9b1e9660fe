import { createRoot } from 'react-dom/client';

import './styles/tokens.css';
import './styles/typefaces.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/reader.css';
import './styles/text.css';
import './styles/marks.css';
import './styles/floating.css';
import './styles/layouts.css';
import './styles/appearance.css';
import './styles/notes.css';
import './styles/inspector.css';
import './styles/library.css';
import './styles/versions.css';
import './styles/tabs.css';
import './styles/side-by-side.css';
import './styles/words.css';
import './styles/changes.css';
import './styles/rules.css';
import './styles/imports.css';
import './styles/ruby.css';
import './styles/commands.css';
import './styles/find.css';
import { defaultSettings } from '#core/model/settings';
import { startI18n } from './i18n/i18n';
import { call } from './ipc/client';
import { App } from './shell/App';
import { loadCollections } from './state/collections';
import { useDocument } from './state/document-store';
import { loadGlossaries } from './state/glossary-store';
import { listenForImports } from './state/imports';
import { refreshLibrary, useLibrary } from './state/library-store';
import { errorText } from './state/notices-store';
import { loadNeededFaces } from './state/needed-faces';
import { printJob } from './state/printed-document';
import { initSettings, languageOf } from './state/settings-store';
import { keepTabsOf, openFirst } from './state/tabs';

async function start(): Promise<void> {
  // A library that cannot be opened still gets a window that says so.
  let failure: unknown = null;
  const [app, settings] = await Promise.all([
    call('app:describe', {}),
    call('settings:get', {}).catch((error: unknown) => {
      failure = error;
      return defaultSettings;
    }),
  ]);
  initSettings(settings, app);
  loadNeededFaces();
  await startI18n(languageOf(settings, app.systemLanguage));
  const printing = printJob();
  if (printing) {
    const { startPrintPage } = await import('./start-print-page');
    return startPrintPage(printing, settings);
  }
  if (failure) useDocument.setState({ status: 'failed', failure: errorText(failure) });
  else if (app.firstDocument) void openFirst(settings.tabs, app.firstDocument);
  createRoot(document.getElementById('root') as HTMLElement).render(<App />);
  if (!failure) await Promise.all([refreshLibrary(), loadGlossaries(), loadCollections()]);
  if (!failure) keepTabsOf(useLibrary.getState().documents);
}

listenForImports(start());

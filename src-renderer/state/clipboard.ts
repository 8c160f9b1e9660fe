import { rangeOfSelection } from '#core/reading/selection';
import { i18n } from '../i18n/i18n';
import { call } from '../ipc/client';
import { useDocument } from './document-store';
import { notify, reportError } from './notices-store';
import { paneViews } from './settings-store';

/** Copy the selected text as its pane shows it, exactly and without readings. */
export async function copySelection(): Promise<void> {
  const { selection, opened } = useDocument.getState();
  if (!selection || !opened || selection.anchor === selection.focus) return;
  const document = opened.summary.id;
  try {
    await call('selection:copy', {
      document,
      ...rangeOfSelection(selection),
      view: paneViews()[selection.pane],
    });
    notify({ kind: 'info', text: i18n.t('reader.copied') });
  } catch (error) {
    reportError(error);
  }
}

import type { CopyForm } from '#core/formats/selection-text';
import { rangeOfSelection } from '#core/reading/selection';
import { i18n } from '../i18n/i18n';
import { call } from '../ipc/client';
import { useDocument } from './document-store';
import { notify, reportError } from './notices-store';
import { paneViews } from './settings-store';

/** Copy the selected text, exactly and without readings: as its pane shows it unless `form` says more. */
export async function copySelection(form: CopyForm = 'text'): Promise<void> {
  const { selection, opened } = useDocument.getState();
  if (!selection || !opened || selection.anchor === selection.focus) return;
  const document = opened.summary.id;
  try {
    await call('selection:copy', {
      document,
      ...rangeOfSelection(selection),
      view: paneViews()[selection.pane],
      form,
    });
    notify({ kind: 'info', text: i18n.t('reader.copied') });
  } catch (error) {
    reportError(error);
  }
}

/** Put a text of the interface on the clipboard, and say so. The page has no leave to write there by itself. */
export function copyText(text: string, said = i18n.t('about.copied', { text })): void {
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', give, { capture: true, once: true });
  document.execCommand('copy');
  window.removeEventListener('copy', give, { capture: true });
  notify({ kind: 'info', text: said });
}

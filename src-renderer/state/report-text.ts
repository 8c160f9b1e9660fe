import type { ImportItem } from '#core/model/importing';
import { i18n } from '../i18n/i18n';
import { itemError } from './import-reports';
import { notify } from './notices-store';

/** Put a report on the clipboard: a line for each file, its parts set apart by tabs. */
export function copyReport(name: string, facts: string, items: readonly ImportItem[]): void {
  const lines = items.map((item) =>
    [
      item.name || i18n.t('import.pastedName'),
      i18n.t(`imports.status.${item.status}`),
      item.status === 'failed' ? itemError(item) : '',
    ]
      .join('\t')
      .trimEnd(),
  );
  const text = [name, facts, ...lines, ''].join('\n');
  // The window has no permission for the clipboard; a copy that the user asked for needs none.
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  window.addEventListener('copy', onCopy, { capture: true });
  const isDone = document.execCommand('copy');
  window.removeEventListener('copy', onCopy, { capture: true });
  if (isDone) notify({ kind: 'info', text: i18n.t('imports.copied') });
}

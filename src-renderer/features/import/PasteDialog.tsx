import { useTranslation } from 'react-i18next';

import { setPasted, useDialog } from '../../state/dialog-store';
import { importText } from '../../state/imports';
import { Dialog } from '../../ui/Dialog';

/** A text from the clipboard becomes a document, cleaned like a file. */
export function PasteDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const { pasted } = useDialog();
  return (
    <Dialog title={t('import.pasteTitle')} onClose={onClose}>
      <textarea
        className="field paste-text"
        aria-label={t('import.pasteLabel')}
        value={pasted}
        autoFocus
        onChange={(event) => setPasted(event.target.value)}
      />
      <p className="hint">{t('import.pasteHint')}</p>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {t('import.cancelDialog')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={!pasted.trim()}
          onClick={() => {
            onClose();
            void importText(pasted).then((isThere) => isThere && setPasted(''));
          }}
        >
          {t('import.pasteAdd')}
        </button>
      </div>
    </Dialog>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDialog } from '../../state/dialog-store';
import { importText } from '../../state/imports';
import { Dialog } from '../../ui/Dialog';

/** A text from the clipboard becomes a document, cleaned like a file. */
export function PasteDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const { pasted } = useDialog();
  const [text, setText] = useState(pasted);
  return (
    <Dialog title={t('import.pasteTitle')} onClose={onClose}>
      <textarea
        className="field paste-text"
        aria-label={t('import.pasteLabel')}
        value={text}
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      <p className="hint">{t('import.pasteHint')}</p>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          {t('import.cancelDialog')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={!text.trim()}
          onClick={() => {
            onClose();
            void importText(text);
          }}
        >
          {t('import.pasteAdd')}
        </button>
      </div>
    </Dialog>
  );
}

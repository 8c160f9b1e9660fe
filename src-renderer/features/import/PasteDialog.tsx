import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { setPasted, useDialog } from '../../state/dialog-store';
import { importText } from '../../state/imports';
import { Dialog } from '../../ui/Dialog';
import { htmlOf } from './pasted-html';

/** A text from the clipboard becomes a document, cleaned like a file. */
export function PasteDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const { pasted, pastedHtml } = useDialog();
  const [isRich, setRich] = useState(true);
  return (
    <Dialog title={t('import.pasteTitle')} onClose={onClose}>
      <textarea
        className="field paste-text"
        aria-label={t('import.pasteLabel')}
        value={pasted}
        autoFocus
        onChange={(event) => setPasted(event.target.value)}
        onPaste={(event) => {
          const html = htmlOf(event);
          const { selectionStart, selectionEnd, value } = event.currentTarget;
          const isAll = selectionEnd - selectionStart === value.length;
          // Into a text that is there already it is one more edit of that.
          if (html === null || !isAll) return;
          event.preventDefault();
          setPasted(event.clipboardData.getData('text/plain'), html);
        }}
      />
      {pastedHtml !== null && (
        <fieldset className="paste-choice">
          <legend>{t('imports.pasteAs')}</legend>
          <label className="check">
            <input type="radio" name="as" checked={isRich} onChange={() => setRich(true)} />
            {t('imports.pasteRich')}
          </label>
          <label className="check">
            <input type="radio" name="as" checked={!isRich} onChange={() => setRich(false)} />
            {t('imports.pastePlain')}
          </label>
        </fieldset>
      )}
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
            const html = isRich ? pastedHtml : null;
            void importText(pasted, html).then((isThere) => isThere && setPasted(''));
          }}
        >
          {t('import.pasteAdd')}
        </button>
      </div>
    </Dialog>
  );
}

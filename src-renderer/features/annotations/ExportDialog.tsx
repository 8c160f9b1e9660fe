import { useTranslation } from 'react-i18next';

import { call } from '../../ipc/client';
import { useDocument } from '../../state/document-store';
import { notify, reportError } from '../../state/notices-store';
import { Dialog, DialogClose } from '../../ui/Dialog';

const formats = ['md', 'html'] as const;

/** Chooses the format; the main process then asks where to write. */
export function ExportDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const { opened, annotations } = useDocument();
  const count = annotations.length;

  const save = async (format: (typeof formats)[number]): Promise<void> => {
    onClose();
    if (!opened) return;
    try {
      const path = await call('export:save', { document: opened.summary.id, format });
      if (path) notify({ kind: 'info', text: t('export.done', { path }) });
    } catch (error) {
      reportError(error);
    }
  };

  return (
    <Dialog title={t('export.title')} onClose={onClose}>
      <p className="hint">{count > 0 ? t('export.intro', { count }) : t('export.nothing')}</p>
      {formats.map((format) => (
        <button
          key={format}
          type="button"
          className="choice"
          disabled={count === 0}
          onClick={() => void save(format)}
        >
          <strong>{t(`export.${format}`)}</strong>
          <span className="hint">{t(`export.${format}Hint`)}</span>
        </button>
      ))}
      <DialogClose label={t('import.cancelDialog')} onClose={onClose} />
    </Dialog>
  );
}

import { useTranslation } from 'react-i18next';

import { languageOfSide } from '#core/model/locale';
import { goTo, useDocument } from '../../state/document-store';
import { setRepairAccepted } from '../../state/repairs';
import { Dialog, DialogClose } from '../../ui/Dialog';

/** Every repair of the open text, each with what stood there, to undo or make again. */
export function RepairsDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const opened = useDocument((state) => state.opened);
  const repairs = opened?.repairs ?? [];
  return (
    <Dialog title={t('repair.title')} onClose={onClose}>
      <p className="hint">{repairs.length > 0 ? t('repair.intro') : t('repair.none')}</p>
      <ol className="repair-list">
        {repairs.map((repair) => (
          <li key={repair.sourceStart} className="repair-item">
            <span>
              <code className="source-text">{repair.before}</code> →{' '}
              <span className="source-text" lang={languageOfSide.hant}>
                {repair.after}
              </span>
              <span className="hint">
                {' '}
                {t(repair.accepted ? 'repair.state.on' : 'repair.state.off')} ·{' '}
                {t('repair.confidence', { percent: Math.round(repair.confidence * 100) })}
              </span>
            </span>
            <button
              type="button"
              className="button plain"
              onClick={() => {
                onClose();
                goTo(repair.start);
              }}
            >
              {t('repair.show')}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => void setRepairAccepted(repair, !repair.accepted)}
            >
              {t(repair.accepted ? 'repair.undo' : 'repair.redo')}
            </button>
          </li>
        ))}
      </ol>
      <DialogClose label={t('settings.close')} onClose={onClose} />
    </Dialog>
  );
}

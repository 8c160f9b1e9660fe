import { useTranslation } from 'react-i18next';

import { languageOf } from '#core/conversion/pane-conversion';
import type { PlacedEntry } from '#core/model/document';
import { goTo, useDocument } from '../../state/document-store';
import { setRepairAccepted } from '../../state/repairs';
import { Dialog, DialogClose } from '../../ui/Dialog';

/** Every repair of the open text, each with what stood there, to undo or make again. */
export function RepairsDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const opened = useDocument((state) => state.opened);
  const repairs = opened?.repairs ?? [];
  const language = opened
    ? languageOf(opened.written, { locale: 'written', wording: false })
    : undefined;
  return (
    <Dialog title={t('repair.title')} onClose={onClose}>
      <p className="hint">{repairs.length > 0 ? t('repair.intro') : t('repair.none')}</p>
      <ol className="repair-list">
        {repairs.map((repair) => (
          <li key={repair.sourceStart} className="repair-item">
            <span>
              <code className="source-text">{repair.before}</code>
              {repair.rule !== 'kept' && (
                <>
                  {' '}
                  →{' '}
                  <span className="source-text" lang={language}>
                    {repair.after}
                  </span>
                </>
              )}
              <span className="hint">
                {' '}
                {t(`repair.state.${stateOf(repair)}`)}
                {repair.rule === 'damage' &&
                  ` · ${t('repair.confidence', { percent: Math.round(repair.confidence * 100) })}`}
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
              {t(labelOf(repair))}
            </button>
          </li>
        ))}
      </ol>
      <DialogClose label={t('settings.close')} onClose={onClose} />
    </Dialog>
  );
}

function labelOf({ rule, accepted }: PlacedEntry) {
  if (rule === 'damage') return accepted ? 'repair.undo' : 'repair.redo';
  return accepted ? 'repair.undoOwn' : 'repair.redoOwn';
}

function stateOf({ rule, accepted }: PlacedEntry): 'on' | 'off' | 'corrected' | 'kept' {
  if (!accepted) return 'off';
  return rule === 'correction' ? 'corrected' : rule === 'kept' ? 'kept' : 'on';
}

import { useTranslation } from 'react-i18next';

/** Work that the user stopped; what was known before stays on screen. */
export function PanelStopped({ onAgain }: { onAgain(): void }) {
  const { t } = useTranslation();
  return (
    <p className="panel-stopped">
      {t('inspector.stopped')}{' '}
      <button type="button" className="button" onClick={onAgain}>
        {t('inspector.again')}
      </button>
    </p>
  );
}

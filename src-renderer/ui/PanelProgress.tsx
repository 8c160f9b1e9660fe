import { useTranslation } from 'react-i18next';

type PanelProgressProps = { readonly label: string; readonly fraction: number; onStop(): void };

/** Work that a panel waits for; shown only when it takes long enough to be noticed. */
export function PanelProgress({ label, fraction, onStop }: PanelProgressProps) {
  const { t } = useTranslation();
  return (
    <div className="panel-progress quiet" role="status">
      <span>{label}</span>
      <progress value={fraction} aria-label={label} />
      <button type="button" className="button" onClick={onStop}>
        {t('import.cancel')}
      </button>
    </div>
  );
}

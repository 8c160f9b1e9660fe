import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Virtualizer } from 'virtua';

import { maxImportItems } from '#core/ipc/limits';
import type { ImportItem, ImportItemStatus, ImportJob } from '#core/model/importing';
import { cancelImport, forgetImport } from '../../state/import-reports';
import { resumeImport } from '../../state/imports';
import { useLibrary } from '../../state/library-store';
import { copyReport } from '../../state/report-text';
import { ImportReportLine } from './ImportReportLine';
import { languageOfText } from './language-of-text';
import { useImportName } from './use-import-name';

type ImportReportProps = {
  readonly job: ImportJob;
  readonly items: readonly ImportItem[];
  onClose(): void;
};

/** What became of each file of an import. */
export function ImportReport({ job, items, onClose }: ImportReportProps) {
  const { t, i18n } = useTranslation();
  const [isFailedOnly, setFailedOnly] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const documents = useLibrary((state) => state.documents);
  const byId = useMemo(() => new Map(documents.map((one) => [one.id, one])), [documents]);
  const name = useImportName()(job);
  const shown = isFailedOnly ? items.filter(({ status }) => status === 'failed') : items;
  const count = (status: ImportItemStatus): number =>
    items.reduce((sum, item) => sum + Number(item.status === status), 0);
  const counts = {
    added: count('done'),
    present: count('present'),
    failed: count('failed'),
    left: count('waiting'),
    skipped: job.skipped,
  };
  const facts = (['added', 'present', 'failed', 'left', 'skipped'] as const)
    .filter((fact) => fact === 'added' || counts[fact] > 0)
    .map((fact) => t(`imports.count.${fact}`, { count: counts[fact] }))
    .join(t('imports.comma'));
  return (
    <section className="import-report" aria-label={name}>
      <h3 {...languageOfText(name)}>{name}</h3>
      <p role="status">{facts}</p>
      {job.isRunning && (
        <progress value={1 - job.waiting / Math.max(1, job.total)} aria-label={name} />
      )}
      {job.total >= maxImportItems && (
        <p className="hint">
          {t('imports.limit', { limit: maxImportItems.toLocaleString(i18n.language) })}
        </p>
      )}
      <div className="import-tools">
        {job.isRunning && (
          <button type="button" className="button" onClick={() => void cancelImport(job.id)}>
            {t('import.cancel')}
          </button>
        )}
        {!job.isRunning && counts.left > 0 && (
          <button
            type="button"
            className="button primary"
            onClick={() => void resumeImport(job.id)}
          >
            {t('imports.resume')}
          </button>
        )}
        <label className="check">
          <input
            type="checkbox"
            checked={isFailedOnly}
            onChange={(event) => setFailedOnly(event.target.checked)}
          />
          {t('imports.failedOnly')}
        </label>
        <button type="button" className="button" onClick={() => copyReport(name, facts, shown)}>
          {t('imports.copy')}
        </button>
        {!job.isRunning && (
          <button
            type="button"
            className="button"
            title={t('imports.forgetHint')}
            onClick={() => void forgetImport(job.id)}
          >
            {t('imports.forget')}
          </button>
        )}
      </div>
      <div
        ref={scroller}
        className="import-items"
        role="region"
        aria-label={t('imports.itemList')}
        tabIndex={0}
      >
        {shown.length === 0 && <p className="empty">{t('imports.noneFailed')}</p>}
        <Virtualizer scrollRef={scroller}>
          {shown.map((item) => (
            <ImportReportLine
              key={item.place}
              item={item}
              summary={item.document === null ? undefined : byId.get(item.document)}
              isRunning={job.isRunning}
              onClose={onClose}
            />
          ))}
        </Virtualizer>
      </div>
    </section>
  );
}

import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { selectImport, useImports, watchImports } from '../../state/import-reports';
import { Dialog, DialogClose } from '../../ui/Dialog';
import { ImportReport } from './ImportReport';
import { languageOfText } from './language-of-text';
import { useImportName } from './use-import-name';

/** Recent imports, and what became of each file of the one that is chosen. */
export function ImportsDialog({ onClose }: { onClose(): void }) {
  const { t, i18n } = useTranslation();
  const { jobs, selected, report } = useImports();
  const nameOf = useImportName();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => watchImports(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus();
  };
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Dialog wide title={t('imports.title')} onClose={onClose}>
      {jobs?.length === 0 && <p className="empty">{t('imports.none')}</p>}
      {jobs !== null && jobs.length > 0 && (
        <div className="imports">
          <ul
            ref={list}
            className="import-jobs"
            aria-label={t('imports.list')}
            onKeyDown={onKeyDown}
          >
            {jobs.map((job) => (
              <li key={job.id}>
                <button
                  type="button"
                  className="import-job"
                  aria-current={job.id === selected}
                  onClick={() => selectImport(job.id)}
                >
                  <span className="import-job-name" {...languageOfText(nameOf(job))}>
                    {nameOf(job)}
                  </span>
                  <span className="hint">{time.format(new Date(job.created))}</span>
                  <span className="hint">
                    {[
                      t('imports.files', { count: job.total }),
                      ...(job.failed > 0 ? [t('imports.count.failed', { count: job.failed })] : []),
                      ...(job.isFinished
                        ? []
                        : [t(`imports.state.${job.isRunning ? 'running' : 'stopped'}`)]),
                    ].join(' · ')}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {report ? <ImportReport {...report} onClose={onClose} /> : <div />}
        </div>
      )}
      <DialogClose label={t('settings.close')} onClose={onClose} />
    </Dialog>
  );
}

import { useTranslation } from 'react-i18next';

import type { DocumentSummary } from '#core/model/document';
import type { ImportItem, ImportItemStatus } from '#core/model/importing';
import { openDialog } from '../../state/dialog-store';
import { openDocument } from '../../state/document-store';
import { doubtOf, itemError } from '../../state/import-reports';
import { languageOfText } from './language-of-text';

/** A sign for each outcome, so that no one has to tell them by colour alone. */
const signs: Record<ImportItemStatus, string> = {
  done: '✓',
  present: '=',
  failed: '✗',
  waiting: '…',
};

type ImportReportLineProps = {
  readonly item: ImportItem;
  /** Of the document it became, or is in; undefined where that is not in the library now. */
  readonly summary: DocumentSummary | undefined;
  readonly isRunning: boolean;
  onClose(): void;
};

/** What became of one file: the document to open, or what went wrong and what to do. */
export function ImportReportLine({ item, summary, isRunning, onClose }: ImportReportLineProps) {
  const { t } = useTranslation();
  const { status, error } = item;
  const name = item.name || t('import.pastedName');
  const open = async (document: DocumentSummary): Promise<void> => {
    onClose();
    await openDocument(document.id, { isNewTab: true });
  };
  return (
    <div className="import-item" data-status={status}>
      <span className="import-sign" aria-hidden="true">
        {signs[status]}
      </span>
      <span className="import-file">
        <span {...languageOfText(name)}>{name}</span>{' '}
        <span className="hint">{t(`imports.status.${status}`)}</span>
        {status === 'failed' && <span className="import-problem">{itemError(item)}</span>}
        {error?.code === 'file-missing' && <span className="hint">{t('imports.droppedHint')}</span>}
        {item.document !== null && !summary && !isRunning && (
          <span className="hint"> · {t('imports.inTrash')}</span>
        )}
        {summary && (
          <span className="import-links">
            <button
              type="button"
              className="link"
              aria-label={t('imports.openNamed', { title: summary.title })}
              onClick={() => void open(summary)}
            >
              <span {...languageOfText(summary.title)}>{summary.title}</span>
            </button>
            {doubtOf(summary) !== null && (
              <button
                type="button"
                className="link"
                onClick={() => void open(summary).then(() => openDialog('read-as'))}
              >
                {t('imports.chooseReading')}
              </button>
            )}
          </span>
        )}
      </span>
    </div>
  );
}

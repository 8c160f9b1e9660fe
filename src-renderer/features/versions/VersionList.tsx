import { useTranslation } from 'react-i18next';

import { languageOf } from '#core/conversion/pane-conversion';
import { dateOf } from '#core/library/arrange-documents';
import type { DocumentId, DocumentSummary } from '#core/model/document';
import { openDocument } from '../../state/document-store';
import { undo } from '../../state/history-store';
import { notify } from '../../state/notices-store';
import { setVersion } from '../../state/versions';

type VersionListProps = {
  readonly versions: readonly DocumentSummary[];
  readonly current: DocumentId;
  /** Another document is opened: the dialog is in the way. */
  onLeave(): void;
};

/** All versions of a text, the earliest in the library first, each with how like that it is. */
export function VersionList({ versions, current, onLeave }: VersionListProps) {
  const { t, i18n } = useTranslation();
  const detach = async (summary: DocumentSummary): Promise<void> => {
    if (!(await setVersion(summary, null))) return;
    notify({
      kind: 'info',
      text: t('versions.detached', { title: summary.title }),
      action: { label: t('notice.undo'), run: () => void undo() },
    });
  };
  return (
    <ul className="version-list" aria-label={t('versions.list')}>
      {versions.map((summary) => {
        const { id, title, written, version, metadata, sourceName } = summary;
        const facts = [
          t(`script.${summary.script}`),
          t('library.characters', { characters: summary.length.toLocaleString(i18n.language) }),
          metadata.documentNumber,
          dateOf(summary),
          metadata.issuers[0],
          sourceName || t('import.pastedName'),
        ].filter((fact) => fact !== null && fact !== undefined);
        return (
          <li key={id} className="version-item" data-current={id === current}>
            <span
              className="version-title"
              lang={languageOf(written, { locale: 'written', wording: false })}
            >
              {title}
            </span>
            <span className="version-relation">
              {version ? (
                <>
                  {t(`about.relation.${version.relation}`)}
                  {version.score > 0 &&
                    ` · ${t('versions.alike', { percent: percentOf(version.score) })}`}
                </>
              ) : (
                t('versions.origin')
              )}
            </span>
            <span className="version-facts hint">{facts.join(' · ')}</span>
            <span className="version-actions">
              {id === current ? (
                <span className="hint">{t('versions.isOpen')}</span>
              ) : (
                <button
                  type="button"
                  className="button plain"
                  aria-label={t('about.openNamed', { title })}
                  onClick={() => {
                    onLeave();
                    void openDocument(id);
                  }}
                >
                  {t('versions.open')}
                </button>
              )}
              {version && (
                <button type="button" className="button plain" onClick={() => void detach(summary)}>
                  {t('versions.detach')}
                  <span className="visually-hidden">: {title}</span>
                </button>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Rounded down: only what is the same is 100. */
function percentOf(score: number): number {
  return Math.floor(score * 100 + 1e-9);
}

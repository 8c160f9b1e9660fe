import { useTranslation } from 'react-i18next';

import { languageOf } from '#core/conversion/pane-conversion';
import { languageOfSide, sideOfScript } from '#core/model/locale';
import { openDialog } from '../../state/dialog-store';
import { useDocument } from '../../state/document-store';
import { showImport } from '../../state/import-reports';
import { importChosenFiles, importChosenFolder } from '../../state/imports';
import { restoreDocument, useLibrary } from '../../state/library-store';
import { useSettings } from '../../state/settings-store';
import { Menu } from '../../ui/Menu';
import { Citations } from './Citations';
import { DocumentList } from './DocumentList';
import { Outline } from './Outline';
import { RecentList } from './RecentList';
import { SortSelect } from './SortSelect';

/** Documents of the library, the outline of the open one, and the trash. */
export function LibraryPanel() {
  const { t } = useTranslation();
  const { documents, trash, loaded } = useLibrary();
  const opened = useDocument((state) => state.opened);
  const sort = useSettings(({ settings }) => settings.librarySort);
  return (
    <nav className="panel library" aria-label={t('library.title')}>
      <div className="panel-actions imports-actions">
        <button type="button" className="button primary" onClick={() => void importChosenFiles()}>
          {t('library.open')}
        </button>
        <Menu
          label={t('imports.more')}
          items={[
            { label: t('imports.openFolder'), run: () => void importChosenFolder() },
            { label: `${t('imports.title')}…`, run: () => showImport(null) },
          ]}
        />
        <button type="button" className="button wide" onClick={() => openDialog('paste')}>
          {t('library.paste')}
        </button>
      </div>
      <div className="panel-scroll" tabIndex={-1}>
        <div className="panel-heading">
          <h2 className="panel-title">{t('library.documents')}</h2>
          <SortSelect />
        </div>
        {loaded && documents.length === 0 && <p className="empty">{t('library.empty')}</p>}
        <DocumentList documents={documents} sort={sort} current={opened?.summary.id} />
        {opened && opened.outline.length > 0 && (
          <Outline
            headings={opened.outline}
            language={languageOf(opened.written, { locale: 'written', wording: false })}
          />
        )}
        {opened && <Citations key={opened.summary.id} opened={opened} />}
        {opened && documents.length > 1 && (
          <details className="recent-section">
            <summary className="panel-title">{t('navigation.recent')}</summary>
            <RecentList open={opened?.summary.id} />
          </details>
        )}
        {trash.length > 0 && (
          <details>
            <summary className="panel-title">
              {t('library.trash')} · {trash.length}
            </summary>
            <ul>
              {trash.map(({ id, title, script }) => (
                <li key={id} className="trash-item">
                  <span className="document-title" lang={languageOfSide[sideOfScript(script)]}>
                    {title}
                  </span>
                  <button
                    type="button"
                    className="button"
                    aria-label={t('library.restoreNamed', { title })}
                    onClick={() => void restoreDocument(id)}
                  >
                    {t('library.restore')}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </nav>
  );
}

import { useTranslation } from 'react-i18next';

import { languageOf } from '#core/conversion/pane-conversion';
import { languageOfSide, sideOfScript } from '#core/model/locale';
import { openDialog } from '../../state/dialog-store';
import { useDocument } from '../../state/document-store';
import { showImport } from '../../state/import-reports';
import { importChosenFiles, importChosenFolder } from '../../state/imports';
import { restoreDocument, useLibrary } from '../../state/library-store';
import { Menu } from '../../ui/Menu';
import { DocumentItem } from './DocumentItem';
import { Outline } from './Outline';

/** Documents of the library, the outline of the open one, and the trash. */
export function LibraryPanel() {
  const { t } = useTranslation();
  const { documents, trash, loaded } = useLibrary();
  const opened = useDocument((state) => state.opened);
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
        <h2 className="panel-title">{t('library.documents')}</h2>
        {loaded && documents.length === 0 && <p className="empty">{t('library.empty')}</p>}
        <ul>
          {documents.map((document) => (
            <DocumentItem
              key={document.id}
              summary={document}
              isCurrent={document.id === opened?.summary.id}
            />
          ))}
        </ul>
        {opened && opened.outline.length > 0 && (
          <Outline
            headings={opened.outline}
            language={languageOf(opened.written, { locale: 'written', wording: false })}
          />
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

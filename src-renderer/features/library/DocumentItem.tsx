import { Fragment, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { DocumentSummary } from '#core/model/document';
import { languageOfSide, sideOfScript } from '#core/model/locale';
import { openDialog } from '../../state/dialog-store';
import { openDocument } from '../../state/document-store';
import { deleteDocument, renameDocument, saveSource } from '../../state/library-store';
import { useDictionary } from '../../state/dictionary';
import { Menu } from '../../ui/Menu';

type DocumentItemProps = { readonly summary: DocumentSummary; readonly isCurrent: boolean };

/** A document in the list: opens on click; the menu renames, deletes, and gives the original back. */
export function DocumentItem({ summary, isCurrent }: DocumentItemProps) {
  const { t, i18n } = useTranslation();
  const [isRenaming, setRenaming] = useState(false);
  const { id, title, script, annotations } = summary;
  const collection = useDictionary(({ collections }) =>
    collections.find((one) => one.id === summary.collection),
  );

  if (isRenaming) {
    const rename = (event: FormEvent<HTMLFormElement>): void => {
      event.preventDefault();
      const next = String(new FormData(event.currentTarget).get('title')).trim();
      if (next && next !== title) void renameDocument(id, next);
      setRenaming(false);
    };
    return (
      <li className="document-item">
        <form className="rename" onSubmit={rename}>
          <input
            className="field"
            name="title"
            aria-label={t('library.newTitle')}
            defaultValue={title}
            maxLength={500}
            autoFocus
            onBlur={(event) => event.currentTarget.form?.requestSubmit()}
            onKeyDown={(event) => event.key === 'Escape' && setRenaming(false)}
          />
        </form>
      </li>
    );
  }
  const facts = [
    t(`script.${script}`),
    t('library.characters', { characters: summary.length.toLocaleString(i18n.language) }),
    ...(collection ? [collection.name] : []),
    ...(annotations > 0 ? [t('library.notes', { count: annotations })] : []),
  ];
  return (
    <li className="document-item" data-current={isCurrent}>
      <button
        type="button"
        className="document-open"
        aria-current={isCurrent}
        title={title}
        onClick={() => void openDocument(id)}
      >
        <span className="document-title" lang={languageOfSide[sideOfScript(script)]}>
          {title}
        </span>
        <span className="hint">
          {facts.map((fact, index) => (
            <Fragment key={fact}>
              {index > 0 && ' · '}
              <span className="nowrap">{fact}</span>
            </Fragment>
          ))}
        </span>
      </button>
      <Menu
        label={t('library.actions', { title })}
        items={[
          { label: t('library.rename'), run: () => setRenaming(true) },
          ...(isCurrent
            ? [{ label: t('library.properties'), run: () => openDialog('properties') }]
            : []),
          { label: t('library.saveSource'), run: () => void saveSource(id) },
          { label: t('library.delete'), run: () => void deleteDocument(summary) },
        ]}
      />
    </li>
  );
}

import { Fragment, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { dateOf } from '#core/library/arrange-documents';
import type { DocumentSummary } from '#core/model/document';
import { languageOfSide, sideOfScript } from '#core/model/locale';
import { compareWith, openDialog, type DialogName } from '../../state/dialog-store';
import { openDocument } from '../../state/document-store';
import { deleteDocument, renameDocument, saveSource } from '../../state/library-store';
import { useDictionary } from '../../state/dictionary';
import { openReviews } from '../../state/reviews';
import { Menu } from '../../ui/Menu';
import { isNewTabPress } from '../../ui/new-tab-press';

type DocumentItemProps = {
  readonly summary: DocumentSummary;
  readonly isCurrent: boolean;
  /** Whether it stands below the document it is a version of. */
  readonly isVersion: boolean;
  /** Title of the document it is a version of, if any. */
  readonly origin: string | undefined;
};

/** A document in the list: opens on click; the menu renames, deletes, and gives the original back. */
export function DocumentItem({ summary, isCurrent, isVersion, origin }: DocumentItemProps) {
  const { t, i18n } = useTranslation();
  const [isRenaming, setRenaming] = useState(false);
  const { id, title, script, annotations, metadata, version, reviews, format } = summary;
  const language = languageOfSide[sideOfScript(script)];
  const collection = useDictionary(({ collections }) =>
    collections.find((one) => one.id === summary.collection),
  );
  const className = isVersion ? 'document-item is-version' : 'document-item';

  if (isRenaming) {
    const rename = (event: FormEvent<HTMLFormElement>): void => {
      event.preventDefault();
      const next = String(new FormData(event.currentTarget).get('title')).trim();
      if (next && next !== title) void renameDocument(summary, next);
      setRenaming(false);
    };
    return (
      <div className={className}>
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
      </div>
    );
  }
  const policy = metadata.documentNumber ?? metadata.issuers[0];
  const date = dateOf(summary);
  const facts = [
    ...(date ? [date] : []),
    ...(format === 'txt' ? [] : [format.toUpperCase()]),
    t(`script.${script}`),
    t('library.characters', { characters: summary.length.toLocaleString(i18n.language) }),
    ...(collection ? [collection.name] : []),
    ...(annotations > 0 ? [t('library.notes', { count: annotations })] : []),
  ];
  const openIn = async (dialog: DialogName): Promise<void> => {
    if (!isCurrent) await openDocument(id);
    openDialog(dialog);
  };
  return (
    <div className={className} data-current={isCurrent}>
      <button
        type="button"
        className="document-open"
        aria-current={isCurrent}
        title={title}
        onClick={(event) => void openDocument(id, { isNewTab: isNewTabPress(event) })}
        onAuxClick={(event) => {
          if (event.button === 1) void openDocument(id, { isNewTab: true });
        }}
      >
        <span className="document-title" lang={language}>
          {title}
        </span>
        {policy && (
          <span className="document-policy hint" lang={language}>
            {policy}
          </span>
        )}
        <span className="hint">
          {version && (
            <>
              <span
                className="badge"
                {...(origin
                  ? { title: t(`about.versionOf.${version.relation}`, { title: origin }) }
                  : {})}
              >
                {t(`about.relation.${version.relation}`)}
              </span>{' '}
            </>
          )}
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
          {
            label: t('navigation.openNew'),
            run: () => void openDocument(id, { isNewTab: true }),
          },
          { label: t('library.rename'), run: () => setRenaming(true) },
          { label: t('library.properties'), run: () => void openIn('properties') },
          { label: t('about.versions'), run: () => void openIn('versions') },
          { label: t('sideBySide.with'), run: () => compareWith(id) },
          ...(reviews > 0 ? [{ label: t('about.reviews'), run: () => void openReviews(id) }] : []),
          { label: t('library.saveSource'), run: () => void saveSource(id) },
          { label: t('library.delete'), run: () => void deleteDocument(summary) },
        ]}
      />
      {reviews > 0 && (
        <button type="button" className="review-badge" onClick={() => void openReviews(id)}>
          {t('about.waiting', { count: reviews })}
        </button>
      )}
    </div>
  );
}

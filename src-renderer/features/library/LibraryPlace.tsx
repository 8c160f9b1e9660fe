import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CollectionId } from '#core/model/collection';
import type { DocumentSummary } from '#core/model/document';
import { writtenLocales, type WrittenLocale } from '#core/model/locale';
import {
  createCollection,
  deleteCollection,
  loadCollections,
  renameCollection,
  setCollection,
  setWritten,
} from '../../state/collections';
import { useDictionary } from '../../state/dictionary';
import { IconButton } from '../../ui/IconButton';

/** How a text is to be converted, and the collection it is in. */
export function LibraryPlace({ summary }: { readonly summary: DocumentSummary }) {
  const { t } = useTranslation();
  const id = useId();
  const { collections } = useDictionary();
  const [name, setName] = useState('');
  useEffect(() => void loadCollections(), []);
  const current = collections.find((one) => one.id === summary.collection);
  const add = async (): Promise<void> => {
    const made = await createCollection(name);
    if (!made) return;
    setName('');
    await setCollection(summary.id, made.id);
  };
  return (
    <>
      <div className="form-row">
        <label htmlFor={`${id}-written`}>{t('properties.written')}</label>
        <select
          id={`${id}-written`}
          className="field"
          value={summary.isWrittenChosen ? summary.written : ''}
          onChange={(event) =>
            void setWritten(summary.id, (event.target.value || null) as WrittenLocale | null)
          }
        >
          <option value="">{t('properties.detected')}</option>
          {writtenLocales.map((locale) => (
            <option key={locale} value={locale}>
              {t(`standard.${locale}`)}
            </option>
          ))}
        </select>
      </div>
      <p className="hint">{t('properties.writtenHint')}</p>
      <div className="form-row">
        <label htmlFor={`${id}-collection`}>{t('properties.collection')}</label>
        <select
          id={`${id}-collection`}
          className="field"
          value={summary.collection ?? ''}
          onChange={(event) =>
            void setCollection(summary.id, (event.target.value || null) as CollectionId | null)
          }
        >
          <option value="">{t('properties.noCollection')}</option>
          {collections.map((collection) => (
            <option key={collection.id} value={collection.id}>
              {collection.name}
            </option>
          ))}
        </select>
      </div>
      {current && (
        <form
          key={current.id}
          className="form-row"
          onSubmit={(event) => {
            event.preventDefault();
            const next = String(new FormData(event.currentTarget).get('name')).trim();
            if (next) void renameCollection(current.id, next);
          }}
        >
          <label htmlFor={`${id}-name`}>{t('properties.collectionName')}</label>
          <span className="editor-row">
            <input
              id={`${id}-name`}
              name="name"
              className="field"
              defaultValue={current.name}
              maxLength={200}
              required
            />
            <button type="submit" className="button">
              {t('properties.rename')}
            </button>
            <IconButton
              icon="trash"
              label={t('properties.deleteCollection', { name: current.name })}
              onPress={() => void deleteCollection(current.id)}
            />
          </span>
        </form>
      )}
      <form
        className="form-row"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label htmlFor={`${id}-new`}>{t('properties.newCollection')}</label>
        <span className="editor-row">
          <input
            id={`${id}-new`}
            className="field"
            value={name}
            maxLength={200}
            required
            onChange={(event) => setName(event.target.value)}
          />
          <button type="submit" className="button">
            {t('properties.create')}
          </button>
        </span>
      </form>
    </>
  );
}

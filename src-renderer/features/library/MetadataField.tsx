import { useTranslation } from 'react-i18next';

import { languageOf } from '#core/conversion/pane-conversion';
import type { DocumentSummary } from '#core/model/document';
import type { MetadataField as FieldName } from '#core/model/policy';
import { changeMetadata, resetMetadata } from '../../state/metadata';
import { EntryField } from './EntryField';
import { readEntry, textOfField } from './metadata-entry';

type MetadataFieldProps = { readonly summary: DocumentSummary; readonly field: FieldName };

const dates: readonly FieldName[] = ['written', 'published', 'effective', 'expires'];

/** What a text says of itself, or the user says of it; it can go by the text again. */
export function MetadataField({ summary, field }: MetadataFieldProps) {
  const { t } = useTranslation();
  const { metadata, written } = summary;
  const saved = textOfField(metadata, field);
  const name = t(`about.fields.${field}`);
  const isOwn = metadata.edited.includes(field);
  const isChinese = field === 'issuers' || field === 'documentNumber';
  const isAddress = field === 'address';
  return (
    <EntryField
      label={field === 'issuers' ? `${name} (${t('about.issuersHint')})` : name}
      saved={saved}
      isMultiline={field === 'issuers'}
      {...(dates.includes(field) ? { placeholder: t('about.dateHint') } : {})}
      {...(isChinese
        ? { language: languageOf(written, { locale: 'written', wording: false }) }
        : {})}
      read={(typed) => readEntry(field, typed)}
      onSave={(value) => void changeMetadata(summary, field, value)}
    >
      {isOwn ? (
        <>
          {t('about.own')} ·{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => void resetMetadata(summary, field)}
          >
            {t(isAddress ? 'about.remove' : 'about.reset')}
            <span className="visually-hidden">: {name}</span>
          </button>
        </>
      ) : saved === '' ? (
        t(isAddress ? 'about.notFoundInFile' : 'about.notFound')
      ) : (
        t(isAddress ? 'about.foundInFile' : 'about.found')
      )}
    </EntryField>
  );
}

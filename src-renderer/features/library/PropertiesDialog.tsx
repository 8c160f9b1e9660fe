import { useTranslation } from 'react-i18next';

import { languageOf } from '#core/conversion/pane-conversion';
import { metadataFields } from '#core/model/policy';
import { useDocument } from '../../state/document-store';
import { renameDocument } from '../../state/library-store';
import { Dialog, DialogClose } from '../../ui/Dialog';
import { EntryField } from './EntryField';
import { LibraryPlace } from './LibraryPlace';
import { readTitle } from './metadata-entry';
import { MetadataField } from './MetadataField';
import { SourceFacts } from './SourceFacts';

/** What is known of the open text, and what the user may say of it. */
export function PropertiesDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const summary = useDocument((state) => state.opened?.summary);
  if (!summary) return null;
  return (
    <Dialog title={t('properties.title')} wide onClose={onClose}>
      <section className="about-section" aria-labelledby="about-document">
        <h3 id="about-document">{t('about.document')}</h3>
        <div className="about-fields">
          <div className="about-field is-wide">
            <EntryField
              label={t('about.title')}
              saved={summary.title}
              language={languageOf(summary.written, { locale: 'written', wording: false })}
              read={readTitle}
              onSave={(title) => void renameDocument(summary, title)}
            />
          </div>
          {metadataFields.map((field) => (
            <div
              key={field}
              className={
                field === 'issuers' || field === 'address' ? 'about-field is-wide' : 'about-field'
              }
              data-field={field}
            >
              <MetadataField summary={summary} field={field} />
            </div>
          ))}
        </div>
      </section>
      <section className="about-section" aria-labelledby="about-file">
        <h3 id="about-file">{t('about.file')}</h3>
        <SourceFacts summary={summary} />
      </section>
      <section className="about-section" aria-labelledby="about-library">
        <h3 id="about-library">{t('about.library')}</h3>
        <LibraryPlace summary={summary} />
      </section>
      <DialogClose label={t('settings.close')} onClose={onClose} />
    </Dialog>
  );
}

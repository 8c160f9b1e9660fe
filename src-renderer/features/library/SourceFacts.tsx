import { useTranslation } from 'react-i18next';

import type { DocumentSummary } from '#core/model/document';
import { copyText } from '../../state/clipboard';
import { openDialog } from '../../state/dialog-store';

/** Where a text came from and how its bytes are read. */
export function SourceFacts({ summary }: { readonly summary: DocumentSummary }) {
  const { t, i18n } = useTranslation();
  const { sourceName, sourceSha256, format, encoding, encodingConfidence, replaced } = summary;
  const characters = summary.length.toLocaleString(i18n.language);
  return (
    <dl className="properties">
      <dt>{t('about.name')}</dt>
      <dd>{sourceName || t('import.pastedName')}</dd>
      <dt>{t('about.format')}</dt>
      <dd>{t(`about.formats.${format}`)}</dd>
      {encoding && (
        <>
          <dt>{t('about.encoding')}</dt>
          <dd className="source-encoding">
            <span>
              {encoding.toUpperCase()} ·{' '}
              {summary.isEncodingChosen
                ? t('about.chosen')
                : t('about.sure', { percent: Math.round(encodingConfidence * 100) })}
              {replaced > 0 && ` · ${t('about.replaced', { count: replaced })}`}
            </span>
            <button type="button" className="link-button" onClick={() => openDialog('read-as')}>
              {t('about.readOtherwise')}
            </button>
          </dd>
        </>
      )}
      <dt>{t('about.text')}</dt>
      <dd>
        {t(`script.${summary.script}`)} · {t('library.characters', { characters })}
      </dd>
      <dt>{t('about.fingerprint')}</dt>
      <dd>
        <button
          type="button"
          className="link-button fingerprint"
          title={t('about.copyFingerprint')}
          onClick={() => copyText(sourceSha256)}
        >
          SHA-256 {sourceSha256.slice(0, 12)}…
          <span className="visually-hidden"> {t('about.copyFingerprint')}</span>
        </button>
      </dd>
    </dl>
  );
}

import { useTranslation } from 'react-i18next';

import { languageOf } from '#core/conversion/pane-conversion';
import { useDocument } from '../../state/document-store';
import { ChangedText } from '../../ui/ChangedText';
import type { PreviewState } from './use-rule-preview';

/** The places of the open text that a rule would change, each before and after. */
export function PreviewPlaces({ preview }: { readonly preview: PreviewState }) {
  const { t } = useTranslation();
  const opened = useDocument((state) => state.opened);
  const language = opened
    ? languageOf(opened.written, { locale: 'written', wording: false })
    : 'zh-Hant-TW';
  const shown =
    preview.status === 'ready'
      ? preview.preview
      : preview.status === 'looking'
        ? preview.last
        : null;
  return (
    <section className="rule-preview" aria-labelledby="rule-preview" aria-live="polite">
      <h4 id="rule-preview">{t('rules.preview')}</h4>
      {preview.status === 'empty' && (
        <p className="hint">{t(opened ? 'rules.previewEmpty' : 'rules.previewNoDocument')}</p>
      )}
      {preview.status === 'looking' && !shown && <p className="hint quiet">{t('rules.looking')}</p>}
      {shown?.problem && (
        <p className="rule-problem" role="alert">
          {t(`rules.problem.${shown.problem.code}`, { reason: shown.problem.message })}
        </p>
      )}
      {shown && !shown.problem && !opened && <p className="hint">{t('rules.previewNoDocument')}</p>}
      {shown && !shown.problem && opened && (
        <>
          <p>
            {shown.count === 0
              ? t('rules.previewNone')
              : t('rules.previewCount', { count: shown.count })}{' '}
            {shown.count > shown.places.length &&
              t('rules.previewFirst', { count: shown.places.length })}
          </p>
          <ol className="rule-places" tabIndex={shown.places.length > 0 ? 0 : -1}>
            {shown.places.map((place, index) => (
              <li key={index} className="rule-place" lang={language}>
                <ChangedText {...place} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

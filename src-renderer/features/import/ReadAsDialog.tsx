import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Decoding, DocumentSummary } from '#core/model/document';
import { useDocument } from '../../state/document-store';
import { loadReadings, readAs, useReadings } from '../../state/source-readings';
import { Dialog } from '../../ui/Dialog';
import { languageOfText } from './language-of-text';
import { OtherReading } from './OtherReading';
import { ReadingChoice } from './ReadingChoice';

/** How the source of the open document is read, and how else it may be. */
export function ReadAsDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const summary = useDocument((state) => state.opened?.summary);
  if (!summary) return null;
  const { encoding, format } = summary;
  return (
    <Dialog wide title={t('imports.readAs')} onClose={onClose}>
      {encoding === null ? (
        <>
          <p>{t('imports.fixed', { format: t(`imports.format.${format}`) })}</p>
          <div className="dialog-actions">
            <button type="button" className="button" onClick={onClose}>
              {t('settings.close')}
            </button>
          </div>
        </>
      ) : (
        <Readings
          key={summary.id}
          summary={summary}
          base={{ encoding, mojibake: summary.mojibake }}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

type ReadingsProps = {
  readonly summary: DocumentSummary;
  /** How most of it is read now. */
  readonly base: Decoding;
  onClose(): void;
};

function Readings({ summary, base, onClose }: ReadingsProps) {
  const { t } = useTranslation();
  const { readings } = useReadings();
  const [picked, setPicked] = useState<Decoding | null>(null);
  const [isOther, setOther] = useState(false);
  useEffect(() => void loadReadings(summary.id), [summary.id]);
  const samples = readings?.samples ?? [];
  // No single reading is that of a source in several encodings.
  const current = (readings?.mixed.length ?? 0) > 0 ? null : base;
  const chosen = picked ?? current;
  const isListed = samples.some(({ decoding }) => isSame(decoding, chosen));
  const showsOther = isOther || (readings !== null && chosen !== null && !isListed);
  const use = (decoding: Decoding | null): void => {
    onClose();
    void readAs(summary, decoding);
  };
  return (
    <>
      <ReadingFacts summary={summary} mixed={readings?.mixed ?? []} />
      <fieldset className="readings">
        <legend>{t('imports.readings')}</legend>
        <div className="reading-samples">
          {samples.map((sample) => (
            <ReadingChoice
              key={`${sample.decoding.encoding} ${sample.decoding.mojibake}`}
              reading={sample}
              isCurrent={isSame(sample.decoding, current)}
              isChosen={!showsOther && isSame(sample.decoding, chosen)}
              onChoose={() => {
                setOther(false);
                setPicked(sample.decoding);
              }}
            />
          ))}
        </div>
        <OtherReading
          decoding={chosen ?? base}
          isChosen={showsOther}
          onChoose={(decoding) => {
            setOther(true);
            setPicked(decoding);
          }}
        />
      </fieldset>
      {summary.annotations > 0 && <p className="hint">{t('imports.keepNotes')}</p>}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => use(null)}>
          {t('imports.detect')}
        </button>
        <span className="spring" />
        <button type="button" className="button" onClick={onClose}>
          {t('import.cancelDialog')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={chosen === null || (isSame(chosen, current) && summary.isEncodingChosen)}
          onClick={() => chosen && use(chosen)}
        >
          {t('imports.use')}
        </button>
      </div>
    </>
  );
}

type ReadingFactsProps = {
  readonly summary: DocumentSummary;
  readonly mixed: readonly Decoding['encoding'][];
};

function ReadingFacts({ summary, mixed }: ReadingFactsProps) {
  const { t } = useTranslation();
  const { encoding, mojibake, suspectedMojibake, replaced, isEncodingChosen } = summary;
  if (encoding === null) return null;
  const sure = isEncodingChosen
    ? t('imports.yourChoice')
    : t('imports.sure', { percent: Math.floor(summary.encodingConfidence * 100) });
  const name = summary.sourceName || t('import.pastedName');
  return (
    <dl className="properties">
      <dt>{t('imports.source')}</dt>
      <dd {...languageOfText(name)}>{name}</dd>
      <dt>{t('imports.now')}</dt>
      <dd>
        {t(`imports.encoding.${encoding}`)}
        {mojibake !== null && `, ${t(`imports.mojibake.${mojibake}`)}`} · {sure}
      </dd>
      {mixed.length > 0 && (
        <>
          <dt>{t('imports.mixedLabel')}</dt>
          <dd>
            {t('imports.mixed', {
              encodings: mixed.map((one) => t(`imports.encoding.${one}`)).join(t('imports.comma')),
            })}
          </dd>
        </>
      )}
      <dt>{t('imports.replacedLabel')}</dt>
      <dd>
        {replaced > 0 ? t('imports.replaced', { count: replaced }) : t('imports.noneReplaced')}
      </dd>
      {suspectedMojibake !== null && (
        <>
          <dt>{t('imports.suspectedLabel')}</dt>
          <dd>{t(`imports.mojibake.${suspectedMojibake}`)}</dd>
        </>
      )}
    </dl>
  );
}

function isSame(a: Decoding, b: Decoding | null): boolean {
  return a.encoding === b?.encoding && a.mojibake === b.mojibake;
}

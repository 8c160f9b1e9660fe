import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { SourceSample } from '#core/model/document';
import { languageOfText } from './language-of-text';

type ReadingChoiceProps = {
  readonly reading: SourceSample;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  onChoose(): void;
};

/** One way to read the bytes, with what it makes of a stretch of them. */
export function ReadingChoice({ reading, isCurrent, isChosen, onChoose }: ReadingChoiceProps) {
  const { t } = useTranslation();
  const id = useId();
  const { decoding, confidence, replaced, sample } = reading;
  const percent = Math.floor(confidence * 100);
  return (
    <label className="reading" data-chosen={isChosen}>
      <span className="reading-name">
        <input
          type="radio"
          name="reading"
          checked={isChosen}
          // The readings come a moment after the dialog: the one in use has the focus then.
          autoFocus={isChosen}
          aria-describedby={id}
          onChange={onChoose}
        />
        <span>{t(`imports.encoding.${decoding.encoding}`)}</span>
        {isCurrent && <span className="reading-now">{t('imports.isCurrent')}</span>}
      </span>
      {decoding.mojibake !== null && <span>{t(`imports.mojibake.${decoding.mojibake}`)}</span>}
      <span className="reading-sure hint">
        <progress value={confidence} aria-hidden="true" />
        {t('imports.sure', { percent })}
      </span>
      {replaced > 0 && <span className="hint">{t('imports.replaced', { count: replaced })}</span>}
      <span id={id} className="reading-sample" {...languageOfText(sample)}>
        {sample.replace(/\s*\n\s*/gu, '\n').trim()}
      </span>
    </label>
  );
}

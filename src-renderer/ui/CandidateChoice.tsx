import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { LedgerEntry } from '#core/model/document';

type CandidateChoiceProps = {
  readonly change: LedgerEntry;
  /** BCP 47 tag of the candidates. */
  readonly language: string;
  onChoose(text: string): void;
};

/** The texts that a change offers, the one that stands there now chosen. */
export function CandidateChoice({ change, language, onChoose }: CandidateChoiceProps) {
  const { t } = useTranslation();
  const name = useId();
  const { candidates = [], accepted, after } = change;
  if (candidates.length === 0) return null;
  return (
    <fieldset className="change-candidates">
      <legend className="hint">{t('changes.candidates')}</legend>
      {candidates.map(({ text, confidence }) => (
        <label key={text} className="change-candidate">
          <input
            type="radio"
            name={name}
            checked={accepted && text === after}
            onChange={() => onChoose(text)}
          />
          <span className="change-candidate-text" lang={language}>
            {text}
          </span>
          <span className="hint">
            {t('changes.candidate', { percent: Math.round(confidence * 100) })}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import {
  conversionDirections,
  maxRuleUnits,
  phraseScopes,
  type ConversionDirection,
  type Phrase,
  type PhraseScope,
} from '#core/model/conversion';
import { languageOfSide } from '#core/model/locale';
import { useDialog } from '../../state/dialog-store';
import { savePhrase } from '../../state/dictionary';
import { useDocument } from '../../state/document-store';
import { ScopeSelect } from '../../ui/ScopeSelect';

/** In the order of the list's arrows. */
const sourceFirst = ['hans', 'hant'] as const;
const widestFirst = [...phraseScopes].reverse();

type PhraseFormProps = {
  /** The phrase to change; null for a new one. */
  readonly edited: Phrase | null;
  onDone(): void;
};

export function PhraseForm({ edited, onDone }: PhraseFormProps) {
  const { t } = useTranslation();
  const opened = useDocument((state) => state.opened);
  const draft = useDialog((state) => state.phrase);
  const { hans, hant } = edited ?? draft;
  const [forms, setForms] = useState({ hans, hant });
  const [direction, setDirection] = useState<ConversionDirection | 'both'>(
    edited?.directions.length === 1 ? (edited.directions[0] ?? 'both') : 'both',
  );
  const [scope, setScope] = useState<PhraseScope>(edited?.scope ?? 'library');
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const isSaved = await savePhrase({
      ...(edited ? { phrase: edited.id } : {}),
      scope,
      ...(scope !== 'library' && opened ? { document: edited?.document ?? opened.summary.id } : {}),
      hans: forms.hans.trim(),
      hant: forms.hant.trim(),
      directions: direction === 'both' ? [...conversionDirections] : [direction],
    });
    if (!isSaved) return;
    setForms({ hans: '', hant: '' });
    onDone();
  };
  return (
    <form className="phrase-form" onSubmit={(event) => void save(event)}>
      {sourceFirst.map((side) => (
        <label key={side}>
          {t(`script.${side}`)}
          <input
            className="field"
            lang={languageOfSide[side]}
            value={forms[side]}
            maxLength={maxRuleUnits}
            pattern="\s*[^\s#]\S*\s*"
            title={t('dictionary.noSpaces')}
            required
            onChange={(event) => setForms({ ...forms, [side]: event.target.value })}
          />
        </label>
      ))}
      <label>
        {t('dictionary.direction')}
        <select
          className="field"
          value={direction}
          onChange={(event) => setDirection(event.target.value as typeof direction)}
        >
          {(['both', ...conversionDirections] as const).map((name) => (
            <option key={name} value={name}>
              {t(`dictionary.directions.${name}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('dictionary.scope')}
        <ScopeSelect<PhraseScope>
          scopes={widestFirst}
          value={scope}
          document={opened?.summary}
          onChange={setScope}
        />
      </label>
      <span className="phrase-actions">
        {edited && (
          <button type="button" className="button" onClick={onDone}>
            {t('import.cancelDialog')}
          </button>
        )}
        <button type="submit" className="button primary">
          {t(edited ? 'dictionary.save' : 'dictionary.add')}
        </button>
      </span>
    </form>
  );
}

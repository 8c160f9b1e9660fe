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

type PhraseFormProps = {
  /** The phrase to change; null for a new one. */
  readonly edited: Phrase | null;
  onDone(): void;
};

export function PhraseForm({ edited, onDone }: PhraseFormProps) {
  const { t } = useTranslation();
  const opened = useDocument((state) => state.opened);
  const draft = useDialog((state) => state.phrase);
  const [hans, setHans] = useState(edited?.hans ?? draft.hans);
  const [hant, setHant] = useState(edited?.hant ?? draft.hant);
  const [direction, setDirection] = useState<ConversionDirection | 'both'>(
    edited?.directions.length === 1 ? (edited.directions[0] ?? 'both') : 'both',
  );
  const [scope, setScope] = useState<PhraseScope>(edited?.scope ?? 'library');
  const isPossible: Record<PhraseScope, boolean> = {
    library: true,
    collection: Boolean(opened?.summary.collection),
    document: opened !== null,
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const isSaved = await savePhrase({
      ...(edited ? { phrase: edited.id } : {}),
      scope,
      ...(scope !== 'library' && opened ? { document: edited?.document ?? opened.summary.id } : {}),
      hans: hans.trim(),
      hant: hant.trim(),
      directions: direction === 'both' ? [...conversionDirections] : [direction],
    });
    if (!isSaved) return;
    setHans('');
    setHant('');
    onDone();
  };
  return (
    <form className="phrase-form" onSubmit={(event) => void save(event)}>
      <label>
        {t('script.hans')}
        <input
          className="field"
          lang={languageOfSide.hans}
          value={hans}
          maxLength={maxRuleUnits}
          pattern="\s*[^\s#]\S*\s*"
          title={t('dictionary.noSpaces')}
          required
          onChange={(event) => setHans(event.target.value)}
        />
      </label>
      <label>
        {t('script.hant')}
        <input
          className="field"
          lang={languageOfSide.hant}
          value={hant}
          maxLength={maxRuleUnits}
          pattern="\s*[^\s#]\S*\s*"
          title={t('dictionary.noSpaces')}
          required
          onChange={(event) => setHant(event.target.value)}
        />
      </label>
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
        <select
          className="field"
          value={scope}
          onChange={(event) => setScope(event.target.value as PhraseScope)}
        >
          {[...phraseScopes].reverse().map((name) => (
            <option key={name} value={name} disabled={!isPossible[name]}>
              {t(`scope.${name}`)}
            </option>
          ))}
        </select>
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

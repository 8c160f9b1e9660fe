import { useId, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { languageOf } from '#core/conversion/pane-conversion';
import { deleteRule } from '../../state/cleaning-rules';
import { useDocument } from '../../state/document-store';
import {
  beginRule,
  changeRuleDraft,
  discardRuleDraft,
  draftOf,
  emptyDraft,
  saveRuleDraft,
  selectRule,
  useRuleDrafts,
  type DraftKey,
  type RuleDraft,
} from '../../state/rule-drafts';
import { useCleaningRules } from '../../state/rules-store';
import { PreviewPlaces } from './PreviewPlaces';
import { RuleExamples } from './RuleExamples';
import { ScopeFields } from './ScopeFields';
import { useRulePreview } from './use-rule-preview';

const flags = ['i', 'm', 's'] as const;
const kinds = ['literal', 'regex'] as const;

/** What a rule of the user says, to be changed, with what it would do to the open text. */
export function RuleEditor({ id }: { readonly id: DraftKey }) {
  const { t } = useTranslation();
  const field = useId();
  const rule = useCleaningRules((state) => state.rules.find((one) => one.id === id));
  const unsaved = useRuleDrafts((state) => state.drafts[id]);
  const draft = unsaved ?? (rule ? draftOf(rule) : emptyDraft);
  const { name, kind, find, replace, examples } = draft;
  const isRegex = kind === 'regex';
  const opened = useDocument((state) => state.opened);
  const language = opened
    ? languageOf(opened.written, { locale: 'written', wording: false })
    : 'zh-Hant-TW';
  const preview = useRulePreview(
    find === ''
      ? null
      : { kind, find, flags: isRegex ? draft.flags : '', replace, examples: [...examples] },
  );
  const change = (patch: Partial<RuleDraft>): void => changeRuleDraft(id, { ...draft, ...patch });
  const save = (event: FormEvent): void => {
    event.preventDefault();
    void saveRuleDraft(id);
  };
  const results = preview.status === 'ready' ? preview.preview.examples : [];
  return (
    <form className="rule-editor" onSubmit={save}>
      <div className="form-row">
        <label htmlFor={`${field}-name`}>{t('rules.name')}</label>
        <input
          id={`${field}-name`}
          className="field"
          value={name}
          maxLength={200}
          required
          autoFocus={id === 'new' && name === ''}
          onChange={(event) => change({ name: event.target.value })}
        />
      </div>
      <div className="form-row">
        <label htmlFor={`${field}-kind`}>{t('rules.kind')}</label>
        <select
          id={`${field}-kind`}
          className="field"
          value={kind}
          onChange={(event) => change({ kind: event.target.value as RuleDraft['kind'] })}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {t(`rules.kinds.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="form-row">
        <label htmlFor={`${field}-find`}>{t('rules.find')}</label>
        <textarea
          id={`${field}-find`}
          className="field rule-pattern"
          lang={language}
          rows={1}
          spellCheck={false}
          value={find}
          maxLength={10_000}
          required
          onChange={(event) => change({ find: event.target.value })}
        />
      </div>
      {isRegex && (
        <fieldset className="form-row rule-flags">
          <legend className="visually-hidden">{t('rules.flags')}</legend>
          <span aria-hidden="true">{t('rules.flags')}</span>
          <span className="rule-flag-list">
            {flags.map((flag) => (
              <label key={flag} className="check">
                <input
                  type="checkbox"
                  checked={draft.flags.includes(flag)}
                  onChange={(event) => {
                    const wanted = (other: string): boolean =>
                      other === flag ? event.target.checked : draft.flags.includes(other);
                    change({ flags: flags.filter(wanted).join('') });
                  }}
                />
                {t(`rules.flag.${flag}`)}
              </label>
            ))}
          </span>
        </fieldset>
      )}
      <div className="form-row">
        <label htmlFor={`${field}-replace`}>{t('rules.replace')}</label>
        <textarea
          id={`${field}-replace`}
          className="field rule-pattern"
          lang={language}
          rows={1}
          spellCheck={false}
          value={replace}
          maxLength={10_000}
          {...(isRegex ? { 'aria-describedby': `${field}-hint` } : {})}
          onChange={(event) => change({ replace: event.target.value })}
        />
      </div>
      {isRegex && (
        <p id={`${field}-hint`} className="hint">
          {t('rules.replaceHint')}
        </p>
      )}
      <ScopeFields scope={draft.scope} onChange={(scope) => change({ scope })} />
      {id === 'new' && (
        <label className="check">
          <input
            type="checkbox"
            checked={draft.enabled}
            onChange={(event) => change({ enabled: event.target.checked })}
          />
          {t('rules.enabled')}
        </label>
      )}
      <RuleExamples
        examples={examples}
        language={language}
        results={results}
        onChange={(next) => change({ examples: next })}
      />
      <PreviewPlaces preview={preview} />
      <div className="rule-buttons">
        {rule && (
          <>
            <button
              type="button"
              className="button"
              onClick={() => {
                discardRuleDraft(rule.id);
                selectRule(null);
                void deleteRule(rule);
              }}
            >
              {t('rules.delete')}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => beginRule({ ...draft, name: t('rules.copyOf', { name }) })}
            >
              {t('rules.duplicate')}
            </button>
          </>
        )}
        {unsaved && (
          <button type="button" className="button" onClick={() => discardRuleDraft(id)}>
            {t('rules.discard')}
          </button>
        )}
        <button type="submit" className="button primary" disabled={!unsaved}>
          {t('rules.save')}
        </button>
      </div>
    </form>
  );
}

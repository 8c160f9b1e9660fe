import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { RuleScope } from '#core/model/cleaning-rule';
import type { CollectionId } from '#core/model/collection';
import { useDictionary } from '../../state/dictionary';
import { useDocument } from '../../state/document-store';
import { useScopeText } from './use-scope-text';

/** The widest first. */
const scopeKinds = ['library', 'collection', 'site', 'document'] as const;

type ScopeFieldsProps = { readonly scope: RuleScope; onChange(scope: RuleScope): void };

/** Where a rule holds. */
export function ScopeFields({ scope, onChange }: ScopeFieldsProps) {
  const { t } = useTranslation();
  const id = useId();
  const summary = useDocument((state) => state.opened?.summary);
  const { collections } = useDictionary();
  const scopeText = useScopeText();
  const collection = summary?.collection ?? collections[0]?.id;
  const scopeOf = (kind: RuleScope['kind']): RuleScope | null => {
    if (scope.kind === kind) return scope;
    switch (kind) {
      case 'library':
        return { kind };
      case 'collection':
        return collection ? { kind, collection } : null;
      case 'site':
        return { kind, host: hostOf(summary?.metadata.address ?? null) };
      case 'document':
        return summary ? { kind, document: summary.id } : null;
    }
  };
  return (
    <>
      <div className="form-row">
        <label htmlFor={`${id}-scope`}>{t('rules.scope')}</label>
        <select
          id={`${id}-scope`}
          className="field"
          value={scope.kind}
          onChange={(event) => {
            const next = scopeOf(event.target.value as RuleScope['kind']);
            if (next) onChange(next);
          }}
        >
          {scopeKinds.map((kind) => {
            const offered = scopeOf(kind);
            return (
              <option key={kind} value={kind} disabled={!offered}>
                {offered?.kind === 'document' ? scopeText(offered) : t(`rules.scopes.${kind}`)}
              </option>
            );
          })}
        </select>
      </div>
      {scope.kind === 'collection' && (
        <div className="form-row">
          <label htmlFor={`${id}-collection`}>{t('rules.collection')}</label>
          <select
            id={`${id}-collection`}
            className="field"
            value={scope.collection}
            onChange={(event) =>
              onChange({ kind: 'collection', collection: event.target.value as CollectionId })
            }
          >
            {collections.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      )}
      {scope.kind === 'site' && (
        <>
          <div className="form-row">
            <label htmlFor={`${id}-host`}>{t('rules.host')}</label>
            <input
              id={`${id}-host`}
              className="field"
              value={scope.host}
              maxLength={300}
              required
              pattern=".*[^\s.:\/].*"
              aria-describedby={`${id}-hint`}
              onChange={(event) => onChange({ kind: 'site', host: event.target.value })}
            />
          </div>
          <p id={`${id}-hint`} className="hint">
            {t('rules.hostHint')}
          </p>
        </>
      )}
    </>
  );
}

function hostOf(address: string | null): string {
  return address !== null && URL.canParse(address) ? new URL(address).hostname : '';
}

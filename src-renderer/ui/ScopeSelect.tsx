import { useTranslation } from 'react-i18next';

import type { ChoiceScope } from '#core/model/conversion';
import type { DocumentSummary } from '#core/model/document';

type ScopeSelectProps<S extends ChoiceScope> = {
  readonly id?: string;
  /** Its accessible name, where no label is bound to `id` or around it. */
  readonly label?: string;
  readonly scopes: readonly S[];
  readonly value: S;
  /** The document that is read, if any: it says which scopes there are. */
  readonly document: DocumentSummary | undefined;
  onChange(scope: S): void;
};

/** Where a rule of conversion is to hold. */
export function ScopeSelect<S extends ChoiceScope>(props: ScopeSelectProps<S>) {
  const { id, label, scopes, value, document, onChange } = props;
  const { t } = useTranslation();
  const isPossible = (scope: ChoiceScope): boolean => {
    if (scope === 'library') return true;
    return scope === 'collection' ? Boolean(document?.collection) : document !== undefined;
  };
  return (
    <select
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      className="field"
      value={value}
      onChange={(event) => onChange(event.target.value as S)}
    >
      {scopes.map((scope) => (
        <option key={scope} value={scope} disabled={!isPossible(scope)}>
          {t(`scope.${scope}`)}
        </option>
      ))}
    </select>
  );
}

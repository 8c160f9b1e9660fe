import { useTranslation } from 'react-i18next';

import type { RuleScope } from '#core/model/cleaning-rule';
import { useDictionary } from '../../state/dictionary';
import { useLibrary } from '../../state/library-store';

/** Says where a rule holds: the text or collection by its name. */
export function useScopeText(): (scope: RuleScope) => string {
  const { t } = useTranslation();
  const { collections } = useDictionary();
  const { documents, trash } = useLibrary();
  return (scope) => {
    switch (scope.kind) {
      case 'library':
        return t('rules.scopes.library');
      case 'collection': {
        const found = collections.find(({ id }) => id === scope.collection);
        return found ? t('rules.inCollection', { name: found.name }) : t('rules.scopes.collection');
      }
      case 'site':
        return t('rules.inSite', { host: scope.host });
      case 'document': {
        const found = [...documents, ...trash].find(({ id }) => id === scope.document);
        return found ? t('rules.inDocument', { name: found.title }) : t('rules.scopes.document');
      }
    }
  };
}

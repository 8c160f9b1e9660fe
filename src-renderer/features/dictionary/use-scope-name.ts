import { useTranslation } from 'react-i18next';

import type { Choice, Phrase } from '#core/model/conversion';
import { useDictionary } from '../../state/dictionary';
import { useLibrary } from '../../state/library-store';

/** Says where a choice or phrase holds: the document or collection by its name. */
export function useScopeName(): (
  rule: Pick<Choice | Phrase, 'scope' | 'document' | 'collection'>,
) => string {
  const { t } = useTranslation();
  const { collections } = useDictionary();
  const { documents, trash } = useLibrary();
  return ({ scope, document, collection }) => {
    const title =
      [...documents, ...trash].find(({ id }) => id === document)?.title ??
      collections.find(({ id }) => id === collection)?.name ??
      '';
    return title ? t(`dictionary.in.${scope as 'document'}`, { title }) : t(`scope.${scope}`);
  };
}

import { useTranslation } from 'react-i18next';

import { languageOf } from '#core/conversion/pane-conversion';
import type { DocumentId } from '#core/model/document';
import type { Tab } from '#core/reading/tab-list';
import { useLibrary } from '../../state/library-store';

export type TabTitle = { readonly title: string; readonly language: string | undefined };

/** What a tab is called, and the language of that; of two texts that of the first. */
export function useTabTitle(): (tab: Tab) => TabTitle {
  const { t } = useTranslation();
  const documents = useLibrary((state) => state.documents);
  const titleOf = (id: DocumentId): TabTitle => {
    const found = documents.find((one) => one.id === id);
    return {
      title: found?.title ?? '…',
      language: found && languageOf(found.written, { locale: 'written', wording: false }),
    };
  };
  return (tab) => {
    if (tab.kind === 'text') return titleOf(tab.document);
    const from = titleOf(tab.from);
    const title = t('navigation.comparison', { from: from.title, to: titleOf(tab.to).title });
    return { title, language: from.language };
  };
}

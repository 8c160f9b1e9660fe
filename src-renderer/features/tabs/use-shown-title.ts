import { languageOf } from '#core/conversion/pane-conversion';
import { useDocument } from '../../state/document-store';
import { activeTab, useTabs } from '../../state/tabs-store';
import { useTabTitle, type TabTitle } from './use-tab-title';

/** What is shown: the open text, or two side by side; null for nothing. */
export function useShownTitle(): TabTitle | null {
  const opened = useDocument((state) => state.opened);
  const tab = useTabs(activeTab);
  const titleOf = useTabTitle();
  if (tab?.kind === 'comparison') return titleOf(tab);
  return (
    opened && {
      title: opened.summary.title,
      language: languageOf(opened.written, { locale: 'written', wording: false }),
    }
  );
}

import { defaultPaneViews, type PaneViews } from '#core/model/locale';
import { refreshRows } from './document-store';
import { changeSettings, paneViews } from './settings-store';

/** Change what one or both panes show. */
export async function showViews({ left, right }: Partial<PaneViews>): Promise<void> {
  const saved = changeSettings({
    ...(left ? { leftPane: left } : {}),
    ...(right ? { rightPane: right } : {}),
  });
  refreshRows();
  await saved;
}

/** What the panes showed before the source was set beside the text. */
let former: PaneViews | null = null;

/** Show the text as it is written and the untouched source side by side, or go back from that. */
export async function toggleSource(): Promise<void> {
  const shown = paneViews();
  if (isBesideSource(shown)) {
    await showViews(former ?? defaultPaneViews);
    return;
  }
  former = shown;
  await showViews({
    left: { locale: 'written', wording: false },
    right: { locale: 'source', wording: false },
  });
}

/** Whether one pane shows the text as it is written, and the other the source. */
export function isBesideSource({ left, right }: PaneViews): boolean {
  return left.locale === 'written' && right.locale === 'source';
}

import {
  defaultPaneViews,
  type ComparedPane,
  type Pane,
  type PaneView,
  type PaneViews,
} from '#core/model/locale';
import { refreshRows } from './document-store';
import { changeSettings, paneViews } from './settings-store';

type ShownViews = Partial<Record<Pane, PaneView>>;

/** Change what some of the panes show. */
export async function showViews({ left, right, third }: ShownViews): Promise<void> {
  const saved = changeSettings({
    ...(left ? { leftPane: left } : {}),
    ...(right ? { rightPane: right } : {}),
    ...(third ? { thirdPane: third } : {}),
  });
  refreshRows();
  await saved;
}

/** What the panes showed before the source was set beside the text. */
let former: ShownViews | null = null;

/** Show the text as it is written and the untouched source side by side, or go back from that. */
export async function toggleSource(): Promise<void> {
  const shown = paneViews();
  if (isBesideSource(shown)) {
    await showViews(former ?? { left: defaultPaneViews.left, right: defaultPaneViews.right });
    return;
  }
  former = { left: shown.left, right: shown.right };
  await showViews({
    left: { locale: 'written', wording: false },
    right: { locale: 'source', wording: false },
  });
}

/** Whether one pane shows the text as it is written, and the other the source. */
export function isBesideSource({ left, right }: Pick<PaneViews, ComparedPane>): boolean {
  return left.locale === 'written' && right.locale === 'source';
}

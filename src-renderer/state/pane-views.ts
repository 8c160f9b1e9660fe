import type { PaneViews } from '#core/model/locale';
import { refreshRows } from './document-store';
import { changeSettings } from './settings-store';

/** Change what one or both panes show. */
export async function showViews({ left, right }: Partial<PaneViews>): Promise<void> {
  const saved = changeSettings({
    ...(left ? { leftPane: left } : {}),
    ...(right ? { rightPane: right } : {}),
  });
  refreshRows();
  await saved;
}

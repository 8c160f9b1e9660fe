import {
  defaultPaneViews,
  type ComparedPane,
  type Pane,
  type PaneView,
  type PaneViews,
  type RowUnit,
} from '#core/model/locale';
import type { Settings } from '#core/model/settings';
import { shownPanes } from '#core/reading/shown-panes';
import { call } from '../ipc/client';
import { refreshRows, showChangedText, useDocument } from './document-store';
import { reportError } from './notices-store';
import { changeSettings, paneViews, useSettings } from './settings-store';

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

/** Stand the panes otherwise; the text stays where it is. */
export function changeLayout(change: Partial<Pick<Settings, 'layout' | 'singlePane'>>): void {
  const before = paneViews();
  void changeSettings(change);
  const { selection } = useDocument.getState();
  const { layout, singlePane } = useSettings.getState().settings;
  const shown = shownPanes(layout, singlePane);
  const [first = 'left'] = shown;
  if (selection && !shown.includes(selection.pane)) {
    useDocument.setState({ selection: { ...selection, pane: first } });
  }
  // The third pane is not fetched while it is not on screen.
  if (before.third.locale !== paneViews().third.locale) refreshRows();
}

/** Let the left pane show what the right one does, and the other way round; a selection goes along. */
export async function swapPanes(): Promise<void> {
  const { left, right } = paneViews();
  useDocument.setState(({ selection }) =>
    selection && selection.pane !== 'third'
      ? { selection: { ...selection, pane: selection.pane === 'left' ? 'right' : 'left' } }
      : {},
  );
  const [leftWidth, rightWidth, thirdWidth] = useSettings.getState().settings.paneWidths;
  void changeSettings({ paneWidths: [rightWidth, leftWidth, thirdWidth] });
  await showViews({ left: right, right: left });
}

/** Show the other of the two panes where there is room for one. */
export function switchPane(): void {
  const { singlePane } = useSettings.getState().settings;
  changeLayout({ singlePane: singlePane === 'left' ? 'right' : 'left' });
}

/** Let rows hold paragraphs or sentences; the selection stays, and so does the place. */
export async function changeRowUnit(rowUnit: RowUnit): Promise<void> {
  const { opened, selection } = useDocument.getState();
  const saved = changeSettings({ rowUnit });
  if (opened) {
    const document = opened.summary.id;
    try {
      await showChangedText(await call('document:show', { document, views: paneViews() }));
      if (useDocument.getState().opened?.summary.id === document) {
        useDocument.setState({ selection });
      }
    } catch (error) {
      reportError(error);
    }
  }
  await saved;
}

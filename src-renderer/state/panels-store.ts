import { create } from 'zustand';

import { changeSettings, useSettings } from './settings-store';

export type PanelName = 'library' | 'notes';

/** Below this width the panels lie over the text, one at a time, and start folded away. */
const narrow = window.matchMedia('(max-width: 1040px)');

type PanelsState = { readonly isNarrow: boolean; readonly drawer: PanelName | null };

const usePanelsState = create<PanelsState>(() => ({ isNarrow: narrow.matches, drawer: null }));
narrow.addEventListener('change', () =>
  usePanelsState.setState({ isNarrow: narrow.matches, drawer: null }),
);

/** Which panels are on screen. */
export function usePanels(): { library: boolean; notes: boolean; isNarrow: boolean } {
  const { isNarrow, drawer } = usePanelsState();
  const { showLibrary, showNotes } = useSettings(({ settings }) => settings);
  if (isNarrow) return { library: drawer === 'library', notes: drawer === 'notes', isNarrow };
  return { library: showLibrary, notes: showNotes, isNarrow };
}

/** Show or fold away a panel; in a narrow window for now, else as the user's choice. */
export function togglePanel(panel: PanelName): void {
  const { isNarrow, drawer } = usePanelsState.getState();
  const { showLibrary, showNotes } = useSettings.getState().settings;
  if (isNarrow) usePanelsState.setState({ drawer: drawer === panel ? null : panel });
  else if (panel === 'library') void changeSettings({ showLibrary: !showLibrary });
  else void changeSettings({ showNotes: !showNotes });
}

/** Make sure a panel is on screen. */
export function showPanel(panel: PanelName): void {
  const { isNarrow, drawer } = usePanelsState.getState();
  const { showLibrary, showNotes } = useSettings.getState().settings;
  const isShown = isNarrow ? drawer === panel : panel === 'library' ? showLibrary : showNotes;
  if (!isShown) togglePanel(panel);
}

/** Fold away what lies over the text. */
export function closeDrawer(): void {
  usePanelsState.setState({ drawer: null });
}

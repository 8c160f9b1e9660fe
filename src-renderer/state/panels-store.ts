import { create } from 'zustand';

import type { SidePanel } from '#core/model/settings';
import { changeSettings, useSettings } from './settings-store';

export type PanelName = 'library' | SidePanel;

/** Below this width the panels lie over the text, one at a time, and start folded away. */
const narrow = window.matchMedia('(max-width: 1040px)');

type PanelsState = { readonly isNarrow: boolean; readonly drawer: PanelName | null };

const usePanelsState = create<PanelsState>(() => ({ isNarrow: narrow.matches, drawer: null }));
narrow.addEventListener('change', () =>
  usePanelsState.setState({ isNarrow: narrow.matches, drawer: null }),
);

type Panels = {
  readonly library: boolean;
  readonly side: SidePanel | 'none';
  readonly isNarrow: boolean;
};

/** Which panels are on screen. */
export function usePanels(): Panels {
  const { isNarrow, drawer } = usePanelsState();
  const { showLibrary, sidePanel } = useSettings(({ settings }) => settings);
  if (!isNarrow) return { library: showLibrary, side: sidePanel, isNarrow };
  const side = drawer === null || drawer === 'library' ? 'none' : drawer;
  return { library: drawer === 'library', side, isNarrow };
}

/** Show or fold away a panel; in a narrow window for now, else as the user's choice. */
export function togglePanel(panel: PanelName): void {
  const { isNarrow, drawer } = usePanelsState.getState();
  const { showLibrary, sidePanel } = useSettings.getState().settings;
  if (isNarrow) usePanelsState.setState({ drawer: drawer === panel ? null : panel });
  else if (panel === 'library') void changeSettings({ showLibrary: !showLibrary });
  else void changeSettings({ sidePanel: sidePanel === panel ? 'none' : panel });
}

/** Make sure a panel is on screen. */
export function showPanel(panel: PanelName): void {
  const { isNarrow, drawer } = usePanelsState.getState();
  const { showLibrary, sidePanel } = useSettings.getState().settings;
  const shown = panel === 'library' ? showLibrary : sidePanel === panel;
  if (!(isNarrow ? drawer === panel : shown)) togglePanel(panel);
}

/** Fold away what lies over the text. */
export function closeDrawer(): void {
  usePanelsState.setState({ drawer: null });
}

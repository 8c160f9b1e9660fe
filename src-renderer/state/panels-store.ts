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

// In focus mode the panels are folded away too, and lie over the text when they are asked for.
useSettings.subscribe(({ settings }, before) => {
  if (settings.isFocused !== before.settings.isFocused) closeDrawer();
});

type Panels = {
  readonly library: boolean;
  readonly side: SidePanel | 'none';
  readonly isNarrow: boolean;
};

/** Which panels are on screen. */
export function usePanels(): Panels {
  const { isNarrow: isNarrowWindow, drawer } = usePanelsState();
  const { showLibrary, sidePanel, isFocused } = useSettings(({ settings }) => settings);
  const isNarrow = isNarrowWindow || isFocused;
  if (!isNarrow) return { library: showLibrary, side: sidePanel, isNarrow };
  const side = drawer === null || drawer === 'library' ? 'none' : drawer;
  return { library: drawer === 'library', side, isNarrow };
}

/** Show or fold away a panel; in a narrow window for now, else as the user's choice. */
export function togglePanel(panel: PanelName): void {
  const { isNarrow: isNarrowWindow, drawer } = usePanelsState.getState();
  const { showLibrary, sidePanel, isFocused } = useSettings.getState().settings;
  const isNarrow = isNarrowWindow || isFocused;
  if (isNarrow) usePanelsState.setState({ drawer: drawer === panel ? null : panel });
  else if (panel === 'library') void changeSettings({ showLibrary: !showLibrary });
  else void changeSettings({ sidePanel: sidePanel === panel ? 'none' : panel });
}

/** Make sure a panel is on screen. */
export function showPanel(panel: PanelName): void {
  const { isNarrow: isNarrowWindow, drawer } = usePanelsState.getState();
  const { showLibrary, sidePanel, isFocused } = useSettings.getState().settings;
  const isNarrow = isNarrowWindow || isFocused;
  const shown = panel === 'library' ? showLibrary : sidePanel === panel;
  if (!(isNarrow ? drawer === panel : shown)) togglePanel(panel);
}

/** Fold away what lies over the text. */
export function closeDrawer(): void {
  usePanelsState.setState({ drawer: null });
}

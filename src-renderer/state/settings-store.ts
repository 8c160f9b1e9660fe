import { create } from 'zustand';

import type { AppDescription, ParamsInput } from '#core/ipc/contract';
import type { InterfaceLanguage, Pane, PaneViews } from '#core/model/locale';
import { defaultSettings, type Settings } from '#core/model/settings';
import { paneViewsOf } from '#core/reading/pane-views-of';
import { shownPanes } from '#core/reading/shown-panes';
import { changeLanguage } from '../i18n/i18n';
import { call } from '../ipc/client';
import { applyAppearance, onSystemTheme } from './apply-appearance';
import { reportError } from './notices-store';

type SettingsState = { readonly settings: Settings; readonly systemLanguage: InterfaceLanguage };

export const useSettings = create<SettingsState>(() => ({
  settings: defaultSettings,
  systemLanguage: 'en',
}));

/** What the panes are to show. */
export function paneViews(): PaneViews {
  return paneViewsOf(useSettings.getState().settings);
}

/** The first of the panes that are on screen. */
export function firstShownPane(): Pane {
  const { layout, singlePane } = useSettings.getState().settings;
  return shownPanes(layout, singlePane)[0] ?? 'left';
}

/** The language the interface speaks under `settings`. */
export function languageOf(
  settings: Settings,
  systemLanguage: InterfaceLanguage,
): InterfaceLanguage {
  return settings.language === 'system' ? systemLanguage : settings.language;
}

/** Take what the main process said at the start. */
export function initSettings(settings: Settings, app: AppDescription): void {
  useSettings.setState({ settings, systemLanguage: app.systemLanguage });
  applyAppearance(settings);
}

/** Change some settings: at once on screen, then in the library. */
export async function changeSettings(change: ParamsInput<'settings:change'>): Promise<void> {
  const { settings: before, systemLanguage } = useSettings.getState();
  const shown = { ...before, ...change } as Settings;
  useSettings.setState({ settings: shown });
  applyAppearance(shown);
  if (change.language) await changeLanguage(languageOf(shown, systemLanguage));
  try {
    await call('settings:change', change);
  } catch (error) {
    reportError(error);
  }
}

onSystemTheme(() => applyAppearance(useSettings.getState().settings));

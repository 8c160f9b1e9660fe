import { create } from 'zustand';

import { defaultSettings } from '#core/model/settings';
import { nextTextSize } from '#core/reading/text-size-steps';
import { loadFaces } from '../styles/faces';
import { changeSettings, useSettings } from './settings-store';

type AppearanceSheet = { readonly isOpen: boolean };

/** The sheet below the bar's `Aa`. */
export const useAppearanceSheet = create<AppearanceSheet>(() => ({ isOpen: false }));

export function toggleAppearance(): void {
  useAppearanceSheet.setState(({ isOpen }) => ({ isOpen: !isOpen }));
}

/** Make the text larger (1) or smaller (-1) by a step. */
export function stepTextSize(direction: 1 | -1): void {
  const { textSize } = useSettings.getState().settings;
  const next = nextTextSize(textSize, direction);
  if (next !== textSize) void changeSettings({ textSize: next });
}

export function resetTextSize(): void {
  void changeSettings({ textSize: defaultSettings.textSize });
}

/** All that the sheet can change is as usual again, but the theme: that is no matter of reading. */
export function resetAppearance(): void {
  const { textSize, lineHeight, measure, indent, typeface } = defaultSettings;
  const { isJustified, isVertical, isFocused } = defaultSettings;
  void changeSettings({
    ...{ textSize, lineHeight, measure, indent, typeface },
    ...{ isJustified, isVertical, isFocused },
  });
}

export function toggleFocus(): void {
  void changeSettings({ isFocused: !useSettings.getState().settings.isFocused });
}

/** Declare the faces of all typefaces, to show samples of them. */
export function loadSampleFaces(): void {
  for (const typeface of ['serif', 'sans', 'kai'] as const) {
    loadFaces(typeface, 'tw');
    loadFaces(typeface, 'cn');
  }
}

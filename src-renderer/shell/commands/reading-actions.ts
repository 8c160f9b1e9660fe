import type { Settings } from '#core/model/settings';
import { openDialog } from '../../state/dialog-store';
import { resetTextSize, stepTextSize, toggleAppearance, toggleFocus } from '../../state/appearance';
import { changeSettings, useSettings } from '../../state/settings-store';

export const readingActions = {
  'toggle-ruby': () => toggle('showRuby'),
  'known-characters': () => openDialog('known-characters'),
  'toggle-terms': () => toggle('showTerms'),
  'toggle-differences': () => toggle('showDifferences'),
  'larger-text': () => stepTextSize(1),
  'smaller-text': () => stepTextSize(-1),
  'usual-text-size': resetTextSize,
  appearance: toggleAppearance,
  'toggle-focus': toggleFocus,
};

function toggle(layer: keyof Pick<Settings, 'showRuby' | 'showTerms' | 'showDifferences'>): void {
  void changeSettings({ [layer]: !useSettings.getState().settings[layer] });
}

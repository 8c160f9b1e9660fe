import { textSizes, type Settings } from '#core/model/settings';
import { changeSettings, useSettings } from '../../state/settings-store';

export const readingActions = {
  'toggle-ruby': () => toggle('showRuby'),
  'toggle-terms': () => toggle('showTerms'),
  'toggle-differences': () => toggle('showDifferences'),
  'larger-text': () => resize(1),
  'smaller-text': () => resize(-1),
};

function toggle(layer: keyof Pick<Settings, 'showRuby' | 'showTerms' | 'showDifferences'>): void {
  void changeSettings({ [layer]: !useSettings.getState().settings[layer] });
}

function resize(step: 1 | -1): void {
  const textSize = useSettings.getState().settings.textSize + step;
  if (textSize < textSizes.least || textSize > textSizes.most) return;
  void changeSettings({ textSize });
}

import { changeLayout, changeRowUnit, swapPanes, switchPane } from '../../state/pane-views';
import { changeSettings, useSettings } from '../../state/settings-store';

export const layoutActions = {
  'layout-two': () => changeLayout({ layout: 'two' }),
  'layout-one': () => changeLayout({ layout: 'one' }),
  'layout-interlinear': () => changeLayout({ layout: 'interlinear' }),
  'layout-three': () => changeLayout({ layout: 'three' }),
  'swap-panes': () => void swapPanes(),
  'switch-pane': switchPane,
  'toggle-sentences': () => {
    const { rowUnit } = useSettings.getState().settings;
    void changeRowUnit(rowUnit === 'sentence' ? 'paragraph' : 'sentence');
  },
  'toggle-vertical': () =>
    void changeSettings({ isVertical: !useSettings.getState().settings.isVertical }),
};

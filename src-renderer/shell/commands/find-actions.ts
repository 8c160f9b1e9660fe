import { openFind, stepFind } from '../../state/find-store';
import { stepMark, stepTerm } from '../../state/mark-steps';
import { changeSettings, useSettings } from '../../state/settings-store';

export const findActions = {
  find: openFind,
  'find-next': () => stepFind(1),
  'find-previous': () => stepFind(-1),
  'next-mark': () => stepMark(1),
  'previous-mark': () => stepMark(-1),
  'next-term': () => void stepTerm(1),
  'previous-term': () => void stepTerm(-1),
  'toggle-strip': () =>
    void changeSettings({ showStrip: !useSettings.getState().settings.showStrip }),
};

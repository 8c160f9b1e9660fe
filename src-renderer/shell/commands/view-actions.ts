import { togglePanel } from '../../state/panels-store';

export const viewActions = {
  'toggle-library': () => togglePanel('library'),
  'toggle-notes': () => togglePanel('notes'),
  'toggle-changes': () => togglePanel('changes'),
  'toggle-ambiguities': () => togglePanel('ambiguities'),
  'toggle-audit': () => togglePanel('audit'),
};

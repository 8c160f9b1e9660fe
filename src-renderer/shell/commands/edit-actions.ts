import { copySelection } from '../../state/clipboard';
import { openDialog } from '../../state/dialog-store';
import { redo, undo } from '../../state/history-store';
import { isField } from './is-field';

export const editActions = {
  // From the menu; the key of a field stays the field's own.
  undo: () => (isField(document.activeElement) ? void document.execCommand('undo') : void undo()),
  redo: () => (isField(document.activeElement) ? void document.execCommand('redo') : void redo()),
  copy: () => void copySelection(),
  dictionary: () => openDialog('dictionary'),
  rules: () => openDialog('rules'),
};

import { closeDialog, openDialog, useDialog } from '../../state/dialog-store';

export const helpActions = {
  // Its key closes it again.
  palette: () =>
    useDialog.getState().dialog === 'palette' ? closeDialog() : openDialog('palette'),
  shortcuts: () => openDialog('shortcuts'),
};

import { openDialog } from '../../state/dialog-store';

export const helpActions = {
  shortcuts: () => openDialog('shortcuts'),
};

import type { OwnCommandId } from '#core/commands/command-table';
import { editActions } from './edit-actions';
import { fileActions } from './file-actions';
import { findActions } from './find-actions';
import { helpActions } from './help-actions';
import { layoutActions } from './layout-actions';
import { navigateActions } from './navigate-actions';
import { readingActions } from './reading-actions';
import { selectionActions } from './selection-actions';
import { viewActions } from './view-actions';
import { wordActions } from './word-actions';

/** What each command does, once what it needs is there. */
export const commandActions: Readonly<Record<OwnCommandId, () => void>> = {
  ...fileActions,
  ...editActions,
  ...viewActions,
  ...readingActions,
  ...layoutActions,
  ...selectionActions,
  ...navigateActions,
  ...findActions,
  ...wordActions,
  ...helpActions,
};

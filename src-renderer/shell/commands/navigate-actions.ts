import { stepDifference } from '../../state/comparisons';
import { compareWith, openDialog, useDialog } from '../../state/dialog-store';
import { useDocument } from '../../state/document-store';
import { isInLibrary } from '../../state/library-store';
import { goBackward, goOnward, stepHeading } from '../../state/navigation';
import { closeOneTab, reopenTab, shiftTab, stepTab } from '../../state/tabs';

export const navigateActions = {
  'go-back': unlessDialog(() => void goBackward()),
  'go-forward': unlessDialog(() => void goOnward()),
  recent: () => openDialog('recent'),
  'go-to': () => openDialog('go-to'),
  'previous-heading': () => stepHeading(-1),
  'next-heading': () => stepHeading(1),
  'next-tab': unlessDialog(() => stepTab(1)),
  'previous-tab': unlessDialog(() => stepTab(-1)),
  'move-tab-right': unlessDialog(() => shiftTab(1)),
  'move-tab-left': unlessDialog(() => shiftTab(-1)),
  'close-tab': unlessDialog(() => closeOneTab()),
  'reopen-tab': unlessDialog(() => reopenTab(isInLibrary)),
  'compare-with': () => {
    const { opened } = useDocument.getState();
    if (opened) compareWith(opened.summary.id);
  },
  'next-difference': unlessDialog(() => stepDifference(1)),
  'previous-difference': unlessDialog(() => stepDifference(-1)),
};

/** What lies behind an open dialog stays as it is. */
function unlessDialog(act: () => void): () => void {
  return () => {
    if (!useDialog.getState().dialog) act();
  };
}

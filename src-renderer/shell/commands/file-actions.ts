import { openDialog } from '../../state/dialog-store';
import { useDocument } from '../../state/document-store';
import { showImport } from '../../state/import-reports';
import { importChosenFiles, importChosenFolder } from '../../state/imports';
import { printDocument, savePdf } from '../../state/print';
import { saveSource } from '../../state/library-store';

export const fileActions = {
  'import-files': () => void importChosenFiles(),
  'import-folder': () => void importChosenFolder(),
  'import-paste': () => openDialog('paste'),
  imports: () => showImport(null),
  'export-notes': () => openDialog('export'),
  'save-source': () => {
    const { opened } = useDocument.getState();
    if (opened) void saveSource(opened.summary.id);
  },
  properties: () => openDialog('properties'),
  'read-as': () => openDialog('read-as'),
  versions: () => openDialog('versions'),
  print: () => void printDocument(),
  'save-pdf': () => void savePdf(),
  settings: () => openDialog('settings'),
};

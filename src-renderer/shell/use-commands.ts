import { useEffect } from 'react';

import type { MenuCommand } from '#core/ipc/contract';
import { listen } from '../ipc/client';
import { copySelection } from '../state/clipboard';
import { htmlOf } from '../features/import/pasted-html';
import { openDialog, setPasted } from '../state/dialog-store';
import { useDocument } from '../state/document-store';
import { redo, undo } from '../state/history-store';
import { showImport } from '../state/import-reports';
import { importChosenFiles, importChosenFolder } from '../state/imports';
import { saveSource } from '../state/library-store';
import { togglePanel } from '../state/panels-store';
import { changeSettings, useSettings } from '../state/settings-store';

/** Carry out what the menu asks for, and paste of a text outside any field. */
export function useCommands(): void {
  useEffect(() => listen('menu:command', ({ command }) => run(command)), []);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (isField(event.target)) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!text.trim()) return;
      setPasted(text, htmlOf(event));
      openDialog('paste');
    };
    // The menu's Copy comes as an event; in the reader the selection is the app's own.
    const onCopy = (event: ClipboardEvent): void => {
      if (isField(event.target) || !useDocument.getState().selection) return;
      event.preventDefault();
      void copySelection();
    };
    window.addEventListener('paste', onPaste);
    window.addEventListener('copy', onCopy);
    return () => {
      window.removeEventListener('paste', onPaste);
      window.removeEventListener('copy', onCopy);
    };
  }, []);
}

function run(command: MenuCommand): void {
  const { settings } = useSettings.getState();
  const { opened } = useDocument.getState();
  const { showRuby, showTerms, showDifferences, textSize } = settings;
  switch (command) {
    case 'import-files':
      return void importChosenFiles();
    case 'import-folder':
      return void importChosenFolder();
    case 'imports':
      return showImport(null);
    case 'read-as':
      return opened ? openDialog('read-as') : undefined;
    case 'import-paste':
      return openDialog('paste');
    case 'export-notes':
      return opened ? openDialog('export') : undefined;
    case 'save-source':
      return opened ? void saveSource(opened.summary.id) : undefined;
    case 'undo':
      return isField(document.activeElement) ? void document.execCommand('undo') : void undo();
    case 'redo':
      return isField(document.activeElement) ? void document.execCommand('redo') : void redo();
    case 'toggle-library':
      return togglePanel('library');
    case 'toggle-notes':
      return togglePanel('notes');
    case 'toggle-ruby':
      return void changeSettings({ showRuby: !showRuby });
    case 'toggle-terms':
      return void changeSettings({ showTerms: !showTerms });
    case 'toggle-differences':
      return void changeSettings({ showDifferences: !showDifferences });
    case 'toggle-changes':
      return togglePanel('changes');
    case 'toggle-ambiguities':
      return togglePanel('ambiguities');
    case 'toggle-audit':
      return togglePanel('audit');
    case 'rules':
      return openDialog('rules');
    case 'dictionary':
      return openDialog('dictionary');
    case 'properties':
      return opened ? openDialog('properties') : undefined;
    case 'versions':
      return opened ? openDialog('versions') : undefined;
    case 'larger-text':
      return textSize < 32 ? void changeSettings({ textSize: textSize + 1 }) : undefined;
    case 'smaller-text':
      return textSize > 14 ? void changeSettings({ textSize: textSize - 1 }) : undefined;
    case 'settings':
      return openDialog('settings');
    case 'shortcuts':
      return openDialog('shortcuts');
  }
}

/** Whether keys write into it: a box that is ticked has no undo of its own. */
function isField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio'].includes(target.type);
  return target instanceof HTMLTextAreaElement;
}

import { useEffect } from 'react';

import { htmlOf } from '../../features/import/pasted-html';
import { listen } from '../../ipc/client';
import { copySelection } from '../../state/clipboard';
import { openDialog, setPasted } from '../../state/dialog-store';
import { useDocument } from '../../state/document-store';
import { isField } from './is-field';
import { runCommand } from './run-command';
import { useCommandKeys } from './use-command-keys';
import { useInputMethodGuard } from './use-input-method-guard';
import { useMenuState } from './use-menu-state';

/** Carry out what the menu and the keys ask for, and copy and paste outside any field. */
export function useCommands(): void {
  useInputMethodGuard();
  useCommandKeys();
  useMenuState();
  useEffect(() => listen('menu:command', ({ command }) => runCommand(command)), []);
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

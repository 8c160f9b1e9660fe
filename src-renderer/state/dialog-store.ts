import { create } from 'zustand';

/** The one dialog that is open, if any. */
type DialogName = 'paste' | 'export' | 'settings' | 'shortcuts' | 'repairs';
type DialogState = { readonly dialog: DialogName | null; readonly pasted: string };

export const useDialog = create<DialogState>(() => ({ dialog: null, pasted: '' }));

export function openDialog(dialog: DialogName, pasted = ''): void {
  useDialog.setState({ dialog, pasted });
}

export function closeDialog(): void {
  useDialog.setState({ dialog: null, pasted: '' });
}

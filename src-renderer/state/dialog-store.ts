import { create } from 'zustand';

/** The one dialog that is open, if any. */
type DialogName =
  'paste' | 'export' | 'settings' | 'shortcuts' | 'repairs' | 'dictionary' | 'properties';
/** `pasted` is kept until it is in the library, however the dialog was closed. */
type DialogState = { readonly dialog: DialogName | null; readonly pasted: string };

export const useDialog = create<DialogState>(() => ({ dialog: null, pasted: '' }));

export function openDialog(dialog: DialogName): void {
  useDialog.setState({ dialog });
}

export function setPasted(pasted: string): void {
  useDialog.setState({ pasted });
}

export function closeDialog(): void {
  useDialog.setState({ dialog: null });
}

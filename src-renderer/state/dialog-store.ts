import { create } from 'zustand';

/** The one dialog that is open, if any. */
type DialogName =
  'paste' | 'export' | 'settings' | 'shortcuts' | 'repairs' | 'dictionary' | 'properties';
type DialogState = {
  readonly dialog: DialogName | null;
  /** Tells one opening from the next: the platform says a little late that a dialog was closed. */
  readonly serial: number;
  /** Kept until it is in the library, however the dialog was closed. */
  readonly pasted: string;
};

export const useDialog = create<DialogState>(() => ({
  dialog: null,
  serial: 0,
  pasted: '',
}));

export function openDialog(dialog: DialogName): void {
  useDialog.setState(({ serial }) => ({ dialog, serial: serial + 1 }));
}

export function setPasted(pasted: string): void {
  useDialog.setState({ pasted });
}

export function closeDialog(): void {
  useDialog.setState({ dialog: null });
}

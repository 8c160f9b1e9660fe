import { create } from 'zustand';

/** The one dialog that is open, if any. */
type DialogName =
  'paste' | 'export' | 'settings' | 'shortcuts' | 'dictionary' | 'properties' | 'rules';
export type PhraseDraft = { readonly hans: string; readonly hant: string };
const noPhrase: PhraseDraft = { hans: '', hant: '' };

type DialogState = {
  readonly dialog: DialogName | null;
  /** Tells one opening from the next: the platform says a little late that a dialog was closed. */
  readonly serial: number;
  /** Kept until it is in the library, however the dialog was closed. */
  readonly pasted: string;
  /** What the dictionary is to begin a new phrase with. */
  readonly phrase: PhraseDraft;
};

export const useDialog = create<DialogState>(() => ({
  dialog: null,
  serial: 0,
  pasted: '',
  phrase: noPhrase,
}));

export function openDialog(dialog: DialogName): void {
  useDialog.setState(({ serial }) => ({ dialog, serial: serial + 1, phrase: noPhrase }));
}

/** Open the dictionary with a phrase to be added. */
export function draftPhrase(phrase: PhraseDraft): void {
  openDialog('dictionary');
  useDialog.setState({ phrase });
}

export function setPasted(pasted: string): void {
  useDialog.setState({ pasted });
}

export function closeDialog(): void {
  useDialog.setState({ dialog: null });
}

import { create } from 'zustand';

import type { DocumentId } from '#core/model/document';

/** The one dialog that is open, if any. */
export type DialogName =
  | 'paste'
  | 'export'
  | 'settings'
  | 'shortcuts'
  | 'palette'
  | 'dictionary'
  | 'properties'
  | 'read-as'
  | 'versions'
  | 'review'
  | 'imports'
  | 'go-to'
  | 'recent'
  | 'compare'
  | 'rules'
  | 'known-characters';
export type PhraseDraft = { readonly hans: string; readonly hant: string };
const noPhrase: PhraseDraft = { hans: '', hant: '' };

type DialogState = {
  readonly dialog: DialogName | null;
  /** Tells one opening from the next: the platform says a little late that a dialog was closed. */
  readonly serial: number;
  /** Kept until it is in the library, however the dialog was closed. */
  readonly pasted: string;
  /** The same as rich text, as long as the text was not edited. */
  readonly pastedHtml: string | null;
  /** What the dictionary is to begin a new phrase with. */
  readonly phrase: PhraseDraft;
  /** The document that another is to be chosen for. */
  readonly compared: DocumentId | null;
};

export const useDialog = create<DialogState>(() => ({
  dialog: null,
  serial: 0,
  pasted: '',
  pastedHtml: null,
  phrase: noPhrase,
  compared: null,
}));

export function openDialog(dialog: DialogName): void {
  useDialog.setState(({ serial }) => ({ dialog, serial: serial + 1, phrase: noPhrase }));
}

/** Open the dictionary with a phrase to be added. */
export function draftPhrase(phrase: PhraseDraft): void {
  openDialog('dictionary');
  useDialog.setState({ phrase });
}

/** Choose what a document is to be compared with. */
export function compareWith(document: DocumentId): void {
  openDialog('compare');
  useDialog.setState({ compared: document });
}

export function setPasted(pasted: string, pastedHtml: string | null = null): void {
  useDialog.setState({ pasted, pastedHtml });
}

export function closeDialog(): void {
  useDialog.setState({ dialog: null });
}

/** Close an opening of a dialog; another one that was opened since stays. */
export function closeOpening(serial: number): void {
  if (useDialog.getState().serial === serial) closeDialog();
}

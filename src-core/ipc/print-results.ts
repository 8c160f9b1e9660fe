export type PrintResults = {
  /** With `analysis:progress`. Whether it went to a printer: false where the user thought better of it. */
  'print:document': boolean;
  /** With `analysis:progress`. The path written; null where the user closed the dialog or cancelled. */
  'print:save-pdf': string | null;
  /** From the page that is to be printed: how much of the text it holds; with 1 it is ready. */
  'print:report': null;
  'print:cancel': null;
};

import type { ExportLabels } from '../i18n/export-labels';
import type { Annotation } from '../model/annotation';
import type { DocumentSummary } from '../model/document';
import type { InterfaceLanguage, Side } from '../model/locale';

/** A document's notes, ready to be written in any format. The same notes give the same bytes. */
export type NotesExport = {
  readonly document: DocumentSummary;
  /** In reading order. */
  readonly notes: readonly ExportedNote[];
  readonly language: InterfaceLanguage;
  readonly labels: ExportLabels;
};

export type ExportedNote = {
  readonly annotation: Annotation;
  /** The marked text as each side shows it. */
  readonly quote: Readonly<Record<Side, string>>;
  /** The headings it stands under, outermost first. */
  readonly headingPath: readonly string[];
};

/** `2026-11-23 12:50 UTC`: the same wherever it is exported. @param time - ISO 8601, UTC. */
export function formatTime(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;
}

/** What the source is called; pasted text has a name in each language. */
export function sourceNameOf({ document, labels }: NotesExport): string {
  return document.sourceName || labels.pastedText;
}

/** Lines of a quote, whatever ends them; blank ones are left out. */
export function linesOfQuote(quote: string): string[] {
  return quote.split(/\r\n|[\n\r\u0085\u2028\u2029]/u).filter((line) => line.trim() !== '');
}

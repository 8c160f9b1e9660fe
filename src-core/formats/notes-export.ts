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

/** How the source was read: its encoding, or its format where that has none of its own. */
export function encodingOf({ document }: NotesExport): string {
  return document.encoding ?? document.format;
}

/** What is known of the document, each with its label; empty for what is not known. */
export function metadataOf({ document, labels }: NotesExport): (readonly [string, string])[] {
  const { issuers, documentNumber, written, published, effective, expires, address } =
    document.metadata;
  return [
    [labels.issuers, issuers.join(labels.separator)],
    [labels.documentNumber, documentNumber ?? ''],
    [labels.dateWritten, written ?? ''],
    [labels.datePublished, published ?? ''],
    [labels.dateEffective, effective ?? ''],
    [labels.dateExpires, expires ?? ''],
    [labels.address, address ?? ''],
  ];
}

/** Lines of a quote, whatever ends them; blank ones are left out. */
export function linesOfQuote(quote: string): string[] {
  return quote.split(/\r\n|[\n\r\u0085\u2028\u2029]/u).filter((line) => line.trim() !== '');
}

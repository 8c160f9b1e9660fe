import type { ExportLabels } from '../i18n/export-labels';
import type { DocumentSummary } from '../model/document';
import type { CodePointRange } from '../model/text-range';

/** What of a selection goes on the clipboard: its text, that in both scripts, or with its source. */
export const copyForms = ['text', 'both', 'source'] as const;
export type CopyForm = (typeof copyForms)[number];

type Place = CodePointRange & {
  /** The headings it stands under, outermost first. */
  readonly headingPath: readonly string[];
  /** Of the paragraph it begins in, from 1. */
  readonly paragraph: number;
};

/**
 * A quotation with where it is from, on a line of its own: title, issuers, number, date, headings,
 * paragraph, and the place in code points of the canonical text.
 */
export function withSource(
  text: string,
  { title, metadata }: DocumentSummary,
  place: Place,
  labels: ExportLabels,
): string {
  const { issuers, documentNumber, written, published } = metadata;
  const facts = [
    title,
    issuers.join(labels.separator),
    documentNumber,
    written ?? published,
    place.headingPath.join(' › '),
    labels.paragraph.replace('{{number}}', String(place.paragraph)),
    `${labels.position} ${place.startCodePoint}–${place.endCodePoint}`,
  ];
  return `${text}\n—— ${facts.filter(Boolean).join(labels.factSeparator)}\n`;
}

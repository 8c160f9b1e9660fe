import type { DocumentMetadata, MetadataField } from '#core/model/policy';
import { parseDateEntry } from '#core/policy/date-entry';

/** What was typed into a field: its value with the text that it shows as, or why it cannot be taken. */
export type Entry<T> =
  | { readonly ok: true; readonly value: T; readonly text: string }
  | { readonly ok: false; readonly problem: EntryProblem; readonly limit: number };
type EntryProblem = 'badDate' | 'badAddress' | 'tooLong' | 'tooMany' | 'noTitle';

/** As the main process takes them. */
const maxUnits = 500;
const maxAddressUnits = 2000;
const maxIssuers = 30;

/** A field as it is written in its form; empty for null. */
export function textOfField(metadata: DocumentMetadata, field: MetadataField): string {
  return field === 'issuers' ? metadata.issuers.join('\n') : (metadata[field] ?? '');
}

/** Read what was typed. An empty field is a value that is not known. */
export function readEntry(
  field: MetadataField,
  typed: string,
): Entry<DocumentMetadata[MetadataField]> {
  if (field === 'issuers') return readIssuers(typed);
  const text = typed.trim();
  if (text === '') return { ok: true, value: null, text };
  if (field === 'address') return readAddress(text);
  if (field === 'documentNumber') return withinLimit(text);
  const value = parseDateEntry(text);
  return value === null
    ? { ok: false, problem: 'badDate', limit: 0 }
    : { ok: true, value, text: value };
}

export function readTitle(typed: string): Entry<string> {
  const text = typed.trim();
  return text === '' ? { ok: false, problem: 'noTitle', limit: 0 } : withinLimit(text);
}

function readIssuers(typed: string): Entry<string[]> {
  const value = typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (value.length > maxIssuers) return { ok: false, problem: 'tooMany', limit: maxIssuers };
  if (value.some((line) => line.length > maxUnits)) return tooLong(maxUnits);
  return { ok: true, value, text: value.join('\n') };
}

function readAddress(text: string): Entry<string> {
  if (text.length > maxAddressUnits) return tooLong(maxAddressUnits);
  // The schema of the call is the judge; this says the same before anything is sent.
  return /^https?:\/\//iu.test(text) && URL.canParse(text)
    ? { ok: true, value: text, text }
    : { ok: false, problem: 'badAddress', limit: 0 };
}

function withinLimit(text: string): Entry<string> {
  return text.length > maxUnits ? tooLong(maxUnits) : { ok: true, value: text, text };
}

function tooLong(limit: number): Entry<never> {
  return { ok: false, problem: 'tooLong', limit };
}

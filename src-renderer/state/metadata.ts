import type { ParamsInput } from '#core/ipc/contract';
import type { DocumentId, DocumentSummary } from '#core/model/document';
import type { DocumentMetadata, MetadataField } from '#core/model/policy';
import { call } from '../ipc/client';
import { takeSummary } from './document-store';
import { remember } from './history-store';
import { refreshLibrary } from './library-store';
import { reportError } from './notices-store';

type Value = DocumentMetadata[MetadataField];

/** Take down what the user says of a document; undoable. */
export async function changeMetadata(
  { id, metadata }: DocumentSummary,
  field: MetadataField,
  value: Value,
): Promise<void> {
  const back = wayBack(id, metadata, field);
  try {
    await say(id, field, value);
    remember({ undo: back, redo: () => say(id, field, value) });
  } catch (error) {
    reportError(error);
  }
}

/** Go by what the text itself says again; undoable. */
export async function resetMetadata(
  { id, metadata }: DocumentSummary,
  field: MetadataField,
): Promise<void> {
  const back = wayBack(id, metadata, field);
  try {
    await forget(id, field);
    remember({ undo: back, redo: () => forget(id, field) });
  } catch (error) {
    reportError(error);
  }
}

/** What brings a field back to what it is now. */
function wayBack(id: DocumentId, metadata: DocumentMetadata, field: MetadataField) {
  const value = metadata[field];
  // An address is found when the source is read, and cannot be looked up again before.
  const isFound = !metadata.edited.includes(field) && (field !== 'address' || value === null);
  return () => (isFound ? forget(id, field) : say(id, field, value));
}

async function say(document: DocumentId, field: MetadataField, value: Value): Promise<void> {
  // The compiler does not follow which value belongs to which field.
  const params = { document, [field]: value } as ParamsInput<'metadata:change'>;
  await show(await call('metadata:change', params));
}

async function forget(document: DocumentId, field: MetadataField): Promise<void> {
  await show(await call('metadata:reset', { document, field }));
}

async function show(summary: DocumentSummary): Promise<void> {
  takeSummary(summary);
  await refreshLibrary();
}

import type { ImportResult } from '#core/ipc/contract';
import type { DocumentId, DocumentSummary } from '#core/model/document';
import type { ImportJobId } from '#core/model/importing';
import { i18n } from '../i18n/i18n';
import { joinSentences } from '../i18n/join-sentences';
import { CallError } from '../ipc/client';
import { openDialog } from './dialog-store';
import { openDocument, useDocument } from './document-store';
import { doubtOf, showImport } from './import-reports';
import { refreshLibrary, useLibrary } from './library-store';
import { errorText, notify, type NoticeAction } from './notices-store';

/** The import that results belong to, if it is known, and how many files it has. */
export type ImportEnd = { readonly job: ImportJobId | null; readonly total: number };

/** Show what came of an import: of one file all there is to say, of many one line. */
export async function showResults(
  results: readonly ImportResult[],
  { job, total }: ImportEnd,
): Promise<void> {
  if (results.length === 0) return;
  await refreshLibrary();
  const [first] = results;
  if (first && Math.max(total, results.length) === 1) await showResult(first);
  else await showMany(results, { job, total: Math.max(total, results.length) });
}

async function showResult(result: ImportResult): Promise<void> {
  if (result.ok) {
    await openDocument(result.document.id, { isNewTab: true });
    tellOf(result.document);
    return;
  }
  const { existing, error } = result;
  const name = result.name || i18n.t('import.pastedName');
  const text = errorText(new CallError({ ...error, details: { ...error.details, name } }));
  if (existing) notify({ kind: 'info', text, action: openAction(existing) });
  else notify({ kind: 'error', text });
}

/** Say that a document was added, and what about it the user has to know. */
function tellOf(summary: DocumentSummary): void {
  const { id, title, version } = summary;
  const doubt = doubtOf(summary);
  const origin = useLibrary.getState().documents.find(({ id }) => id === version?.origin);
  const texts = [i18n.t('import.done', { title })];
  const actions: NoticeAction[] = [];
  if (doubt) {
    texts.push(doubtText(summary, doubt));
    actions.push({ label: i18n.t('imports.chooseReading'), run: () => void openAt(id, 'read-as') });
  }
  if (version && origin) {
    texts.push(i18n.t(`imports.version.${version.relation}`, { title: origin.title }));
    actions.push(
      {
        label: i18n.t('imports.openOther'),
        run: () => void openDocument(origin.id, { isNewTab: true }),
      },
      { label: i18n.t('imports.compare'), run: () => void openAt(id, 'versions') },
    );
  }
  const [action, ...more] = actions;
  const text = joinSentences(texts);
  notify(action ? { kind: 'advice', text, action, more } : { kind: 'info', text });
}

function doubtText(summary: DocumentSummary, doubt: NonNullable<ReturnType<typeof doubtOf>>) {
  const encoding = i18n.t(`imports.encoding.${summary.encoding ?? 'utf-8'}`);
  switch (doubt) {
    case 'mojibake':
      return i18n.t('imports.doubt.mojibake', {
        mojibake: i18n.t(`imports.mojibake.${summary.suspectedMojibake ?? 'utf-8-as-gb18030'}`),
      });
    case 'replaced':
      return i18n.t('imports.doubt.replaced', { encoding, count: summary.replaced });
    case 'unsure':
      return i18n.t('imports.doubt.unsure', {
        encoding,
        percent: Math.floor(summary.encodingConfidence * 100),
      });
  }
}

async function showMany(
  results: readonly ImportResult[],
  { job, total }: ImportEnd,
): Promise<void> {
  const added = results.flatMap((result) => (result.ok ? [result.document] : []));
  const present = results.filter((result) => !result.ok && result.existing !== null).length;
  const stopped = results.filter((result) => !result.ok && result.error.code === 'cancelled');
  const failed = results.length - added.length - present - stopped.length;
  const left = total - results.length + stopped.length;
  const doubtful = added.filter((summary) => doubtOf(summary) !== null).length;
  const counts = { present, failed, left, doubtful };
  const parts = [i18n.t('imports.count.added', { count: added.length })];
  for (const name of ['present', 'failed', 'doubtful', 'left'] as const) {
    if (counts[name] > 0) parts.push(i18n.t(`imports.count.${name}`, { count: counts[name] }));
  }
  const { opened } = useDocument.getState();
  if (!opened && added[0]) await openDocument(added[0].id, { isNewTab: true });
  notify({
    // What needs the user's eye stays until it was seen.
    kind: failed + left + doubtful > 0 ? 'advice' : 'info',
    text: parts.join(i18n.t('imports.comma')),
    action: { label: i18n.t('imports.report'), run: () => showImport(job) },
  });
}

/** Another document may have been opened since. */
async function openAt(document: DocumentId, dialog: 'read-as' | 'versions'): Promise<void> {
  if (useDocument.getState().opened?.summary.id !== document) await openDocument(document);
  openDialog(dialog);
}

function openAction(document: DocumentId): NoticeAction {
  return {
    label: i18n.t('import.openIt'),
    run: () => void openDocument(document, { isNewTab: true }),
  };
}

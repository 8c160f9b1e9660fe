import { maxRowsPerCall } from '#core/ipc/limits';
import type { Annotation } from '#core/model/annotation';
import type { DocumentId } from '#core/model/document';
import type { OpenDocument, RowView } from '#core/model/reading';
import { rowCount } from '#core/reading/row-table';
import { call } from '../ipc/client';
import { paneViews } from './settings-store';

/** What the page to be printed holds: a document with all that lies over its text. */
export type PrintedDocument = {
  readonly opened: OpenDocument;
  readonly annotations: readonly Annotation[];
};

/** The job that this page was opened to be printed for; null in a window for reading. */
export function printJob(): { readonly document: DocumentId; readonly job: string } | null {
  const [, document, job] = /^#print\/([\w-]+)\/([\w-]+)$/u.exec(window.location.hash) ?? [];
  return document && job ? { document: document as DocumentId, job } : null;
}

export async function openPrinted(document: DocumentId): Promise<PrintedDocument> {
  const views = paneViews();
  const [opened, annotations] = await Promise.all([
    call('document:show', { document, views }),
    call('annotation:list', { document }),
  ]);
  return { opened, annotations };
}

/** Hand over all rows, some at a time, from the first to the last; the main process is told how far it is. */
export async function readAllRows(
  { opened }: PrintedDocument,
  job: string,
  take: (rows: readonly RowView[]) => Promise<void>,
): Promise<void> {
  const document = opened.summary.id;
  const views = paneViews();
  const count = rowCount(opened.rows);
  for (let from = 0; from < count; from += maxRowsPerCall) {
    const to = Math.min(count, from + maxRowsPerCall);
    await take(await call('row:list', { document, views, from, to }));
    await call('print:report', { job, fraction: Math.min(0.99, to / count) });
  }
}

/** All of the text is on the page, in its faces. */
export async function reportPrintable(job: string): Promise<void> {
  await call('print:report', { job, fraction: 1 });
}

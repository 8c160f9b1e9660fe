import type { DocumentId } from '#core/model/document';
import type { Settings } from '#core/model/settings';
import { createRoot } from 'react-dom/client';

import { PrintPage } from './features/reader/PrintPage';
import { applyPrinted } from './state/apply-appearance';
import { openPrinted } from './state/printed-document';
import './styles/print.css';

/** Fill the page with a whole document, to be printed. */
export async function startPrintPage(
  { document: id, job }: { readonly document: DocumentId; readonly job: string },
  settings: Settings,
): Promise<void> {
  applyPrinted(settings);
  const printed = await openPrinted(id);
  createRoot(document.getElementById('root') as HTMLElement).render(
    <PrintPage printed={printed} job={job} date={new Date()} />,
  );
}

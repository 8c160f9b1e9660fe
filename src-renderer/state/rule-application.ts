import type { RuleApplication } from '#core/ipc/contract';
import type { DocumentId } from '#core/model/document';
import { i18n } from '../i18n/i18n';
import { call } from '../ipc/client';
import { analyse } from './analyses';
import { showChangedText, useDocument } from './document-store';
import { remember } from './history-store';
import { refreshLibrary } from './library-store';
import { dismiss, notify, reportError, setProgress } from './notices-store';
import { findRule, loadRules } from './rules-store';
import { paneViews } from './settings-store';

/** Quick work shows nothing but its end; longer work shows progress and can be cancelled. */
const quietMilliseconds = 300;

/** Bring the open document to what the rules say now; undoable. */
export async function applyHere(): Promise<void> {
  const document = useDocument.getState().opened?.summary.id;
  if (!document) return;
  let last: Applied | null = null;
  const make = async (): Promise<boolean> => {
    const applied = await applyTo(document);
    if (!applied) return false;
    last = applied;
    tell(applied.application, true);
    return applied.application.changed > 0;
  };
  try {
    if (!(await make())) return;
    remember({
      undo: async () => {
        if (last && !(await takeBack(document, last.job))) {
          notify({ kind: 'info', text: i18n.t('rules.cannotTakeBack') });
        }
      },
      redo: async () => void (await make()),
    });
  } catch (error) {
    reportError(error);
  }
}

/** Bring every document to what the rules say now. */
export async function applyEverywhere(): Promise<void> {
  try {
    const applied = await run(null);
    if (applied) tell(applied.application, false);
    const document = useDocument.getState().opened?.summary.id;
    if (document) await showAnew(document);
  } catch (error) {
    reportError(error);
  }
}

/** `job` is the one under which it can be taken back. */
export type Applied = { readonly job: string; readonly application: RuleApplication };

/**
 * Bring a document to what the rules say now, and show what the text is then.
 *
 * @returns Null where the user cancelled it; the text is then as it was.
 * @throws {CallError} If that failed.
 */
export async function applyTo(document: DocumentId): Promise<Applied | null> {
  const applied = await run(document);
  if (applied) await showAnew(document);
  return applied;
}

/** Take back what an application did to a document. Returns whether that could be done. */
export async function takeBack(document: DocumentId, job: string): Promise<boolean> {
  const isDone = await call('rule:revert', { document, job });
  if (isDone) await showAnew(document);
  return isDone;
}

/** Say what could not be run; nothing where all went well. */
export function tellProblems({ problems }: RuleApplication): void {
  const names = problems.map(({ rule, code }) => {
    const name = findRule(rule)?.name ?? rule;
    return i18n.t(`rules.problems.${code}`, { name });
  });
  if (names.length > 0) notify({ kind: 'error', text: names.join(' ') });
}

function tell(application: RuleApplication, isHere: boolean): void {
  const { documents, changed } = application;
  const text = isHere
    ? i18n.t(changed > 0 ? 'rules.appliedHere' : 'rules.nothingHere')
    : i18n.t('rules.applied', { count: documents, changed });
  notify({ kind: 'info', text });
  tellProblems(application);
}

async function run(document: DocumentId | null): Promise<Applied | null> {
  let job = '';
  let notice: number | null = null;
  let shown = 0;
  const text = i18n.t('rules.applying');
  const analysis = analyse(
    (id) => {
      job = id;
      return call('rule:apply', { document, job: id });
    },
    (fraction) => {
      shown = fraction;
      if (notice !== null) setProgress(notice, text, fraction);
    },
  );
  const action = { label: i18n.t('import.cancel'), run: () => analysis.stop() };
  const timer = setTimeout(() => {
    notice = notify({ kind: 'progress', text, fraction: shown, action });
  }, quietMilliseconds);
  try {
    const application = await analysis.result;
    return application && { job, application };
  } finally {
    clearTimeout(timer);
    if (notice !== null) dismiss(notice);
  }
}

async function showAnew(document: DocumentId): Promise<void> {
  await showChangedText(await call('document:show', { document, views: paneViews() }));
  await loadRules();
  void refreshLibrary();
}

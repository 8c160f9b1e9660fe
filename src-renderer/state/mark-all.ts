import type { Annotation, AnnotationId, Color } from '#core/model/annotation';
import type { DocumentId } from '#core/model/document';
import type { Word } from '#core/model/word';
import { formsOf } from '#core/dictionary/word-forms';
import { i18n } from '../i18n/i18n';
import { call } from '../ipc/client';
import { analyse } from './analyses';
import { putAnnotations, takeAnnotations } from './annotations';
import { useDocument } from './document-store';
import { remember, undo } from './history-store';
import { refreshLibrary } from './library-store';
import { dismiss, notify, reportError, setProgress } from './notices-store';

/** How long the work goes on before its progress is told. */
const patienceMilliseconds = 500;

/** Highlight every place of a word in the open document, in whichever script: one step of undo. */
export async function markAll(word: Word, color: Color): Promise<void> {
  const { opened } = useDocument.getState();
  if (!opened) return;
  const document = opened.summary.id;
  const started = performance.now();
  let notice: number | null = null;
  const { result, stop } = analyse(
    (job) => call('annotation:create-all', { document, job, forms: formsOf(word), color }),
    (fraction) => {
      if (performance.now() - started < patienceMilliseconds) return;
      const said = text('marking', word);
      const action = { label: i18n.t('word.stop'), run: stop };
      notice ??= notify({ kind: 'progress', text: said, fraction, action });
      setProgress(notice, said, fraction);
    },
  );
  try {
    const made = await result.finally(() => notice !== null && dismiss(notice));
    if (!made) return;
    const { annotations, present } = made;
    show(document, annotations);
    const count = annotations.length;
    if (count === 0) return void notify({ kind: 'info', text: text('markedNone', word) });
    const ids = annotations.map(({ id }) => id);
    remember({ undo: () => remove(ids), redo: () => restore(document, ids) });
    notify({
      kind: 'info',
      text: text(present > 0 ? 'markedBut' : 'marked', word, { count, present }),
      action: { label: i18n.t('word.undo'), run: () => void undo() },
    });
  } catch (error) {
    reportError(error);
  }
}

function text(
  key: 'marking' | 'marked' | 'markedBut' | 'markedNone',
  { hant, hans }: Word,
  numbers: { count: number; present: number } = { count: 0, present: 0 },
): string {
  const word = useDocument.getState().opened?.written === 'cn' ? hans : hant;
  return i18n.t(`word.${key}`, { word, ...numbers });
}

async function remove(ids: AnnotationId[]): Promise<void> {
  await call('annotation:delete-all', { annotations: ids });
  takeAnnotations(new Set(ids));
  void refreshLibrary();
}

async function restore(document: DocumentId, ids: AnnotationId[]): Promise<void> {
  show(document, await call('annotation:restore-all', { annotations: ids }));
}

function show(document: DocumentId, annotations: readonly Annotation[]): void {
  if (annotations.length === 0) return;
  putAnnotations(document, annotations);
  void refreshLibrary();
}

import type { Annotation, AnnotationId, Color } from '#core/model/annotation';
import type { DocumentId } from '#core/model/document';
import type { CodeUnitRange } from '#core/model/text-range';
import { byPosition } from '#core/reading/by-position';
import { call } from '../ipc/client';
import { useDocument } from './document-store';
import { remember } from './history-store';
import { refreshLibrary } from './library-store';
import { reportError } from './notices-store';

type Change = { color?: Color; note?: string; tags?: string[] };

/** Read the annotations of a document anew, if it is open: some were made elsewhere. */
export async function refreshAnnotations(document: DocumentId): Promise<void> {
  if (useDocument.getState().opened?.summary.id !== document) return;
  const annotations = await call('annotation:list', { document });
  useDocument.setState(({ opened }) => (opened?.summary.id === document ? { annotations } : {}));
}

/** Mark `range` (canonical units) of the open document; null where that failed. */
export async function createAnnotation(
  range: CodeUnitRange,
  color: Color,
): Promise<Annotation | null> {
  const { opened } = useDocument.getState();
  if (!opened) return null;
  try {
    const annotation = await call('annotation:create', {
      document: opened.summary.id,
      start: range.start,
      end: range.end,
      color,
      note: '',
      tags: [],
    });
    put(annotation);
    const { id } = annotation;
    remember({ undo: () => remove(id), redo: () => restore(id) });
    void refreshLibrary();
    return annotation;
  } catch (error) {
    reportError(error);
    return null;
  }
}

/** Delete an annotation; it can be brought back by undo. */
export async function deleteAnnotation(id: AnnotationId): Promise<void> {
  try {
    await remove(id);
    remember({ undo: () => restore(id), redo: () => remove(id) });
    void refreshLibrary();
  } catch (error) {
    reportError(error);
  }
}

/**
 * Save a change of an annotation.
 *
 * @throws {CallError} If it could not be saved; what was typed is then still with the caller.
 */
export async function saveAnnotation(id: AnnotationId, change: Change): Promise<void> {
  put(await call('annotation:change', { annotation: id, ...change }));
}

/** One finished edit becomes one step of undo. */
export function rememberEdit(before: Annotation, after: Annotation): void {
  const back = changeTo(before);
  const forth = changeTo(after);
  if (JSON.stringify(back) === JSON.stringify(forth)) return;
  remember({
    undo: () => saveAnnotation(before.id, back),
    redo: () => saveAnnotation(before.id, forth),
  });
}

function changeTo(annotation: Annotation): Change {
  const { note, tags } = annotation.body;
  return { color: annotation.color, note, tags: [...tags] };
}

async function remove(id: AnnotationId): Promise<void> {
  await call('annotation:delete', { annotation: id });
  useDocument.setState(({ annotations, active, editing }) => ({
    annotations: annotations.filter((annotation) => annotation.id !== id),
    active: active === id ? null : active,
    editing: editing === id ? null : editing,
  }));
}

async function restore(id: AnnotationId): Promise<void> {
  put(await call('annotation:restore', { annotation: id }));
}

/** Show annotations of a document that were made together. */
export function putAnnotations(document: DocumentId, made: readonly Annotation[]): void {
  const ids = new Set(made.map(({ id }) => id));
  useDocument.setState(({ annotations, opened }) => {
    if (opened?.summary.id !== document) return {};
    const others = annotations.filter(({ id }) => !ids.has(id));
    return { annotations: [...others, ...made].sort(byPosition) };
  });
}

/** Show annotations no longer that were deleted together. */
export function takeAnnotations(deleted: ReadonlySet<AnnotationId>): void {
  const unless = (id: AnnotationId | null) => (id !== null && deleted.has(id) ? null : id);
  useDocument.setState(({ annotations, active, editing }) => ({
    annotations: annotations.filter(({ id }) => !deleted.has(id)),
    active: unless(active),
    editing: unless(editing),
  }));
}

function put(annotation: Annotation): void {
  useDocument.setState(({ annotations, opened }) => {
    if (opened?.summary.id !== annotation.target.source) return {};
    const others = annotations.filter(({ id }) => id !== annotation.id);
    return { annotations: [...others, annotation].sort(byPosition) };
  });
}

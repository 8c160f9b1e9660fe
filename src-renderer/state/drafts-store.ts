import { create } from 'zustand';

import type { Annotation, AnnotationId, Color } from '#core/model/annotation';
import { CallError } from '../ipc/client';
import { saveAnnotation } from './annotations';
import { reportError } from './notices-store';

export type Draft = {
  readonly note: string;
  readonly tags: readonly string[];
  readonly color: Color;
};

type Unsaved = { readonly draft: Draft; readonly hasFailed: boolean };

/** Typed text is on disk this long after the last key, so a crash loses less than a second. */
const saveMilliseconds = 350;
/** How soon a save that failed, e.g. on a full disk, is tried again. */
const retryMilliseconds = 2000;

/**
 * What was typed and is not on disk yet, by annotation. It outlives its editor: closing that, or
 * opening another document, loses nothing while saving fails.
 */
export const useDrafts = create<Record<AnnotationId, Unsaved>>(() => ({}));

const timers = new Map<AnnotationId, ReturnType<typeof setTimeout>>();

/** The note as last typed, saved or not. */
export function draftOf({ id, body, color }: Annotation, drafts = useDrafts.getState()): Draft {
  return drafts[id]?.draft ?? { ...body, color };
}

/** Take a change; it is saved soon, and again and again until that succeeds. */
export function changeDraft(id: AnnotationId, draft: Draft): void {
  const hasFailed = useDrafts.getState()[id]?.hasFailed ?? false;
  useDrafts.setState({ [id]: { draft, hasFailed } });
  saveIn(id, saveMilliseconds);
}

/** Save now what still waits. */
export function flushDrafts(): void {
  for (const id of timers.keys()) void save(id);
}

window.addEventListener('pagehide', flushDrafts);

function saveIn(id: AnnotationId, milliseconds: number): void {
  clearTimeout(timers.get(id));
  timers.set(
    id,
    setTimeout(() => void save(id), milliseconds),
  );
}

async function save(id: AnnotationId): Promise<void> {
  clearTimeout(timers.get(id));
  timers.delete(id);
  const sent = useDrafts.getState()[id];
  if (!sent) return;
  try {
    await saveAnnotation(id, { ...sent.draft, tags: [...sent.draft.tags] });
    if (useDrafts.getState()[id]?.draft === sent.draft) forget(id);
  } catch (error) {
    // A note deleted meanwhile is in the history, not here.
    if (error instanceof CallError && error.code === 'annotation-missing') return forget(id);
    if (!sent.hasFailed) reportError(error);
    const current = useDrafts.getState()[id];
    if (!current) return;
    useDrafts.setState({ [id]: { ...current, hasFailed: true } });
    if (!timers.has(id)) saveIn(id, retryMilliseconds);
  }
}

function forget(id: AnnotationId): void {
  const others = Object.entries(useDrafts.getState()).filter(([other]) => other !== id);
  useDrafts.setState(Object.fromEntries(others), true);
}

import { useCallback, useEffect, useRef, useState } from 'react';

import type { Annotation, Color } from '#core/model/annotation';
import { rememberEdit, saveAnnotation } from '../../state/annotations';
import { reportError } from '../../state/notices-store';

export type Draft = {
  readonly note: string;
  readonly tags: readonly string[];
  readonly color: Color;
};

/** Typed text is on disk this long after the last key, so a crash loses less than a second. */
const saveMilliseconds = 350;

/** A note's draft that saves itself; leaving the editor saves at once and makes one step of undo. */
export function useSavedDraft(annotation: Annotation) {
  const first = useRef(annotation);
  const [draft, setDraft] = useState<Draft>({ ...annotation.body, color: annotation.color });
  const [state, setState] = useState<'saved' | 'saving' | 'failed'>('saved');
  const latest = useRef(draft);
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(async () => {
    clearTimeout(pending.current);
    pending.current = undefined;
    const { note, tags, color } = latest.current;
    setState('saving');
    try {
      await saveAnnotation(first.current.id, { note, tags: [...tags], color });
      setState('saved');
    } catch (error) {
      setState('failed');
      reportError(error);
    }
  }, []);

  const change = (part: Partial<Draft>): void => {
    latest.current = { ...latest.current, ...part };
    setDraft(latest.current);
    setState('saving');
    clearTimeout(pending.current);
    pending.current = setTimeout(() => void save(), saveMilliseconds);
  };

  useEffect(() => {
    const before = first.current;
    const flush = (): void => {
      if (pending.current !== undefined) void save();
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
      const { note, tags, color } = latest.current;
      rememberEdit(before, { ...before, color, body: { note, tags } });
    };
  }, [save]);

  return { draft, state, change };
}

import { create } from 'zustand';

import type { Choice, ChoiceScope, ChoiceTarget } from '#core/model/conversion';
import { i18n } from '../i18n/i18n';
import { call } from '../ipc/client';
import { refreshRows, useDocument } from './document-store';
import { remember } from './history-store';
import { notify, reportError } from './notices-store';

/** Counts the changes of what is decided about conversion; lists that hang on it look again. */
export const useRules = create<{ readonly edition: number }>(() => ({ edition: 0 }));

/** What is decided about conversion has changed: draw the rows anew. */
export function rulesChanged(): void {
  useRules.setState(({ edition }) => ({ edition: edition + 1 }));
  refreshRows();
}

/** What is to become of a character or word of the open document. */
export type Decision = {
  readonly scope: ChoiceScope;
  /** Canonical offset of `source`. */
  readonly start: number;
  readonly target: ChoiceTarget;
  readonly source: string;
  readonly chosen: string;
};

/** Decide what a character or word becomes; undoable. */
export async function choose(decision: Decision): Promise<void> {
  const opened = useDocument.getState().opened;
  if (!opened) return;
  const { scope, start, target, source, chosen } = decision;
  const document = opened.summary.id;
  try {
    const { choice, replaced } = await call('choice:set', {
      scope,
      ...(scope === 'library' ? {} : { document }),
      ...(scope === 'place' ? { start } : {}),
      target,
      source,
      chosen,
    });
    rulesChanged();
    remember({
      undo: async () => {
        await call('choice:delete', { choice: choice.id });
        if (replaced) await call('choice:restore', { choice: replaced.id });
        rulesChanged();
      },
      redo: async () => {
        await call('choice:restore', { choice: choice.id });
        rulesChanged();
      },
    });
    notify({ kind: 'info', text: i18n.t(`choice.made.${scope}`, { source, chosen }) });
  } catch (error) {
    reportError(error);
  }
}

/** Take a choice back; itself undoable. */
export async function withdraw({ id }: Choice): Promise<void> {
  const set = async (name: 'choice:delete' | 'choice:restore'): Promise<void> => {
    await call(name, { choice: id });
    rulesChanged();
  };
  try {
    await set('choice:delete');
    remember({ undo: () => set('choice:restore'), redo: () => set('choice:delete') });
  } catch (error) {
    reportError(error);
  }
}
